/** Makes, reads and sorts vectors of many logits off the page's thread. */
import { pastedNumbers } from "../formula/pastedNumbers";
import { concentration, exponentialSums, sampleLogits } from "../math";
import type { AskedLogits, LogitAnswer, LogitAsk } from "./logitMessages";

/** What a worker has of `self`. */
interface WorkerScope {
  onmessage: (event: { readonly data: LogitAsk }) => void;
  postMessage(answer: LogitAnswer, transfer?: readonly ArrayBufferLike[]): void;
}

const scope = self as unknown as WorkerScope;

/** The logits made last, as they came. */
let logits = new Float64Array();

scope.onmessage = ({ data }) => {
  const { job } = data;
  if ("read" in data) {
    const pasted = pastedNumbers(data.read);
    scope.postMessage({ job, pasted }, [pasted.numbers.buffer]);
  } else if ("changed" in data) {
    const changed = logits.slice();
    for (const [classIndex, logit] of data.changed) changed[classIndex] = logit;
    scope.postMessage({ job, concentration: concentration(changed) });
  } else {
    logits = logitsOf(data.make);
    const sums = exponentialSums(logits.slice());
    scope.postMessage({ job, sums, concentration: concentration(logits) }, [
      sums.logits.buffer,
      sums.mantissas.buffer,
      sums.scales.buffer,
    ]);
  }
};

const logitsOf = (asked: AskedLogits) =>
  "generator" in asked
    ? sampleLogits(asked.generator, asked.count, asked.seed)
    : Float64Array.from(asked.numbers);

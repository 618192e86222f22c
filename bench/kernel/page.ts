import * as tf from "@tensorflow/tfjs";
import { Matrix } from "ml-matrix";
import numericSource from "numeric/numeric-1.2.6.min.js?raw";
import { softmaxCrossEntropy } from "../../src/math";
import { ratiosToFirst, type Contender, type Quartiles } from "../measure";

// It writes functions that refer to a global of its own name, so it must be a script.
const script = document.createElement("script");
script.textContent = numericSource;
document.head.append(script);

const sizes = [1e3, 5e4, 1e6];

/** Normal logits, the same in every run: sums of twelve steps of a linear congruential generator. */
function sampleLogits(classCount: number): Float64Array {
  let state = 20181114;
  const uniform = () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
  const normal = () => Array.from({ length: 12 }, uniform).reduce((a, b) => a + b) - 6;
  return Float64Array.from({ length: classCount }, () => 2.5 * normal());
}

/** What keeps the results from being optimised away. */
let sink = 0;

const repeat =
  (work: () => number): Contender =>
  (count) => {
    for (let index = 0; index < count; index++) sink += work();
  };

/** What every contender computes on: logits, and a one-hot label in the middle. */
function sample(classCount: number) {
  const logits = sampleLogits(classCount);
  const labelIndex = classCount >> 1;
  const target = new Float64Array(classCount);
  target[labelIndex] = 1;
  const out = {
    probabilities: new Float64Array(classCount),
    gradient: new Float64Array(classCount),
  };
  return { logits, labelIndex, target, out };
}

/** The kernel against the exponentials that it cannot do without. */
function againstExponentials(classCount: number): Record<string, Contender> {
  const { logits, target, out } = sample(classCount);
  const max = logits.reduce((a, b) => Math.max(a, b));
  const exponents = logits.map((logit) => logit - max); // the very exponents that softmax needs
  return {
    "d calls of Math.exp": repeat(() => {
      let sum = 0;
      for (let index = 0; index < classCount; index++) sum += Math.exp(exponents[index]!);
      return sum;
    }),
    "softmaxCrossEntropy, out given": repeat(() => softmaxCrossEntropy(logits, target, out).loss),
    "softmaxCrossEntropy, new arrays": repeat(() => softmaxCrossEntropy(logits, target).loss),
  };
}

/** The kernel against libraries that do the same work, each on its own kind of array. */
function againstPeers(classCount: number): Record<string, Contender> {
  const { logits, labelIndex, target, out } = sample(classCount);
  const plainLogits = Array.from(logits);
  const plainTarget = Array.from(target);
  const column = Matrix.columnVector(plainLogits);
  const targetColumn = Matrix.columnVector(plainTarget);
  const singleLogits = Float32Array.from(logits);
  const singleTarget = Float32Array.from(target);
  return {
    "softmaxCrossEntropy, out given": repeat(() => softmaxCrossEntropy(logits, target, out).loss),
    "numeric 1.2.6": repeat(() => {
      const exponentials = numeric.exp(numeric.sub(plainLogits, numeric.sup(plainLogits)));
      const probabilities = numeric.div(exponentials, numeric.sum(exponentials));
      const gradient = numeric.sub(probabilities, plainTarget);
      return gradient[0]! - Math.log(probabilities[labelIndex]!);
    }),
    "ml-matrix 6.15.1": repeat(() => {
      const exponentials = Matrix.sub(column, column.max()).exp();
      const probabilities = exponentials.div(exponentials.sum());
      const gradient = Matrix.sub(probabilities, targetColumn);
      return gradient.get(0, 0) - Math.log(probabilities.get(labelIndex, 0));
    }),
    "@tensorflow/tfjs 4.22.0, cpu, float32": repeat(() => {
      const logitTensor = tf.tensor1d(singleLogits);
      const targetTensor = tf.tensor1d(singleTarget);
      const [probabilities, gradient] = tf.tidy(() => {
        const softmax = tf.softmax(logitTensor);
        return [softmax, softmax.sub(targetTensor)];
      });
      const value = gradient!.dataSync()[0]! - Math.log(probabilities!.dataSync()[labelIndex]!);
      tf.dispose([logitTensor, targetTensor, probabilities!, gradient!]);
      return value;
    }),
  };
}

export interface KernelResult {
  readonly classCount: number;
  /** Quartiles of each row's time over that of the first row */
  readonly ratios: Record<string, Quartiles>;
}

declare global {
  interface Window {
    runBench: () => Promise<KernelResult[]>;
  }
}

window.runBench = async () => {
  await tf.setBackend("cpu");
  // The peers come last: what they leave behind for the collector would be charged to our arrays.
  const results = [againstExponentials, againstPeers].flatMap((contendersFor) => {
    const measured = (rounds: number) =>
      sizes.map((classCount) => ({
        classCount,
        ratios: ratiosToFirst(contendersFor(classCount), { rounds }),
      }));
    measured(3); // every contender has met every size before anything counts
    return measured(25);
  });
  if (Number.isNaN(sink)) throw new Error("a contender computed NaN");
  return results;
};

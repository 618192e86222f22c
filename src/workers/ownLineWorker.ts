/**
 * Reads, typesets and judges lines of the reader's own, off the page's thread: one job at a time, in
 * slices, so that a later job is heard of and the earlier one given up. Another such worker answers
 * what is asked aside, so that the judge does not wait for it.
 */
import { loadDerivations } from "../derivations";
import { choosing } from "../derivations/choices";
import { linesBetween } from "../derivations/linesBetween";
import { judgingOwn, readOwn } from "../derivations/ownLine";
import { atOnce, workedOff } from "../formula/pausing";
import { typesetWritten } from "../formula/typeset";
import type { Answer, Ask, AsideAnswer, AsideAsk, ShownReading } from "./messages";

/** What a worker has of `self`. */
interface WorkerScope {
  onmessage: (event: { readonly data: Ask | AsideAsk }) => void;
  postMessage(answer: Answer | AsideAnswer): void;
}

const scope = self as unknown as WorkerScope;

const sliceMs = 8;

/** How long the page has the machine for itself to show what was read, before it is judged. */
const paintingMs = 16;

let latestJob = 0;

scope.onmessage = ({ data }) => {
  if ("key" in data) {
    const { key } = data;
    answerAside(data).catch(() => scope.postMessage({ key, isFailed: true }));
    return;
  }
  latestJob = data.job;
  void work(data);
};

/** Of all derivations, which are read once, and of all mistakes that can be made in a line. */
async function answerAside(ask: AsideAsk): Promise<void> {
  const { key } = ask;
  if ("line" in ask)
    scope.postMessage({ key, between: linesBetween(ask.line, await loadDerivations()) });
  else scope.postMessage({ key, choices: atOnce(choosing(ask.guessed)) });
}

async function work({ job, line }: Ask): Promise<void> {
  await untilMessagesAreHeard(); // a later job may be there already
  if (job !== latestJob) return;
  const read = readOwn(line);
  const { notation } = line.options;
  const reading: ShownReading = {
    ...read,
    html: typesetWritten(read.shown, notation),
    echoHtml: read.echo === undefined ? undefined : typesetWritten(read.echo, notation),
  };
  scope.postMessage({ job, reading });
  await new Promise((resolve) => setTimeout(resolve, paintingMs));
  if (job !== latestJob) return;
  const judgement = judgingOwn(line, read);
  for (;;) {
    const end = performance.now() + sliceMs;
    const done = workedOff(judgement, () => performance.now() > end);
    if (done) {
      scope.postMessage({ job, judged: done.result });
      return;
    }
    await untilMessagesAreHeard();
    if (job !== latestJob) return;
  }
}

/** Lets messages in that have come meanwhile. */
const untilMessagesAreHeard = () =>
  new Promise<void>((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });

scope.postMessage({ isReady: true });

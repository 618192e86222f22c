import { useSyncExternalStore } from "react";
import type { PastedNumbers } from "../formula/pastedNumbers";
import { changeLogit, type Concentration, type ExponentialSums } from "../math";
import type { LogitAnswer, LogitAsk } from "../workers/logitMessages";
import { chosenState, onChoice } from "./chosen";
import { orRefused } from "./orRefused";
import type { LogitSource, MovedLogit } from "./vocabulary";

/** The logits of the matrix of any size, with what the reader has moved of them. */
export interface VocabularyLogits {
  readonly source: LogitSource;
  /** One object as long as the source is the same: what is moved is changed in it */
  readonly sums: ExponentialSums;
  readonly moved: readonly MovedLogit[];
  /** The logits as they came, of those that were ever moved */
  readonly original: ReadonlyMap<number, number>;
  readonly concentration: Concentration;
}

/** How long the logits stand still before it is asked anew how much of the matrix matters. */
const restMs = 250;

/** What waits for an answer of the worker. */
type Waiting = (answer: LogitAnswer | undefined) => void;

let shown: VocabularyLogits | undefined;
let hasFailed = false;
let wanted: LogitSource | undefined;
let rest: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();

/** The logits that are chosen, or those before while they are on their way; undefined while there are none. */
export const useVocabularyLogits = (): VocabularyLogits | undefined =>
  useSyncExternalStore(listen, () => shown);

/** Whether the logits that are chosen could not be made: what does that did not come. */
export const useHasFailed = (): boolean => useSyncExternalStore(listen, () => hasFailed);

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

const tell = () => listeners.forEach((listener) => listener());

/** Makes what is chosen, and what will be; to be called once. */
export function connectVocabulary(): void {
  follow();
  onChoice((now, before) => {
    if (now.vocabulary !== before.vocabulary) follow();
  });
}

/** Once more, after a failure. */
export function makeAgain(): void {
  wanted = undefined;
  follow();
}

function follow(): void {
  const { source, moved } = chosenState().vocabulary;
  if (source !== wanted) make(source);
  else if (shown?.source === source && shown.moved !== moved) move(moved);
}

function make(source: LogitSource): void {
  wanted = source;
  hasFailed = false;
  ask({ make: source }, (answer) => {
    if (source !== wanted) return;
    if (answer && "sums" in answer) {
      const { sums, concentration } = answer;
      shown = { source, sums, concentration, moved: [], original: new Map() };
      const { moved } = chosenState().vocabulary;
      if (moved.length > 0) move(moved);
    } else hasFailed = true;
    tell();
  });
  tell();
}

/** Puts the logits where the reader has moved them, and those back that are no longer moved. */
function move(moved: readonly MovedLogit[]): void {
  const { sums, moved: before, original: known, ...others } = shown!;
  const original = new Map(known);
  for (const { classIndex } of moved)
    if (!original.has(classIndex)) original.set(classIndex, sums.logits[classIndex]!);
  const here = new Set(moved.map(({ classIndex }) => classIndex));
  for (const { classIndex } of before)
    if (!here.has(classIndex)) changeLogit(sums, classIndex, original.get(classIndex)!);
  for (const { classIndex, logit } of moved)
    if (sums.logits[classIndex] !== logit) changeLogit(sums, classIndex, logit);
  shown = { ...others, sums, moved, original };
  clearTimeout(rest);
  rest = setTimeout(askHowMuchMatters, restMs);
  tell();
}

function askHowMuchMatters(): void {
  const asked = shown!;
  const changed = asked.moved.map(({ classIndex, logit }) => [classIndex, logit] as const);
  ask({ changed }, (answer) => {
    if (!answer || !("concentration" in answer) || shown?.moved !== asked.moved) return;
    shown = { ...shown, concentration: answer.concentration };
    tell();
  });
}

/** The numbers in a text. Rejects where what reads them could not be fetched. */
export const readPasted = (text: string): Promise<PastedNumbers> =>
  new Promise((resolve, reject) =>
    ask({ read: text }, (answer) => {
      if (answer && "pasted" in answer) resolve(answer.pasted);
      else reject(new Error("the reader of pasted numbers did not come"));
    }),
  );

// Asking: the worker answers in turn, and one that has failed is replaced.

let worker: Worker | undefined;
let lastJob = 0;
const waiting = new Map<number, Waiting>();

type WithoutJob<Ask> = Ask extends unknown ? Omit<Ask, "job"> : never;

function ask(what: WithoutJob<LogitAsk>, then: Waiting): void {
  worker ??= startWorker();
  const job = ++lastJob;
  waiting.set(job, then);
  worker.postMessage({ job, ...what });
}

function startWorker(): Worker {
  const started = orRefused(
    () => new Worker(new URL("../workers/logitWorker.ts", import.meta.url), { type: "module" }),
  );
  started.onmessage = ({ data }: MessageEvent<LogitAnswer>) => {
    const then = waiting.get(data.job);
    waiting.delete(data.job);
    then?.(data);
  };
  started.onerror = () => {
    worker?.terminate();
    worker = undefined;
    const all = [...waiting.values()];
    waiting.clear();
    for (const then of all) then(undefined);
  };
  return started;
}

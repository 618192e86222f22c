import { useEffect, useMemo, useState } from "react";
import { create } from "zustand";
import { claimTex } from "../derivations/claims";
import { unreadOwn, type OwnLine, type OwnVerdicts } from "../derivations/ownLine";
import { placedAlone, type LineReading } from "../derivations/readings";
import { unparted } from "../derivations/statements";
import type { Problem } from "../formula/problem";
import type { Verdict } from "../formula/judge/verdict";
import type { Answer, Ask, ShownReading } from "../workers/messages";
import { startOwnLineWorker } from "./startOwnLineWorker";

/** What is known of a line of the reader's own. */
export interface OwnAnswer {
  readonly reading: ShownReading;
  /** Undefined while it is being judged */
  readonly judged: OwnVerdicts | undefined;
}

/** A line with what tells it from all others. */
export interface OwnQuestion {
  readonly key: string;
  readonly line: OwnLine;
}

/**
 * A question about a line of one's own.
 *
 * @param context what tells apart where the lines set out and how they are read
 */
export const questionOf = (context: string, line: OwnLine): OwnQuestion => ({
  key: [context, ...line.before, line.text].join("\n"),
  line,
});

interface Answers {
  readonly answers: ReadonlyMap<string, OwnAnswer>;
}

const useAnswers = create<Answers>()(() => ({ answers: new Map() }));

/** How many answers are kept: as one types, each key asks anew. */
const mostKept = 80;

function setAnswer(key: string, answer: OwnAnswer): void {
  useAnswers.setState(({ answers }) => {
    const kept = new Map(answers);
    kept.delete(key); // the newest stands last
    kept.set(key, answer);
    const inSight = new Set(shown.values());
    for (const other of kept.keys()) {
      if (kept.size <= mostKept) break;
      if (!inSight.has(other)) kept.delete(other);
    }
    return { answers: kept };
  });
}

/** What each of those who ask shows. */
const shown = new Map<string, string>();

// Asking: one question is with the worker, the others wait in their order.

/** Who asks has one question at a time: a later one takes its place, and the worker gives the earlier one up. */
const waiting = new Map<string, OwnQuestion>();

/** A job whose answer nobody waits for; any other takes its place. */
const noJob = 0;

interface Asked {
  readonly slot: string;
  readonly question: OwnQuestion;
  readonly job: number;
}

let asked: Asked | undefined;
let worker: Worker | undefined;
let isReady = false;
let lastJob = noJob;
let overdue: ReturnType<typeof setTimeout> | undefined;

/**
 * How long a line may take, on a slow phone whose cores have much else to do, and how long the worker to
 * come; what takes longer is given up, with the worker.
 */
const overdueMs = { line: 10_000, worker: 30_000 };

function ask(slot: string, question: OwnQuestion): void {
  shown.set(slot, question.key);
  const known = useAnswers.getState().answers.get(question.key);
  if ((known?.judged && !isGivenUp(known)) || asked?.question.key === question.key) return;
  waiting.delete(slot);
  if (asked && asked.slot !== slot) waiting.set(slot, question);
  else post(slot, question);
}

/** Whether a line was not judged for a reason that may be gone by now. */
const isGivenUp = ({ reading: { failure } }: OwnAnswer) =>
  failure?.verdict === "cannot-tell" &&
  (failure.problem.code === "too-slow" || failure.problem.code === "no-judge");

function post(slot: string, question: OwnQuestion): void {
  const job = ++lastJob;
  asked = { slot, question, job };
  worker ??= startWorker();
  worker.postMessage({ job, line: question.line } satisfies Ask);
  startClock();
}

function startClock(): void {
  clearTimeout(overdue);
  const most = isReady ? overdueMs.line : overdueMs.worker;
  overdue = setTimeout(() => giveUp(isReady ? "too-slow" : "no-judge"), most);
}

function startWorker(): Worker {
  const started = startOwnLineWorker();
  isReady = false;
  started.onmessage = ({ data }: MessageEvent<Answer>) => receive(data);
  started.onerror = () => giveUp("no-judge");
  started.postMessage({ job: noJob, line: rehearsed } satisfies Ask);
  return started;
}

/** A wrong line, so that what judges lines and names mistakes has been run once before it is needed. */
const rehearsed: OwnLine = {
  text: "p_i (1{i=j} - p_i) sum_k y_k",
  before: [],
  start: { claim: claimTex("ds_i/dz_j") },
  letters: {},
  options: { notation: "z-p" },
  stated: [],
};

function receive(answer: Answer): void {
  if ("isReady" in answer) {
    isReady = true;
    if (asked) startClock();
    return;
  }
  if (answer.job !== asked?.job) return; // of a question that another has taken the place of
  const { key } = asked.question;
  if ("reading" in answer) {
    setAnswer(key, { reading: answer.reading, judged: undefined });
    return;
  }
  const known = useAnswers.getState().answers.get(key);
  if (known) setAnswer(key, { ...known, judged: answer.judged });
  goOn();
}

/** Ends the worker and says that the line could not be judged; the next question gets a new one. */
function giveUp(code: Extract<Problem["code"], "too-slow" | "no-judge">): void {
  worker?.terminate();
  worker = undefined;
  if (!asked) return;
  const { key, line } = asked.question;
  const failure: Verdict = {
    verdict: "cannot-tell",
    points: 0,
    problem: { code },
    place: undefined,
  };
  const reading = {
    ...unreadOwn(line.text, failure),
    html: undefined,
    echoHtml: undefined,
    ...useAnswers.getState().answers.get(key)?.reading,
    failure,
  };
  const judged = { verdicts: [{ step: failure, claim: failure }], mistake: undefined };
  setAnswer(key, { reading, judged });
  goOn();
}

/** The next question, if one waits. */
function goOn(): void {
  clearTimeout(overdue);
  asked = undefined;
  const [next] = waiting;
  if (!next) return;
  waiting.delete(next[0]);
  post(...next);
}

function stopAsking(slot: string): void {
  waiting.delete(slot);
  shown.delete(slot);
}

/** What is known of several lines; undefined until all of them are judged. */
export function useOwnAnswers(
  questions: readonly (OwnQuestion | undefined)[],
): readonly OwnAnswer[] | undefined {
  const answers = useAnswers((known) => known.answers);
  const found = questions.flatMap((question) => (question ? [answers.get(question.key)] : []));
  const judged = found.filter((answer) => answer?.judged !== undefined);
  return judged.length === found.length ? (judged as OwnAnswer[]) : undefined;
}

/** What is known of a line, and of what stood in its place before. */
export interface KnownOwnLine {
  readonly answer: OwnAnswer | undefined;
  /** The last one that could be typeset, to stay in sight while the next one is read */
  readonly lastShown: OwnAnswer | undefined;
}

/**
 * What is known of a line of the reader's own: it is asked for as soon as it is written.
 *
 * @param slot who asks
 * @param question undefined where nothing was written
 */
export function useOwnLine(slot: string, question: OwnQuestion | undefined): KnownOwnLine {
  useEffect(() => {
    if (question) ask(slot, question);
    else stopAsking(slot);
  }, [slot, question]);
  useEffect(() => {
    worker ??= startWorker(); // it is there when the first line is written
    return () => stopAsking(slot);
  }, [slot]);
  const answer = useAnswers(({ answers }) => (question ? answers.get(question.key) : undefined));
  const [lastShown, setLastShown] = useState<OwnAnswer>();
  const shown = answer?.reading.html === undefined ? question && lastShown : answer;
  if (shown !== lastShown) setLastShown(shown);
  return { answer, lastShown: shown };
}

/** A line of one's own as all other lines are; undefined while it could not be read. */
export function useOwnReading(
  question: OwnQuestion | undefined,
  answer: OwnAnswer | undefined,
): LineReading | undefined {
  const reading = answer?.reading;
  return useMemo(() => {
    if (!question || !reading || reading.failure) return undefined;
    const { tex, statements } = reading;
    const { key, line } = question;
    const placed = placedAlone({ id: key, kind: "continue", tex }, line.before.length + 1);
    return {
      placed,
      parted: unparted(placed.line),
      statements,
      options: line.options,
      stated: new Set(line.stated),
      failure: undefined,
      opened: [],
      otherwise: [],
    };
  }, [question, reading]);
}

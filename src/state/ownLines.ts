import { useEffect, useMemo, useState } from "react";
import { create } from "zustand";
import type { OwnLine, OwnVerdicts } from "../derivations/ownLine";
import type { LineReading } from "../derivations/readings";
import type { Problem } from "../formula/problem";
import type { Verdict } from "../formula/judge/verdict";
import type { Answer, Ask, ShownReading } from "../workers/messages";

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
    if (kept.size > mostKept) kept.delete(kept.keys().next().value!);
    return { answers: kept };
  });
}

// Asking: one question is with the worker, the others wait; the newest goes first.

/** Who asks has one question at a time: a later one takes its place. */
const waiting = new Map<string, OwnQuestion>();

interface Asked {
  readonly slot: string;
  readonly question: OwnQuestion;
  readonly job: number;
  readonly overdue: ReturnType<typeof setTimeout>;
}

let asked: Asked | undefined;
let worker: Worker | undefined;
let lastJob = 0;

/** How long a line may take; what takes longer is given up, with the worker. */
const overdueMs = 3000;

function ask(slot: string, question: OwnQuestion): void {
  if (useAnswers.getState().answers.get(question.key)?.judged) return;
  if (asked?.question.key === question.key) return;
  if (asked && asked.slot !== slot) waiting.set(asked.slot, asked.question);
  waiting.delete(slot);
  post(slot, question);
}

function post(slot: string, question: OwnQuestion): void {
  if (asked) clearTimeout(asked.overdue);
  const job = ++lastJob;
  const overdue = setTimeout(() => giveUp("too-slow"), overdueMs);
  asked = { slot, question, job, overdue };
  worker ??= startWorker();
  worker.postMessage({ job, line: question.line } satisfies Ask);
}

function startWorker(): Worker {
  const started = new Worker(new URL("../workers/ownLineWorker.ts", import.meta.url), {
    type: "module",
  });
  started.onmessage = ({ data }: MessageEvent<Answer>) => receive(data);
  started.onerror = () => giveUp("no-judge");
  return started;
}

function receive(answer: Answer): void {
  if (answer.job !== asked?.job) return; // of a question that another has taken the place of
  const { key } = asked.question;
  if ("reading" in answer) {
    setAnswer(key, { reading: answer.reading, judged: undefined });
    return;
  }
  const known = useAnswers.getState().answers.get(key);
  if (known) setAnswer(key, { ...known, judged: answer.judged });
  done();
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
  const reading = useAnswers.getState().answers.get(key)?.reading ?? {
    tex: line.text,
    shown: line.text,
    statements: [],
    cut: undefined,
    goesOn: true,
    echo: undefined,
    failure,
    html: undefined,
    silentHtml: undefined,
    echoHtml: undefined,
  };
  const judged = { verdicts: [{ step: failure, claim: failure }], mistake: undefined };
  setAnswer(key, { reading, judged });
  done();
}

function done(): void {
  if (asked) clearTimeout(asked.overdue);
  asked = undefined;
  const next = [...waiting].at(-1);
  if (!next) return;
  waiting.delete(next[0]);
  post(...next);
}

function stopAsking(slot: string): void {
  waiting.delete(slot);
}

/** What is known of several lines, as far as it is. */
export function useOwnAnswers(
  questions: readonly (OwnQuestion | undefined)[],
): readonly OwnAnswer[] {
  const answers = useAnswers((known) => known.answers);
  return questions.flatMap((question) => {
    const answer = question && answers.get(question.key);
    return answer ? [answer] : [];
  });
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
  useEffect(() => () => stopAsking(slot), [slot]);
  const answer = useAnswers(({ answers }) => (question ? answers.get(question.key) : undefined));
  const [lastShown, setLastShown] = useState<OwnAnswer>();
  const shown = answer?.reading.html === undefined ? question && lastShown : answer;
  if (shown !== lastShown) setLastShown(shown);
  return { answer, lastShown: shown };
}

const noText = { en: "", zh: "" };

/** A line of one's own as all other lines are; undefined while it could not be read. */
export function useOwnReading(
  question: OwnQuestion | undefined,
  answer: OwnAnswer | undefined,
): LineReading | undefined {
  const reading = answer?.reading;
  return useMemo(() => {
    if (!question || !reading || reading.failure) return undefined;
    const { tex, statements } = reading;
    const line = {
      id: question.key,
      kind: "continue" as const,
      chain: "own",
      tex,
      rule: "compare" as const,
      origin: "ours" as const,
      why: noText,
    };
    return {
      placed: {
        line,
        part: { id: "own", title: noText, short: noText, lines: [line] },
        partIndex: 0,
        step: question.line.before.length + 1,
      },
      parted: { left: "", relation: "", right: tex, chainLeft: "" },
      statements,
      options: question.line.options,
      stated: new Set(question.line.stated),
      failure: undefined,
      opened: [],
      otherwise: [],
    };
  }, [question, reading]);
}

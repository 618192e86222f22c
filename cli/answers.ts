import { createInterface } from "node:readline";
import { loadDerivations } from "../src/derivations/index.ts";
import { assumptionId } from "../src/derivations/assumptions.ts";
import type { Counterexample, Verdict } from "../src/formula/judge/verdict.ts";
import { words } from "../src/words/all.ts";
import { say } from "../src/words/index.ts";
import { judgeQuestion, type Judgement, type Question } from "./claims.ts";

/** Answers one JSON object a line with one JSON object a line. */
export async function answerLines(input: NodeJS.ReadableStream): Promise<void> {
  for await (const text of createInterface({ input, crlfDelay: Infinity })) {
    if (text.trim() !== "") console.log(JSON.stringify(answerTo(text)));
  }
}

/** The answer to a question as JSON; whatever is wrong with the question is its reason. */
export function answerTo(text: string): object {
  try {
    const question = questionIn(text);
    const abbreviations = abbreviationsOf(question.notation ?? "z-p");
    return answerOf(judgeQuestion({ ...question, abbreviations }), question.line);
  } catch (error) {
    return {
      verdict: "cannot-tell",
      points: 0,
      assumptions: [],
      counterexample: null,
      mistake: null,
      reason:
        error instanceof SyntaxError || error instanceof RangeError
          ? error.message
          : `This is a fault of the judge: ${String(error)}`,
    };
  }
}

function questionIn(text: string): Question {
  const question: unknown = JSON.parse(text);
  if (typeof question !== "object" || question === null || Array.isArray(question))
    throw new RangeError('a question is an object, such as {"claim": "l", "line": "…"}');
  const { line, claim, notation } = question as Record<string, unknown>;
  if (typeof line !== "string") throw new RangeError("line is not a string");
  if (claim != null && typeof claim !== "string") throw new RangeError("claim is not a string");
  if (notation != null && typeof notation !== "string")
    throw new RangeError("notation is not a string");
  return { line, ...(claim != null && { claim }), ...(notation != null && { notation }) };
}

const derivations = await loadDerivations();

/** What the derivations written in a notation abbreviate. */
const abbreviationsOf = (notation: string) =>
  Object.assign(
    {},
    ...derivations.filter((one) => one.notation === notation).map((one) => one.abbreviations),
  ) as Record<string, string>;

function answerOf({ verdict, mistake }: Judgement, line: string): object {
  const assumptions =
    verdict.verdict === "equal-if" ? verdict.assumptions.map((one) => assumptionId(one)) : [];
  const counterexample = "counterexample" in verdict ? verdict.counterexample : undefined;
  return {
    verdict: verdict.verdict,
    points: verdict.points,
    assumptions,
    counterexample: counterexample ? counterexampleAnswer(counterexample) : null,
    mistake: mistake ?? null,
    reason: reasonOf(verdict, line),
    ...(verdict.verdict === "cannot-tell" && verdict.place && { place: verdict.place }),
  };
}

function reasonOf(verdict: Verdict, line: string): string | null {
  if (verdict.verdict !== "cannot-tell") return null;
  const sentence = say(words.en.problems, verdict.problem);
  if (!verdict.place) return sentence;
  const { start, end } = verdict.place;
  const written = line.slice(start, end);
  return `${sentence} (character ${start + 1}${written === "" ? "" : `: “${written.slice(0, 40)}”`})`;
}

function counterexampleAnswer({ state, indices, entry, left, right }: Counterexample): object {
  const [own, ...others] = state.samples;
  const hasLayer = state.weights.length > 1 || others.length > 0;
  return {
    logits: own!.logits,
    target: own!.target,
    indices,
    ...(entry.length > 0 && { entry }),
    left: numberOrNull(left),
    right: numberOrNull(right),
    ...(hasLayer && { x: own!.input, W: state.weights }),
    ...(others.length > 0 && { batch: state.samples }),
  };
}

/** A side without a value in exact arithmetic is null. */
const numberOrNull = (value: number) => (Number.isFinite(value) ? value : null);

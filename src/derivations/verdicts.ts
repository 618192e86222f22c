import { judge } from "../formula/judge/judge";
import { separatesAt } from "../formula/judge/separation";
import type { State } from "../formula/judge/state";
import type { Assumption, Counterexample, Verdict } from "../formula/judge/verdict";
import type { LineReading } from "./readings";

/** What the judge says of one relation of a line. */
export interface RelationVerdict {
  /** Of the relation itself: what stands after it against what stands before it */
  readonly step: Verdict;
  /** Of what stands after it against what the chain set out from */
  readonly claim: Verdict;
}

/**
 * Judges the relations of a line in their order, pausing after each judgement; one *cannot tell* if
 * the line is unreadable.
 */
export function* judging({
  statements,
  options,
  failure,
}: LineReading): Generator<void, RelationVerdict[]> {
  if (failure) return [{ step: failure, claim: failure }];
  const verdicts: RelationVerdict[] = [];
  for (const { step, claim } of statements) {
    const verdict = judge(step, options);
    yield;
    verdicts.push({ step: verdict, claim: claim ? judge(claim, options) : verdict });
    yield;
  }
  return verdicts;
}

/** The verdicts on the relations of a line, without a pause. */
export function verdictsOn(line: LineReading): RelationVerdict[] {
  const work = judging(line);
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

/**
 * Where a state separates the sides of each relation of a line, in their order; a line that speaks of
 * another state is left alone.
 */
export function separationsAt(
  { statements, options }: LineReading,
  state: State,
): (Counterexample | undefined)[] {
  if (options.only) return [];
  return statements.map(({ step }) => separatesAt(step, options, state));
}

/** Whether a verdict lets a line stand: equal, or equal if what the line says that it needs. */
export function stands(verdict: Verdict, stated: ReadonlySet<string>): boolean {
  if (verdict.verdict === "equal") return true;
  if (verdict.verdict !== "equal-if") return false;
  return verdict.assumptions.every(
    (assumption) =>
      stated.has(assumptionId(assumption)) ||
      (assumption.kind === "sum-one" && stated.has("one-hot")), // one-hot weights sum to 1
  );
}

/** An assumption as a word: sum-one, one-hot, i=j, i≠j, d=2, d≥2. */
export function assumptionId(assumption: Assumption): string {
  switch (assumption.kind) {
    case "sum-one":
    case "one-hot":
      return assumption.kind;
    case "same":
      return assumption.indices.join("=");
    case "distinct":
      return assumption.indices.join("≠");
    case "at-least":
      return `${countLetters[assumption.of]}≥${assumption.count}`;
    case "size":
      return `${countLetters[assumption.of]}=${assumption.count}`;
  }
}

const countLetters = { class: "d", input: "d_in", sample: "N" } as const;

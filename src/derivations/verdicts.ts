import { judge } from "../formula/judge/judge";
import { separatesAt } from "../formula/judge/separation";
import type { State } from "../formula/judge/state";
import type { Counterexample, Verdict } from "../formula/judge/verdict";
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

/** Where a state separates what stands after a relation from what stands before it, if it does. */
export interface RelationSeparation {
  readonly step: Counterexample | undefined;
  /** From what the chain set out from */
  readonly claim: Counterexample | undefined;
}

/**
 * Where a state separates the sides of each relation of a line, in their order; a line that speaks of
 * another state is left alone.
 */
export function separationsAt(
  { statements, options }: LineReading,
  state: State,
): RelationSeparation[] {
  if (options.only) return [];
  return statements.map(({ step, claim }) => {
    const separation = separatesAt(step, options, state);
    return { step: separation, claim: claim ? separatesAt(claim, options, state) : separation };
  });
}

/** Whether a state separates the sides of some relation of a line. */
export const turnsAt = (line: LineReading, state: State): boolean =>
  separationsAt(line, state).some(({ step }) => step);

import { judging } from "../formula/judge/judge";
import { separatesAt } from "../formula/judge/separation";
import type { State } from "../formula/judge/state";
import type { Counterexample, Verdict } from "../formula/judge/verdict";
import { atOnce, type Pausing } from "../formula/pausing";
import type { LineReading } from "./readings";

/** What the judge says of one relation of a line. */
export interface RelationVerdict {
  /** Of the relation itself: what stands after it against what stands before it */
  readonly step: Verdict;
  /** Of what stands after it against what the chain set out from */
  readonly claim: Verdict;
}

/**
 * Judges the relations of a line in their order, with pauses; one *cannot tell* if the line is
 * unreadable.
 */
export function* judgingLine({
  statements,
  options,
  failure,
}: LineReading): Pausing<RelationVerdict[]> {
  if (failure) return [{ step: failure, claim: failure }];
  const verdicts: RelationVerdict[] = [];
  for (const { step, claim } of statements) {
    const verdict = yield* judging(step, options);
    verdicts.push({ step: verdict, claim: claim ? yield* judging(claim, options) : verdict });
  }
  return verdicts;
}

/** The verdicts on the relations of a line, without a pause. */
export const verdictsOn = (line: LineReading): RelationVerdict[] => atOnce(judgingLine(line));

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

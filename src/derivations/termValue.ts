import { Numbers } from "../formula/numbers";
import { Unreadable } from "../formula/problem";
import type { NotationId } from "../formula/notation";
import type { Leaves } from "../formula/value/leaves";
import { boundPlaces, type TermPlace } from "./termNames";
import type { Term } from "./terms";

/** What a term comes to. */
export interface TermValue {
  /** How long its axes are: none for a single number */
  readonly shape: readonly number[];
  /** Over how many values of the indices that a Σ binds: 1 where there is none */
  readonly count: number;
  /** How many numbers that makes */
  readonly valueCount: number;
  /** Its entries, row by row, one after the other for each of these */
  readonly values: (leaves: Leaves) => readonly number[];
}

/** What a term comes to where the line has its indices; undefined where it cannot be valued by itself. */
export function termValue(
  { expression, bound }: Pick<Term, "expression" | "bound">,
  place: TermPlace,
  { notation, ownSample }: { notation: NotationId; ownSample: number },
): TermValue | undefined {
  try {
    const entries = boundPlaces(bound, place).map(({ indices, counts }) =>
      new Numbers({
        notation,
        indices,
        classCount: counts.class,
        inputCount: counts.input,
        sampleCount: counts.sample,
        ownSample,
        isOneHot: false,
      }).entriesOf(expression),
    );
    const [first] = entries;
    return (
      first && {
        shape: first.shape,
        count: entries.length,
        valueCount: entries.length * first.shape.reduce((size, length) => size * length, 1),
        values: (leaves) => entries.flatMap(({ values }) => values(leaves)),
      }
    );
  } catch (error) {
    if (error instanceof Unreadable) return undefined; // it has no meaning outside of its line
    throw error;
  }
}

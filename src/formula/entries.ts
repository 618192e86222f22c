import type { Condition, Expression } from "./expression";
import type { NotationId } from "./notation";
import type { Leaves } from "./value/leaves";
import { entryTerm } from "./value/entryTerm";
import { lowerConditions } from "./value/lower";
import { judgedClasses, Lowering } from "./value/lowering";
import { Plan } from "./value/plan";

/** What the values of a formula are laid out by. */
export interface EntriesOf {
  readonly notation: NotationId;
  readonly classCount: number;
  /** How long x is, and how many samples there are; absent: 1 */
  readonly inputCount?: number;
  readonly sampleCount?: number;
  /** The sample at hand, from 1; absent: the first */
  readonly ownSample?: number;
  /** The letters whose values are rows and columns; none: it does not vary that way */
  readonly row: string | undefined;
  readonly column: string | undefined;
  /** Where the formula is said to hold */
  readonly where: readonly Condition[];
  /** What every operation is rounded by; absent: float64 */
  readonly round?: (value: number) => number;
}

/** All values of a formula at a state: a d×d matrix, a strip of d, or a single number. */
export interface Entries {
  readonly rowCount: number;
  readonly columnCount: number;
  /** Whether its rows and columns number classes, and not inputs or samples */
  readonly isOfClasses: boolean;
  /** 1 where the formula speaks of the entry, row-major */
  readonly included: Uint8Array;
  /** Values the formula at a state; the same array every time */
  readonly update: (leaves: Leaves) => Float64Array;
}

/**
 * Makes the values of a formula over the cells that it speaks of; undefined where they have more than
 * two directions.
 *
 * @throws {Unreadable} where its shapes do not fit
 */
export function entriesOf(
  expression: Expression,
  { notation, classCount, row, column, where, round, ...layer }: EntriesOf,
): Entries | undefined {
  const { inputCount = 1, sampleCount = 1, ownSample } = layer;
  const lowering = new Lowering(notation, Math.max(judgedClasses, classCount), ownSample);
  const found = entryTerm(lowering, expression, { row, column });
  if (!found) return undefined;
  const { entry, rows, columns } = found;
  const sizes = { state: 1, class: classCount, input: inputCount, sample: sampleCount };
  const plan = new Plan(sizes, false, round);
  const node = plan.add(entry);
  const cells = [rows, columns].filter((index) => index !== undefined);
  const ways = ["state", ...cells] as const;
  const places = plan.layout.placesIn(node, ways);
  const values = new Float64Array(places.length);
  return {
    rowCount: rows ? plan.layout.lengthOf(rows) : 1,
    columnCount: columns ? plan.layout.lengthOf(columns) : 1,
    isOfClasses: cells.every(({ axis }) => axis !== "input" && axis !== "sample"),
    included: plan.layout.mask(lowerConditions(lowering, where), ways)(noLeaves),
    update: (leaves) => {
      plan.run(leaves);
      for (let index = 0; index < values.length; index++)
        values[index] = node.value[places[index]!]!;
      return values;
    },
  };
}

/** Where a formula holds does not hang on the state. */
const noLeaves = { values: {}, bounds: {}, labels: new Int32Array(1) } as unknown as Leaves;

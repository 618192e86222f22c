import { entriesOf, type Entries } from "../formula/entries";
import type { Expression, Side } from "../formula/expression";
import { Unreadable } from "../formula/problem";
import type { Leaves } from "../formula/value/leaves";
import { cellLetters } from "./cell";
import type { LayerSize } from "./lineNumbers";
import type { LineReading } from "./readings";
import { subjectOf } from "./subject";

/** Where a value of a line stands in the Jacobian table: at an output, at a logit, or at both. */
interface CellPlace {
  readonly row: "output" | undefined;
  readonly column: "output" | "logit" | undefined;
}

/** All values of a line: what its last side comes to wherever the line holds. */
export interface LineEntries extends Entries {
  /** Absent where it has no place there */
  readonly place: CellPlace | undefined;
  /** The largest magnitude of what its chain sets out from: what colours are measured by */
  readonly bound: (leaves: Leaves) => number;
}

/** |∂pᵢ/∂zⱼ| is at most this. */
export const largestJacobianEntry = 1 / 4;

/** The values of a line over its cells; undefined where it states nothing with values. */
export function lineEntries(
  read: LineReading,
  classCount: number,
  layer?: LayerSize,
): LineEntries | undefined {
  const { statements, options } = read;
  const last = statements.at(-1);
  if (last?.step.right.kind !== "formula") return undefined;
  const { row, column } = cellLetters(last);
  const { notation, where = [] } = options;
  // ∂e^{zᵢ}/∂zᵢ has one entry a class.
  const layout = {
    notation,
    classCount,
    ...layer,
    row: row === column ? undefined : row,
    column,
    where,
  };
  const head = (last.claim ?? last.step).left;
  try {
    const own = entriesOf(last.step.right.expression, layout);
    if (!own?.included.includes(1)) return undefined; // none, or at another number of classes
    const isMeasured = subjectOf(read) !== "jacobian" && head.kind === "formula";
    const start = isMeasured ? entriesOf(head.expression, layout) : undefined;
    return {
      ...own,
      place: own.isOfClasses ? placeOf(own, head) : undefined,
      bound: (leaves) =>
        start ? largestOf(start.update(leaves), start.included) : largestJacobianEntry,
    };
  } catch (error) {
    if (error instanceof Unreadable) return undefined; // its verdict says so
    throw error;
  }
}

const placeOf = ({ rowCount, columnCount }: Entries, head: Side): CellPlace => ({
  row: rowCount === 1 ? undefined : "output",
  column:
    columnCount === 1
      ? undefined
      : head.kind === "formula" && isByLogits(head.expression)
        ? "logit"
        : "output",
});

/** Whether the entries of a row are those of the logits. */
function isByLogits(head: Expression): boolean {
  if (head.kind === "abbreviation") return isByLogits(head.meaning);
  if (head.kind === "partial")
    return head.by.some((by) => by.kind === "quantity" && by.name === "logits");
  return head.kind === "quantity" && head.name === "logits";
}

/** Below this a difference is rounding, and gets no colour. */
const tiniest = 1e-9;

function largestOf(values: Float64Array, included: Uint8Array): number {
  let largest = 0;
  for (let index = 0; index < values.length; index++)
    if (included[index]) largest = Math.max(largest, Math.abs(values[index]!) || 0);
  return Math.max(largest, tiniest);
}

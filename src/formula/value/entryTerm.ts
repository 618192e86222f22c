import type { Expression } from "../expression";
import { lowerSide } from "./lower";
import type { Lowering } from "./lowering";
import { at, first } from "./tensor";
import type { Position, Running, Term } from "./term";

/** An entry of a formula, with the indices that number its rows and its columns, as far as it has them. */
export interface EntryTerm {
  readonly entry: Term;
  readonly rows: Running | undefined;
  readonly columns: Running | undefined;
}

/**
 * Brings a formula down to one term for all of its entries: rows and columns are those of its letters,
 * or else those of its shape. Undefined where it has more than two directions.
 *
 * @param letters whose values are rows and columns; none: it does not vary that way
 * @throws {Unreadable} where its shapes do not fit
 */
export function entryTerm(
  lowering: Lowering,
  expression: Expression,
  letters: { readonly row: string | undefined; readonly column: string | undefined },
): EntryTerm | undefined {
  const letterOf = (name: string | undefined): Running | undefined => {
    if (name === undefined) return undefined;
    const index = lowering.freeIndex(name);
    index.axis ??= "class";
    return index;
  };
  let [rows, columns] = [letterOf(letters.row), letterOf(letters.column)];
  const { lengths, at: entry } = lowerSide(lowering, expression);
  const positions: Position[] = [];
  for (const [axis, length] of lengths.entries()) {
    if (length === "one") {
      positions.push(first);
      continue;
    }
    const index = lowering.terms.running("", length);
    positions.push(at(index));
    const isColumn = axis === lengths.length - 1;
    if (isColumn ? columns : rows) return undefined;
    if (isColumn) columns = index;
    else rows = index;
  }
  const term = entry(positions);
  // A letter that is neither row nor column has no place in a matrix.
  return term.varies.every((index) => index === rows || index === columns)
    ? { entry: term, rows, columns }
    : undefined;
}

import type { Leaves } from "../formula/value/leaves";
import { cellLetters } from "./cell";
import type { LineEntries } from "./lineEntries";
import type { PicturedQuantity } from "./mistakes/pictured";
import type { LineReading } from "./readings";
import { subjectOf, type Subject } from "./subject";

const quantityOf: Partial<Readonly<Record<Subject, PicturedQuantity>>> = {
  softmax: "probabilities",
  jacobian: "jacobian",
  gradient: "gradient",
};

/** Beyond what rounding does to numbers of the size of 1. */
const tolerance = 1e-9;

/**
 * Whether a line says of probabilities, Jacobian or gradient what the values given do not, anywhere
 * where it speaks of them.
 *
 * @param values of each of these that is wrong, the Jacobian row-major
 */
export function contradicts(
  read: LineReading,
  entries: LineEntries | undefined,
  values: Partial<Readonly<Record<PicturedQuantity, ArrayLike<number>>>>,
  leaves: Leaves,
  classCount: number,
): boolean {
  const subject = subjectOf(read);
  const quantity = subject && quantityOf[subject];
  const wrong = quantity && values[quantity];
  const last = read.statements.at(-1);
  if (!wrong || !last || !entries?.isOfClasses || read.placed.line.at !== undefined) return false;
  if (last.relation !== "=") return false;
  const { rowCount, columnCount, included } = entries;
  const isMatrix = rowCount === classCount && columnCount === classCount;
  const { row, column } = cellLetters(last);
  // ∂pᵢ/∂zᵢ is a strip of the matrix: its diagonal.
  const isDiagonal = quantity === "jacobian" && !isMatrix && row !== undefined && row === column;
  if (!isDiagonal && isMatrix !== (quantity === "jacobian")) return false; // ∂²l is no gradient
  const placeOf = (at: number) => (isDiagonal ? at * (classCount + 1) : at);
  return entries.update(leaves).some(
    (value, at) =>
      included[at] === 1 &&
      !(Math.abs(value - wrong[placeOf(at)]!) <= tolerance * Math.max(1, Math.abs(value))), // or NaN
  );
}

import { labelIndexOf } from "../../../state/label";
import { formatTrimmed } from "../../../words";

/** The numbers of a sample, side by side. */
export const rowText = (row: readonly number[]): string =>
  row.map((value) => formatTrimmed(value, 4)).join(", ");

/** The class that a label names, or its weights. */
export function labelText(
  weights: readonly number[],
  nameOfClass: (number: number) => string,
): string {
  const index = labelIndexOf(weights);
  return index === undefined ? rowText(weights) : nameOfClass(index + 1);
}

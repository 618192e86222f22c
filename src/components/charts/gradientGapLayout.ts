import { weightSumOf } from "../../state/label";
import { signOf, type Sign } from "./sign";

export interface Span {
  /** Distance of the upper end from the top, 0 … 1 of the height */
  readonly top: number;
  readonly height: number;
}

export interface GapColumn {
  /** p Σy, what the model says of the class */
  readonly bar: Span;
  /** y, what the label says of it */
  readonly outline: Span;
  /** Between the two ends: its length is the magnitude of the gradient entry */
  readonly gap: Span & { readonly sign: Sign };
}

/**
 * The picture in which the gradient is a gap: for each class a bar p Σy, an outline y, and what
 * lies between their ends.
 */
export function gradientGapLayout(
  probabilities: Float64Array,
  target: readonly number[],
  gradient: Float64Array,
): GapColumn[] {
  const weightSum = weightSumOf(target);
  const expected = [...probabilities].map((probability) => probability * weightSum);
  const highest = Math.max(1, ...target, ...expected);
  const span = (from: number, to: number): Span => ({
    top: 1 - Math.max(from, to) / highest,
    height: Math.abs(from - to) / highest,
  });
  return target.map((weight, index) => ({
    bar: span(0, expected[index]!),
    outline: span(0, weight),
    gap: {
      ...span(weight, expected[index]!),
      sign: signOf(gradient[index]!),
    },
  }));
}

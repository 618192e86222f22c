import { bigFloat, log10Of, minus, type BigFloat } from "./bigFloat";
import type { Precision } from "./precision";

/** What a floating-point value has become of an exact one. */
export interface DigitsKept {
  readonly value: number;
  /** How many decimal digits are right; 0 where none is, or where it is no number at all */
  readonly digits: number;
  /** How many the format could have kept */
  readonly of: number;
  /** What it is instead of a number that is near: 0 where the exact one is not 0 */
  readonly fault: "nan" | "infinite" | "zero" | undefined;
}

/** How many decimal digits the formats keep: log₁₀ of 2⁵³, 2²⁴ and 2¹¹. */
export const digitsOf: Readonly<Record<Precision, number>> = {
  float64: 53 * Math.log10(2),
  float32: 24 * Math.log10(2),
  float16: 11 * Math.log10(2),
};

/** How many digits of an exact value are right in what was computed: −log₁₀ of the relative error. */
export function digitsKept(value: number, exact: BigFloat, precision: Precision): DigitsKept {
  const of = digitsOf[precision];
  const none = { value, digits: 0, of };
  if (Number.isNaN(value)) return { ...none, fault: "nan" };
  if (!Number.isFinite(value)) return { ...none, fault: "infinite" };
  if (exact.mantissa === 0n) return { ...none, digits: value === 0 ? of : 0, fault: undefined };
  if (value === 0) return { ...none, fault: "zero" };
  const error = minus(bigFloat(value), exact);
  const digits = log10Of(exact) - log10Of(error);
  return { ...none, digits: Math.min(Math.max(digits, 0), of), fault: undefined };
}

/** The formats in which softmax is computed in practice, widest first. */
export const precisions = ["float64", "float32", "float16"] as const;
export type Precision = (typeof precisions)[number];

/**
 * The nearest number of a binary floating-point format, ties to even: float64 as it is, float32 with
 * 24 significant bits up to 2¹²⁸, float16 with 11 up to 65 504.
 *
 * A single +, −, ·, ÷ or √ in float64, rounded once more, is the operation of the narrower format: 53
 * bits are more than twice as many and two.
 *
 * @param value any number, NaN and ±Infinity included
 * @see IEEE 754-2019; Figueroa (1995), "When is double rounding innocuous?"
 */
export function roundTo(precision: Precision, value: number): number {
  if (precision === "float64") return value;
  return precision === "float32" ? Math.fround(value) : toHalf(value);
}

/** The smallest normal exponent, below which numbers are evenly spaced. */
const smallestExponent = -14;
const significantBits = 11;
/** From here on the nearest number is one beyond the largest. */
const overflow = 65_520;

function toHalf(value: number): number {
  const magnitude = Math.abs(value);
  if (magnitude === 0 || !(magnitude < Infinity)) return value; // 0, NaN and Infinity are themselves
  if (magnitude >= overflow) return Math.sign(value) * Infinity;
  const exponent = Math.max(Math.floor(Math.log2(magnitude)), smallestExponent);
  const spacing = 2 ** (exponent - significantBits + 1);
  const steps = magnitude / spacing; // exact: a power of two
  const below = Math.floor(steps);
  const rest = steps - below;
  const isUp = rest > 0.5 || (rest === 0.5 && below % 2 === 1);
  return Math.sign(value) * (below + Number(isUp)) * spacing;
}

import { expFixed, fromFixed, ln2Fixed, toFixed } from "./fixedPoint";

/**
 * A number of 256 significant bits and any exponent, mantissa · 2^exponent: what float64, float32 and
 * float16 are measured against. It neither over- nor underflows, and keeps 77 digits.
 */
export interface BigFloat {
  readonly mantissa: bigint;
  readonly exponent: number;
}

const bits = 256;
/** So many bits are spare while something is computed. */
const spare = 64;

const magnitudeOf = (mantissa: bigint) => (mantissa < 0n ? -mantissa : mantissa);
const bitLength = (mantissa: bigint) =>
  mantissa === 0n ? 0 : magnitudeOf(mantissa).toString(2).length;

/** Cuts off what is beyond the bits that are kept. */
function kept(mantissa: bigint, exponent: number): BigFloat {
  const excess = bitLength(mantissa) - bits;
  return excess <= 0
    ? { mantissa, exponent }
    : { mantissa: mantissa / 2n ** BigInt(excess), exponent: exponent + excess };
}

/** A float64 as it is. @throws {RangeError} if it is not finite */
export function bigFloat(value: number): BigFloat {
  if (value === 0) return { mantissa: 0n, exponent: 0 };
  // A float64 is a whole number of 2^(its exponent − 52).
  const exponent = Math.max(Math.floor(Math.log2(Math.abs(value))), -1022) - 53;
  const shift = exponent < -1000 ? 2 ** 200 : 1;
  return kept(toFixed(value * shift, -exponent - (shift > 1 ? 200 : 0)), exponent);
}

export function plus(one: BigFloat, other: BigFloat): BigFloat {
  if (one.mantissa === 0n) return other;
  if (other.mantissa === 0n) return one;
  const [high, low] = one.exponent >= other.exponent ? [one, other] : [other, one];
  const distance = high.exponent - low.exponent;
  // Beyond its last bit and the spare ones, the smaller does not count.
  if (distance > 2 * bits + spare) return topOf(high) >= topOf(low) ? high : low;
  return kept((high.mantissa << BigInt(distance)) + low.mantissa, low.exponent);
}

/** log₂ of the magnitude, rounded up. */
const topOf = ({ mantissa, exponent }: BigFloat) => bitLength(mantissa) + exponent;

export const negative = ({ mantissa, exponent }: BigFloat): BigFloat => ({
  mantissa: -mantissa,
  exponent,
});

export const minus = (one: BigFloat, other: BigFloat): BigFloat => plus(one, negative(other));

export const times = (one: BigFloat, other: BigFloat): BigFloat =>
  kept(one.mantissa * other.mantissa, one.exponent + other.exponent);

/** @throws {RangeError} if the divisor is 0 */
export function over(one: BigFloat, other: BigFloat): BigFloat {
  const shift = bits + spare + bitLength(other.mantissa);
  return kept(
    (one.mantissa << BigInt(shift)) / other.mantissa,
    one.exponent - other.exponent - shift,
  );
}

/** A whole number of 2^−places. */
function fixed({ mantissa, exponent }: BigFloat, places: number): bigint {
  const shift = exponent + places;
  return shift >= 0 ? mantissa << BigInt(shift) : mantissa >> BigInt(-shift);
}

/** eˣ = 2ⁿ eʳ, where r = x − n ln 2. @throws {RangeError} if |x| > 2⁶⁰ */
export function exponential(x: BigFloat): BigFloat {
  if (topOf(x) > 60) throw new RangeError("the exponent must be within ±2⁶⁰");
  const places = bits + spare;
  const value = fixed(x, places);
  const ln2 = ln2Fixed(places + 64) >> 64n;
  const n = value / ln2;
  // n has up to 61 bits: ln 2 needs as many more for the rest to keep its own.
  const rest = value - ((n * ln2Fixed(places + 64)) >> 64n);
  return kept(expFixed(rest, places), Number(n) - places);
}

/** log x, by Newton's method on eʸ = x. @throws {RangeError} if x ≤ 0 */
export function logarithm(x: BigFloat): BigFloat {
  if (x.mantissa <= 0n) throw new RangeError("a logarithm needs a number above 0");
  const length = bitLength(x.mantissa);
  const leading = Number(x.mantissa >> BigInt(Math.max(length - 60, 0)));
  const shift = x.exponent + Math.max(length - 60, 0);
  let y = bigFloat(Math.log(leading) + shift * Math.LN2);
  // Each turn trebles the digits: 15, 45, 135.
  for (let turn = 0; turn < 3; turn++) {
    const power = exponential(y);
    const step = over(minus(x, power), plus(x, power));
    y = plus(y, { ...step, exponent: step.exponent + 1 });
  }
  return y;
}

/** The nearest float64, within a unit in its last place; 0 or Infinity where there is none so small or large. */
export function toNumber({ mantissa, exponent }: BigFloat): number {
  const excess = Math.max(bitLength(mantissa) - 64, 0);
  return fromFixed(mantissa >> BigInt(excess), -(exponent + excess));
}

/** log₁₀ of the magnitude; −Infinity of 0. */
export function log10Of({ mantissa, exponent }: BigFloat): number {
  const excess = Math.max(bitLength(mantissa) - 64, 0);
  const leading = Number(magnitudeOf(mantissa) >> BigInt(excess));
  return Math.log10(leading) + (exponent + excess) * Math.log10(2);
}

/**
 * Arithmetic as exact as one likes: a number is a whole number of 2^−bits. What floating-point numbers
 * are measured against.
 */

/** Extra bits while an exponential is computed: its error stays below the last bit that is kept. */
const guardBits = 64;

/** A float64 as it is, cut off after so many bits behind the point. */
export function toFixed(value: number, bits: number): bigint {
  if (!Number.isFinite(value)) throw new RangeError(`value must be finite: ${value}`);
  let [mantissa, exponent] = [value, 0];
  while (!Number.isInteger(mantissa)) [mantissa, exponent] = [mantissa * 2, exponent - 1];
  return shifted(BigInt(mantissa), exponent + bits);
}

/** The float64 nearest to a number, within one unit in its last place. */
export function fromFixed(value: bigint, bits: number): number {
  const magnitude = value < 0n ? -value : value;
  const excess = Math.max(magnitude.toString(2).length - 64, 0);
  const scaled = Number(magnitude >> BigInt(excess)); // 64 bits, rounded once
  const exponent = excess - bits;
  // In two steps, where 2^exponent alone would be 0.
  const half = Math.trunc(exponent / 2);
  return (value < 0n ? -scaled : scaled) * 2 ** half * 2 ** (exponent - half);
}

const shifted = (value: bigint, by: number): bigint =>
  by >= 0 ? value << BigInt(by) : value >> BigInt(-by);

const multiply = (one: bigint, other: bigint, bits: number): bigint =>
  (one * other) >> BigInt(bits);

/** ln 2 = Σ_{k ≥ 1} 1 / (k 2ᵏ). */
export const ln2Fixed = remembered((bits) => {
  let [sum, power] = [0n, 1n << BigInt(bits + guardBits)];
  for (let k = 1n; power > 0n; k++) {
    power >>= 1n;
    sum += power / k;
  }
  return sum >> BigInt(guardBits);
});

function remembered(compute: (bits: number) => bigint): (bits: number) => bigint {
  const known = new Map<number, bigint>();
  return (bits) => {
    const found = known.get(bits) ?? compute(bits);
    known.set(bits, found);
    return found;
  };
}

/** How often the argument of an exponential is halved before it is summed, and the result squared. */
const halvings = 12;

/**
 * exp(x), for x as a whole number of 2^−bits: 2ⁿ exp(r), where r = x − n ln 2, by its series.
 */
export function expFixed(exponent: bigint, bits: number): bigint {
  const wide =
    bits +
    guardBits +
    Math.max(0, exponent > 0n ? ((Number(exponent >> BigInt(bits)) * 3) / 2) | 0 : 0);
  const x = shifted(exponent, wide - bits);
  const n = x / ln2Fixed(wide) - (x < 0n ? 1n : 0n);
  const small = (x - n * ln2Fixed(wide)) >> BigInt(halvings);
  const one = 1n << BigInt(wide);
  let [sum, term] = [one, one];
  for (let k = 1n; term !== 0n; k++) {
    term = multiply(term, small, wide) / k;
    sum += term;
  }
  for (let turn = 0; turn < halvings; turn++) sum = multiply(sum, sum, wide);
  return shifted(sum, Number(n) + bits - wide);
}

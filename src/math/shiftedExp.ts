import { checkVector } from "./checks";
import { asFloat64, blockLength, fillExponentials, indexOfMax } from "./exponentials";

/**
 * The one pass that softmax, log-softmax and log-sum-exp share: with m = max z at index `peak`,
 * `exponentials[i]` = e^{zᵢ − m}, and `rest` = Σ_{i ≠ peak} e^{zᵢ − m}.
 *
 * Every exponent is ≤ 0, so nothing overflows. The peak's own term is exactly 1 and stays out of
 * `rest`: the sum is 1 + rest, its logarithm log1p(rest), and 1 − p_peak is rest / (1 + rest),
 * none of which loses digits when rest is tiny.
 */
export interface ShiftedExp {
  readonly peak: number;
  readonly max: number;
  readonly exponentials: Float64Array<ArrayBuffer>;
  readonly rest: number;
}

/** @throws {RangeError} if `logits` is empty or holds a non-finite value */
export function shiftedExp(logits: ArrayLike<number>): ShiftedExp {
  checkVector("logits", logits);
  const values = asFloat64(logits);
  const peak = indexOfMax(values);
  const exponentials = new Float64Array(values.length);
  let rest = 0;
  for (let from = 0; from < values.length; from += blockLength) {
    const to = Math.min(from + blockLength, values.length);
    rest += fillExponentials(values, peak, from, to, exponentials);
  }
  return { peak, max: values[peak]!, exponentials, rest };
}

/**
 * factor · e^exponent for exponent ≤ 0, without an underflow on the way.
 *
 * e^{−800} alone is 0 although 1e300 · e^{−800} is 3.7e−48; halving the exponent keeps both steps
 * in range.
 */
export function timesExp(factor: number, exponent: number): number {
  if (exponent > -700) return factor * Math.exp(exponent);
  const half = Math.exp(exponent / 2);
  return factor * half * half;
}

/** factor · Σ_{i ≠ peak} e^{zᵢ − m}, also where that sum alone would underflow. */
export function timesRest(
  factor: number,
  logits: ArrayLike<number>,
  { peak, max, rest }: Pick<ShiftedExp, "peak" | "max" | "rest">,
): number {
  if (rest > 1e-290) return factor * rest;
  let sum = 0;
  for (let index = 0; index < logits.length; index++) {
    if (index !== peak) sum += timesExp(factor, logits[index]! - max);
  }
  return sum;
}

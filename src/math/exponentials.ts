/**
 * The loops that softmax, log-sum-exp and the fused kernel share. They see one type of array only,
 * which keeps them fast, and sums grow block by block, which keeps them exact: a running sum over a
 * million small terms beside 1 would lose five digits.
 */

/** The same numbers as a Float64Array; not copied where they are one. */
export function asFloat64(values: ArrayLike<number>): Float64Array {
  return values instanceof Float64Array ? values : Float64Array.from(values);
}

/** So many entries are still in the fastest cache when they are read a second time. */
export const blockLength = 1024;

/** Index of the largest value, the first of ties. Two entries a turn: see `softmaxCrossEntropy`. */
export function indexOfMax(values: Float64Array): number {
  let best = 0;
  let max = values[0]!;
  const last = values.length - 1;
  for (let index = 1; index < last; index += 2) {
    if (values[index]! > max) max = values[(best = index)]!;
    if (values[index + 1]! > max) max = values[(best = index + 1)]!;
  }
  return values[last]! > max ? last : best;
}

/**
 * Fills in exp(zᵢ − m), where m = z_peak, for the entries from … to − 1, and returns their sum
 * without the peak's own, which is exactly 1.
 */
export function fillExponentials(
  logits: Float64Array,
  peak: number,
  from: number,
  to: number,
  exponentials: Float64Array,
): number {
  const max = logits[peak]!;
  if (peak < from || peak >= to) return fillRange(logits, max, from, to, exponentials);
  exponentials[peak] = 1;
  return (
    fillRange(logits, max, from, peak, exponentials) +
    fillRange(logits, max, peak + 1, to, exponentials)
  );
}

function fillRange(
  logits: Float64Array,
  max: number,
  from: number,
  to: number,
  exponentials: Float64Array,
): number {
  let sum = 0;
  for (let index = from; index < to; index++) {
    const exponential = Math.exp(logits[index]! - max);
    exponentials[index] = exponential;
    sum += exponential;
  }
  return sum;
}

import { softmax } from "./softmax";

/** How many of the largest classes it takes for a share of the Jacobian. */
export interface Concentration {
  /** Shares of Σ |∂pᵢ/∂zⱼ|, rising, in [0, 1] */
  readonly shares: readonly number[];
  /** For each the smallest k such that the k × k entries of the k most probable classes have that share */
  readonly classCounts: readonly number[];
}

/**
 * How few rows and columns of the Jacobian of softmax hold a share of it, by Σ |∂pᵢ/∂zⱼ|: over the k
 * largest probabilities that sum is Σ pᵢ (1 − pᵢ) + Σ_{i ≠ j} pᵢ pⱼ, grown class by class; all terms are
 * positive.
 *
 * @param logits z, shape [d], d ≥ 1, finite
 * @throws {RangeError} if `logits` is empty or holds a non-finite value
 */
export function concentration(
  logits: Float64Array,
  shares: readonly number[] = [0.5, 0.9, 0.99, 0.999],
): Concentration {
  const probabilities = softmax(logits).sort().reverse();
  const outsideFirst = probabilities.subarray(1).reduceRight((sum, p) => sum + p, 0);
  const complementOf = (at: number) => (at === 0 ? outsideFirst : 1 - probabilities[at]!);
  let total = 0; // Σ pᵢ (1 − pᵢ), the half of all: a row's entries off the diagonal sum to its diagonal
  for (let at = probabilities.length - 1; at >= 0; at--)
    total += probabilities[at]! * complementOf(at);
  const classCounts: number[] = [];
  let [mass, sum] = [0, 0];
  for (let at = 0; at < probabilities.length; at++) {
    const probability = probabilities[at]!;
    sum += probability * (complementOf(at) + 2 * mass);
    mass += probability;
    while (classCounts.length < shares.length && sum >= shares[classCounts.length]! * 2 * total)
      classCounts.push(at + 1);
  }
  // Rounding may leave the last share a breath short of being reached.
  while (classCounts.length < shares.length) classCounts.push(probabilities.length);
  return { shares, classCounts };
}

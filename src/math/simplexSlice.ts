import { crossEntropyFromProbabilities } from "./crossEntropy";
import { logSumExp } from "./logSumExp";

/** Three classes, 0-based, at the corners of a triangle. */
export type Corners = readonly [number, number, number];

/** Shares of three classes in what these have together; they sum to 1. */
export type Shares = readonly [number, number, number];

/**
 * Where probabilities lie in the triangle of three classes: qₖ = pₖ / (p_a + p_b + p_c). The others keep
 * what they have, R = 1 − (p_a + p_b + p_c) together: the triangle is a slice of the simplex.
 *
 * @param probabilities p, shape [d]
 */
export function sharesOf(probabilities: ArrayLike<number>, corners: Corners): Shares {
  const own = corners.map((corner) => probabilities[corner]!);
  const sum = own.reduce((a, b) => a + b);
  return own.map((probability) => probability / sum) as unknown as Shares;
}

/** The same of a label's weights; undefined where none of them lies in the triangle. */
export function sharesOfTarget(target: readonly number[], corners: Corners): Shares | undefined {
  return corners.some((corner) => target[corner]! > 0) ? sharesOf(target, corners) : undefined;
}

/**
 * The logits whose probabilities have these shares: zₖ = lse(z_a, z_b, z_c) + log qₖ at the corners, and
 * as they are elsewhere, so that nothing else moves.
 *
 * @param shares each > 0
 */
export function logitsAt(logits: readonly number[], corners: Corners, shares: Shares): number[] {
  const together = logSumExp(corners.map((corner) => logits[corner]!));
  const moved = [...logits];
  corners.forEach((corner, at) => (moved[corner] = together + Math.log(shares[at]!)));
  return moved;
}

/** p with other shares for the corners. */
function probabilitiesAt(
  probabilities: ArrayLike<number>,
  corners: Corners,
  shares: Shares,
): number[] {
  const moved = Array.from(probabilities);
  const sum = corners.reduce((total, corner) => total + moved[corner]!, 0);
  corners.forEach((corner, at) => (moved[corner] = sum * shares[at]!));
  return moved;
}

/**
 * The loss on the triangle, in nats: a function of the shares, made once for as many as are asked for.
 * What the other classes give is the same everywhere; Infinity where a weighted corner has no share.
 */
export function lossOnSlice(
  probabilities: ArrayLike<number>,
  target: readonly number[],
  corners: Corners,
): (shares: Shares) => number {
  const own = corners.map((corner) => target[corner]!);
  const sum = corners.reduce((total, corner) => total + probabilities[corner]!, 0);
  const others = target.map((weight, at) => (corners.includes(at) ? 0 : weight));
  const constant =
    crossEntropyFromProbabilities(probabilities, others) -
    own.reduce((total, weight) => total + weight, 0) * Math.log(sum);
  return (shares) => {
    let loss = constant;
    for (let at = 0; at < 3; at++) if (own[at]! > 0) loss -= own[at]! * Math.log(shares[at]!);
    return loss;
  };
}

/**
 * Where −∂l/∂z takes the shares: the rate dp = −J g, with g = p Σy − y, carried to q by
 * dqₖ = (dpₖ − qₖ Σ dp) / Σ p, both sums over the corners. It sums to 0.
 */
export function flowAt(
  probabilities: ArrayLike<number>,
  target: readonly number[],
  corners: Corners,
  shares: Shares,
): Shares {
  const p = probabilitiesAt(probabilities, corners, shares);
  const weightSum = target.reduce((sum, weight) => sum + weight, 0);
  const gradient = p.map((probability, at) => probability * weightSum - target[at]!);
  const mean = p.reduce((sum, probability, at) => sum + probability * gradient[at]!, 0);
  const rates = corners.map((corner) => -p[corner]! * (gradient[corner]! - mean));
  const rate = rates.reduce((a, b) => a + b);
  const sum = corners.reduce((total, corner) => total + p[corner]!, 0);
  return rates.map((own, at) => (own - shares[at]! * rate) / sum) as unknown as Shares;
}

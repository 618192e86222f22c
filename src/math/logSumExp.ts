import { shiftedExp } from "./shiftedExp";

/**
 * Log-sum-exp: lse(z) = log Σᵢ exp(zᵢ) = m + log1p(Σ_{i ≠ peak} exp(zᵢ − m)), where m = max z.
 *
 * Its gradient is softmax(z), its Hessian the Jacobian of softmax. Adding the small terms before
 * the 1 of the largest keeps them: lse([0, −40]) is 4.2e−18.
 *
 * @param logits shape [d], d ≥ 1, finite, dimensionless
 * @returns scalar ≥ max z, in nats
 * @throws {RangeError} if `logits` is empty or holds a non-finite value
 * @see Blanchard, Higham & Higham (2021), "Accurately computing the log-sum-exp and softmax functions"
 */
export function logSumExp(logits: ArrayLike<number>): number {
  const { max, rest } = shiftedExp(logits);
  return max + Math.log1p(rest);
}

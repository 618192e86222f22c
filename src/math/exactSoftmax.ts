import {
  bigFloat,
  exponential,
  logarithm,
  minus,
  negative,
  over,
  plus,
  times,
  type BigFloat,
} from "./bigFloat";
import { checkSameLength, checkTarget, checkVector } from "./checks";

/** What softmax and cross-entropy come to, to 70 digits and more. */
export interface ExactSoftmax {
  /** p, shape [d]: each above 0, however small */
  readonly probabilities: readonly BigFloat[];
  /** log p, shape [d], in nats */
  readonly logProbabilities: readonly BigFloat[];
  /** ∂l/∂z = p Σy − y, shape [d] */
  readonly gradient: readonly BigFloat[];
}

/**
 * Softmax, its logarithm and the gradient of the cross-entropy as good as exactly, for logits as they
 * are: pᵢ = exp(zᵢ − m) / Z, log pᵢ = zᵢ − m − log Z, and pⱼ Σy − yⱼ = pⱼ (Σy − yⱼ) − yⱼ (1 − pⱼ) with
 * 1 − pⱼ summed from the others, so that nothing cancels.
 *
 * @param logits z, shape [d], d ≥ 1, finite
 * @param target y, shape [d], finite weights ≥ 0
 * @throws {RangeError} if an argument is empty, out of its range, or lengths differ
 */
export function exactSoftmax(logits: readonly number[], target: readonly number[]): ExactSoftmax {
  checkVector("logits", logits);
  checkTarget(target);
  checkSameLength("logits", logits, "target", target);
  const most = bigFloat(Math.max(...logits));
  const exponents = logits.map((logit) => minus(bigFloat(logit), most));
  const exponentials = exponents.map(exponential);
  const sumOf = (values: readonly BigFloat[]) => values.reduce(plus, bigFloat(0));
  const sum = sumOf(exponentials);
  const logSum = logarithm(sum);
  const weights = target.map(bigFloat);
  const weightSum = sumOf(weights);
  const probabilities = exponentials.map((one) => over(one, sum));
  return {
    probabilities,
    logProbabilities: exponents.map((exponent) => minus(exponent, logSum)),
    gradient: probabilities.map((probability, at) => {
      const others = over(sumOf(exponentials.toSpliced(at, 1)), sum);
      const own = weights[at]!;
      return plus(times(probability, minus(weightSum, own)), negative(times(own, others)));
    }),
  };
}

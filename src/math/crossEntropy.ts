import { checkProbabilities, checkSameLength, checkTarget } from "./checks";
import { overflowScale } from "./overflowScale";
import { shiftedExp, timesExp, timesRest } from "./shiftedExp";
import { softmaxCrossEntropy } from "./softmaxCrossEntropy";

/**
 * Cross-entropy from logits: l = −Σᵢ yᵢ log pᵢ = Σᵢ yᵢ (lse(z) − zᵢ), where p = softmax(z).
 *
 * Finite where −log(softmax(z)) is Infinity; 0 · log 0 never arises.
 *
 * @param logits z, shape [d], d ≥ 1, finite, dimensionless
 * @param target y, shape [d], finite weights ≥ 0 of any sum
 * @returns scalar ≥ 0, in nats
 * @throws {RangeError} if an argument is empty, not finite, a weight negative, or lengths differ
 */
export function crossEntropy(logits: ArrayLike<number>, target: ArrayLike<number>): number {
  return softmaxCrossEntropy(logits, target).loss;
}

/**
 * Cross-entropy from probabilities: l = −Σᵢ yᵢ log pᵢ, where yᵢ = 0 contributes 0 even at pᵢ = 0.
 *
 * Use `crossEntropy` where there are logits: a probability that underflowed to 0 makes this Infinity.
 *
 * @param probabilities p, shape [d], finite, ≥ 0; their sum is not used
 * @param target y, shape [d], finite weights ≥ 0 of any sum
 * @returns scalar, in nats, ≥ 0 where p ≤ 1; Infinity where pᵢ = 0 and yᵢ > 0
 * @throws {RangeError} if an argument is empty, out of its range, or lengths differ
 */
export function crossEntropyFromProbabilities(
  probabilities: ArrayLike<number>,
  target: ArrayLike<number>,
): number {
  checkProbabilities(probabilities);
  checkTarget(target);
  checkSameLength("probabilities", probabilities, "target", target);
  let loss = 0;
  for (let index = 0; index < target.length; index++) {
    if (target[index]! > 0) loss -= target[index]! * Math.log(probabilities[index]!);
  }
  return loss;
}

/**
 * Gradient of the cross-entropy by the probabilities, each treated as free: ∂l/∂pᵢ = −yᵢ/pᵢ.
 *
 * @param probabilities p, shape [d], finite, ≥ 0
 * @param target y, shape [d], finite weights ≥ 0 of any sum
 * @returns shape [d], each ≤ 0; 0 where yᵢ = 0, −Infinity where pᵢ = 0 and yᵢ > 0
 * @throws {RangeError} if an argument is empty, out of its range, or lengths differ
 */
export function probabilityGradient(
  probabilities: ArrayLike<number>,
  target: ArrayLike<number>,
): Float64Array<ArrayBuffer> {
  checkProbabilities(probabilities);
  checkTarget(target);
  checkSameLength("probabilities", probabilities, "target", target);
  return Float64Array.from(target, (weight, index) =>
    weight === 0 ? 0 : -weight / probabilities[index]!,
  );
}

/**
 * Gradient of the cross-entropy by the logits: ∂l/∂zⱼ = pⱼ Σᵢ yᵢ − yⱼ; p − y where Σy = 1.
 *
 * At z = (37.43, 0), y = (1, 0) the first entry is −5.55e−17, not 0: see `softmaxCrossEntropy`.
 *
 * @param logits z, shape [d], d ≥ 1, finite, dimensionless
 * @param target y, shape [d], finite weights ≥ 0 of any sum
 * @returns shape [d], summing to 0 within rounding
 * @throws {RangeError} if an argument is empty, not finite, a weight negative, or lengths differ
 */
export function crossEntropyGradient(
  logits: ArrayLike<number>,
  target: ArrayLike<number>,
): Float64Array<ArrayBuffer> {
  return softmaxCrossEntropy(logits, target).gradient;
}

/**
 * Hessian of the cross-entropy by the logits: ∂²l/∂zᵢ∂zⱼ = Σy · (pᵢ 1{i = j} − pᵢ pⱼ).
 *
 * Σy times the Jacobian of softmax, hence symmetric and positive semidefinite: l is convex in z.
 * The weights enter before the small factors, so that neither underflows without the other.
 *
 * @param logits z, shape [d], d ≥ 1, finite, dimensionless
 * @param target y, shape [d], finite weights ≥ 0 of any sum
 * @returns shape [d, d], row-major
 * @throws {RangeError} if an argument is empty, not finite, a weight negative, or lengths differ
 */
export function crossEntropyHessian(
  logits: ArrayLike<number>,
  target: ArrayLike<number>,
): Float64Array<ArrayBuffer> {
  const shifted = shiftedExp(logits);
  checkTarget(target);
  checkSameLength("logits", logits, "target", target);
  const { peak, max, rest } = shifted;
  const sum = 1 + rest;
  const classCount = logits.length;
  const { weightSum, unscale } = scaledWeightSum(target);
  const hessian = new Float64Array(classCount * classCount);
  for (let row = 0; row < classCount; row++) {
    const weighted = timesExp(weightSum / sum, logits[row]! - max); // Σy · p_row
    for (let column = 0; column < row; column++) {
      const entry = 0 - timesExp(weighted / sum, logits[column]! - max) * unscale;
      hessian[row * classCount + column] = entry;
      hessian[column * classCount + row] = entry;
    }
    hessian[row * classCount + row] =
      unscale *
      (row === peak
        ? timesRest(weighted / sum, logits, shifted)
        : weighted * (1 - shifted.exponentials[row]! / sum));
  }
  return hessian;
}

/** Σy = weightSum · unscale, where weightSum is finite even if Σy is not: Σy · p(1 − p) may be. */
function scaledWeightSum(target: ArrayLike<number>): { weightSum: number; unscale: number } {
  const sumTimes = (scale: number) => {
    let sum = 0;
    for (let index = 0; index < target.length; index++) sum += target[index]! * scale;
    return sum;
  };
  const weightSum = sumTimes(1);
  if (weightSum < Infinity) return { weightSum, unscale: 1 };
  const scale = overflowScale(target.length);
  return { weightSum: sumTimes(scale), unscale: 1 / scale };
}

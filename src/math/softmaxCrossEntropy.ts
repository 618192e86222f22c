import { checkSameLength, checkTarget, checkVector } from "./checks";
import { timesExp, timesRest } from "./shiftedExp";

export interface SoftmaxCrossEntropy {
  /** l = −Σᵢ yᵢ log pᵢ, in nats */
  loss: number;
  /** p, shape [d] */
  probabilities: Float64Array<ArrayBuffer>;
  /** ∂l/∂z, shape [d] */
  gradient: Float64Array<ArrayBuffer>;
}

/** Arrays of length d that the caller owns and hands in again, so that nothing is allocated. */
export type SoftmaxCrossEntropyBuffers = Omit<SoftmaxCrossEntropy, "loss"> & { loss?: number };

/**
 * Softmax, cross-entropy and its gradient by the logits in one go:
 * p = softmax(z), l = Σᵢ yᵢ (m − zᵢ) + Σy · log1p(rest), ∂l/∂zⱼ = pⱼ Σy − yⱼ,
 * where m = max z and rest = Σ_{i ≠ peak} exp(zᵢ − m).
 *
 * The loss comes from the logits, never from p: −log p is Infinity at z = (0, 800), y = (1, 0),
 * where the loss is 800. Only the largest probability can exceed 1/2; its gradient entry is taken
 * as p(Σy − y) − y(1 − p) with 1 − p summed from the others, and p − y cancels nowhere else.
 *
 * @param logits z, shape [d], d ≥ 1, finite, dimensionless
 * @param target y, shape [d], finite weights ≥ 0 of any sum
 * @param out written and returned if given: arrays of length d (their content is lost even when
 *   an argument is refused)
 * @throws {RangeError} if an argument is empty, not finite, a weight negative, or lengths differ
 */
export function softmaxCrossEntropy(
  logits: ArrayLike<number>,
  target: ArrayLike<number>,
  out?: SoftmaxCrossEntropyBuffers,
): SoftmaxCrossEntropy {
  const classCount = logits.length;
  checkSameLength("logits", logits, "target", target);
  const result = (out ?? {
    probabilities: new Float64Array(classCount),
    gradient: new Float64Array(classCount),
  }) as SoftmaxCrossEntropy;
  checkSameLength("logits", logits, "out.probabilities", result.probabilities);
  checkSameLength("logits", logits, "out.gradient", result.gradient);
  result.loss = fill(asFloat64(logits), asFloat64(target), result);
  return result;
}

/** One type of array in the loops below keeps them fast whatever the caller holds. */
function asFloat64(values: ArrayLike<number>): Float64Array {
  return values instanceof Float64Array ? values : Float64Array.from(values);
}

const SMALLEST_NORMAL = 2 ** -1022;

function fill(
  logits: Float64Array,
  target: Float64Array,
  { probabilities, gradient }: Pick<SoftmaxCrossEntropy, "probabilities" | "gradient">,
): number {
  const classCount = logits.length;
  let peak = 0;
  let max = logits[0]!;
  for (let index = 1; index < classCount; index++) {
    if (logits[index]! > max) {
      max = logits[index]!;
      peak = index;
    }
  }

  let rest = 0;
  let weightSum = 0;
  let smallestWeight = 0;
  let gap = 0;
  for (let index = 0; index < classCount; index++) {
    const exponential = Math.exp(logits[index]! - max);
    const weight = target[index]!;
    probabilities[index] = exponential;
    if (index !== peak) rest += exponential;
    weightSum += weight;
    if (weight < smallestWeight) smallestWeight = weight;
    gap += weight * (max - logits[index]!);
  }

  // Whatever is not finite has made one of these sums so: a check a call instead of one an entry.
  const isOrdinary = gap < Infinity && weightSum < Infinity && smallestWeight === 0;
  if (!isOrdinary || classCount === 0) {
    checkVector("logits", logits);
    checkTarget(target);
    if (!(weightSum < Infinity)) return fillScaled(logits, target, { probabilities, gradient });
    gap = gapByHalves(logits, target, max);
  }

  const sum = 1 + rest;
  const inverseSum = 1 / sum;
  for (let index = 0; index < classCount; index++) {
    const probability = probabilities[index]! * inverseSum;
    const expected =
      probability < SMALLEST_NORMAL && weightSum > 1
        ? timesExp(weightSum * inverseSum, logits[index]! - max)
        : probability * weightSum;
    probabilities[index] = probability;
    gradient[index] = expected - target[index]!;
  }

  const weightAtPeak = target[peak]!;
  const shift = { peak, max, rest };
  gradient[peak] =
    probabilities[peak]! * (weightSum - weightAtPeak) -
    timesRest(weightAtPeak / sum, logits, shift);
  return gap + logSumTimes(weightSum, logits, shift);
}

/** factor · log1p(rest); log1p(r) is r where r is tiny. */
function logSumTimes(
  factor: number,
  logits: Float64Array,
  shift: { peak: number; max: number; rest: number },
): number {
  return shift.rest > 1e-290 ? factor * Math.log1p(shift.rest) : timesRest(factor, logits, shift);
}

/** Σ yᵢ (m − zᵢ) where m − zᵢ alone would overflow. */
function gapByHalves(logits: Float64Array, target: Float64Array, max: number): number {
  let gap = 0;
  for (let index = 0; index < logits.length; index++) {
    if (target[index]! > 0) gap += target[index]! * (max / 2 - logits[index]! / 2) * 2;
  }
  return gap;
}

/** The same with weights whose sum overflows: loss and gradient are linear in y. */
function fillScaled(
  logits: Float64Array,
  target: Float64Array,
  arrays: Pick<SoftmaxCrossEntropy, "probabilities" | "gradient">,
): number {
  const scale = 2 ** -64;
  const loss = fill(
    logits,
    target.map((weight) => weight * scale),
    arrays,
  );
  for (let index = 0; index < arrays.gradient.length; index++) arrays.gradient[index]! /= scale;
  return loss / scale;
}

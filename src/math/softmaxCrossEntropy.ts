import { checkNotEmpty, checkSameLength, checkTarget, checkVector } from "./checks";
import { asFloat64, blockLength, fillExponentials, indexOfMax } from "./exponentials";
import { overflowScale } from "./overflowScale";
import { timesExp, timesRest } from "./shiftedExp";

export interface SoftmaxCrossEntropy {
  /** l = −Σᵢ yᵢ log pᵢ, in nats */
  loss: number;
  /** p, shape [d] */
  probabilities: Float64Array<ArrayBuffer>;
  /** ∂l/∂z, shape [d] */
  gradient: Float64Array<ArrayBuffer>;
}

/** Arrays of length d that the caller owns and hands in again. */
type Buffers = Omit<SoftmaxCrossEntropy, "loss"> & { loss?: number };

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
 * @param out written and returned if given: arrays of length d that share no memory with the inputs
 *   (their content is lost even when an argument is refused); with Float64Arrays throughout,
 *   nothing of size d is allocated
 * @returns `out`, or new arrays, the two of which then share one buffer
 * @throws {RangeError} if an argument is empty, not finite, a weight negative, or lengths differ
 */
export function softmaxCrossEntropy(
  logits: ArrayLike<number>,
  target: ArrayLike<number>,
  out?: Buffers,
): SoftmaxCrossEntropy {
  const classCount = logits.length;
  checkNotEmpty("logits", logits);
  checkSameLength("logits", logits, "target", target);
  const result = (out ?? newBuffers(classCount)) as SoftmaxCrossEntropy;
  checkSameLength("logits", logits, "out.probabilities", result.probabilities);
  checkSameLength("logits", logits, "out.gradient", result.gradient);
  result.loss = fill(asFloat64(logits), asFloat64(target), result);
  return result;
}

/** Both arrays in one piece of memory: asking for it twice would cost more than the arithmetic. */
function newBuffers(classCount: number): Buffers {
  const memory = new ArrayBuffer(2 * classCount * Float64Array.BYTES_PER_ELEMENT);
  return {
    probabilities: new Float64Array(memory, 0, classCount),
    gradient: new Float64Array(memory, classCount * Float64Array.BYTES_PER_ELEMENT, classCount),
  };
}

type Arrays = Pick<SoftmaxCrossEntropy, "probabilities" | "gradient">;

/** Fills the arrays and returns the loss. */
function fill(logits: Float64Array, target: Float64Array, arrays: Arrays): number {
  const { probabilities, gradient } = arrays;
  const peak = indexOfMax(logits);
  const max = logits[peak]!;
  const label = { weightSum: 0, gap: 0 };
  let rest = 0;
  for (let from = 0; from < logits.length; from += blockLength) {
    const to = Math.min(from + blockLength, logits.length);
    weigh(logits, target, max, from, to, label);
    rest += fillExponentials(logits, peak, from, to, probabilities);
  }
  const sum = 1 + rest;
  const { weightSum, gap } = label;
  fillGradient(target, sum, weightSum, arrays);

  // Whatever is not finite or negative has spoilt one of two sums: one check a call, not an entry.
  const isOrdinary = gap < Infinity && weightSum < Infinity;
  if (!isOrdinary) {
    checkVector("logits", logits);
    checkTarget(target);
    if (weightSum === Infinity) return fillScaled(logits, target, arrays);
  }

  if (weightSum > 1) mendSubnormal(logits, target, max, weightSum / sum, arrays);
  const weightAtPeak = target[peak]!;
  const shift = { peak, max, rest };
  gradient[peak] =
    probabilities[peak]! * (weightSum - weightAtPeak) -
    timesRest(weightAtPeak / sum, logits, shift);
  const logSum = // weightSum · log1p(rest), where log1p(r) is r for the smallest r
    rest > 1e-290 ? weightSum * Math.log1p(rest) : timesRest(weightSum, logits, shift);
  return (isOrdinary ? gap : gapByHalves(logits, target, max)) + logSum;
}

/*
 * The loops below take two entries a turn: a turn's own cost, beside that of its arithmetic, is a
 * third of the whole, and the exponentials set the pace only if everything else is this cheap.
 */

/**
 * Adds to Σy and to the gap Σ yᵢ (m − zᵢ) what the entries from … to − 1 give. The sum becomes NaN
 * if a weight is negative or NaN, Infinity if it overflows; the gap is not finite if a logit is not.
 */
function weigh(
  logits: Float64Array,
  target: Float64Array,
  max: number,
  from: number,
  to: number,
  label: { weightSum: number; gap: number },
): void {
  let evenSum = 0;
  let oddSum = 0;
  let evenGap = 0;
  let oddGap = 0;
  let smallest = 0;
  for (let index = from; index < to - 1; index += 2) {
    const weight = target[index]!;
    const next = target[index + 1]!;
    if (weight < smallest) smallest = weight;
    if (next < smallest) smallest = next;
    evenSum += weight;
    oddSum += next;
    evenGap += weight * (max - logits[index]!);
    oddGap += next * (max - logits[index + 1]!);
  }
  if ((to - from) % 2 === 1) {
    const last = target[to - 1]!;
    if (last < smallest) smallest = last;
    evenSum += last;
    evenGap += last * (max - logits[to - 1]!);
  }
  label.weightSum += smallest < 0 ? NaN : evenSum + oddSum;
  label.gap += evenGap + oddGap;
}

/** Turns exponentials into p and fills in p Σy − y. */
function fillGradient(
  target: Float64Array,
  sum: number,
  weightSum: number,
  { probabilities, gradient }: Arrays,
): void {
  const last = target.length - 1;
  const inverseSum = 1 / sum;
  for (let index = 0; index < last; index += 2) {
    const probability = probabilities[index]! * inverseSum;
    const next = probabilities[index + 1]! * inverseSum;
    probabilities[index] = probability;
    probabilities[index + 1] = next;
    gradient[index] = probability * weightSum - target[index]!;
    gradient[index + 1] = next * weightSum - target[index + 1]!;
  }
  if (last % 2 === 0) {
    probabilities[last]! *= inverseSum;
    gradient[last] = probabilities[last]! * weightSum - target[last]!;
  }
}

/** p Σy from the exponent itself where p alone has lost its digits to underflow. */
function mendSubnormal(
  logits: Float64Array,
  target: Float64Array,
  max: number,
  factor: number,
  { probabilities, gradient }: Arrays,
): void {
  for (let index = 0; index < logits.length; index++) {
    if (probabilities[index]! < 2 ** -1022)
      gradient[index] = timesExp(factor, logits[index]! - max) - target[index]!;
  }
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
function fillScaled(logits: Float64Array, target: Float64Array, arrays: Arrays): number {
  const scale = overflowScale(target.length);
  const loss = fill(
    logits,
    target.map((weight) => weight * scale),
    arrays,
  );
  for (let index = 0; index < arrays.gradient.length; index++) arrays.gradient[index]! /= scale;
  return loss / scale;
}

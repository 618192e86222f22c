import { checkSameLength, checkVector } from "./checks";
import { shiftedExp, timesExp, type ShiftedExp } from "./shiftedExp";

/**
 * Softmax: pᵢ = exp(zᵢ − m) / Σⱼ exp(zⱼ − m), where m = max z.
 *
 * Unchanged, in exact arithmetic, by subtracting m; then every exponent is ≤ 0: no overflow.
 *
 * @param logits shape [d], d ≥ 1, finite, dimensionless
 * @returns probabilities, shape [d]: each in [0, 1], summing to 1 within rounding
 * @throws {RangeError} if `logits` is empty or holds a non-finite value
 * @see Blanchard, Higham & Higham (2021), "Accurately computing the log-sum-exp and softmax functions"
 */
export function softmax(logits: ArrayLike<number>): Float64Array<ArrayBuffer> {
  return probabilitiesOf(shiftedExp(logits));
}

/**
 * Log-softmax: log pᵢ = (zᵢ − m) − log1p(Σ_{j ≠ peak} exp(zⱼ − m)), where m = max z.
 *
 * Both parts are ≤ 0, so nothing cancels; it is finite where log(softmax(z)) is −Infinity.
 *
 * @param logits shape [d], d ≥ 1, finite, dimensionless
 * @returns shape [d], each ≤ 0, in nats
 * @throws {RangeError} if `logits` is empty or holds a non-finite value
 */
export function logSoftmax(logits: ArrayLike<number>): Float64Array<ArrayBuffer> {
  const { max, rest } = shiftedExp(logits);
  const logSum = Math.log1p(rest);
  return Float64Array.from(logits, (logit) => logit - max - logSum);
}

/**
 * Jacobian of softmax: ∂pᵢ/∂zⱼ = pᵢ(1 − pᵢ) if i = j, −pᵢ pⱼ otherwise.
 *
 * Symmetric; every row and column sums to 0. Only the largest probability can exceed 1/2, and
 * there 1 − p is the sum of the others: so no entry loses digits, saturated or not.
 *
 * @param logits shape [d], d ≥ 1, finite, dimensionless
 * @returns shape [d, d], row-major, row = output i, column = logit j
 * @throws {RangeError} if `logits` is empty or holds a non-finite value
 */
export function softmaxJacobian(logits: ArrayLike<number>): Float64Array<ArrayBuffer> {
  const shifted = shiftedExp(logits);
  const probabilities = probabilitiesOf(shifted);
  const classCount = probabilities.length;
  const jacobian = new Float64Array(classCount * classCount);
  for (let output = 0; output < classCount; output++) {
    for (let logit = 0; logit < classCount; logit++) {
      jacobian[output * classCount + logit] =
        output === logit
          ? probabilities[output]! * complementOf(shifted, probabilities, output)
          : 0 - probabilities[output]! * probabilities[logit]!; // 0 − x: an underflow is 0, not −0
    }
  }
  return jacobian;
}

/**
 * Vector–Jacobian product of softmax: (vᵀJ)ⱼ = pⱼ (vⱼ − Σᵢ vᵢ pᵢ), in O(d), no matrix.
 *
 * The cotangent is first shifted to be 0 at the largest probability, which changes nothing
 * (1ᵀJ = 0) but keeps vⱼ − Σ vᵢ pᵢ from cancelling when that probability is close to 1.
 *
 * @param logits shape [d], d ≥ 1, finite, dimensionless
 * @param cotangent v, shape [d], finite: the derivative of a scalar by each probability
 * @returns shape [d]: the derivative of that scalar by each logit
 * @throws {RangeError} if an argument is empty or not finite, or if the lengths differ
 */
export function softmaxVjp(
  logits: ArrayLike<number>,
  cotangent: ArrayLike<number>,
): Float64Array<ArrayBuffer> {
  const { peak, max, rest } = shiftedExp(logits);
  checkVector("cotangent", cotangent);
  checkSameLength("logits", logits, "cotangent", cotangent);
  // Linear in v, and a power of two in and out is exact: a difference of huge entries stays finite.
  const scale = largestMagnitude(cotangent) > 1e300 ? 1 / 8 : 1;
  const atPeak = cotangent[peak]! * scale;
  const centred = Float64Array.from(cotangent, (value) => value * scale - atPeak);
  const sum = 1 + rest;
  const timesProbability = (factor: number, index: number) =>
    timesExp(factor / sum, logits[index]! - max);
  const mean = centred.reduce((total, value, index) => total + timesProbability(value, index), 0);
  return centred.map((value, index) => timesProbability(value - mean, index) / scale + 0); // no −0
}

function largestMagnitude(values: ArrayLike<number>): number {
  let largest = 0;
  for (let index = 0; index < values.length; index++)
    largest = Math.max(largest, Math.abs(values[index]!));
  return largest;
}

function probabilitiesOf({ exponentials, rest }: ShiftedExp): Float64Array<ArrayBuffer> {
  const sum = 1 + rest;
  return exponentials.map((exponential) => exponential / sum);
}

/** 1 − pᵢ without cancellation. */
function complementOf(
  { peak, rest }: ShiftedExp,
  probabilities: Float64Array,
  index: number,
): number {
  return index === peak ? rest / (1 + rest) : 1 - probabilities[index]!;
}

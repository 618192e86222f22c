import { checkCount, checkVector } from "./checks";

/**
 * Linear layer without bias: z = xW, samples as row vectors.
 *
 * Plain sums: finite inputs whose products overflow give Infinity, or NaN where both signs do.
 *
 * @param x inputs, shape [N, d_in], row-major, finite
 * @param weights W, shape [d_in, d], row-major, finite (frameworks often keep the transpose)
 * @param sampleCount N ≥ 1
 * @returns z, shape [N, d], row-major
 * @throws {RangeError} if an argument is empty or not finite, or if the shapes do not fit
 */
export function affine(
  x: ArrayLike<number>,
  weights: ArrayLike<number>,
  sampleCount: number,
): Float64Array<ArrayBuffer> {
  checkVector("x", x);
  checkVector("weights", weights);
  const inputCount = rowLength("x", x, sampleCount);
  const classCount = quotient("weights length", weights.length, "d_in", inputCount);
  const logits = new Float64Array(sampleCount * classCount);
  for (let sample = 0; sample < sampleCount; sample++) {
    for (let input = 0; input < inputCount; input++) {
      const value = x[sample * inputCount + input]!;
      for (let classIndex = 0; classIndex < classCount; classIndex++)
        logits[sample * classCount + classIndex]! +=
          value * weights[input * classCount + classIndex]!;
    }
  }
  return logits;
}

/**
 * Gradient by the weights of z = xW: ∂l/∂W = xᵀg, summed over the samples, not averaged.
 *
 * Plain sums, as in `affine`.
 *
 * @param x inputs, shape [N, d_in], row-major, finite
 * @param logitGradient g = ∂l/∂z, shape [N, d], row-major, finite
 * @param sampleCount N ≥ 1
 * @returns shape [d_in, d], row-major, like W
 * @throws {RangeError} if an argument is empty or not finite, or if the shapes do not fit
 */
export function weightGradient(
  x: ArrayLike<number>,
  logitGradient: ArrayLike<number>,
  sampleCount: number,
): Float64Array<ArrayBuffer> {
  checkVector("x", x);
  checkVector("logitGradient", logitGradient);
  const inputCount = rowLength("x", x, sampleCount);
  const classCount = rowLength("logitGradient", logitGradient, sampleCount);
  const gradient = new Float64Array(inputCount * classCount);
  for (let sample = 0; sample < sampleCount; sample++) {
    for (let input = 0; input < inputCount; input++) {
      const value = x[sample * inputCount + input]!;
      for (let classIndex = 0; classIndex < classCount; classIndex++)
        gradient[input * classCount + classIndex]! +=
          value * logitGradient[sample * classCount + classIndex]!;
    }
  }
  return gradient;
}

/**
 * Gradient by the inputs of z = xW: ∂l/∂x = gWᵀ, a row for each sample.
 *
 * Plain sums, as in `affine`.
 *
 * @param logitGradient g = ∂l/∂z, shape [N, d], row-major, finite
 * @param weights W, shape [d_in, d], row-major, finite
 * @param sampleCount N ≥ 1
 * @returns shape [N, d_in], row-major, like x
 * @throws {RangeError} if an argument is empty or not finite, or if the shapes do not fit
 */
export function inputGradient(
  logitGradient: ArrayLike<number>,
  weights: ArrayLike<number>,
  sampleCount: number,
): Float64Array<ArrayBuffer> {
  checkVector("logitGradient", logitGradient);
  checkVector("weights", weights);
  const classCount = rowLength("logitGradient", logitGradient, sampleCount);
  const inputCount = quotient("weights length", weights.length, "d", classCount);
  const gradient = new Float64Array(sampleCount * inputCount);
  for (let sample = 0; sample < sampleCount; sample++) {
    for (let input = 0; input < inputCount; input++) {
      for (let classIndex = 0; classIndex < classCount; classIndex++)
        gradient[sample * inputCount + input]! +=
          logitGradient[sample * classCount + classIndex]! *
          weights[input * classCount + classIndex]!;
    }
  }
  return gradient;
}

function rowLength(name: string, matrix: ArrayLike<number>, sampleCount: number): number {
  checkCount("sampleCount", sampleCount);
  return quotient(`${name} length`, matrix.length, "sampleCount", sampleCount);
}

function quotient(name: string, length: number, divisorName: string, divisor: number): number {
  if (length % divisor !== 0)
    throw new RangeError(`${name} must be a multiple of ${divisorName} ${divisor}: ${length}`);
  return length / divisor;
}

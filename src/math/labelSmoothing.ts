import { checkCount } from "./checks";

/**
 * Where the smoothed part ε of a label goes: to all classes alike, the true one included (ε/d each),
 * or to the other classes only (ε/(d − 1) each).
 */
export type SmoothingConvention = "all" | "others";

/**
 * Label smoothing: yᵢ = (1 − ε) 1{i = c} + ε/d (`all`), or yᵢ = (1 − ε) 1{i = c} + ε/(d − 1) 1{i ≠ c}
 * (`others`). The weights sum to 1 within rounding.
 *
 * @param classNumber c, whole, 1 … d
 * @param classCount d ≥ 2
 * @param epsilon ε in [0, 1], dimensionless
 * @returns shape [d]
 * @throws {RangeError} if an argument is out of its range
 * @see Szegedy et al. (2016), "Rethinking the Inception architecture", §7, for ε/d
 */
export function smoothedLabel(
  classNumber: number,
  classCount: number,
  epsilon: number,
  convention: SmoothingConvention,
): Float64Array<ArrayBuffer> {
  checkCount("classCount", classCount);
  if (classCount < 2) throw new RangeError(`classCount not ≥ 2: ${classCount}`);
  if (!Number.isInteger(classNumber) || classNumber < 1 || classNumber > classCount)
    throw new RangeError(`classNumber not in 1 … ${classCount}: ${classNumber}`);
  if (!(epsilon >= 0 && epsilon <= 1)) throw new RangeError(`epsilon not in [0, 1]: ${epsilon}`);
  const share = epsilon / receiversOf(classCount, convention);
  const target = new Float64Array(classCount).fill(share);
  target[classNumber - 1] = 1 - (classCount - 1) * share; // so that the sum is 1
  return target;
}

/** What a smoothed label is made of: its class, counted from 1, and ε in either convention. */
export interface Smoothing extends Readonly<Record<SmoothingConvention, number>> {
  readonly classNumber: number;
}

/**
 * The smoothing that gives a label, if one does: all weights but one are alike, and all sum to 1. The
 * same label is ε = 0.1 with 5 classes where all get their share, and ε = 0.08 where the others do.
 *
 * @param target y, shape [d], d ≥ 2
 * @param likelyClass the class that is meant where several could be, counted from 1; else the largest
 */
export function smoothingOf(
  target: readonly number[],
  likelyClass?: number,
): Smoothing | undefined {
  const { length } = target;
  const largest = target.indexOf(Math.max(...target)) + 1;
  const all = target.map((_, index) => index + 1);
  const classes = [...all.filter((one) => one === likelyClass), largest, ...all];
  const shareWithout = (classNumber: number) => target[classNumber === 1 ? 1 : 0]!;
  const isClose = (value: number, expected: number) =>
    Math.abs(value - expected) <= 4 * length * Number.EPSILON;
  const classNumber = classes.find((candidate) => {
    const share = shareWithout(candidate);
    return target.every((weight, index) =>
      isClose(weight, index === candidate - 1 ? 1 - (length - 1) * share : share),
    );
  });
  if (classNumber === undefined) return undefined;
  const share = shareWithout(classNumber);
  return { classNumber, all: length * share, others: (length - 1) * share };
}

const receiversOf = (classCount: number, convention: SmoothingConvention) =>
  convention === "all" ? classCount : classCount - 1;

import { oneHot } from "../math";

/** The class of a one-hot target, 0-based; undefined for any other weights. */
export function labelIndexOf(target: readonly number[]): number | undefined {
  const index = target.findIndex((weight) => weight !== 0);
  const isOneHot = target[index] === 1 && !target.slice(index + 1).some((weight) => weight !== 0);
  return isOneHot ? index : undefined;
}

/** The class with the largest weight, the first of ties, 0-based. */
export const largestWeightIn = (target: readonly number[]): number =>
  target.indexOf(Math.max(...target));

/** Σy */
export function weightSumOf(target: readonly number[]): number {
  return target.reduce((sum, weight) => sum + weight, 0);
}

/** Σy = 1, within what the rounding of d weights can do. */
export function weightsSumToOne(target: readonly number[]): boolean {
  return Math.abs(weightSumOf(target) - 1) <= target.length * 2 ** -52;
}

/** A label without a class; where that was the label, its neighbour becomes it. */
export function targetWithout(target: readonly number[], classIndex: number): readonly number[] {
  const classCount = target.length - 1;
  return labelIndexOf(target) === classIndex
    ? [...oneHot(Math.min(classIndex + 1, classCount), classCount)]
    : target.toSpliced(classIndex, 1);
}

/** A label as one class: that of its largest weight. */
export const hardened = (target: readonly number[]): readonly number[] => [
  ...oneHot(largestWeightIn(target) + 1, target.length),
];

import { checkCount } from "./checks";

/**
 * One-hot target: yᵢ = 1{i = classNumber}, with classes counted from 1, as in every formula.
 *
 * @param classNumber whole, 1 … d
 * @param classCount d ≥ 1
 * @returns shape [d]: one 1, otherwise 0
 * @throws {RangeError} if `classCount` is no count or `classNumber` no class
 */
export function oneHot(classNumber: number, classCount: number): Float64Array<ArrayBuffer> {
  checkCount("classCount", classCount);
  if (!Number.isInteger(classNumber) || classNumber < 1 || classNumber > classCount)
    throw new RangeError(`classNumber not in 1 … ${classCount}: ${classNumber}`);
  const target = new Float64Array(classCount);
  target[classNumber - 1] = 1;
  return target;
}

/**
 * The rules every public function keeps at its door. Inner loops do not check again.
 *
 * Errors name the broken rule first and the value received last.
 */

/** @throws {RangeError} if `values` is empty */
export function checkNotEmpty(name: string, values: ArrayLike<number>): void {
  if (!(values.length > 0))
    throw new RangeError(`${name} must not be empty: length ${values.length}`);
}

/** @throws {RangeError} if `values` is empty or holds a non-finite value */
export function checkVector(name: string, values: ArrayLike<number>): void {
  checkNotEmpty(name, values);
  for (let index = 0; index < values.length; index++) {
    if (!Number.isFinite(values[index]))
      throw new RangeError(`${name} must be finite at index ${index}: ${values[index]}`);
  }
}

/** @throws {RangeError} if the two lengths differ */
export function checkSameLength(
  name: string,
  values: ArrayLike<number>,
  otherName: string,
  others: ArrayLike<number>,
): void {
  if (values.length !== others.length)
    throw new RangeError(
      `${name} and ${otherName} must have the same length: ${values.length} and ${others.length}`,
    );
}

/** @throws {RangeError} if `target` is empty, or holds a weight that is negative or not finite */
export function checkTarget(target: ArrayLike<number>): void {
  checkVector("target", target);
  for (let index = 0; index < target.length; index++) {
    if (target[index]! < 0)
      throw new RangeError(
        `target weight must not be negative at index ${index}: ${target[index]}`,
      );
  }
}

/**
 * A probability above 1 passes: derivatives treat each entry as free, and so may a caller who
 * probes one.
 *
 * @throws {RangeError} if `probabilities` is empty, or holds a value that is negative or not finite
 */
export function checkProbabilities(probabilities: ArrayLike<number>): void {
  checkVector("probabilities", probabilities);
  for (let index = 0; index < probabilities.length; index++) {
    if (probabilities[index]! < 0)
      throw new RangeError(
        `probability must not be negative at index ${index}: ${probabilities[index]}`,
      );
  }
}

/** @throws {RangeError} if `count` is not a whole number ≥ 1 */
export function checkCount(name: string, count: number): void {
  if (!Number.isInteger(count) || count < 1)
    throw new RangeError(`${name} must be a whole number ≥ 1: ${count}`);
}

/**
 * Σ of some numbers, with 0 for what is rounding alone: |Σ| ≤ n ε Σ|x|.
 *
 * @param values any numbers; Infinity and NaN are summed as they are
 */
export function sumWithoutRounding(values: ArrayLike<number>): number {
  let [sum, magnitude] = [0, 0];
  for (let index = 0; index < values.length; index++) {
    sum += values[index]!;
    magnitude += Math.abs(values[index]!);
  }
  const isRounding = Math.abs(sum) <= values.length * Number.EPSILON * magnitude;
  return isRounding && magnitude < Infinity ? 0 : sum;
}

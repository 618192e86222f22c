/**
 * @typedef {{ readonly q1: number, readonly median: number, readonly q3: number }} Quartiles
 */

/**
 * @param {readonly number[]} values
 * @returns {Quartiles}
 */
export function quartiles(values) {
  const sorted = values.toSorted((a, b) => a - b);
  /** @param {number} fraction */
  const at = (fraction) =>
    /** @type {number} */ (sorted[Math.round(fraction * (sorted.length - 1))]);
  return { q1: at(0.25), median: at(0.5), q3: at(0.75) };
}

/**
 * Each contender's figure over the first's, taken within each round.
 *
 * @template {string} Name
 * @param {readonly Record<Name, number>[]} rounds what each contender came to, the first one first
 * @returns {Record<Name, Quartiles>} over the rounds
 */
export function ratiosOver(rounds) {
  const names = /** @type {Name[]} */ (Object.keys(rounds[0] ?? {}));
  const [first] = names;
  if (first === undefined) throw new RangeError("no round was measured");
  return /** @type {Record<Name, Quartiles>} */ (
    Object.fromEntries(
      names.map((name) => [name, quartiles(rounds.map((round) => round[name] / round[first]))]),
    )
  );
}

/**
 * What a row may cost at most or must cost at least, as a multiple of the first of its group.
 *
 * @typedef {{ most?: number, least?: number }} Goal
 * @typedef {Record<string, { q1: number, median: number, q3: number }>} Ratios
 */

/**
 * Prints the ratios of one group. A goal is met or missed where both inner quartiles agree on it;
 * between them the machine's noise decides, which is said and counts as no miss.
 *
 * @param {string} title
 * @param {Ratios} ratios
 * @param {(name: string) => Goal} goalOf
 * @returns {boolean} whether no goal was missed
 */
export function printRatios(title, ratios, goalOf) {
  const [first, ...others] = Object.entries(ratios);
  console.log(`\n  ${title}, times of ${first?.[0]}`);
  let areMet = true;
  for (const [name, { q1, median, q3 }] of others) {
    const { most = Infinity, least = 0 } = goalOf(name);
    const isMet = q3 <= most && q1 >= least;
    const isMissed = q1 > most || q3 < least;
    const goal = most < Infinity ? `goal ≤ ${most}` : `goal > ${least}`;
    areMet &&= !isMissed;
    console.log(
      `    ${name.padEnd(40)}${median.toFixed(2).padStart(8)} [${q1.toFixed(2)}, ${q3.toFixed(2)}]  ${goal}: ${isMet ? "met" : isMissed ? "MISSED" : "within noise"}`,
    );
  }
  return areMet;
}

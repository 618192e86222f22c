/**
 * What a row may cost at most or must cost at least, as a multiple of the first of its group; and
 * what would be better still, which nothing fails by.
 *
 * @typedef {{ most?: number, least?: number, stretch?: number }} Goal
 * @typedef {import("./quartiles.mjs").Quartiles} Quartiles
 * @typedef {Record<string, Quartiles>} Ratios
 */

/**
 * Prints the ratios of one group. A goal is met or missed where both inner quartiles agree on it;
 * between them the machine's noise decides, which is said and counts as no miss.
 *
 * @param {string} title
 * @param {Ratios} ratios
 * @param {(name: string) => Goal} goalOf
 * @param {string} [unit] what was counted of each
 * @returns {boolean} whether no goal was missed
 */
export function printRatios(title, ratios, goalOf, unit = "times") {
  const [first, ...others] = Object.entries(ratios);
  console.log(`\n  ${title}, ${unit} of ${first?.[0]}`);
  let areMet = true;
  for (const [name, ratio] of others) {
    const goal = goalOf(name);
    areMet &&= verdictOn(ratio, goal) !== "MISSED";
    const { q1, median, q3 } = ratio;
    console.log(
      `    ${name.padEnd(40)}${median.toFixed(2).padStart(8)} [${q1.toFixed(2)}, ${q3.toFixed(2)}]${remarkOn(ratio, goal)}`,
    );
  }
  return areMet;
}

/**
 * @param {Quartiles} ratio
 * @param {Goal} goal
 */
function verdictOn({ q1, q3 }, { most = Infinity, least = 0 }) {
  if (q3 <= most && q1 >= least) return "met";
  return q1 > most || q3 < least ? "MISSED" : "within noise";
}

/**
 * @param {Quartiles} ratio
 * @param {Goal} goal
 */
function remarkOn(ratio, goal) {
  const { most, least, stretch } = goal;
  const bounds = [
    ...(least === undefined ? [] : [`≥ ${least}`]),
    ...(most === undefined ? [] : [`≤ ${most}`]),
  ];
  if (bounds.length === 0) return "";
  const remark = `  goal ${bounds.join(" and ")}: ${verdictOn(ratio, goal)}`;
  if (stretch === undefined) return remark;
  return `${remark}; stretch ≤ ${stretch}: ${ratio.q3 <= stretch ? "met" : "not yet"}`;
}

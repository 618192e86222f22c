/**
 * What a row may cost at most or must cost at least, as a multiple of the first of its group.
 *
 * @typedef {{ most?: number, least?: number }} Goal
 * @type {Record<string, Goal>}
 */
const goals = {
  "softmaxCrossEntropy, new arrays": { most: 3 },
  "softmaxCrossEntropy, out given": { most: 1.5 },
};
/** @type {Goal} */
const slowerThanOurs = { least: 1 };

/**
 * Prints the ratios of the kernel. A goal is met or missed where both inner quartiles agree on it;
 * between them the machine's noise decides, which is said and counts as no miss.
 *
 * @param {import("./page").KernelResult[]} results
 */
export function reportKernel(results) {
  let areMet = true;
  for (const { classCount, ratios } of results) {
    const [first, ...others] = Object.entries(ratios);
    console.log(`\n  d = ${classCount.toLocaleString("en")}, times of ${first?.[0]}`);
    for (const [name, { q1, median, q3 }] of others) {
      const { most = Infinity, least = 0 } = goals[name] ?? slowerThanOurs;
      const isMet = q3 <= most && q1 >= least;
      const isMissed = q1 > most || q3 < least;
      const goal = most < Infinity ? `goal ≤ ${most}` : `goal > ${least}`;
      areMet &&= !isMissed;
      console.log(
        `    ${name.padEnd(40)}${median.toFixed(2).padStart(8)} [${q1.toFixed(2)}, ${q3.toFixed(2)}]  ${goal}: ${isMet ? "met" : isMissed ? "MISSED" : "within noise"}`,
      );
    }
  }
  return areMet;
}

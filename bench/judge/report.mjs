import { printRatios } from "../printRatios.mjs";

/** @type {Record<string, import("../printRatios.mjs").Goal>} */
const goals = {
  verdict: { most: 3 },
  "reading a line twice as long": { most: 2.2 },
  "compiled line": { most: 4 },
};

/**
 * Prints the ratios of the reader and the judge.
 *
 * @param {import("./page").JudgeResult[]} results
 */
export function reportJudge(results) {
  return results
    .map(({ title, ratios }) => printRatios(title, ratios, (name) => goals[name] ?? {}))
    .every((areMet) => areMet);
}

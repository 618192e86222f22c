import { printRatios } from "../printRatios.mjs";

/** @type {Record<string, import("../printRatios.mjs").Goal>} */
const goals = {
  "d = 100": { most: 1.2 },
  "d = 512": { most: 6 },
  "d = 1,000": { most: 9 },
};

/**
 * Prints what a frame of the heatmap costs with more and more classes.
 *
 * @param {import("./page").HeatmapResult} ratios
 */
export function reportHeatmap(ratios) {
  return printRatios("painted frame", ratios, (name) => goals[name] ?? {});
}

import { printRatios } from "../printRatios.mjs";

/** @type {Record<string, import("../printRatios.mjs").Goal>} */
const goals = {
  "softmaxCrossEntropy, new arrays": { most: 3 },
  "softmaxCrossEntropy, out given": { most: 1.5 },
};
const slowerThanOurs = { least: 1 };

/**
 * Prints the ratios of the kernel.
 *
 * @param {import("./page").KernelResult[]} results
 */
export function reportKernel(results) {
  return results
    .map(({ classCount, ratios }) =>
      printRatios(
        `d = ${classCount.toLocaleString("en")}`,
        ratios,
        (name) => goals[name] ?? slowerThanOurs,
      ),
    )
    .every((areMet) => areMet);
}

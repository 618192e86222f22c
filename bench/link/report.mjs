import { printRatios } from "../printRatios.mjs";

/**
 * Prints how long the reader of links takes at most.
 *
 * @param {import("./page").LinkResult} result
 */
export function reportLink({ slowest, ratios }) {
  console.log(`\n  slowest: ${slowest}`);
  return printRatios("the reader of links, each fragment by itself", ratios, () => ({ most: 1 }));
}

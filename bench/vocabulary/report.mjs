import { printRatios } from "../printRatios.mjs";

/**
 * Prints what a frame of the matrix of any size costs: with more and more classes, and beside a bare one.
 *
 * @param {import("./page").VocabularyResult} ratios
 */
export function reportVocabulary({ pan, zoom, painted, changed }) {
  const areMet = [
    printRatios("script of a pan, 800×800 px", pan, () => ({ most: 1.1 })),
    printRatios("script of a zoom, 800×800 px", zoom, () => ({ most: 1.1 })),
    printRatios("painted frame, 800×800 px", painted, () => ({ most: 3 })),
    printRatios("script, d = 50,257", changed, () => ({ most: 1.6 })),
  ];
  return areMet.every(Boolean);
}

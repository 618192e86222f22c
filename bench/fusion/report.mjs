import { printRatios } from "../printRatios.mjs";

/**
 * Prints what the gradient costs by each route, and how that grows.
 *
 * @param {import("./page").FusionResult} result
 */
export function reportFusion({ routes, growth }) {
  const areMet = [
    printRatios("gradient at d = 1,000", routes, (name) =>
      name === "stored" ? { least: 200 } : {},
    ),
    ...Object.entries(growth).map(([route, ratios]) =>
      // Ten times as many classes; beyond them more of it comes from memory and not from the cache.
      printRatios(`${route} gradient`, ratios, () => ({ least: 7, most: 15 })),
    ),
  ];
  return areMet.every(Boolean);
}

import { printRatios } from "../printRatios.mjs";
import { quartiles, ratiosOver } from "../quartiles.mjs";
import { dragByPaints } from "./drag.mjs";
import { measureInTurn } from "./openPages.mjs";

/** @type {Record<string, import("../printRatios.mjs").Goal>} */
const goals = { product: { most: 4, stretch: 3 } };
const obviousGoal = { least: 4 };

/**
 * From a slider's input event to the painted frame, each move waiting for the one before.
 *
 * @param {Record<"empty" | "product" | "obvious", import("./openPages.mjs").OpenPage>} pages in an
 *   uncapped browser
 * @param {number} slowdown
 */
export async function benchLatency(pages, slowdown) {
  const medians = await measureInTurn(pages, { rounds: 9, slowdown }, async (open) => {
    const painted = await dragByPaints(open, 80);
    return quartiles(painted.map(({ inputMs, paintedMs }) => paintedMs - inputMs)).median;
  });
  const title = `input to painted frame, CPU ${slowdown}× slowed down`;
  const isAgainstEmptyMet = printRatios(title, ratiosOver(medians), (name) => goals[name] ?? {});
  const againstProduct = ratiosOver(medians.map(({ product, obvious }) => ({ product, obvious })));
  return printRatios(title, againstProduct, () => obviousGoal) && isAgainstEmptyMet;
}

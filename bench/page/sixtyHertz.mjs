import { printRatios } from "../printRatios.mjs";
import { ratiosOver } from "../quartiles.mjs";
import { dragByClock } from "./drag.mjs";
import { measureInTurn } from "./openPages.mjs";

const durationMs = 2000;

/**
 * A drag that does not wait: 60 moves a second, with the CPU slowed down.
 *
 * @param {Record<"empty" | "product" | "obvious", import("./openPages.mjs").OpenPage>} pages in a
 *   browser with a screen's frame rate
 */
export async function benchSixtyHertz(pages) {
  const slowdown = 4;
  const drags = await measureInTurn(pages, { rounds: 7, slowdown }, async (open) => {
    const painted = await dragByClock(open, durationMs);
    return { fps: framesPerSecond(painted), delayMs: lateDelayMs(painted) };
  });
  /** @param {"fps" | "delayMs"} figure */
  const ratiosOf = (figure) =>
    ratiosOver(
      drags.map(({ empty, product, obvious }) => ({
        empty: empty[figure],
        product: product[figure],
        obvious: obvious[figure],
      })),
    );
  const title = `60 Hz drag, CPU ${slowdown}× slowed down`;
  const isFluent = printRatios(
    title,
    ratiosOf("fps"),
    (name) => (name === "product" ? { least: 0.95 } : {}),
    "frames a second",
  );
  const isPrompt = printRatios(
    title,
    ratiosOf("delayMs"),
    (name) => (name === "product" ? { most: 4 } : {}),
    "95th percentile of input to painted frame",
  );
  return isFluent && isPrompt;
}

/**
 * Several inputs can share a frame.
 *
 * @param {readonly import("./recordInputs.mjs").PaintedInput[]} painted
 */
function framesPerSecond(painted) {
  const frames = new Set(painted.map(({ paintedMs }) => paintedMs));
  const lastMs = Math.max(...frames);
  const firstMs = Math.min(...painted.map(({ inputMs }) => inputMs));
  return (1000 * frames.size) / Math.max(lastMs - firstMs, durationMs);
}

/** @param {readonly import("./recordInputs.mjs").PaintedInput[]} painted */
function lateDelayMs(painted) {
  const delays = painted
    .map(({ inputMs, paintedMs }) => paintedMs - inputMs)
    .toSorted((a, b) => a - b);
  return /** @type {number} */ (delays[Math.round(0.95 * (delays.length - 1))]);
}

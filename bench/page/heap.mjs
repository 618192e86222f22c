import { printRatios } from "../printRatios.mjs";
import { ratiosOver } from "../quartiles.mjs";
import { openPage } from "./openPages.mjs";

const moves = 10_000;
const movesPerFrame = 5;

/**
 * Whether the heap is where it was after 10,000 moves of a slider.
 *
 * @param {import("playwright-core").Browser} browser an uncapped one
 * @param {string} address
 */
export async function benchHeap(browser, address) {
  const rounds = [];
  for (let round = 0; round < 3; round++) {
    const { page, devTools, slider } = await openPage(browser, address);
    await moveSlider(slider, 2000); // until most of what runs is compiled
    const before = await heapBytes(devTools);
    await moveSlider(slider, moves);
    rounds.push({ before, after: await heapBytes(devTools) });
    await page.context().close();
  }
  return printRatios(
    `${moves.toLocaleString("en")} moves of a slider`,
    ratiosOver(rounds),
    () => ({ least: 0.95, most: 1.05 }),
    "heap after collecting garbage",
  );
}

/**
 * Several moves a frame, as a fast mouse reports them.
 *
 * @param {import("playwright-core").Locator} slider
 * @param {number} count
 */
async function moveSlider(slider, count) {
  await slider.evaluate(
    (element, { total, together }) =>
      /** @type {Promise<void>} */ (
        new Promise((resolve) => {
          // React replaces the element's own setter to see what scripts write; this one it misses.
          const { set: setValue } = /** @type {PropertyDescriptor} */ (
            Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")
          );
          let move = 0;
          const moveOn = () => {
            for (let time = 0; time < together; time++) {
              setValue?.call(element, String(6 * Math.sin(move++ / 20)));
              element.dispatchEvent(new Event("input", { bubbles: true }));
            }
            if (move < total) requestAnimationFrame(moveOn);
            else resolve();
          };
          requestAnimationFrame(moveOn);
        })
      ),
    { total: count, together: movesPerFrame },
    { timeout: 0 },
  );
  await slider.page().evaluate(() => window.takePainted()); // the recorder's own notes
  await slider.page().waitForTimeout(1000);
}

/**
 * Of objects and of the document's nodes.
 *
 * @param {import("playwright-core").CDPSession} devTools
 */
async function heapBytes(devTools) {
  await devTools.send("HeapProfiler.enable");
  for (let time = 0; time < 3; time++) await devTools.send("HeapProfiler.collectGarbage");
  const { usedSize, embedderHeapUsedSize } = await devTools.send("Runtime.getHeapUsage");
  return usedSize + embedderHeapUsedSize;
}

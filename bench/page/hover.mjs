import { printRatios } from "../printRatios.mjs";
import { ratiosOver } from "../quartiles.mjs";
import { openPage } from "./openPages.mjs";

/** Twelve classes, all lines in sight: hundreds of marked terms, numbers and cells. */
const manyTerms =
  "#logits=0.5,-1,2,0,1.5,-0.5,1,0.2,-2,0.7,0.1,-0.3&label=3&step=25&view=all&focus=cell-2-3";

const fewestTerms = 60;
const warmUpHovers = 5;
const hovers = 60;

/**
 * From pointing at a quantity to the frame that shows it lit wherever it stands, over the time between
 * two frames of the same browser.
 *
 * @param {import("playwright-core").Browser} browser with a screen's frame rate
 * @param {string} address
 */
export async function benchHover(browser, address) {
  const { page, devTools } = await openPage(browser, address + manyTerms);
  const places = await page.evaluate(recordHovers);
  if (places.terms < fewestTerms) throw new Error(`only ${places.terms} terms are there`);
  const frameMs = await page.evaluate(frameInterval);
  for (let hover = 0; hover < hovers; hover++) {
    const { x, y } = /** @type {{ x: number, y: number }} */ (
      places.points[hover % places.points.length]
    );
    await devTools.send("Input.dispatchMouseEvent", { type: "mouseMoved", x, y });
    await page.waitForFunction((count) => window.hoversMs.length > count, hover);
  }
  const hoversMs = await page.evaluate(() => window.hoversMs);
  const rounds = hoversMs.slice(warmUpHovers).map((ms) => ({ frame: frameMs, product: ms }));
  const lit = await page.evaluate(() => document.querySelectorAll("[data-lit]").length);
  await page.context().close();
  if (lit === 0) throw new Error("nothing was lit");
  return printRatios(
    `pointing at one of ${places.terms} terms, 12 classes`,
    ratiosOver(rounds),
    () => ({ most: 1 }),
    "input to painted frame, against the time between two",
  );
}

/** Runs in the page: notes when each hover was painted, and says where terms of lines and the picture are. */
function recordHovers() {
  window.hoversMs = [];
  const channel = new MessageChannel();
  /** @type {number[]} */
  let open = [];
  channel.port1.onmessage = () => {
    const now = performance.now();
    for (const startMs of open) window.hoversMs.push(now - startMs);
    open = [];
  };
  addEventListener(
    "pointermove",
    ({ timeStamp }) => {
      open.push(timeStamp);
      requestAnimationFrame(() => channel.port2.postMessage(undefined));
    },
    { capture: true },
  );
  const inSight = [
    ...document.querySelectorAll('[data-terms="term"] [data-term], [role="gridcell"]'),
  ]
    .map((element) => element.getBoundingClientRect())
    .filter(({ top, bottom, width }) => top > 0 && bottom < innerHeight && width > 4);
  /** @param {DOMRect} box */
  const middle = ({ x, y, width, height }) => ({ x: x + width / 2, y: y + height / 2 });
  const step = Math.max(1, Math.floor(inSight.length / 40));
  return {
    terms: document.querySelectorAll("[data-term]").length,
    points: inSight.filter((_, at) => at % step === 0).map(middle),
  };
}

/** Runs in the page: the median time between two frames. */
async function frameInterval() {
  /** @type {number[]} */
  const times = [];
  for (let frame = 0; frame < 40; frame++)
    times.push(await new Promise((resolve) => requestAnimationFrame(resolve)));
  const gaps = times.slice(1).map((time, at) => time - /** @type {number} */ (times[at]));
  return /** @type {number} */ (gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 2)]);
}

import { printRatios } from "../printRatios.mjs";
import { ratiosOver } from "../quartiles.mjs";
import { openPage } from "./openPages.mjs";

/** Twelve classes: dozens of marked terms in the lines of a part, hundreds in all lines. */
const page = "#logits=0.5,-1,2,0,1.5,-0.5,1,0.2,-2,0.7,0.1,-0.3&label=3&step=25&focus=cell-2-3";
const views = { part: page, all: `${page}&view=all` };

const fewestTerms = 60;
const warmUpHovers = 20;
const hovers = 100;

/**
 * From pointing at a quantity to the frame that shows it lit wherever it stands, over the time between
 * two frames of the same browser: the work of that frame, and with the wait for it.
 *
 * @param {import("playwright-core").Browser} browser with a screen's frame rate
 * @param {string} address
 */
export async function benchHover(browser, address) {
  const part = await hoversOn(browser, address + views.part);
  const all = await hoversOn(browser, address + views.all);
  const rounds = part.hovers.map((hover, at) => ({
    frame: part.frameMs,
    [`${part.terms} terms`]: hover.workMs,
    [`${part.terms} terms, with the wait for the frame`]: hover.totalMs,
    [`${all.terms} terms`]: /** @type {Hover} */ (all.hovers[at]).workMs,
  }));
  return printRatios(
    "pointing at a term, 12 classes",
    ratiosOver(rounds),
    (name) => (name === `${part.terms} terms` ? { most: 1 } : {}),
    "pointer handled to frame painted, times",
  );
}

/**
 * @typedef {object} Hover
 * @property {number} workMs from the moment at which the page hears of the pointer
 * @property {number} totalMs from the input's own stamp
 */

/**
 * @param {import("playwright-core").Browser} browser
 * @param {string} address
 */
async function hoversOn(browser, address) {
  const { page, devTools } = await openPage(browser, address);
  const { terms, points } = await page.evaluate(recordHovers);
  if (terms < fewestTerms) throw new Error(`only ${terms} terms are there`);
  const frameMs = await page.evaluate(frameInterval, 40);
  for (let hover = 0; hover < warmUpHovers + hovers; hover++) {
    const { x, y } = /** @type {{ x: number, y: number }} */ (points[hover % points.length]);
    await devTools.send("Input.dispatchMouseEvent", { type: "mouseMoved", x, y });
    await page.waitForFunction((count) => window.hovers.length > count, hover);
    await page.evaluate(frameInterval, 5); // what is said of the term comes after it is lit
  }
  const lit = await page.evaluate(() => document.querySelectorAll("[data-lit]").length);
  const timed = await page.evaluate(() => window.hovers);
  await page.context().close();
  if (lit === 0) throw new Error("nothing was lit");
  return { terms, frameMs, hovers: timed.slice(warmUpHovers) };
}

/** Runs in the page: notes when each hover was painted, and says where terms of lines and the picture are. */
function recordHovers() {
  window.hovers = [];
  const channel = new MessageChannel();
  /** @type {{ inputMs: number, heardMs: number }[]} */
  let open = [];
  channel.port1.onmessage = () => {
    const now = performance.now();
    for (const { inputMs, heardMs } of open)
      window.hovers.push({ workMs: now - heardMs, totalMs: now - inputMs });
    open = [];
  };
  addEventListener(
    "pointermove",
    ({ timeStamp }) => {
      open.push({ inputMs: timeStamp, heardMs: performance.now() });
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

/**
 * Runs in the page: the median time between two frames, over some of them.
 *
 * @param {number} frames
 */
async function frameInterval(frames) {
  /** @type {number[]} */
  const times = [];
  for (let frame = 0; frame < frames; frame++)
    times.push(await new Promise((resolve) => requestAnimationFrame(resolve)));
  const gaps = times.slice(1).map((time, at) => time - /** @type {number} */ (times[at]));
  return /** @type {number} */ (gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 2)]);
}

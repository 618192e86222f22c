import { recordInputs } from "./recordInputs.mjs";

/** Ten classes at the last line of the longest part: the page with everything on it that moves. */
export const fullPage = "#logits=0.5,-1,2,0,1.5,-0.5,1,0.2,-2,0.7&label=3&step=25";

/** Wide enough for two columns, and high enough that every formula is in view. */
const viewport = { width: 1400, height: 2000 };

/** How long a page that stood still may still have to do. */
const settleMs = 1500;

/**
 * A page in a tab of its own, with its slider.
 *
 * @typedef {object} OpenPage
 * @property {import("playwright-core").Page} page
 * @property {import("playwright-core").CDPSession} devTools
 * @property {import("playwright-core").Locator} slider
 * @property {(heightFraction: number) => { x: number, y: number }} pointOnSlider 0 at its top
 */

/**
 * @param {import("playwright-core").Browser} browser
 * @param {string} address
 * @returns {Promise<OpenPage>}
 */
export async function openPage(browser, address) {
  const context = await browser.newContext({ viewport });
  const page = await context.newPage();
  page.on("pageerror", (error) => console.error(error));
  await page.addInitScript(recordInputs);
  await page.goto(address, { waitUntil: "networkidle" });
  await page.waitForTimeout(settleMs);
  const slider = page.getByRole("slider", { name: "Logit of class 3" });
  const box = await slider.boundingBox();
  if (!box) throw new Error(`no slider in sight at ${address}`);
  return {
    page,
    devTools: await context.newCDPSession(page),
    slider,
    pointOnSlider: (heightFraction) => ({
      x: box.x + box.width / 2,
      y: box.y + box.height * heightFraction,
    }),
  };
}

/**
 * @template {string} Name
 * @param {import("playwright-core").Browser} browser
 * @param {Record<Name, string>} addresses
 * @returns {Promise<Record<Name, OpenPage>>}
 */
export async function openPages(browser, addresses) {
  const pages = /** @type {Record<Name, OpenPage>} */ ({});
  for (const name of /** @type {Name[]} */ (Object.keys(addresses)))
    pages[name] = await openPage(browser, addresses[name]);
  return pages;
}

/**
 * Round by round, one page after the other, so that whatever else the machine does hits all of them.
 * The page at work is in front, and it alone is slowed down: a throttled page burns time even idle.
 *
 * @template {string} Name
 * @template Figures
 * @param {Record<Name, OpenPage>} pages
 * @param {{ rounds: number, slowdown: number }} options the first round warms up and is not counted
 * @param {(open: OpenPage) => Promise<Figures>} measure
 * @returns {Promise<Record<Name, Figures>[]>}
 */
export async function measureInTurn(pages, { rounds, slowdown }, measure) {
  const figures = /** @type {Record<Name, Figures>[]} */ ([]);
  for (let round = -1; round < rounds; round++) {
    const own = /** @type {Record<Name, Figures>} */ ({});
    for (const name of /** @type {Name[]} */ (Object.keys(pages))) {
      const { page, devTools } = pages[name];
      await page.bringToFront();
      await devTools.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
      own[name] = await measure(pages[name]);
      await devTools.send("Emulation.setCPUThrottlingRate", { rate: 1 });
      await page.waitForTimeout(settleMs / 3);
    }
    if (round >= 0) figures.push(own);
  }
  return figures;
}

import { printRatios } from "../printRatios.mjs";
import { ratiosOver } from "../quartiles.mjs";

const slowdown = 4;
const rounds = 9;
const quietMs = 3000;

/**
 * How long until a page answers without delay: the end of the last long task before three quiet
 * seconds, or the first paint with content where that comes later. Every load begins with nothing.
 *
 * @param {import("playwright-core").Browser} browser
 * @param {Record<"empty" | "product", string>} addresses
 */
export async function benchInteractive(browser, addresses) {
  const times = [];
  for (let round = -1; round < rounds; round++) {
    const own = {
      empty: await interactiveMs(browser, addresses.empty),
      product: await interactiveMs(browser, addresses.product),
    };
    if (round >= 0) times.push(own);
  }
  return printRatios(
    `time to interactive, CPU ${slowdown}× slowed down`,
    ratiosOver(times),
    () => ({
      most: 2.5,
    }),
  );
}

/**
 * @param {import("playwright-core").Browser} browser
 * @param {string} address
 */
async function interactiveMs(browser, address) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const devTools = await context.newCDPSession(page);
  await devTools.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
  await page.goto(address, { waitUntil: "networkidle" });
  const time = await page.evaluate(timeToInteractive, quietMs);
  await context.close();
  return time;
}

/**
 * Runs in the page.
 *
 * @param {number} quiet how long there must be no long task
 * @returns {Promise<number>}
 */
function timeToInteractive(quiet) {
  return new Promise((resolve) => {
    let [interactiveMs, hasContent] = [0, false];
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    let timer;
    const observer = new PerformanceObserver((list) => {
      for (const { name, startTime, duration } of list.getEntries()) {
        hasContent ||= name === "first-contentful-paint";
        interactiveMs = Math.max(interactiveMs, startTime + duration);
      }
      clearTimeout(timer);
      timer = setTimeout(() => hasContent && resolve(interactiveMs), quiet);
    });
    observer.observe({ type: "paint", buffered: true });
    observer.observe({ type: "longtask", buffered: true });
  });
}

import { printRatios } from "../printRatios.mjs";
import { ratiosOver } from "../quartiles.mjs";

const rounds = 25;

/**
 * How long until the first formula is painted on a later visit. Without a service worker everything is
 * in the browser's cache, the document too; with one it has stopped since the visit before, and must
 * start, as after half a minute.
 *
 * @param {import("playwright-core").Browser} browser
 * @param {Record<"plain" | "kept", import("../serve.mjs").Site>} sites
 */
export async function benchSecondVisit(browser, sites) {
  const visitors = {
    plain: await visitor(browser, sites.plain.address),
    kept: await visitor(browser, sites.kept.address),
  };
  const times = [];
  for (let round = -2; round < rounds; round++) {
    const own = {
      "the second visit without": await visitors.plain.visitMs(),
      "the second visit": await visitors.kept.visitMs(),
    };
    if (round >= 0) times.push(own);
  }
  for (const { leave } of Object.values(visitors)) await leave();
  return printRatios("time to the first formula", ratiosOver(times), () => ({ most: 1.05 }));
}

/**
 * Somebody who has been here, with all that the browser has kept of it.
 *
 * @param {import("playwright-core").Browser} browser
 * @param {string} address
 */
async function visitor(browser, address) {
  const context = await browser.newContext();
  await context.addInitScript(watchFirstFormula);
  const first = await context.newPage();
  await first.goto(address, { waitUntil: "networkidle" });
  await first.waitForTimeout(2000);
  await first.waitForLoadState("networkidle");
  await first.evaluate(async () => {
    const registrations = await navigator.serviceWorker.getRegistrations();
    if (registrations.length > 0) await navigator.serviceWorker.ready;
  });
  await first.close();
  return {
    visitMs: async () => {
      const page = await context.newPage();
      const devTools = await context.newCDPSession(page);
      await devTools.send("ServiceWorker.enable");
      await devTools.send("ServiceWorker.stopAllWorkers");
      await page.goto(`${address}#step=1`);
      const time = await page.evaluate(() => window.firstFormulaMs);
      await page.waitForLoadState("networkidle");
      await page.close();
      return time;
    },
    leave: () => context.close(),
  };
}

/** Runs in the page, before it: when the frame that follows the first formula is painted. */
function watchFirstFormula() {
  window.firstFormulaMs = new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      if (!document.querySelector(".katex")) return;
      observer.disconnect();
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now())));
    });
    observer.observe(document, { childList: true, subtree: true });
  });
}

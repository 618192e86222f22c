import { printRatios } from "../printRatios.mjs";
import { ratiosOver } from "../quartiles.mjs";

/**
 * Bytes of the first visit: what the window itself has fetched when all is quiet, with the worker's own
 * script; and what that worker fetches then, so that everything is there.
 *
 * @param {import("playwright-core").Browser} browser
 * @param {Record<"plain" | "kept", import("../serve.mjs").Site>} sites
 */
export async function benchFirstVisit(browser, { plain, kept }) {
  const plainBytes = await bytesOf(browser, plain);
  const keptBytes = await bytesOf(browser, kept);
  const ratios = ratiosOver([
    {
      "the first load without": plainBytes.window,
      "the first load": keptBytes.window,
      "all that is kept, after it": keptBytes.worker,
    },
  ]);
  return printRatios("bytes", ratios, (name) => (name === "the first load" ? { most: 1.05 } : {}));
}

/**
 * @param {import("playwright-core").Browser} browser
 * @param {import("../serve.mjs").Site} site
 */
async function bytesOf(browser, site) {
  const context = await browser.newContext();
  const bytes = { window: 0, worker: 0 };
  context.on("request", (request) => {
    const isWorkers = request.serviceWorker() && !request.url().endsWith("/sw.js");
    bytes[isWorkers ? "worker" : "window"] += site.bytesOf(request.url());
  });
  const page = await context.newPage();
  await page.goto(site.address, { waitUntil: "networkidle" });
  await page.waitForTimeout(2000);
  await page.waitForLoadState("networkidle");
  const isKept = await page.evaluate(async () => {
    const registrations = await navigator.serviceWorker.getRegistrations();
    return registrations.length > 0 && !!(await navigator.serviceWorker.ready);
  });
  if (isKept !== bytes.worker > 0) throw new Error("what is kept was not counted");
  await context.close();
  return bytes;
}

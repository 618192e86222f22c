import { countKatex, katexCalls } from "./countKatex.mjs";
import { dragByClock } from "./drag.mjs";
import { fullPage, openPage } from "./openPages.mjs";
import { serve } from "../serve.mjs";
import { buildPage } from "../stands/build.mjs";

/**
 * What must not happen while a slider is dragged, nor when it comes to rest: that anything shifts, or
 * that KaTeX is called. Seen on a build of the product whose KaTeX counts.
 *
 * @param {import("playwright-core").Browser} browser
 */
export async function benchStillness(browser) {
  const site = await serve(
    await buildPage("product", { outName: "counted", plugins: [countKatex()] }),
  );
  try {
    const open = await openPage(browser, site.address + fullPage);
    await open.slider.hover(); // what is pointed at is told of, before it is moved
    await open.page.getByRole("region", { name: "What is pointed at" }).waitFor();
    const callsBefore = await katexCalls(open.page);
    if (callsBefore === 0) throw new Error("the page called KaTeX at load, but it was not counted");
    await observeShifts(open.page);
    await dragByClock(open, 2000);
    await open.page.waitForTimeout(1000);
    const shift = await open.page.evaluate(() => window.layoutShift);
    const calls = (await katexCalls(open.page)) - callsBefore;
    await open.page.context().close();

    console.log("\n  a drag, and what follows at rest");
    return [
      printCount("cumulative layout shift", shift),
      printCount(`KaTeX calls (before: ${callsBefore})`, calls),
    ].every((isMet) => isMet);
  } finally {
    await site.close();
  }
}

/**
 * All shifts count, also those that follow an input at once, which a browser's own score leaves out.
 *
 * @param {import("playwright-core").Page} page
 */
function observeShifts(page) {
  return page.evaluate(() => {
    window.layoutShift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        window.layoutShift += /** @type {PerformanceEntry & { value: number }} */ (entry).value;
    }).observe({ type: "layout-shift" });
  });
}

/**
 * @param {string} name
 * @param {number} count that has to be 0
 */
function printCount(name, count) {
  console.log(
    `    ${name.padEnd(40)}${String(Number(count.toFixed(6))).padStart(8)}  goal 0: ${count === 0 ? "met" : "MISSED"}`,
  );
  return count === 0;
}

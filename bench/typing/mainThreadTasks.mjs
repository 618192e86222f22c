/**
 * How long each task of a page's main thread took while something was done, in microseconds.
 *
 * @param {import("playwright-core").Browser} browser
 * @param {import("playwright-core").Page} page
 * @param {() => Promise<void>} act
 * @returns {Promise<number[]>}
 */
export async function mainThreadTasks(browser, page, act) {
  const marker = `mark ${Math.random()}`;
  await browser.startTracing(page, {
    categories: ["disabled-by-default-devtools.timeline", "devtools.timeline", "blink.user_timing"],
  });
  await page.evaluate((name) => void performance.mark(name), marker);
  await act();
  const trace = await browser.stopTracing();
  /** @type {{ traceEvents: { name: string, pid: number, tid: number, dur?: number }[] }} */
  const { traceEvents } = JSON.parse(trace.toString());
  // The mark says which thread is the page's.
  const mark = traceEvents.find(({ name }) => name === marker);
  if (!mark) throw new Error("the trace does not hold the page's own mark");
  return traceEvents
    .filter(({ name, pid, tid }) => name === "RunTask" && pid === mark.pid && tid === mark.tid)
    .map(({ dur = 0 }) => dur);
}

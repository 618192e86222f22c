import { printRatios } from "../printRatios.mjs";
import { ratiosOver } from "../quartiles.mjs";

/**
 * Bytes over the wire, bodies alone: until the page is loaded, and over a whole reading session.
 *
 * @param {import("playwright-core").Browser} browser
 * @param {Record<"empty" | "product", import("../serve.mjs").Site>} sites
 */
export async function benchBytes(browser, { empty, product }) {
  const emptyBytes = await bytesOf(browser, empty);
  const ratios = ratiosOver([
    {
      "the empty page's first load": emptyBytes,
      "first load": await bytesOf(browser, product),
      "reading session": await bytesOf(browser, product, readThrough),
    },
  ]);
  return printRatios("bytes", ratios, (name) =>
    name === "first load" ? { most: 3, stretch: 2.2 } : { most: 4 },
  );
}

/**
 * @param {import("playwright-core").Browser} browser
 * @param {import("../serve.mjs").Site} site
 * @param {(page: import("playwright-core").Page) => Promise<void>} [read]
 */
async function bytesOf(browser, site, read) {
  const before = site.bytesSent();
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(site.address, { waitUntil: "networkidle" });
  await read?.(page);
  await page.waitForLoadState("networkidle");
  await page.waitForTimeout(1000);
  await context.close();
  return site.bytesSent() - before;
}

/**
 * All lines, a slider dragged, a class added (which takes KaTeX: the build has typeset nothing for
 * it), the other theme, and all lines back in the other language.
 *
 * @param {import("playwright-core").Page} page
 */
async function readThrough(page) {
  const next = page.getByRole("button", { name: "Next step" });
  let steps = 0;
  for (; (await next.getAttribute("aria-disabled")) !== "true"; steps++) await next.click();
  await page.getByRole("slider").first().hover();
  await page.mouse.down();
  for (let move = 0; move < 20; move++) await page.mouse.move(0, 10 * move);
  await page.mouse.up();
  await page.getByRole("button", { name: "Add class" }).click();
  await page.getByRole("button", { name: "Dark" }).click();
  await page.getByRole("button", { name: "中文" }).click();
  for (; steps > 0; steps--) await page.keyboard.press("ArrowLeft");
}

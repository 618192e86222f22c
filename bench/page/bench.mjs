import { launch, uncapped } from "../launch.mjs";
import { serve } from "../serve.mjs";
import { buildPage } from "../stands/build.mjs";
import { benchHeap } from "./heap.mjs";
import { benchHover } from "./hover.mjs";
import { benchLatency } from "./latency.mjs";
import { fullPage, openPages } from "./openPages.mjs";
import { benchPatched } from "./patched.mjs";
import { benchSixtyHertz } from "./sixtyHertz.mjs";
import { benchStillness } from "./stillness.mjs";

/**
 * The live page beside an empty one and the obvious one: how soon it follows the slider, and what it
 * leaves alone meanwhile.
 *
 * @returns {Promise<boolean>} whether no goal was missed
 */
export async function benchPage() {
  const sites = {
    empty: await serve(await buildPage("empty")),
    product: await serve(await buildPage("product")),
    obvious: await serve(await buildPage("obvious")),
  };
  const addresses = {
    empty: sites.empty.address,
    product: sites.product.address + fullPage,
    obvious: sites.obvious.address,
  };
  try {
    const met = [
      await withBrowser(uncapped, async (browser) => {
        console.log(`\npage, Chromium ${browser.version()}`);
        const pages = await openPages(browser, addresses);
        const met = [await benchLatency(pages, 1), await benchLatency(pages, 4)];
        return met.every((isMet) => isMet);
      }),
      await withBrowser([], async (browser) =>
        benchSixtyHertz(await openPages(browser, addresses)),
      ),
      await withBrowser([], (browser) => benchHover(browser, sites.product.address)),
      await withBrowser([], benchStillness),
      await withBrowser([], benchPatched),
      await withBrowser(uncapped, (browser) => benchHeap(browser, addresses.product)),
    ];
    return met.every((isMet) => isMet);
  } finally {
    for (const site of Object.values(sites)) await site.close();
  }
}

/**
 * @param {readonly string[]} flags
 * @param {(browser: import("playwright-core").Browser) => Promise<boolean>} measure
 */
async function withBrowser(flags, measure) {
  const browser = await launch(flags);
  try {
    return await measure(browser);
  } finally {
    await browser.close();
  }
}

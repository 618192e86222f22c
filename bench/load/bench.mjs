import { launch } from "../launch.mjs";
import { serve } from "../serve.mjs";
import { buildPage } from "../stands/build.mjs";
import { benchBytes } from "./bytes.mjs";
import { benchInteractive } from "./interactive.mjs";

/**
 * What the page costs before it can be used, beside an empty one.
 *
 * @returns {Promise<boolean>} whether no goal was missed
 */
export async function benchLoad() {
  const sites = {
    empty: await serve(await buildPage("empty")),
    product: await serve(await buildPage("product")),
  };
  const browser = await launch();
  try {
    console.log(`\nload, Chromium ${browser.version()}`);
    const areBytesMet = await benchBytes(browser, sites);
    const addresses = { empty: sites.empty.address, product: sites.product.address };
    return (await benchInteractive(browser, addresses)) && areBytesMet;
  } finally {
    await browser.close();
    for (const site of Object.values(sites)) await site.close();
  }
}

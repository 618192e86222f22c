import { launch } from "../launch.mjs";
import { serve } from "../serve.mjs";
import { buildPage } from "../stands/build.mjs";
import { benchFirstVisit } from "./firstVisit.mjs";
import { benchSecondVisit } from "./secondVisit.mjs";

/**
 * What it costs that the page is kept for when there is no network, beside the same page without that.
 *
 * @returns {Promise<boolean>} whether no goal was missed
 */
export async function benchOffline() {
  const sites = {
    plain: await serve(await buildPage("product")),
    kept: await serve(await buildPage("product", { outName: "kept", mode: "production" })),
  };
  const browser = await launch();
  try {
    console.log(`\noffline, Chromium ${browser.version()}`);
    const areBytesMet = await benchFirstVisit(browser, sites);
    return (await benchSecondVisit(browser, sites)) && areBytesMet;
  } finally {
    await browser.close();
    for (const site of Object.values(sites)) await site.close();
  }
}

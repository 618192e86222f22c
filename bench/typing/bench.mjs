import { launch } from "../launch.mjs";
import { printRatios } from "../printRatios.mjs";
import { ratiosOver } from "../quartiles.mjs";
import { serve } from "../serve.mjs";
import { buildPage } from "../stands/build.mjs";
import { mainThreadTasks } from "./mainThreadTasks.mjs";

/** A line of 40 nodes, in the letters of the page's own sheet; another one each time, as nothing of it is known. */
const lineOf = (/** @type {number} */ round) =>
  `${round + 2}*(1{i=j}-p_j)+y_i*p_j-e^z_i/sum_k e^z_k`;

const keyEveryMs = 100;
const roundCount = 7;

/** What follows a key still belongs to it. */
const restMs = 600;

/**
 * The main thread's longest task while a line is typed on the page, over the same typing in a bare
 * textarea, in tabs of one browser.
 *
 * @returns {Promise<boolean>} whether no goal was missed
 */
export async function benchTyping() {
  const site = await serve(await buildPage("product"));
  const browser = await launch();
  try {
    console.log(`\ntyping, Chromium ${browser.version()}`);
    const bare = await browser.newPage({ viewport: { width: 1400, height: 1000 } });
    await bare.setContent("<!doctype html><title>bare</title><textarea></textarea>");
    const own = await browser.newPage({ viewport: { width: 1400, height: 1000 } });
    await own.goto(`${site.address}#page=own`, { waitUntil: "networkidle" });
    const pages = { textarea: bare, page: own };
    /** @type {Record<"textarea" | "page", number>[]} */
    const rounds = [];
    for (let round = 0; round <= roundCount; round++) {
      const longest = { textarea: 0, page: 0 };
      for (const name of /** @type {const} */ (["textarea", "page"])) {
        const page = pages[name];
        await page.bringToFront();
        const field = page.getByRole("textbox").first();
        await field.fill("");
        await page.waitForTimeout(restMs);
        await field.focus();
        const tasks = await mainThreadTasks(browser, page, async () => {
          await page.keyboard.type(lineOf(round), { delay: keyEveryMs });
          await page.waitForTimeout(restMs);
        });
        longest[name] = Math.max(...tasks);
      }
      if (round > 0) rounds.push(longest); // the first one warms up
    }
    return printRatios(
      "the main thread’s longest task while a line of 40 nodes is typed, 10 keys a second",
      ratiosOver(rounds),
      () => ({ most: 3 }),
    );
  } finally {
    await browser.close();
    await site.close();
  }
}

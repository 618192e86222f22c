import { differencesOf } from "../../scripts/samePicture.mjs";
import { serve } from "../serve.mjs";
import { buildPage } from "../stands/build.mjs";

const stateCount = 200;

/**
 * Whether a formula whose numbers were written into it is the same picture as one that KaTeX has typeset
 * with these numbers: every line, at random states, cells, labels and numbers of
 * classes.
 *
 * @param {import("playwright-core").Browser} browser
 * @returns {Promise<boolean>} whether all are
 */
export async function benchPatched(browser) {
  const site = await serve(await buildPage("patched"));
  try {
    const page = await browser.newPage({ viewport: { width: 2000, height: 2400 } });
    page.on("pageerror", (error) => console.error(error));
    await page.goto(site.address);
    await page.evaluate(() => window.patched.prepare());
    const random = randomNumbers(20);
    const shapes = new Set();
    let different = 0;
    for (let count = 0; count < stateCount; count++) {
      const classCount = 2 + Math.floor(9 * random());
      const [output, logit] = [
        Math.floor(classCount * random()),
        Math.floor(classCount * random()),
      ];
      await page.evaluate(({ logits, target, cell }) => window.patched.goTo(logits, target, cell), {
        logits: logitsAt(classCount, random),
        target: targetAt(classCount, random),
        cell: { output, logit },
      });
      await page.evaluate((logits) => window.patched.moveTo(logits), logitsAt(classCount, random));
      for (const text of await page.evaluate(() => window.patched.texts()))
        shapes.add(text.replace(/\d/g, "0"));
      const patched = await page.screenshot({ fullPage: true });
      await page.evaluate(() => window.patched.show("fresh"));
      const places = await differencesOf(page, patched, await page.screenshot({ fullPage: true }));
      if (places.length > 0) different++;
    }
    if (shapes.size < 10)
      throw new Error(`numbers of ${shapes.size} shapes only: nothing is compared`);
    console.log(`\n  patched and fresh, every line at ${stateCount} random states`);
    console.log(
      `    other pictures (${shapes.size} shapes of numbers)`.padEnd(44) +
        `${different}`.padStart(8) +
        `  goal 0: ${different === 0 ? "met" : "MISSED"}`,
    );
    return different === 0;
  } finally {
    await site.close();
  }
}

/**
 * From small logits to some at which probabilities are 1 or as good as 0.
 *
 * @param {number} classCount
 * @param {() => number} random
 */
function logitsAt(classCount, random) {
  const range = 10 ** (2 * random() - 0.5);
  return Array.from({ length: classCount }, () => Math.round(200 * range * (random() - 0.5)) / 100);
}

/**
 * Mostly one-hot, as labels are.
 *
 * @param {number} classCount
 * @param {() => number} random
 */
function targetAt(classCount, random) {
  const label = Math.floor(classCount * random());
  const isOneHot = random() < 0.8;
  return Array.from({ length: classCount }, (_, at) =>
    isOneHot ? Number(at === label) : Math.round(100 * random()) / 100,
  );
}

/**
 * Numbers from 0 to 1, the same in every run: a linear congruence modulo a prime.
 *
 * @param {number} seed
 */
function randomNumbers(seed) {
  let state = seed;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}

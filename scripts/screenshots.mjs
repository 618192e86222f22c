/**
 * Takes pictures of the built page at three widths, in both themes and languages:
 *
 *     npm run build && npm run screenshots
 *
 * They go to screenshots/, named width-theme-language.png, after the picture where it is one that stands
 * alone, and those of the READMEs to docs/.
 */
import { mkdirSync } from "node:fs";
import { chromium } from "playwright-core";
import { preview } from "vite";
import { chromiumLaunchOptions } from "./browser.mjs";

const sizes = [
  { width: 1440, height: 900 },
  { width: 768, height: 1024 },
  { width: 360, height: 740 },
];

/** What is taken, and what is there when it is ready. */
const views = [
  { name: "", fragment: "step=14", ready: "li[aria-current] p[data-glyph]" }, // its verdict
  ...[
    "vocabulary",
    "simplex",
    "descent&descent=1,30",
    "curves",
    "fusion",
    "precision&stretch=12,8",
  ].map((picture) => ({
    name: `${picture.split("&")[0]}-`,
    fragment: `page=pictures&picture=${picture}`,
    ready: "svg[data-figure]",
  })),
];

/** Which of them stand in the READMEs. */
const inDocs = new Map([
  ["", "page"],
  ["vocabulary-", "vocabulary"],
]);

const server = await preview({ logLevel: "warn", preview: { port: 4190 } });
const address = /** @type {string} */ (server.resolvedUrls?.local[0]);
const browser = await chromium.launch(chromiumLaunchOptions());
try {
  mkdirSync("screenshots", { recursive: true });
  mkdirSync("docs", { recursive: true });
  for (const viewport of sizes)
    for (const theme of ["light", "dark"])
      for (const lang of ["en", "zh"])
        for (const { name, fragment, ready } of views) {
          const page = await browser.newPage({ viewport, serviceWorkers: "block" });
          await page.goto(`${address}#${fragment}&theme=${theme}&lang=${lang}`);
          await page.evaluate(() => document.fonts.ready);
          await page.locator(ready).first().waitFor();
          await page.waitForLoadState("networkidle");
          const look = `${viewport.width}-${theme}-${lang}`;
          await page.screenshot({ path: `screenshots/${name}${look}.png` });
          const doc = inDocs.get(name);
          if (doc && viewport.width === 1440 && theme === "light")
            await page.screenshot({ path: `docs/${doc}${lang === "en" ? "" : ".zh-CN"}.png` });
          await page.close();
        }
} finally {
  await browser.close();
  await server.close();
}

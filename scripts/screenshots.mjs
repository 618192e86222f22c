/**
 * Takes pictures of the built page at three widths, in both themes and languages:
 *
 *     npm run build && npm run screenshots
 *
 * They go to screenshots/, named width-theme-language.png, and the two of the READMEs to docs/.
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
const fragment = "step=14";

const server = await preview({ logLevel: "warn", preview: { port: 4190 } });
const address = /** @type {string} */ (server.resolvedUrls?.local[0]);
const browser = await chromium.launch(chromiumLaunchOptions());
try {
  mkdirSync("screenshots", { recursive: true });
  mkdirSync("docs", { recursive: true });
  for (const viewport of sizes)
    for (const theme of ["light", "dark"])
      for (const lang of ["en", "zh"]) {
        const page = await browser.newPage({ viewport });
        await page.goto(`${address}#${fragment}&theme=${theme}&lang=${lang}`);
        await page.evaluate(() => document.fonts.ready);
        await page.locator("li[aria-current] p[data-glyph]").waitFor(); // its verdict
        await page.screenshot({ path: `screenshots/${viewport.width}-${theme}-${lang}.png` });
        if (viewport.width === 1440 && theme === "light")
          await page.screenshot({ path: `docs/page${lang === "en" ? "" : ".zh-CN"}.png` });
        await page.close();
      }
} finally {
  await browser.close();
  await server.close();
}

/**
 * Draws the icons of the installed page from public/icon.svg, in Chromium:
 *
 *     node scripts/icons.mjs
 *
 * A maskable one is cut to any shape by the system: its drawing lies within the circle that is always
 * left, four fifths as wide, and its ground reaches to the edges.
 */
import { readFileSync } from "node:fs";
import { chromium } from "playwright-core";
import { chromiumLaunchOptions } from "./browser.mjs";

const drawing = readFileSync("public/icon.svg", "base64");

const icons = [
  { name: "icon-192", size: 192, share: 1, ground: "transparent" },
  { name: "icon-512", size: 512, share: 1, ground: "transparent" },
  { name: "icon-maskable-512", size: 512, share: 0.7, ground: "#fdfcf9" }, // that of the drawing
];

const browser = await chromium.launch(chromiumLaunchOptions());
try {
  for (const { name, size, share, ground } of icons) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(
      `<body style="margin: 0; height: 100vh; display: grid; place-items: center; background: ${ground}">
         <img style="width: ${100 * share}%" src="data:image/svg+xml;base64,${drawing}">`,
    );
    await page.locator("img").evaluate((/** @type {HTMLImageElement} */ image) => image.decode());
    await page.screenshot({ path: `public/${name}.png`, omitBackground: true });
    await page.close();
  }
} finally {
  await browser.close();
}

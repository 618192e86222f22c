import { fileURLToPath } from "node:url";
import { build, preview } from "vite";
import { fineClock } from "./fineClock.mjs";
import { launch } from "./launch.mjs";

/**
 * Builds a script that measures in the browser, opens it and returns what its `runBench` returns.
 *
 * @param {string} name of its folder
 * @param {{ flags?: readonly string[], isOfPage?: boolean }} [options] flags of the browser; whether it
 *   takes what the build of the page makes
 */
export async function runScript(name, { flags = [], isOfPage = false } = {}) {
  const root = fileURLToPath(new URL(name, import.meta.url));
  const outDir = fileURLToPath(new URL(`dist/${name}`, import.meta.url));
  /** @type {import("vite").InlineConfig} */
  const config = {
    configFile: isOfPage && fileURLToPath(new URL("../vite.config.ts", import.meta.url)),
    mode: "bench",
    root,
    logLevel: "warn",
    build: { outDir, emptyOutDir: true, target: "es2023", chunkSizeWarningLimit: 4000 },
    preview: { port: 4180, host: "127.0.0.1", headers: fineClock },
  };
  await build(config);
  const server = await preview(config);
  const browser = await launch(flags);
  try {
    const page = await browser.newPage();
    page.on("pageerror", (error) => console.error(error));
    await page.goto(/** @type {string} */ (server.resolvedUrls?.local[0]));
    console.log(`\n${name}, Chromium ${browser.version()}`);
    return await page.evaluate(() => /** @type {any} */ (window).runBench());
  } finally {
    await browser.close();
    await server.close();
  }
}

/**
 * Runs the benchmarks in headless Chromium and prints ratios with quartiles:
 *
 *     npm run bench            all of them
 *     npm run bench -- judge   one
 *
 * A ratio compares two things timed in the same run, interleaved. Exit 1 where a goal is missed.
 */
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { build, preview } from "vite";
import { chromiumLaunchOptions } from "../scripts/browser.mjs";
import { reportJudge } from "./judge/report.mjs";
import { reportKernel } from "./kernel/report.mjs";

/** @type {Record<string, (results: never) => boolean>} */
const reports = { kernel: reportKernel, judge: reportJudge };

const asked = process.argv.slice(2);
let areMet = true;
for (const [name, report] of Object.entries(reports)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  areMet = report(/** @type {never} */ (await runPage(name))) && areMet;
}
process.exit(areMet ? 0 : 1);

/**
 * Builds a stand, opens it and returns what its `runBench` returns.
 *
 * @param {string} name
 */
async function runPage(name) {
  const root = fileURLToPath(new URL(name, import.meta.url));
  const outDir = fileURLToPath(new URL(`dist/${name}`, import.meta.url));
  /** @type {import("vite").InlineConfig} */
  const config = {
    configFile: false,
    root,
    logLevel: "warn",
    build: { outDir, emptyOutDir: true, target: "es2023", chunkSizeWarningLimit: 4000 },
    preview: { port: 4180, host: "127.0.0.1" },
  };
  await build(config);
  const server = await preview(config);
  const browser = await chromium.launch(chromiumLaunchOptions());
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

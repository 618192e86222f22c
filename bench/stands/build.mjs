/** Builds the pages that are measured: the product's own source, or a stand, both as the product is. */
import { fileURLToPath } from "node:url";
import { build } from "vite";

/** @param {string} path */
const fromHere = (path) => fileURLToPath(new URL(path, import.meta.url));

/**
 * @typedef {"product" | "empty" | "obvious" | "patched"} PageName
 */

/**
 * @param {PageName} name
 * @param {{ outName?: string, plugins?: import("vite").Plugin[], mode?: string }} [options] the page is
 *   kept for when there is no network in mode `production` alone: else nothing is fetched in a measurement
 * @returns {Promise<string>} the folder that holds the built page
 */
export async function buildPage(name, { outName = name, plugins = [], mode = "bench" } = {}) {
  const outDir = fromHere(`../dist/${outName}`);
  await build({
    configFile: fromHere("../../vite.config.ts"),
    mode,
    root: name === "product" ? fromHere("../..") : fromHere(name),
    logLevel: "warn",
    plugins,
    worker: { plugins: () => plugins },
    build: { outDir, emptyOutDir: true, chunkSizeWarningLimit: 4000 },
  });
  return outDir;
}

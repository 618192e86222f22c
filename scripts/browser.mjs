/**
 * Finds the browsers that the end-to-end tests and the benchmarks drive, or gets one.
 *
 * Run as a program it makes sure that there is a Chromium; the test configuration asks it where.
 */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

/** @param {string} name */
const onPath = (name) =>
  (process.env.PATH ?? "")
    .split(delimiter)
    .filter(Boolean)
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path));

/** @param {string | undefined} path */
const runs = (path) => !!path && spawnSync(path, ["--version"], { timeout: 20_000 }).status === 0;

/** Where Playwright keeps the Chromium without windows that it starts by itself. */
const ownShell = () =>
  chromium.executablePath().replace(/([\\/])chromium-(\d+)[\\/].*/, "$1chromium_headless_shell-$2");

const chromiumNames = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];

/** Without windows it starts a page in about half the time. */
const shellName = "chromium-headless-shell";

/**
 * `{}` stands for Playwright's own browser; undefined for none at all.
 *
 * @param {{ isWhole?: boolean }} [options] whether one is rather taken that draws as a reader's does
 * @returns {{ executablePath?: string, channel?: string } | undefined}
 */
export function findChromium({ isWhole = false } = {}) {
  const asked = process.env.E2E_CHROMIUM;
  if (asked) {
    if (!runs(asked)) throw new Error(`E2E_CHROMIUM does not run: ${asked}`);
    return { executablePath: asked };
  }
  if (isWhole && existsSync(chromium.executablePath())) return { channel: "chromium" };
  if (!isWhole && existsSync(ownShell())) return {};
  if (process.platform !== "linux") return { channel: "chrome" };
  const names = isWhole ? [...chromiumNames, shellName] : [shellName, ...chromiumNames];
  const path = names.map(onPath).find(runs);
  return path ? { executablePath: path } : undefined;
}

/**
 * How every script here starts that browser: without the calls home it makes at each start, and with
 * letters as wide as those on a screen, which without windows are otherwise fitted to whole pixels.
 *
 * @param {Parameters<typeof findChromium>[0]} [options]
 */
export const chromiumLaunchOptions = (options) => ({
  ...findChromium(options),
  args: [
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--font-render-hinting=none",
  ],
});

/** Firefox as it comes from its vendor or distribution; undefined where there is none. */
export const findFirefox = () =>
  process.env.E2E_FIREFOX ?? ["firefox-esr", "firefox"].map(onPath).find(runs);

function ensureChromium() {
  if (findChromium()) return;
  const cli = join(
    dirname(createRequire(import.meta.url).resolve("playwright-core/package.json")),
    "cli.js",
  );
  spawnSync(process.execPath, [cli, "install", "chromium", "--only-shell"], {
    stdio: ["ignore", "inherit", "ignore"],
    timeout: 600_000,
  });
  if (findChromium()) return;
  if (process.platform === "linux" && process.getuid?.() === 0 && onPath("apt-get")) {
    /** @type {import("node:child_process").SpawnSyncOptions} */
    const options = {
      stdio: ["ignore", "ignore", "inherit"],
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    };
    const lock = ["-o", "DPkg::Lock::Timeout=600"];
    spawnSync("apt-get", [...lock, "update", "-qq"], options);
    const packages = ["chromium-headless-shell", "fonts-noto-cjk"];
    spawnSync(
      "apt-get",
      [...lock, "install", "-y", "-qq", "--no-install-recommends", ...packages],
      options,
    );
    if (findChromium()) return;
  }
  console.error(
    "The end-to-end tests need a Chromium: run `npx playwright install --with-deps chromium`, or install one (`sudo apt-get install chromium-headless-shell`), or name one (`E2E_CHROMIUM=/path/to/chromium npm test`).",
  );
  process.exit(1);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  ensureChromium();
  const firefox = findFirefox();
  console.log(firefox ? `Firefox: ${firefox}` : "Firefox: none found, its tests are left out.");
}

import { createHash } from "node:crypto";
import { cp, readdir, readFile, rename, writeFile } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { expect, test as watched, type Page } from "./explorer";
import { site } from "./site.mjs";

/** A site that a test has for itself: it can be given a newer version, and be gone. */
interface OwnSite {
  readonly address: string;
  /** Puts a newer version in place of the page: every hashed file has another name, the title too. */
  publishNewer(title: string): Promise<void>;
  /** Puts the newer version's worker and files there, while its page is still that of the older one. */
  publishInPart(): Promise<void>;
  shut(): Promise<void>;
}

/** A test with such a site, which is also what its addresses lead to. */
export const test = watched.extend<{ ownSite: OwnSite }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright wants to see what is used
  ownSite: async ({}, provide, info) => {
    const folder = info.outputPath("site");
    await cp("dist", folder, { recursive: true });
    const server = site(folder).listen(0, "127.0.0.1");
    await new Promise((resolve) => server.once("listening", resolve));
    const shut = () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      });
    await provide({
      address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
      publishNewer: (title) => publishNewer(folder, title),
      publishInPart: async () => {
        const page = join(folder, "index.html");
        const older = await readFile(page);
        await publishNewer(folder, "Never seen");
        await writeFile(page, older);
      },
      shut,
    });
    await shut();
  },
  baseURL: async ({ ownSite }, provide) => provide(ownSite.address),
  serviceWorkers: "allow",
});

async function publishNewer(folder: string, title: string): Promise<void> {
  const assets = join(folder, "assets");
  const names = new Set(await readdir(assets));
  const newer = (name: string) => (names.has(name) ? name.replace(/(\.\w+)$/, "-newer$1") : name);
  const rewritten = (text: string) =>
    text
      .replaceAll("Softmax, line by line", title)
      .replace(/[\w.-]+\.(js|css|woff2)\b/g, newer)
      .replace(/\b[0-9a-f]{16}\b/g, (revision) => Array.from(revision).reverse().join(""));
  const page = join(folder, "index.html");
  const older = integrityOf(await readFile(page));
  const texts = [...names].filter((name) => /\.(js|css)$/.test(name));
  for (const path of [...texts.map((name) => join("assets", name)), "index.html", "sw.js"]) {
    const file = join(folder, path);
    await writeFile(file, rewritten(await readFile(file, "utf8")));
  }
  const worker = join(folder, "sw.js");
  const newerPage = integrityOf(await readFile(page));
  await writeFile(worker, (await readFile(worker, "utf8")).replace(older, newerPage));
  for (const name of names) await rename(join(assets, name), join(assets, newer(name)));
}

const integrityOf = (content: Buffer) => createHash("sha256").update(content).digest("base64");

/** Waits until the page, opened for the first time, is kept whole and would be opened without a network. */
export async function expectKept(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await expect
    .poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state), { timeout: 30_000 })
    .toBe("activated");
}

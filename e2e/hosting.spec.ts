import { spawn, spawnSync } from "node:child_process";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { createServer, type AddressInfo } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, open, test, type Page } from "./explorer";
import { expectKept } from "./hostedSite";
import { site } from "./site.mjs";

const fromHere = (path: string) => fileURLToPath(new URL(path, import.meta.url));

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Reads a line, has one of the reader's own judged, and leaves the page kept. */
async function walk(page: Page): Promise<void> {
  await open(page, "step=3");
  const lines = page.getByRole("region", { name: "Derivation" }).getByRole("listitem");
  await expect(lines.getByText(/^equal at \d+ test points/)).not.toHaveCount(0);
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Your own lines" }).click();
  await page.getByRole("textbox", { name: "Your line 1" }).focus();
  await page.keyboard.type("y_i - p_i");
  await expect(page.getByRole("region", { name: "Your own lines" })).toContainText(
    "Label minus output",
  );
  await expectKept(page);
}

test.describe("below the name of a repository, as on GitHub Pages", () => {
  test.use({
    serviceWorkers: "allow",
    // eslint-disable-next-line no-empty-pattern -- Playwright wants to see what is used
    baseURL: async ({}, provide) => {
      const server = site(fromHere("../dist"), "/repository-name/").listen(0, "127.0.0.1");
      await new Promise((resolve) => server.once("listening", resolve));
      await provide(`http://127.0.0.1:${(server.address() as AddressInfo).port}/repository-name/`);
      server.closeAllConnections();
      server.close();
    },
  });

  test("the page works, asks no other origin, and leaves no cookie", async ({ page, context }) => {
    await walk(page);
    await page.getByRole("button", { name: "Pictures" }).click();
    await expect(page.locator("svg[data-figure]").first()).toBeVisible();
    await page.getByRole("button", { name: "中文" }).click();
    await expect(page.getByRole("button", { name: "复制链接" })).toBeVisible();
    expect(await context.cookies()).toEqual([]);
    expect(await page.evaluate(() => document.cookie)).toBe("");
  });
});

const nginx = ["nginx", "/usr/sbin/nginx"].find(
  (path) => spawnSync(path, ["-v"], { timeout: 10_000 }).status === 0,
);

test.describe("behind nginx, with the file from examples/hosting", () => {
  test.skip(!nginx, "there is no nginx here: its configuration is not tried");
  test.use({
    serviceWorkers: "allow",
    // eslint-disable-next-line no-empty-pattern -- Playwright wants to see what is used
    baseURL: async ({}, provide, info) => {
      const port = await freePort();
      const folder = info.outputPath("nginx");
      await mkdir(folder, { recursive: true });
      const recipe = await readFile(fromHere("../examples/hosting/nginx.conf"), "utf8");
      const here = recipe
        .replace("listen 80;", `listen 127.0.0.1:${port};`)
        .replace("listen [::]:80;", "")
        .replace("root /var/www/softmax;", `root ${fromHere("../dist")};`);
      await writeFile(join(folder, "site.conf"), here);
      await writeFile(join(folder, "nginx.conf"), frame(folder));
      const server = spawn(nginx!, ["-p", folder, "-c", join(folder, "nginx.conf")], {
        stdio: ["ignore", "ignore", "inherit"],
      });
      const ended = new Promise((resolve) => server.once("exit", resolve));
      const address = `http://127.0.0.1:${port}/`;
      await expect.poll(() => answers(address)).toBe(true);
      await provide(address);
      server.kill("SIGQUIT");
      await ended;
    },
  });

  test("the page works and is kept", async ({ page }) => {
    await walk(page);
  });

  test("types, caches and headers are right, and others may embed it", async ({
    page,
    request,
    baseURL,
  }) => {
    const index = await (await request.get("")).text();
    const [script] = /assets\/index-[\w-]+\.js/.exec(index)!;
    const [style] = /assets\/index-[\w-]+\.css/.exec(index)!;
    const forEver = "public, max-age=31536000, immutable";
    for (const [path, type, cache] of [
      ["", "text/html; charset=utf-8", "no-cache"],
      ["index.html", "text/html; charset=utf-8", "no-cache"],
      ["sw.js", "text/javascript; charset=utf-8", "no-cache"],
      ["manifest.webmanifest", "application/manifest+json; charset=utf-8", "no-cache"],
      ["icon-192.png", "image/png", "no-cache"],
      [script, "text/javascript; charset=utf-8", forEver],
      [style, "text/css; charset=utf-8", forEver],
    ]) {
      const headers = (await request.get(path!)).headers();
      expect([path, headers["content-type"], headers["cache-control"]]).toEqual([
        path,
        type,
        cache,
      ]);
      expect(headers["x-content-type-options"]).toBe("nosniff");
      expect(headers).not.toHaveProperty("x-frame-options");
    }
    expect((await request.get(script)).headers()["content-encoding"]).toBe("gzip");
    const missing = await request.get("assets/none.js");
    expect(missing.status()).toBe(404);
    expect(missing.headers()).not.toHaveProperty("cache-control");

    await page.route("**/embedding.html", (route) =>
      route.fulfill({ contentType: "text/html", body: `<iframe src="${baseURL}"></iframe>` }),
    );
    await page.goto("embedding.html");
    await expect(page.frameLocator("iframe").getByRole("heading", { level: 1 })).toBeVisible();
  });
});

/** What stands around a site's own file: everything that is written stays in a folder of the test. */
const frame = (folder: string) => `
daemon off;
pid ${join(folder, "nginx.pid")};
error_log stderr crit;
events {}
http {
  access_log off;
  client_body_temp_path ${join(folder, "body")};
  proxy_temp_path ${join(folder, "proxy")};
  fastcgi_temp_path ${join(folder, "fastcgi")};
  uwsgi_temp_path ${join(folder, "uwsgi")};
  scgi_temp_path ${join(folder, "scgi")};
  include ${join(folder, "site.conf")};
}
`;

const answers = (address: string) =>
  fetch(address).then(
    ({ ok }) => ok,
    () => false,
  );

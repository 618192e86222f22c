import { fileURLToPath, pathToFileURL } from "node:url";
import { singleFileName } from "../src/state/singleFile";
import { expect, test as base, type Page } from "@playwright/test";

const address = pathToFileURL(
  fileURLToPath(new URL(`../dist/${singleFileName}`, import.meta.url)),
).href;

/** A test in which an error fails, and anything that is fetched from outside of the file. */
const test = base.extend<{ watched: undefined }>({
  watched: [
    async ({ page }, provide) => {
      const faults: string[] = [];
      page.on("pageerror", ({ message }) => faults.push(`page error: ${message}`));
      page.on("console", (message) => {
        if (message.type() === "error") faults.push(`console error: ${message.text()}`);
      });
      page.on("request", (request) => {
        const url = request.url();
        if (!/^(data|blob):/.test(url) && url.split("#", 1)[0] !== address) faults.push(url);
      });
      await provide(undefined);
      expect(faults).toEqual([]);
    },
    { auto: true },
  ],
});

/** Opens the file in the state of a link. */
async function open(page: Page, fragment = ""): Promise<void> {
  await page.goto("about:blank");
  await page.goto(`${address}#${fragment}`);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
}

const lines = (page: Page) =>
  page.getByRole("region", { name: "Derivation" }).getByRole("listitem");

test("it opens from a disk with its formulas, their fonts and verdicts", async ({ page }) => {
  await open(page, "step=3");
  await expect(lines(page).last().locator(".katex:visible").first()).toBeVisible();
  await expect(lines(page).getByText(/^equal at \d+ test points/)).not.toHaveCount(0);
  await page.getByRole("button", { name: "Add class" }).click(); // which takes KaTeX itself
  await expect(page.getByRole("slider", { name: /^Logit of class/ })).toHaveCount(6);
  const missing = await page.evaluate(async () => {
    await document.fonts.ready;
    return ["KaTeX_Main", "KaTeX_Math"].filter((name) => !document.fonts.check(`1em ${name}`, "p"));
  });
  expect(missing).toEqual([]);
});

test("another derivation, the list of all, and Chinese are in it", async ({ page }) => {
  await open(page, "derivation=quotient-rule&step=4");
  await expect(lines(page).last().locator(".katex:visible").first()).toBeVisible();
  await page.getByRole("button", { name: "中文" }).click();
  await expect(page.getByRole("button", { name: "复制链接" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("heading", { level: 3 })).not.toHaveCount(0);
});

test("one's own lines are judged, by a worker that is in it", async ({ page }) => {
  await open(page, "page=own");
  await page.getByRole("textbox", { name: "Your line 1" }).focus();
  await page.keyboard.type("y_i - p_i");
  await expect(page.getByRole("region", { name: "Your own lines" })).toContainText(
    "Label minus output",
  );
  expect(page.workers().map((worker) => worker.url())).toContainEqual(
    expect.stringMatching(/^blob:/),
  );
});

test("the Jacobian of a whole vocabulary is made, by a worker that is in it", async ({ page }) => {
  await open(page, "page=pictures&picture=vocabulary");
  await expect(page.getByRole("grid", { name: "Jacobian of 50,257 classes" })).toBeVisible();
});

base(
  "no policy lets another script in: each that may run is known by its hash",
  async ({ page }) => {
    await open(page);
    const policy = await page
      .locator("meta[http-equiv=Content-Security-Policy]")
      .getAttribute("content");
    expect(policy).toMatch(/; script-src 'sha256-[^' ]+'; style-src 'sha256-[^' ]+'; /);
    const hasRun = await page.evaluate(() => {
      const script = document.createElement("script");
      script.textContent = "window.hasRun = true";
      document.head.append(script);
      return "hasRun" in window;
    });
    expect(hasRun).toBe(false);
  },
);

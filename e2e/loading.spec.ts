import { test as unwatched } from "@playwright/test";
import { caseSplit } from "../src/derivations/case-split";
import { linesOf } from "../src/derivations";
import { expect, open, test, type Page } from "./explorer";

const katex = /katexHtml-.*\.js/;
const judge = /verdicts-.*\.js/;
const lineCount = linesOf(caseSplit).length;

const linesIn = (page: Page) =>
  page.getByRole("region", { name: "Derivation" }).getByRole("listitem");

test("the derivation is read to its end without KaTeX; one class more fetches it", async ({
  page,
}) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await open(page);
  for (let step = 1; step < lineCount; step++) await page.keyboard.press("ArrowRight");
  await expect(page.getByText(`line ${lineCount} of ${lineCount}`)).toBeVisible();
  await page.getByRole("button", { name: "中文" }).click();
  for (let step = 1; step < lineCount; step++) await page.keyboard.press("ArrowLeft");
  await page.getByRole("button", { name: "EN" }).click();
  await page.getByRole("button", { name: "all lines" }).click();
  const cells = page.getByRole("grid", { name: "Jacobian heatmap" }).getByRole("gridcell");
  for (const cell of [0, 3, 12, 24]) await cells.nth(cell).click();
  await expect(page.getByText("Cell (5, 5)", { exact: true })).toBeVisible();
  expect(asked.filter((url) => katex.test(url))).toEqual([]);

  await open(page, "step=1");
  await page.getByRole("button", { name: "Add class" }).click();
  await expect(linesIn(page).last().locator("[data-slot]")).toHaveCount(9); // p, twice, e^z, six e^z
  expect(asked.filter((url) => katex.test(url))).toHaveLength(1);
});

test("a link to what the build has not typeset shows nothing before it is", async ({ page }) => {
  let letThrough!: () => void;
  const isLetThrough = new Promise<void>((resolve) => (letThrough = resolve));
  const isAsked = page.waitForRequest(katex);
  await page.route(katex, async (route) => {
    await isLetThrough;
    await route.continue();
  });
  await page.goto("#step=1&logits=1,2,3,4,5,6,0");
  await isAsked;
  await expect(page.locator("#root")).toBeEmpty();
  letThrough();
  await expect(linesIn(page).last().locator("[data-slot]").first()).toBeVisible();
});

unwatched("without KaTeX a formula shows its source, and the rest works", async ({ page }) => {
  await page.route(katex, (route) => route.abort());
  await open(page);
  await page.getByRole("button", { name: "Add class" }).click();
  await expect(linesIn(page).getByText("format=").first()).toBeVisible();
  await expect(linesIn(page).getByText("KaTeX did not load").first()).toBeVisible();
  await page.keyboard.press("ArrowRight");
  await expect(page.getByText(`line 2 of ${lineCount}`)).toBeVisible();
  await expect(linesIn(page).last().locator(".katex:visible").first()).toBeVisible();
});

unwatched(
  "without its judge the page says so at every line, and the rest works",
  async ({ page }) => {
    await page.route(judge, (route) => route.abort());
    await open(page, "step=3");
    await expect(linesIn(page).getByText("did not load")).toHaveCount(3);
    const slider = page.getByRole("slider", { name: "Logit of class 1" });
    await slider.press("ArrowUp");
    await expect(slider).toHaveAttribute("aria-valuetext", "0.7931");
  },
);

unwatched(
  "a figure that cannot be fetched says so, and comes with the next choice",
  async ({ page }) => {
    const code = /FigurePanel-.*\.js/;
    await page.route(code, (route) => route.abort());
    await open(page, "derivation=chain-rule&step=30");
    const failure = page.getByText("This part of the page has failed");
    await expect(failure).toBeVisible();
    await expect(linesIn(page).last().locator(".katex:visible").first()).toBeVisible();
    await page.unroute(code);
    await page.keyboard.press("ArrowLeft");
    await expect(page.getByRole("figure")).toBeVisible();
    await expect(failure).toBeHidden();
  },
);

unwatched(
  "a language that cannot be fetched says so, and comes when it is chosen again",
  async ({ page }) => {
    const chinese = /zh-.*\.js/;
    await page.route(chinese, (route) => route.abort());
    await open(page);
    const choice = page.getByRole("button", { name: "中文" });
    await choice.click();
    await expect(page.getByText("could not be fetched in Chinese")).toBeVisible();
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
    await page.unroute(chinese);
    await choice.click();
    await expect(page.getByRole("button", { name: "复制链接" })).toBeVisible();
    await expect(page.locator("html")).toHaveAttribute("lang", "zh-Hans");
    await expect(page.getByText("未能加载")).toHaveCount(0);
  },
);

test("what judges one's own lines is fetched with their page, before a key is struck, and not before", async ({
  page,
}) => {
  const worker = /ownLineWorker-.*\.js/;
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await open(page, "page=letters");
  const isAsked = page.waitForRequest(worker);
  expect(asked.filter((url) => worker.test(url))).toEqual([]);
  await page.getByRole("navigation").getByRole("button", { name: "Your own lines" }).click();
  await isAsked;
});

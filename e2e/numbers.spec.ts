import { softmax } from "../src/math";
import { expect, numberIn, open, test, type Page } from "./explorer";

const example = [Math.log(2), Math.log(4), Math.log(5), Math.log(8), 0];

const region = (page: Page) => page.getByRole("region", { name: "Derivation" });
const current = (page: Page) => page.locator("li[aria-current]");
const line = (page: Page, step: number) =>
  region(page)
    .getByRole("listitem")
    .filter({ has: page.getByRole("button", { name: `Line ${step}`, exact: true }) });
const slider = (page: Page, classNumber: number) =>
  page.getByRole("slider", { name: `Logit of class ${classNumber}` });
const values = (page: Page, step: number) =>
  page.getByRole("img", { name: new RegExp(`^Values of line ${step}:`) });

/** The numbers in the formula of the current line, as a reader sees them. */
async function shownNumbers(page: Page): Promise<number[]> {
  const texts = await current(page).locator("[data-slot]").allTextContents();
  return texts.map((text) => numberIn(text.replace(/[()]/g, "").replace("e−", "e-")));
}

/** The pixels of the little matrix of a line. */
const pixelsOf = (page: Page, step: number) =>
  values(page, step)
    .locator("canvas")
    .evaluate((canvas: HTMLCanvasElement) => [
      ...canvas.getContext("2d")!.getImageData(0, 0, canvas.width, canvas.height).data,
    ]);

/** Drags a slider to a part of its height, in steps, and holds it there. */
async function drag(page: Page, classNumber: number, to: number): Promise<void> {
  const box = (await slider(page, classNumber).boundingBox())!;
  await page.mouse.move(box.x + box.width / 2, box.y + box.height * 0.45);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2, box.y + box.height * to, { steps: 8 });
}

test("a line stands in letters and in numbers at the chosen cell, and the numbers follow the pointer", async ({
  page,
}) => {
  await open(page, "step=14");
  await expect.poll(() => shownNumbers(page)).toEqual([0.25, 0.2, -0.05]);

  await drag(page, 3, 0.2);
  const logit = Number(await slider(page, 3).inputValue());
  const p = softmax(example.with(2, logit));
  await expect
    .poll(() => shownNumbers(page))
    .toEqual([
      expect.closeTo(p[2]!, 3),
      expect.closeTo(p[1]!, 3),
      expect.closeTo(-p[1]! * p[2]!, 4),
    ]);
  await page.mouse.up();

  await page.getByRole("gridcell", { name: /^output 4, logit 1:/ }).click();
  await expect
    .poll(() => shownNumbers(page))
    .toEqual([
      expect.closeTo(p[0]!, 3),
      expect.closeTo(p[3]!, 3),
      expect.closeTo(-p[0]! * p[3]!, 4),
    ]);
});

test("a line is put at the nearest cell it speaks of, and says so", async ({ page }) => {
  await open(page, "step=11");
  await expect(region(page).getByText("All digits, at i = 3, j = 3")).toBeVisible();
  await expect(
    current(page).getByText("Line 11 in numbers, at i = 3, j = 3: 0.1875"),
  ).toBeAttached();
});

test("letters, numbers or both is the reader's choice, and the link's", async ({ page }) => {
  await open(page, "step=14");
  const formula = current(page).locator(".katex-display");
  const numbers = current(page).locator("[data-slot]");
  await page.getByRole("button", { name: "letters", exact: true }).click();
  await expect(numbers).toHaveCount(0);
  await expect(page).toHaveURL(/show=letters/);
  await page.getByRole("button", { name: "numbers", exact: true }).click();
  await expect(formula.locator("visible=true")).toHaveCount(0);
  await expect(numbers).toHaveCount(3);
  await expect(page).toHaveURL(/show=numbers/);
  await page.reload();
  await expect(numbers).toHaveCount(3);
  await expect(formula.locator("visible=true")).toHaveCount(0);
  await page.getByRole("button", { name: "both", exact: true }).click();
  await expect(formula.locator("visible=true").first()).toBeVisible();
  await expect(page).not.toHaveURL(/show=/);
});

test("a sum beyond six classes shows its first terms, dots and its last", async ({ page }) => {
  await open(page, "logits=0,1,2,3,4,5,6&label=3&step=5");
  await expect.poll(() => shownNumbers(page)).toHaveLength(5);
  await expect(current(page).locator("[aria-hidden]", { hasText: "⋯" }).first()).toBeVisible();
});

test("every number is there to its last digit, by keys", async ({ page }) => {
  await open(page, "step=14&logits=0.1,0.7,-1.3&label=1");
  const summary = region(page).getByText("All digits, at i = 2, j = 3");
  await summary.focus();
  await page.keyboard.press("Enter");
  await expect(region(page).getByRole("definition").first()).toBeVisible();
  const p = softmax([0.1, 0.7, -1.3]);
  const digits = await region(page).getByRole("definition").allTextContents();
  // The last digit is the browser's own: its exponential may round otherwise.
  expect(digits.map(numberIn)).toEqual(
    [p[2]!, p[1]!, -p[2]! * p[1]!].map((value) => expect.closeTo(value, 15)),
  );
  expect(digits.every((text) => text.length >= 16)).toBe(true);
});

test("equal lines show the same little matrix while a logit moves, a wrong one another", async ({
  page,
}) => {
  await open(page, "step=22&mistake=forget-off-diagonal");
  await drag(page, 2, 0.3);
  await expect(values(page, 22)).toBeVisible();
  const [first, ...others] = await Promise.all([19, 20, 22].map((step) => pixelsOf(page, step)));
  for (const other of others) expect(other).toEqual(first);
  expect(await pixelsOf(page, 21)).not.toEqual(first);
  await page.mouse.move(0, 0);
  await page.mouse.up();
});

test("the little matrix has colours only where its line holds", async ({ page }) => {
  await open(page, "step=13");
  const alphas = (await pixelsOf(page, 13)).filter((_, index) => index % 4 === 3);
  expect(alphas).toEqual(alphas.map((_, index) => (index % 6 === 0 ? 0 : 255)));
});

test("nothing shifts while a slider goes from end to end", async ({ page }) => {
  await open(page, "step=21&show=both");
  await page.evaluate(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        shifts.push((entry as unknown as { value: number }).value);
    }).observe({ type: "layout-shift", buffered: false });
  });
  const placesOf = () =>
    region(page)
      .locator("[data-slot]")
      .evaluateAll((slots) =>
        slots.map((slot) => {
          const { x, y, width, height } = slot.getBoundingClientRect();
          return [x, y, width, height];
        }),
      );
  const before = await placesOf();
  for (const to of [0.02, 0.98, 0.5]) {
    await drag(page, 2, to);
    expect(await placesOf()).toEqual(before);
    await page.mouse.up();
  }
  expect(await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts)).toEqual([]);
});

test("all lines are in sight on demand, each with its values", async ({ page }) => {
  await open(page, "step=14");
  await page.getByRole("button", { name: "all lines" }).click();
  await expect(page).toHaveURL(/view=all/);
  await expect(region(page).getByRole("heading", { level: 2 })).toHaveCount(8);
  await expect(current(page)).toBeInViewport();
  await expect(line(page, 25)).toContainText("equal if the label’s weights sum to 1");
  await line(page, 25).getByRole("button", { name: "Line 25", exact: true }).click();
  await page.getByRole("button", { name: "all lines" }).click();
  await expect(page.getByText("line 25 of 42")).toBeVisible();
  await expect(region(page).getByRole("heading", { level: 2 })).toHaveCount(1);
});

test("the flow names what the line is about, with its shapes", async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await open(page, "step=14");
  const flow = page
    .getByRole("banner")
    .getByRole("group", { name: "From logits to loss and back" });
  await expect(flow).toContainText("5 × 5");
  await expect(flow.locator("[data-active]")).toContainText("5 × 5");
  await page.getByRole("button", { name: "Add class" }).click();
  await expect(flow).toContainText("6 × 6");
  await open(page, "step=25");
  await expect(flow.locator("[data-active]")).toContainText("1 × 5");
});

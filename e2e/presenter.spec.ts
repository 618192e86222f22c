import { expect, expectFitting, open, test, type Page } from "./explorer";

const slide = (page: Page, line: number) =>
  page.getByRole("region", { name: `Slide: line ${line} of 42` });

test("slides are walked by the keys of slide tools, and the next line is covered until asked", async ({
  page,
}) => {
  await open(page, "step=13");
  await page.getByRole("button", { name: "Present" }).click();
  await expect(slide(page, 13)).toBeVisible();
  await expect.poll(() => page.url()).toContain("present=on");
  for (const [key, line] of [
    ["ArrowRight", 14],
    ["ArrowLeft", 13],
    ["Space", 14],
    ["Shift+Space", 13],
    ["PageDown", 14],
    ["PageUp", 13],
    ["End", 42],
    ["Home", 1],
  ] as const) {
    await page.keyboard.press(key);
    await expect(slide(page, line)).toBeVisible();
  }
  await expect(slide(page, 1).getByRole("listitem")).toHaveCount(1);
  await page.getByRole("button", { name: "Show the next line" }).click();
  await expect(slide(page, 2)).toBeVisible();
  await page.keyboard.press("End");
  await expect(page.getByText("This is the last line.")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Present" })).toBeVisible();
  await expect.poll(() => page.url()).not.toContain("present");
});

test("a control keeps its keys; letters can be switched off, and the link remembers it", async ({
  page,
}) => {
  await open(page, "step=14&present=on");
  const cell = page.getByRole("gridcell", { name: "output 2, logit 3" });
  await cell.focus();
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("gridcell", { name: "output 3, logit 3" })).toBeFocused();
  await expect(slide(page, 14)).toBeVisible();
  await page.getByRole("spinbutton", { name: "Value of logit 2" }).focus();
  await page.keyboard.press("o");
  await expect(page.getByRole("dialog")).toHaveCount(0);

  await page.getByRole("button", { name: "Next line", exact: true }).focus();
  await page.keyboard.press("?");
  const help = page.getByRole("dialog", { name: "Keys" });
  await help.getByRole("switch", { name: "Use single-letter shortcuts" }).uncheck();
  await help.getByRole("button", { name: "Close" }).click();
  await page.keyboard.press("o");
  await page.keyboard.press("b");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect.poll(() => page.url()).toContain("keys=off");
  await page.reload();
  await expect(slide(page, 14)).toBeVisible();
  await page.keyboard.press("o");
  await page.keyboard.press("ArrowRight");
  await expect(slide(page, 15)).toBeVisible();
  await expect(page.getByRole("dialog")).toHaveCount(0);
});

test("the overview leads to any line, the screen goes black and comes back", async ({ page }) => {
  await open(page, "step=14&present=on");
  await expect(slide(page, 14)).toBeVisible();
  await page.keyboard.press("o");
  const overview = page.getByRole("dialog", { name: "Overview" });
  await expect(overview.getByRole("button", { name: "Line 14", exact: true })).toBeFocused();
  await overview.getByRole("button", { name: "Line 3", exact: true }).press("Enter");
  await expect(slide(page, 3)).toBeVisible();
  await page.keyboard.press("b");
  const black = page.getByRole("button", { name: /The screen is black/ });
  await expect(black).toBeVisible();
  await page.keyboard.press("ArrowRight");
  await expect(black).toHaveCount(0);
  await expect(slide(page, 3)).toBeVisible();
});

test("a link restores the slide with its pinned term, in both languages", async ({ page }) => {
  await open(page, "step=14&present=on&focus=term-off-diagonal-result-3");
  await expect(page.locator('[data-entry="probability-2"]').first()).toHaveAttribute(
    "data-lit",
    "pinned",
  );
  await expect(slide(page, 14).getByRole("heading", { level: 1 })).toContainText("下标不同");
  await expect(slide(page, 14).getByRole("heading", { level: 2 })).toContainText("由 softmax");
  await page.keyboard.press("Escape");
  await expect(page.locator("[data-lit]")).toHaveCount(0);
  await expect(slide(page, 14)).toBeVisible();
});

test("numbers are a fiftieth of the screen's height and more, and nothing is cut", async ({
  page,
}) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  await open(page, "step=14&present=on");
  await expect(slide(page, 14)).toBeVisible();
  const sizes = await page
    .locator('[role="gridcell"], [data-slot], output')
    .evaluateAll((numbers) =>
      numbers
        .filter((one) => one.checkVisibility())
        .map((one) => parseFloat(getComputedStyle(one).fontSize)),
    );
  expect(sizes.length).toBeGreaterThan(25);
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(1080 / 50);
  const cut = await page
    .getByRole("gridcell")
    .evaluateAll((cells) => cells.filter((cell) => cell.scrollWidth > cell.clientWidth).length);
  expect(cut).toBe(0);
  await expectFitting(page);
});

test("who hears a slide hears where it is, the line, its reason, and what can be done", async ({
  page,
}) => {
  await open(page, "step=14&present=on");
  await expect(slide(page, 14)).toMatchAriaSnapshot(`
    - 'region "Slide: line 14 of 42"':
      - paragraph: Two cases · part 4 of 8 · line 14 of 42
      - 'heading "Off the diagonal: two different indices 非对角线：下标不同" [level=1]'
      - paragraph: "Line 14: D j of S i equals minus S j times S i, where i is not equal to j."
      - list:
        - listitem:
          - button "Line 13"
          - math: /= ?− ?e ?a ?j ?Σ ?⋅ ?e ?a ?i ?Σ/
          - 'img "Values of line 13: 5 × 5"'
          - paragraph: equal at 1848 test points
          - text: for
          - math: /i ?≠ ?j/
          - button "Quantities of line 13"
        - listitem:
          - button "Line 14"
          - math: /= ?− ?S ?j ?S ?i/
          - text: "Line 14 in numbers, at i = 2, j = 3: −0.0500"
          - 'img "Values of line 14: 5 × 5"'
          - paragraph: equal at 1848 test points
          - text: for
          - math: /i ?≠ ?j/
          - button "Quantities of line 14"
          - button "Compare"
      - heading "Definition of softmax, read backwards 由 softmax 的定义" [level=2]
      - paragraph:
        - text: Two softmax outputs again. Raising
        - math: /a ?j/
        - text: lowers output
        - math: /S ?i/
        - text: "at a rate equal to the product of the two: an entry off the diagonal is always negative."
      - button "The next line is covered Show the next line"
      - group "Slides":
        - button "Previous line"
        - button "Next line"
        - button "Overview"
        - button "Black screen"
        - button "Keys"
        - button "Full screen"
        - button "Leave"
  `);
});

test("a slide is read as one would say it", async ({ page }) => {
  await open(page, "step=14&present=on");
  await expect(slide(page, 14).getByText(/^Line 14:/)).toHaveText(
    "Line 14: D j of S i equals minus S j times S i, where i is not equal to j.",
  );
  await open(page, "step=15&present=on&lang=zh");
  await expect(page.getByText(/^第 15 行：/)).toHaveText(
    "第 15 行：D j S i 等于 当 i 等于 j 时为 S i 乘 左括号 1 减 S j 右括号，当 i 不等于 j 时为 负 S j 乘 S i。",
  );
});

test("what a slide cuts off comes into sight before the next line does", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 560 });
  await open(page, "step=14&present=on");
  const covered = page.getByRole("button", { name: "Show the next line" });
  await expect(slide(page, 14)).toBeVisible();
  await expect(covered).not.toBeInViewport({ ratio: 0.5 });
  await page.keyboard.press("ArrowDown");
  await expect(covered).toBeInViewport({ ratio: 0.5 });
  await expect(slide(page, 14)).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await expect(slide(page, 15)).toBeVisible();
  await page.keyboard.press("PageUp");
  await expect(slide(page, 14)).toBeVisible();
});

test("who leaves the slides is where they were opened", async ({ page }) => {
  await open(page, "step=14");
  const opener = page.getByRole("button", { name: "Present" });
  await opener.focus();
  await page.keyboard.press("Enter");
  await expect(slide(page, 14)).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(opener).toBeFocused();
});

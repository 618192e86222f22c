import { expect, expectFitting, open, test, type Page } from "./explorer";

test("a swipe over the lines goes on and back", async ({ page }) => {
  await open(page, "step=12");
  const swipe = (from: number, to: number) =>
    page
      .getByRole("region", { name: "Derivation" })
      .getByRole("heading", { level: 3 })
      .evaluate(
        (element, [start, end]) => {
          const touch = (clientX: number) =>
            new Touch({ identifier: 1, target: element, clientX, clientY: 200 });
          const send = (type: string, x: number, isDown: boolean) =>
            element.dispatchEvent(
              new TouchEvent(type, {
                bubbles: true,
                touches: isDown ? [touch(x)] : [],
                changedTouches: [touch(x)],
              }),
            );
          send("touchstart", start!, true);
          send("touchend", end!, false);
        },
        [from, to],
      );
  await swipe(300, 100);
  await expect(page.getByText("line 13 of")).toBeVisible();
  await swipe(100, 300);
  await expect(page.getByText("line 12 of")).toBeVisible();
  await swipe(300, 280);
  await expect(page.getByText("line 12 of")).toBeVisible();
});

test("a tap chooses a cell, and the card says what it is", async ({ page }) => {
  await open(page);
  await page.getByRole("gridcell", { name: "output 1, logit 1" }).tap();
  await expect(page.getByText("Cell (1, 1)")).toHaveCount(1);
  await expect(page).toHaveURL(/focus=cell-1-1/);
});

test("a finger moves a logit", async ({ page }) => {
  await open(page);
  const slider = page.getByRole("slider", { name: "Logit of class 1" });
  const box = (await slider.boundingBox())!;
  await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height * 0.15);
  await expect.poll(async () => Number(await slider.inputValue())).toBeGreaterThan(4);
});

test("while a line is written with the keyboard out, the picture makes room", async ({ page }) => {
  await open(page, "page=own&claim=ds_i/dz_j");
  const line = page.getByRole("textbox", { name: "Your line 1" });
  const matrix = page.getByRole("grid", { name: /Jacobian/ });
  await expect(matrix).toBeVisible();
  await line.tap();
  await expect(matrix).toBeVisible();
  await page.setViewportSize({ width: 360, height: 400 }); // as much as a keyboard leaves
  await expect(matrix).toBeHidden();
  await page.keyboard.type("p_i*(1-p_i)");
  await expect(page.getByText("equal if i = j")).toBeInViewport();
  await page.setViewportSize({ width: 360, height: 740 });
  await expect(matrix).toBeVisible();
});

test("a tap on a quantity pins it and says what it is; the same in the picture; the card is freed by a tap", async ({
  page,
}) => {
  await open(page, "step=14");
  const line = page.locator('[aria-current="step"]');
  await line.locator("[data-term]").filter({ hasText: /^Si/ }).tap();
  const bar = page.locator('[data-entry="probability-2"]').first();
  await expect(bar).toHaveAttribute("data-lit", "pinned");
  const card = page.getByRole("region", { name: "What is pointed at" });
  await expect(card).toContainText("= 0.2000");
  await card.getByRole("button", { name: "Free it" }).tap();
  await expect(page.locator("[data-lit]")).toHaveCount(0);
  await page.getByRole("gridcell", { name: "output 2, logit 3" }).tap();
  await expect(line.locator("[data-term]").first()).toHaveAttribute("data-lit", "pointed");
});

test("formula, picture and the way on are in one screen, at 360 px too", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await open(page, "step=14");
  await expect(page.locator('[aria-current="step"] [data-terms="term"]').first()).toBeInViewport({
    ratio: 1,
  });
  await expect(page.getByRole("grid", { name: /Jacobian/ })).toBeInViewport({ ratio: 1 });
  await expect(page.getByRole("slider", { name: "Logit of class 1" })).toBeInViewport();
  await expect(page.getByRole("button", { name: "Next step" })).toBeInViewport({ ratio: 1 });
});

test.describe("at 360 px", () => {
  test.use({ viewport: { width: 360, height: 740 } });

  test("a step marks what changed, and any two lines are compared", async ({ page }) => {
    await open(page, "step=13");
    await page.getByRole("button", { name: "Next step" }).tap();
    const changed = (change: "gone" | "come") => page.locator(`li [data-change="${change}"]`);
    await expect(changed("gone")).toHaveText([/eaj/, /eai/]);
    await expect(changed("come")).toHaveText([/^Sj/, /^Si/]);
    await page.getByRole("button", { name: "Compare", exact: true }).tap();
    await page.getByRole("combobox", { name: "Compared with" }).selectOption({ label: "line 10" });
    await expect(page).toHaveURL(/against=10/);
    await expect(changed("come")).not.toHaveText([/^Sj/, /^Si/]);
  });

  test("the product is seen, and a tap on an entry tells it term by term", async ({ page }) => {
    await open(page, "derivation=chain-rule&step=30");
    const product = page.getByRole("figure", { name: "The row that survives" });
    const entry = product.getByRole("button", { name: "Entry 4 of the result, term by term" });
    await entry.tap();
    await expect(entry).toHaveAttribute("aria-pressed", "true");
    await expect(product.locator("[data-slot]").nth(5)).toHaveText("(−4.000)");
    await expect(page).toHaveURL(/focus=cell-2-4/);
  });

  test("a mistake is switched on and off", async ({ page }) => {
    await open(page, "step=14&focus=cell-2-4");
    await page.getByRole("button", { name: "Wrong on purpose" }).tap();
    const diagonal = page.getByRole("switch", { name: "Diagonal only" });
    await diagonal.tap();
    await expect(page.getByRole("gridcell", { name: "output 2, logit 4: 0.0000" })).toBeVisible();
    await expect(page.getByText("≠ the two disagree")).toBeVisible();
    await diagonal.press("Space");
    await expect(page.getByRole("gridcell", { name: "output 2, logit 4: −0.0800" })).toBeVisible();
  });

  test("slides are walked by taps and keys; nothing is cut, every target is a finger's", async ({
    page,
  }) => {
    await open(page, "step=14&present=on");
    const slide = (line: number) => page.getByRole("region", { name: `Slide: line ${line} of 42` });
    await page.getByRole("button", { name: "Next line", exact: true }).tap();
    await expect(slide(15)).toBeVisible();
    await page.getByRole("button", { name: "Show the next line" }).tap();
    await expect(slide(16)).toBeVisible();
    await page.keyboard.press("ArrowLeft");
    await expect(slide(15)).toBeVisible();
    await page.getByRole("button", { name: "Overview" }).tap();
    const overview = page.getByRole("dialog", { name: "Overview" });
    await overview.getByRole("button", { name: "Line 3", exact: true }).tap();
    await expect(slide(3)).toBeVisible();
    await expect(page.getByRole("grid", { name: /Jacobian/ })).toBeInViewport();
    expect(await smallTargets(page)).toEqual([]);
    await expectFitting(page);
  });

  test("every target of a step is a finger's", async ({ page }) => {
    await open(page, "step=14");
    expect(await smallTargets(page)).toEqual([]);
  });
});

/** What can be pressed and is less than 24 px wide or high, but for what stands in a sentence. */
const smallTargets = (page: Page) =>
  page.locator("button, a[href], input, select, [role=gridcell]").evaluateAll((targets) =>
    targets
      .filter((target) => target.checkVisibility() && !target.closest("p, [data-spoken-only]"))
      .map((target) => ({
        target,
        box: (target.closest("label") ?? target).getBoundingClientRect(),
      }))
      .filter(({ box }) => box.width > 1 && (box.width < 23.9 || box.height < 23.9))
      .map(({ target }) => target.getAttribute("aria-label") ?? target.outerHTML.slice(0, 80)),
  );

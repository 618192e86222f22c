import { expect, expectFitting, open, press, test, type Page } from "./explorer";

test("while a line is written with the keyboard out, the picture makes room", async ({ page }) => {
  await open(page, "page=own&claim=ds_i/dz_j");
  const line = page.getByRole("textbox", { name: "Your line 1" });
  const matrix = page.getByRole("grid", { name: /Jacobian/ });
  await expect(matrix).toBeVisible();
  await press(line);
  await expect(matrix).toBeVisible();
  await page.setViewportSize({ width: 360, height: 400 }); // as much as a keyboard leaves
  await expect(matrix).toBeHidden();
  await page.keyboard.type("p_i*(1-p_i)");
  await expect(page.getByText("equal if i = j")).toBeInViewport();
  await page.setViewportSize({ width: 360, height: 740 });
  await expect(matrix).toBeVisible();
});

test("a tap on a quantity pins it and says what it is; a tap frees it", async ({ page }) => {
  await open(page, "step=14");
  const line = page.locator('[aria-current="step"]');
  await press(line.locator("[data-term]").filter({ hasText: /^Si/ }));
  const bar = page.locator('[data-entry="probability-2"]').first();
  await expect(bar).toHaveAttribute("data-lit", "pinned");
  const card = page.getByRole("region", { name: "What is pointed at" });
  await expect(card).toContainText("= 0.2000");
  await press(card.getByRole("button", { name: "Free it" }));
  await expect(page.locator("[data-lit]")).toHaveCount(0);
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
    await press(page.getByRole("button", { name: "Next step" }));
    const changed = (change: "gone" | "come") => page.locator(`li [data-change="${change}"]`);
    await expect(changed("gone")).toHaveText([/eaj/, /eai/]);
    await expect(changed("come")).toHaveText([/^Sj/, /^Si/]);
    await press(page.getByRole("button", { name: "Compare", exact: true }));
    await page.getByRole("combobox", { name: "Compared with" }).selectOption({ label: "line 10" });
    await expect(page).toHaveURL(/against=10/);
    await expect(changed("come")).not.toHaveText([/^Sj/, /^Si/]);
  });

  test("the product is seen, and a tap on an entry tells it term by term", async ({ page }) => {
    await open(page, "derivation=chain-rule&step=30");
    const product = page.getByRole("figure", { name: "The row that survives" });
    const entry = product.getByRole("button", { name: "Entry 4 of the result, term by term" });
    await press(entry);
    await expect(entry).toHaveAttribute("aria-pressed", "true");
    await expect(product.locator("[data-slot]").nth(5)).toHaveText("(−4.000)");
    await expect(page).toHaveURL(/focus=cell-2-4/);
  });

  test("a mistake is switched on and off", async ({ page }) => {
    await open(page, "step=14&focus=cell-2-4");
    await press(page.getByRole("button", { name: "Wrong on purpose" }));
    const diagonal = page.getByRole("switch", { name: "Diagonal only" });
    await press(diagonal);
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
    await press(page.getByRole("button", { name: "Next line", exact: true }));
    await expect(slide(15)).toBeVisible();
    await press(page.getByRole("button", { name: "Show the next line" }));
    await expect(slide(16)).toBeVisible();
    await page.keyboard.press("ArrowLeft");
    await expect(slide(15)).toBeVisible();
    await press(page.getByRole("button", { name: "Overview" }));
    const overview = page.getByRole("dialog", { name: "Overview" });
    await press(overview.getByRole("button", { name: "Line 3", exact: true }));
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

import { expect, open, test, type Page } from "./explorer";

const line = (page: Page, number: number) =>
  page
    .getByRole("listitem")
    .filter({ has: page.getByRole("button", { name: `Line ${number}`, exact: true }) });

const marked = (page: Page, number: number, change: "gone" | "come") =>
  line(page, number).locator(`[data-change="${change}"]`);

/** What slides or fades just now. */
const animationCount = (page: Page) =>
  page.evaluate(
    () => document.getAnimations().filter(({ playState }) => playState === "running").length,
  );

test("what is replaced, what replaces it and the rule's name are marked; a step marks the next ones", async ({
  page,
}) => {
  await open(page, "step=13");
  await expect(marked(page, 12, "gone")).toHaveCount(1);
  await expect(marked(page, 13, "come")).toHaveCount(1);
  await expect(line(page, 13).getByText("Split the fraction")).toBeVisible();
  await page.keyboard.press("ArrowRight");
  // Two fractions become two probabilities; the minus before them stays.
  await expect(marked(page, 13, "gone")).toHaveText([/^eaj/, /^eai/]);
  await expect(marked(page, 14, "come")).toHaveText([/^Sj/, /^Si/]);
  await expect(line(page, 14).getByText("Definition of softmax, read backwards")).toBeVisible();
  await expect(marked(page, 12, "gone")).toHaveCount(0);
});

test("a step lets kept terms slide and gone ones fade; with less motion they change at once", async ({
  page,
}) => {
  await open(page, "step=8");
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => animationCount(page)).toBeGreaterThan(1);
  await expect.poll(() => animationCount(page)).toBe(0);
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.keyboard.press("ArrowRight");
  await expect(page.getByText("line 10 of")).toBeVisible();
  await expect(marked(page, 10, "come").first()).toBeVisible();
  expect(await animationCount(page)).toBe(0);
});

test("any two lines are compared, by keys, and a link restores it", async ({ page }) => {
  await open(page, "step=14");
  const opener = page.getByRole("button", { name: "Compare", exact: true });
  await opener.focus();
  await page.keyboard.press("Enter");
  const choice = page.getByRole("combobox", { name: "Compared with" });
  await choice.selectOption({ label: "line 10" });
  await expect(line(page, 14).locator('[data-change="gone"]').first()).toBeVisible();
  await expect(marked(page, 13, "gone")).toHaveCount(0);
  await expect.poll(() => page.url()).toContain("against=10");
  await page.reload();
  await expect(choice).toHaveValue("10");
  await expect(line(page, 14).locator('[data-change="gone"]').first()).toBeVisible();
  await choice.selectOption({ label: "line 13, which it goes on from" });
  await expect(marked(page, 13, "gone")).toHaveCount(2);
  await expect.poll(() => page.url()).not.toContain("against");
});

test("a line that is compared with one that is not there is said so", async ({ page }) => {
  await open(page, "step=14&against=99");
  await expect(page.getByText("against=99: lines are numbered from 1 to 42")).toBeVisible();
  await expect(marked(page, 13, "gone")).toHaveCount(2);
});

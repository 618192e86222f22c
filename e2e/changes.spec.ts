import { expect, open, test, type Page } from "./explorer";

const line = (page: Page, number: number) =>
  page
    .getByRole("listitem")
    .filter({ has: page.getByRole("button", { name: `Line ${number}`, exact: true }) });

const marked = (page: Page, number: number, change: "gone" | "come") =>
  line(page, number).locator(`[data-change="${change}"]`);

/** How many terms were set in motion so far. */
const motions = (page: Page) => page.evaluate(() => (window as { motions?: number }).motions ?? 0);

/** Counts what is set in motion, since no test is sure to look while it moves. */
const countMotions = (page: Page) =>
  page.addInitScript(() => {
    const counted = window as { motions?: number };
    const { prototype } = Element;
    const animation = Object.getOwnPropertyDescriptor(prototype, "animate")!;
    const animate = animation.value as typeof prototype.animate;
    prototype.animate = function (...how) {
      counted.motions = (counted.motions ?? 0) + 1;
      return animate.apply(this, how);
    };
  });

test("what is replaced, what replaces it and the rule's name are marked; a step marks the next ones", async ({
  page,
}) => {
  await open(page, "step=13");
  await expect(marked(page, 12, "gone")).toHaveCount(1);
  await expect(marked(page, 13, "come")).toHaveCount(1);
  await expect(line(page, 13).getByText("Split the fraction")).toBeVisible();
  await page.keyboard.press("ArrowRight");
  // Two fractions become two probabilities; the minus before them stays.
  await expect(marked(page, 13, "gone")).toHaveText([/eaj/, /eai/]);
  await expect(marked(page, 14, "come")).toHaveText([/^Sj/, /^Si/]);
  await expect(line(page, 14).getByText("Definition of softmax, read backwards")).toBeVisible();
  await expect(marked(page, 12, "gone")).toHaveCount(0);
});

test("a step lets kept terms slide and gone ones fade", async ({ page }) => {
  await countMotions(page);
  await open(page, "step=13");
  await page.keyboard.press("ArrowRight");
  await expect(marked(page, 14, "come")).toHaveCount(2);
  // The minus's factors: two come up, two fade, and nothing is left of the copies.
  expect(await motions(page)).toBe(4);
  await expect(line(page, 13).locator(".katex[inert]")).toHaveCount(0);
});

test("where less motion is asked for they change at once", async ({ page, browserName }) => {
  test.skip(browserName === "firefox", "Firefox cannot be told so here");
  await countMotions(page);
  await page.emulateMedia({ reducedMotion: "reduce" });
  await open(page, "step=13");
  await page.keyboard.press("ArrowRight");
  await expect(marked(page, 14, "come")).toHaveCount(2);
  expect(await motions(page)).toBe(0);
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
  await choice.selectOption({ label: "line 13, which this line goes on from" });
  await expect(marked(page, 13, "gone")).toHaveCount(2);
  await expect.poll(() => page.url()).not.toContain("against");
});

test("a line that is compared with one that is not there is said so", async ({ page }) => {
  await open(page, "step=14&against=99");
  await expect(page.getByText("against=99: lines are numbered from 1 to 42")).toBeVisible();
  await expect(marked(page, 13, "gone")).toHaveCount(2);
});

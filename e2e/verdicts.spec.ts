import { linesOf } from "../src/derivations";
import { caseSplit } from "../src/derivations/case-split";
import { expect, numberIn, open, test, type Page } from "./explorer";

const derivation = caseSplit;
const lines = linesOf(derivation);

/** The rows of the lines that are shown. */
const rows = (page: Page) =>
  page
    .getByRole("region", { name: "Derivation" })
    .locator("li")
    .filter({ has: page.locator("p") });

const row = (page: Page, step: number) =>
  page
    .getByRole("region", { name: "Derivation" })
    .getByRole("listitem")
    .filter({ has: page.getByRole("button", { name: `Line ${step}`, exact: true }) });

test("every line says whether it holds, and at how many points that was tried", async ({
  page,
}) => {
  for (const [partIndex] of derivation.parts.entries()) {
    const own = lines.filter((line) => line.partIndex === partIndex);
    await open(page, `step=${own.at(-1)!.step}`);
    for (const { step, line } of own) {
      if (line.kind === "show") continue;
      const verdict = line.at
        ? /(equal|holds) at the worked example/
        : line.assumes
          ? /equal if the label’s weights sum to 1 \(\d{3,} test points\)/
          : /equal at \d{3,} test points/;
      await expect(row(page, step)).toContainText(verdict);
    }
    await expect(rows(page).filter({ hasText: /different|cannot tell/ })).toHaveCount(0);
  }
});

test("a label that does not sum to 1 turns the line that needs it, and no other", async ({
  page,
}) => {
  await open(page, "step=25&target=0,0,1,0.5,0");
  await expect(row(page, 25)).toContainText(
    "different here; equal if the label’s weights sum to 1",
  );
  await expect(row(page, 25)).toContainText(
    "With your logits and label, i = 1: left 0.15, right 0.1.",
  );
  for (let step = 18; step < 25; step++)
    await expect(row(page, step)).toContainText(/equal at \d+/);
  await expect(rows(page).filter({ hasText: "different" })).toHaveCount(1);

  await page.getByRole("radio", { name: "Class 2" }).check();
  await expect(row(page, 25)).toContainText("equal if the label’s weights sum to 1");
  await expect(row(page, 25)).not.toContainText("different");
});

test("a wrong line is switched on by keys, seen as wrong, and its counterexample visited", async ({
  page,
}) => {
  await open(page, "step=23");
  const wrong = page.getByRole("switch", { name: "Wrong line: Forget the off-diagonal" });
  await expect(wrong).not.toBeChecked();
  await wrong.focus();
  await page.keyboard.press("Enter");
  await expect(wrong).toBeChecked();
  await expect(page.getByText(`line 21 of ${lines.length}`)).toBeVisible();
  await expect(row(page, 21)).toContainText("different");
  await expect(row(page, 21)).toContainText(
    "Counterexample: logits (0, 0), label weights (1, 0), i = 2: left 0.5, right 0.",
  );

  await page.getByRole("button", { name: "Go there" }).click();
  await expect(page.getByRole("slider", { name: /^Logit of class/ })).toHaveCount(2);
  await expect(page.getByRole("radio", { name: "Class 1" })).toBeChecked();
  const values = page.getByRole("spinbutton", { name: /^Value of logit/ });
  for (const value of await values.all()) expect(numberIn(await value.inputValue())).toBe(0);
  await expect(row(page, 21)).toContainText(
    "With your logits and label, i = 2: left 0.5, right 0.",
  );

  await page.getByRole("button", { name: "Next step" }).click();
  await expect(row(page, 22)).toContainText("Against the start of the chain: equal.");
  await page.getByRole("button", { name: "Next step" }).click();
  await expect(row(page, 23)).toContainText(/equal at \d+ test points/);

  await expect(page).toHaveURL(/mistake=forget-off-diagonal/);
  await wrong.click();
  await expect(page).not.toHaveURL(/mistake/);
  await expect(row(page, 21)).toContainText(/equal at \d+ test points/);
});

test("a link restores the wrong line, and a reset takes it away", async ({ page }) => {
  await open(page, "step=21&mistake=forget-off-diagonal");
  await expect(row(page, 21)).toContainText("different");
  await page.getByRole("button", { name: "Reset" }).click();
  await open(page, "step=21&mistake=sign-lost");
  await expect(page.getByRole("status").filter({ hasText: "mistake=sign-lost" })).toBeVisible();
  await expect(row(page, 21)).toContainText(/equal at \d+ test points/);
});

test("the verdicts stand in the reader's language", async ({ page }) => {
  await open(page, "step=25&lang=zh&target=1,1,0,0,0");
  const region = page.getByRole("region", { name: "推导" });
  await expect(region.getByText(/^一致（\d+ 个测试点）$/).first()).toBeVisible();
  await expect(region.getByText(/当前数值下不相等：不满足前提“标签权重之和为 1”/)).toBeVisible();
});

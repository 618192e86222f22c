import { expect, open, test, type Page } from "./explorer";

const derivation = (page: Page) => page.getByRole("region", { name: "Derivation" });
const line = (page: Page, number: string) =>
  derivation(page)
    .getByRole("listitem")
    .filter({
      has: page
        .getByRole("button", { name: `Line ${number}`, exact: true })
        .or(page.getByText(new RegExp(`^${number}(\\D|$)`))),
    })
    .first();
const current = (page: Page) => derivation(page).locator("li[aria-current]");
const turned = (page: Page) =>
  derivation(page).getByRole("status").filter({ hasText: "With this label" });

test("each line says what it uses, and the label that breaks it turns that line alone", async ({
  page,
}) => {
  await open(page, "derivation=quotient-rule&step=26");
  await expect(derivation(page).getByText("needs weights that sum to 1")).toBeVisible();
  await expect(turned(page)).toHaveCount(0);
  await derivation(page).getByRole("button", { name: "Try without" }).press("Enter");
  await expect(page).toHaveURL(/target=0,0,2,0,0/);
  await expect(current(page)).toContainText(
    "different here; equal if the label’s weights sum to 1",
  );
  await expect(turned(page)).toContainText("With this label one line does not hold:");
  await expect(turned(page).getByRole("button")).toHaveText(["26"]);
  // By how much: s_i(Σy − 1), at class 3 0.25 · (2 − 1).
  await expect(line(page, "26′")).toContainText(/equal at \d+ test points/);
  await expect(line(page, "26″")).toContainText(/equal at \d+ test points/);
  await expect(line(page, "26″")).toContainText("what the shorter result lacks");
  await derivation(page).getByRole("button", { name: "Back to one class" }).press("Enter");
  await expect(page).not.toHaveURL(/target/);
  await expect(turned(page)).toHaveCount(0);
  await expect(derivation(page).getByText("26′", { exact: true })).toHaveCount(0);
});

test("the weakest assumption is named: a route may need more than its result", async ({ page }) => {
  await open(page, "derivation=chain-rule&step=30&target=0,0.5,0.5,0,0");
  await expect(current(page)).toContainText("different here; equal if the label is one-hot");
  await expect(current(page)).toContainText(
    "Against the start of the chain: equal if the label’s weights sum to 1.",
  );
  await expect(turned(page)).toContainText("6 lines do not hold");
  await expect(turned(page).getByRole("button")).toHaveText([
    "12",
    "14",
    "15",
    "21",
    "28",
    "30",
    "Any label, in vectors",
  ]);
  await turned(page).getByRole("button", { name: "Line 14" }).click();
  await expect(page).toHaveURL(/step=14/);
  await expect(line(page, "14′")).toContainText(/equal at \d+ test points/);
  await turned(page).getByRole("button", { name: "Any label, in vectors" }).click();
  await expect(turned(page)).toHaveText("With this label every line of this derivation holds.");
});

test("with all lines in sight, those that do not hold are marked, and what holds stands below them", async ({
  page,
}) => {
  await open(page, "derivation=log-derivative&view=all&target=0,0,1,1,0");
  for (const number of ["41", "42"])
    await expect(line(page, number)).toContainText("different here");
  await expect(derivation(page).getByText(/different here/)).toHaveCount(2);
  await expect(line(page, "41′")).toContainText(/equal at \d+ test points/);
  await expect(line(page, "42″")).toContainText(/equal at \d+ test points/);
});

test("what no label can break is said and explained", async ({ page }) => {
  await open(page, "derivation=case-split&step=20");
  await expect(derivation(page)).toContainText("Outputs are always above 0");
  await open(page, "derivation=case-split&step=19");
  await expect(derivation(page)).toContainText("The label stays as it is when a logit moves.");
});

import { expect, open, test } from "./explorer";

test("one row flows into the result where the label is one class; with weights every row counts", async ({
  page,
}) => {
  await open(page, "derivation=chain-rule&step=30");
  const product = page.getByRole("figure", { name: "The row that survives" });
  const weights = product.getByText("×", { exact: false }).filter({ hasText: /^× / });
  await expect(weights).toHaveText(["× 0", "× 0", "× −4.00", "× 0", "× 0"]);
  await page.getByRole("radio", { name: "Class 4" }).check();
  await expect(weights).toHaveText(["× 0", "× 0", "× 0", "× −2.50", "× 0"]);

  await open(page, "derivation=chain-rule&step=30&target=0.1,0.1,0.6,0.1,0.1");
  await expect(weights).toHaveText(["× −1.00", "× −0.50", "× −2.40", "× −0.25", "× −2.00"]);
  await expect(product.getByRole("table", { name: "5 × 5" }).locator("[data-faded]")).toHaveCount(
    0,
  );
});

test("a chosen entry is told term by term, in the numbers of its column; a link has it", async ({
  page,
}) => {
  await open(page, "derivation=chain-rule&step=30");
  const product = page.getByRole("figure", { name: "The row that survives" });
  const entry = (column: number) =>
    product.getByRole("button", { name: `Entry ${column} of the result, term by term` });
  await expect(entry(3)).toHaveAttribute("aria-pressed", "true");
  await entry(4).focus();
  await page.keyboard.press("Enter");
  await expect(entry(4)).toHaveAttribute("aria-pressed", "true");
  const factors = product.locator("[data-slot]");
  await expect(factors).toHaveText([
    "0.4000",
    ...["0", "(−0.040)", "0", "(−0.080)", "(−4.000)", "(−0.100)", "0", "0.240", "0", "(−0.020)"],
    "0.4000",
  ]);
  await expect(product.getByText("equal at")).toBeVisible();
  await expect.poll(() => page.url()).toContain("focus=cell-2-4");
  await page.reload();
  await expect(entry(4)).toHaveAttribute("aria-pressed", "true");

  // Each factor is lit where it stands in the row, in the matrix and in the large picture.
  await factors.nth(6).hover();
  await expect(product.locator('[data-entry="jacobian-3-4"]')).toHaveAttribute(
    "data-lit",
    "pointed",
  );
  await expect(page.getByRole("gridcell", { name: "output 3, logit 4" })).toHaveAttribute(
    "data-lit",
    "pointed",
  );
});

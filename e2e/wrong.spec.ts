import { expect, open, rowOf, test } from "./explorer";

test("a mistake is switched on: the matrix, the gradient, the nudge and the lines say so; and off again", async ({
  page,
}) => {
  await open(page, "step=14&focus=cell-2-4");
  await page.getByRole("button", { name: "Wrong on purpose" }).focus();
  await page.keyboard.press("Enter");
  const region = page.getByRole("region", {
    name: "The picture with a mistake found in public code",
  });
  await expect(region.getByRole("switch")).toHaveText([
    "Diagonal only",
    "Label minus output",
    "The sum inside the exponent",
  ]);
  const diagonal = region.getByRole("switch", { name: "Diagonal only" });
  await diagonal.focus();
  await page.keyboard.press("Space");
  await expect(diagonal).toBeChecked();
  await expect(page.getByText("line 14 of")).toBeVisible(); // Space did nothing else
  await expect(page.getByRole("gridcell", { name: "output 2, logit 4: 0.0000" })).toBeVisible();
  await expect.poll(() => rowOf(page, "Gradient", "gradient")).toEqual([0, 0, -0.75, 0, 0]);
  await expect(page.getByText("≠ the two disagree")).toBeVisible();
  await expect(region).toBeInViewport();
  const note = page.getByRole("status").filter({ hasText: "The picture is wrong on purpose" });
  await expect(note).toHaveText("The picture is wrong on purpose: Diagonal only. Put it right");
  await expect(region.getByText(/^different|^equal if/)).toHaveCount(2);
  const turned = region.getByRole("button", { name: /^Line \d+$/ });
  await expect(turned.filter({ hasText: /^14$/ })).toBeVisible();
  await expect(turned.filter({ hasText: /^11$/ })).toHaveCount(0); // it speaks of the diagonal

  await expect.poll(() => page.url()).toContain("wrong=diagonal-only");
  await page.reload();
  await expect(diagonal).toBeChecked();
  await expect(note).toBeInViewport();
  await page.getByRole("button", { name: "Put it right" }).click();
  await expect(diagonal).not.toBeChecked();
  await expect(page.getByRole("gridcell", { name: "output 2, logit 4: −0.0800" })).toBeVisible();
  await expect(page.getByText("≠ the two disagree")).toBeHidden();
});

test("label minus output has the other sign; with the sum inside the exponent nothing sums to 1", async ({
  page,
}) => {
  await open(page, "wrong=label-minus-output");
  await expect
    .poll(() => rowOf(page, "Gradient", "gradient"))
    .toEqual([-0.1, -0.2, 0.75, -0.4, -0.05]);
  await page.getByRole("switch", { name: "The sum inside the exponent" }).click();
  // e to the z₃ − Σz = 5/320
  await expect(page.getByText("0.016", { exact: true })).toBeVisible();
  await expect.poll(() => rowOf(page, "Gradient", "gradient")).toEqual([1, 1, 0, 1, 1]);
});

test("a drag moves the wrong picture as it moves the right one", async ({ page }) => {
  await open(page, "wrong=diagonal-only");
  await page.getByRole("slider", { name: "Logit of class 2" }).focus();
  await page.keyboard.press("ArrowUp");
  await expect(page.getByRole("gridcell", { name: "output 2, logit 2: 0.1696" })).toBeVisible();
  await expect(page.getByRole("gridcell", { name: "output 2, logit 3: 0.0000" })).toBeVisible();
});

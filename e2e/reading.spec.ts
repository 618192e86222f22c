import { linesOf } from "../src/derivations";
import { caseSplit } from "../src/derivations/case-split";
import { expect, open, test } from "./explorer";

const derivation = caseSplit;
const lineCount = linesOf(derivation).length;

test("buttons walk the lines, from the first to the last", async ({ page }) => {
  await open(page);
  const next = page.getByRole("button", { name: "Next step" });
  const previous = page.getByRole("button", { name: "Previous step" });
  await expect(previous).toBeDisabled();
  await expect(page.getByText(`line 1 of ${lineCount}`)).toBeVisible();

  await next.click();
  await next.click();
  await expect(page.getByText(`line 3 of ${lineCount}`)).toBeVisible();
  await previous.click();
  await expect(page.getByText(`line 2 of ${lineCount}`)).toBeVisible();

  await open(page, `step=${lineCount}`);
  await expect(page.getByText(`line ${lineCount} of ${lineCount}`)).toBeVisible();
  await expect(next).toBeDisabled();
});

test("every line of the derivation shows a formula, its rule and its reason", async ({ page }) => {
  await open(page);
  const current = page.getByRole("region", { name: "Derivation" }).locator("li[aria-current]");
  for (let step = 1; step <= lineCount; step++) {
    await expect(page.getByText(`line ${step} of ${lineCount}`)).toBeVisible();
    await expect(current.locator(".katex-display .katex-html:visible").last()).toBeVisible();
    await expect(current.getByRole("math").last()).toHaveText(/./);
    await expect(
      page.getByRole("region", { name: "Derivation" }).getByRole("heading", { level: 3 }),
    ).not.toBeEmpty();
    if (step < lineCount) await page.getByRole("button", { name: "Next step" }).click();
  }
});

test("a part is one press away, and an earlier line too", async ({ page }) => {
  await open(page);
  const parts = page.getByRole("navigation", { name: "Parts" });
  await expect(parts.getByRole("button")).toHaveCount(derivation.parts.length);
  await parts.getByRole("button", { name: "Part 7: The gradient of the loss" }).click();
  await expect(page.getByRole("heading", { name: "The gradient of the loss" })).toBeVisible();
  await expect(parts.getByRole("button", { name: /^Part 7/ })).toHaveAttribute(
    "aria-current",
    "step",
  );

  await page.getByRole("button", { name: "Next step" }).click();
  await expect(page.getByText(`line 19 of ${lineCount}`)).toBeVisible();
  await page.getByRole("button", { name: "Line 18", exact: true }).click();
  await expect(page.getByText(`line 18 of ${lineCount}`)).toBeVisible();
});

test("Back and Forward walk the lines, and a moved logit comes along", async ({ page }) => {
  await open(page);
  await page.getByRole("button", { name: "Next step" }).click();
  await page.getByRole("slider", { name: "Logit of class 1" }).focus();
  await page.keyboard.press("End");
  await page.getByRole("button", { name: "Next step" }).click();
  await expect(page).toHaveURL(/#step=3&logits=10,/);

  await page.goBack();
  await expect(page.getByText(`line 2 of ${lineCount}`)).toBeVisible();
  await expect(page).toHaveURL(/#step=2&logits=10,/);
  await expect(page.getByRole("slider", { name: "Logit of class 1" })).toHaveValue("10");
  await page.goBack();
  await expect(page.getByText(`line 1 of ${lineCount}`)).toBeVisible();
  await expect(page.getByRole("spinbutton", { name: "Value of logit 1" })).toHaveValue(/^0\.69/);
  await page.goForward();
  await expect(page.getByText(`line 2 of ${lineCount}`)).toBeVisible();
});

test("Chinese and English change in place, and the document says its language", async ({
  page,
}) => {
  await open(page, "step=12");
  await page.getByRole("button", { name: "中文" }).click();
  await expect(page.getByRole("heading", { name: "非对角线：下标不同" })).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("lang", "zh-Hans");
  await expect(page.getByRole("button", { name: "下一行" })).toBeVisible();
  await expect(page).toHaveURL(/lang=zh/);
  await page.getByRole("button", { name: "EN" }).click();
  await expect(
    page.getByRole("heading", { name: "Off the diagonal: two different indices" }),
  ).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
});

test("the source's letters change where the source changes them", async ({ page }) => {
  await open(page, "step=14");
  const picture = page.getByRole("region", { name: "Jacobian table" });
  await expect(picture.getByText("logits").locator(".katex-html")).toHaveText("a");
  await page.getByRole("button", { name: /^Part 7/ }).click();
  await expect(picture.getByText("logits").locator(".katex-html")).toHaveText("x");
});

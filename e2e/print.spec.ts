import { caseSplit } from "../src/derivations/case-split";
import { linesOf } from "../src/derivations";
import { softmax } from "../src/math";
import { expect, open, test } from "./explorer";

const lines = linesOf(caseSplit);

test("paper has every line with its numbers, its verdict and its reason, and nothing to press", async ({
  page,
}) => {
  await open(page, "step=3&theme=dark&logits=1,0,2&label=2");
  await page.emulateMedia({ media: "print" });
  const region = page.getByRole("region", { name: "Derivation" });
  await expect(region.getByRole("list", { name: /^Part/ }).getByRole("listitem")).toHaveCount(
    lines.length,
  );
  await expect(region.getByRole("heading", { level: 3 })).toHaveCount(lines.length);
  await expect(region.getByText("being judged …")).toHaveCount(0);
  for (const name of ["Next step", "Copy link", "Nudge", "Add class", "Reset"])
    await expect(page.getByRole("button", { name })).toBeHidden();

  const softmaxLine = region.getByRole("listitem").first();
  const p = softmax([1, 0, 2]);
  await expect(softmaxLine.locator("[data-slot]").last()).toHaveText(p[1]!.toFixed(4));
  await expect(page.getByRole("table", { name: "Jacobian" })).toBeVisible();

  const sticksOut = await page.evaluate(
    () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
  );
  expect(sticksOut).toBe(false);
  const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  expect(paper).toBe("rgb(253, 252, 249)");

  await page.emulateMedia({ media: "screen" });
  await expect(page.getByText(`line 3 of ${lines.length}`)).toBeVisible();
  await expect(region.getByRole("listitem").filter({ has: page.locator(".katex") })).toHaveCount(3);
});

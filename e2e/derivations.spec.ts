import { linesOf, loadDerivations } from "../src/derivations";
import { expect, open, test, type Page } from "./explorer";

const derivations = await loadDerivations();

const region = (page: Page) => page.getByRole("region", { name: "Derivation" });

const line = (page: Page, name: string) =>
  region(page)
    .getByRole("listitem")
    .filter({ has: page.getByText(name, { exact: true }) });

for (const derivation of derivations) {
  const lines = linesOf(derivation);
  const statements = lines.filter(({ line: { kind } }) => kind !== "show");

  test(`every line of ${derivation.id} is judged in the page, and none fails`, async ({ page }) => {
    await open(page, `derivation=${derivation.id}&view=all`);
    await expect(region(page).getByText(/^equal (at|if)/)).toHaveCount(
      statements.length + derivation.parts.flatMap((part) => part.lines).filter(isDouble).length,
    );
    await expect(region(page).getByText(/^different( here)?(;|$)|^cannot tell|^being judged/)).toHaveCount(0);
  });

  test(`no formula of ${derivation.id} is cut where there is room`, async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await open(page, `derivation=${derivation.id}&view=all&show=letters`);
    const cut = await region(page)
      .locator("[data-scrolls-sideways]")
      .evaluateAll((boxes) =>
        boxes
          .filter((box) => box.scrollWidth > box.clientWidth)
          .map((box) => box.getAttribute("aria-label")),
      );
    expect(cut).toEqual([]);
  });

  test(`every line of ${derivation.id} shows its rule and reason beside the picture`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1280, height: 720 });
    await open(page, `derivation=${derivation.id}`);
    for (const { step } of lines) {
      await expect(page.getByText(`line ${step} of ${lines.length}`)).toBeVisible();
      await expect(region(page).getByRole("heading", { level: 3 }).last()).toBeInViewport({
        ratio: 0.99,
      });
      await page.keyboard.press("ArrowRight");
    }
  });
}

/** A line of two relations has two verdicts. */
const isDouble = ({ tex }: { tex: string }) => tex.split("\\le ").length > 2;

test("a line that jumps is opened by a key, judged line by line, and restored by its link", async ({
  page,
}) => {
  await open(page, "derivation=quotient-rule&step=13");
  await expect(line(page, "13a")).toHaveCount(0);
  const opener = region(page).getByRole("button", { name: "Show the 2 lines in between" });
  await expect(opener).toHaveAttribute("aria-expanded", "false");
  await opener.press("Enter");
  for (const name of ["13a", "13b", "13c"])
    await expect(line(page, name)).toContainText(/equal at \d+ test points/);
  await expect(line(page, "13b")).toContainText("Of the sum one term is left.");
  await expect(page.getByText("line 13 of 26")).toBeVisible();
  await expect(page).toHaveURL(/open=13/);

  await page.reload();
  await expect(line(page, "13b")).toBeVisible();
  await region(page).getByRole("button", { name: "Hide what is in between" }).press("Enter");
  await expect(line(page, "13a")).toHaveCount(0);
  await expect(page).not.toHaveURL(/open=/);
});

test("what stands between lines turns with a label that breaks it", async ({ page }) => {
  await open(page, "derivation=chain-rule&step=28&open=28&target=0.5,0,0.5,0,0");
  await expect(line(page, "28a")).toContainText("different here; equal if the label is one-hot");
  await expect(line(page, "28b")).toContainText(/equal at \d+ test points/);
});

test("a result that is only quoted leads to the lines that derive it", async ({ page }) => {
  await open(page, "derivation=chain-rule&step=24");
  await region(page).getByRole("button", { name: "The logarithmic derivative" }).click();
  await expect(page.getByText("line 25 of 42")).toBeVisible();
  await expect(page).toHaveURL(/derivation=log-derivative&step=25/);
  await page.goBack();
  await expect(page.getByText("line 24 of 43")).toBeVisible();
});

test("a matrix of four classes takes its numbers from a picture of four", async ({ page }) => {
  await open(page, "derivation=log-derivative&step=26");
  await expect(region(page).getByText("Line 26 in numbers")).toHaveCount(0);
  await page.getByRole("button", { name: "Remove class 5" }).click();
  await expect(region(page).getByText("Line 26 in numbers").first()).toBeAttached();
});

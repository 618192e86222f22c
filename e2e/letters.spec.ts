import { test as unwatched } from "@playwright/test";
import { loadDerivations } from "../src/derivations";
import { mainLetters, notations, readableNotations } from "../src/formula/notation";
import { expect, expectFitting, open, test, type Page } from "./explorer";

const derivations = await loadDerivations();

const notation = (page: Page) => page.getByRole("combobox", { name: "Notation" });
const derivation = (page: Page) => page.getByRole("region", { name: "Derivation" });
const picture = (page: Page) => page.getByRole("region", { name: "Jacobian table" });

/** The letters of the line at hand, in their order, accents after what they stand on. */
const letters = (page: Page) =>
  derivation(page)
    .locator("li[aria-current]")
    .locator(".katex-display:visible math")
    .last()
    .evaluate((math) =>
      Array.from(math.querySelectorAll("mi, mover > mo"), ({ textContent }) => textContent).join(
        "",
      ),
    );

test("formulas, axes, labels, prose, card and link follow the letters that are chosen; names stay", async ({
  page,
}) => {
  await open(page, "step=14");
  await expect.poll(() => letters(page)).toBe("SjSi");
  await notation(page).selectOption("z-yhat");
  await expect(page).toHaveURL(/#step=14&notation=z-yhat$/);
  await expect.poll(() => letters(page)).toBe("y^cy^r");
  await expect(derivation(page)).toContainText("c = 3");
  await expect(derivation(page).getByText("Raising")).toContainText("zc");
  await expect(picture(page).getByText(/^rows: output/)).toContainText(/output r.*logit c/);
  for (const name of [/^logits/, /^outputs/, /^gradient/, /^loss/])
    await expect(picture(page).getByText(name)).not.toContainText(/[aSL]\b/);
  await expect(picture(page).getByText("Cell (2, 3)").locator("..")).toContainText("y^c");
  await expect(page.getByRole("slider", { name: "Logit of class 2" })).toBeVisible();
  await expect(page.getByLabel("Value of logit 2")).toBeVisible();
  await page.reload();
  await expect.poll(() => letters(page)).toBe("y^cy^r");
  await notation(page).selectOption("own");
  await expect(page).toHaveURL(/#step=14$/);
  await expect.poll(() => letters(page)).toBe("SjSi");
});

// Each derivation in two of the six, each of the six twice: the unit tests have all of them.
for (const [at, { id, parts }] of derivations.entries())
  test(`every line of ${id} stands in other notations`, async ({ page }) => {
    await open(page, `derivation=${id}&view=all`);
    const two = [at, at + 2].map((place) => readableNotations[place % readableNotations.length]!);
    for (const letters of two) {
      await notation(page).selectOption(letters);
      await expect(derivation(page).getByRole("button", { name: /^Line/ })).toHaveCount(
        parts.flatMap(({ lines }) => lines).length,
      );
      await expect(derivation(page).locator("[data-fails]")).toHaveCount(0);
      await expect(derivation(page).getByText("being judged")).toHaveCount(0, { timeout: 20_000 });
      await expect(derivation(page).getByText(/cannot tell|Undefined control/)).toHaveCount(0);
    }
  });

test("what a source's own letters are spoken of keeps them", async ({ page }) => {
  await open(page, "derivation=quotient-rule&step=1&notation=z-p");
  const prose = derivation(page).getByText("Mind the letters of the source");
  await expect(prose).toContainText(/: y.* is the output/);
  await expect(prose).toContainText(/numbers z/);
});

test("the letters belong to the reader: they outlast Back, Reset and other derivations", async ({
  page,
}) => {
  await open(page, "step=14");
  await page.keyboard.press("ArrowRight");
  await notation(page).selectOption("x-y");
  await page.goBack();
  await expect(page).toHaveURL(/#step=14&notation=x-y$/);
  await expect.poll(() => letters(page)).toBe("yjyi");
  await page.getByRole("button", { name: "Reset" }).click();
  await expect(notation(page)).toHaveValue("x-y");
  await page.keyboard.press("Escape");
  const list = page.getByRole("region", { name: "All derivations" });
  await expect(list.getByRole("math").nth(3)).toContainText("x"); // without a Jacobian writes z
  await list.getByRole("link", { name: "Without a Jacobian" }).first().click();
  await expect(page).toHaveURL(/#derivation=log-sum-exp&notation=x-y$/);
  await expect.poll(() => letters(page)).toContain("x");
});

test("the opening is told in the chosen letters", async ({ page }) => {
  await open(page, "opening=2&notation=x-s");
  await expect(
    page.getByRole("region", { name: "Opening" }).getByRole("math").last(),
  ).toContainText("s");
});

const dictionary = (page: Page) => page.getByRole("region", { name: "Letters" });

test("the dictionary lists what each notation calls each quantity, and a column is chosen by keys", async ({
  page,
}) => {
  await open(page, "page=contents");
  await page.getByRole("navigation").getByRole("button", { name: "Letters" }).press("Enter");
  await expect(page).toHaveURL(/#page=letters$/);
  await expect(dictionary(page).getByRole("heading", { level: 2 })).toBeFocused();
  const table = dictionary(page).getByRole("table");
  await expect(table.getByRole("columnheader")).toHaveCount(1 + Object.keys(notations).length);
  const row = table.getByRole("row", { name: /^probabilities/ });
  await expect(row.getByRole("cell")).toHaveCount(Object.keys(notations).length);
  await expect(row.getByRole("cell").last()).toContainText("y");
  const choice = table.getByRole("button", { name: `Read in ${mainLetters("x-y")}` });
  await choice.press("Enter");
  await expect(choice).toHaveAttribute("aria-pressed", "true");
  await expect(notation(page)).toHaveValue("x-y");
  await dictionary(page)
    .getByRole("button", { name: "Each derivation in its own letters" })
    .press("Enter");
  await expect(notation(page)).toHaveValue("own");
  await page.keyboard.press("Escape");
  await expect(derivation(page)).toBeVisible();
});

test("an answer that is copied into other letters is judged by these: the sign is lost, with a counterexample", async ({
  page,
}) => {
  await open(page, "page=letters");
  const copying = dictionary(page).getByRole("region", { name: "One letter in two roles" });
  const [source, copied] = [0, 1].map((at) => copying.getByRole("listitem").nth(at));
  await expect(source!).toContainText("equal if the label’s weights sum to 1");
  await expect(copied!).toContainText("different");
  await expect(copied!).toContainText("left −0.5, right 0.5");
  // The hat stands on the label there, on the probabilities here.
  await expect(source!.locator("[data-quantity=target]")).toContainText("^");
  await expect(copied!.locator("[data-quantity=probabilities]")).toContainText("^");
  await copying.getByRole("combobox", { name: "The answer of" }).selectOption("z-s");
  await expect(copied!).toContainText("“s” stands for nothing in this notation");
  await copying.getByRole("combobox", { name: "copied into" }).selectOption("x-s");
  await expect(copied!).toContainText("equal if the label’s weights sum to 1");
});

for (const { theme, ...size } of [
  { width: 1440, height: 900, theme: "dark" },
  { width: 360, height: 740, theme: "light" },
])
  test(`the letters fit, and axe finds nothing: ${size.width} px, ${theme}`, async ({ page }) => {
    await page.setViewportSize(size);
    await open(page, `page=letters&theme=${theme}&notation=z-s`);
    await expect(dictionary(page).getByText("different", { exact: true })).toBeVisible();
    await expectFitting(page);
  });

unwatched(
  "letters that cannot be fetched are not chosen, and the page says so",
  async ({ page }) => {
    await page.route(/katex.*\.js|\/lines-.*\.js/i, (route) => route.abort());
    await open(page);
    await notation(page).selectOption("z-p");
    await expect(page.getByRole("status").filter({ hasText: "Not fetched" })).toContainText(
      "other letters could not be fetched",
    );
    await expect(notation(page)).toHaveValue("own");
    await page.unroute(/katex.*\.js|\/lines-.*\.js/i);
    await notation(page).selectOption("z-p");
    await expect(page).toHaveURL(/notation=z-p/);
    await expect(page.getByText("other letters could not be fetched")).toHaveCount(0);
  },
);

import { linesOf, loadDerivations } from "../src/derivations";
import { expect, expectAccessible, open, test, type Page } from "./explorer";

const derivations = await loadDerivations();

const region = (page: Page) => page.getByRole("region", { name: "Derivation" });

const line = (page: Page, name: string) =>
  region(page)
    .getByRole("listitem")
    .filter({ has: page.getByText(new RegExp(`^${name}(\\D|$)`)) });

for (const derivation of derivations) {
  const lines = linesOf(derivation);
  const statements = lines.filter(({ line: { kind } }) => kind !== "show");

  test(`every line of ${derivation.id} is judged in the page, and none fails`, async ({ page }) => {
    await open(page, `derivation=${derivation.id}&view=all`);
    await expect(region(page).getByText(/^(equal|holds) (at|if)/)).toHaveCount(
      statements.length +
        derivation.parts.flatMap((part) => part.lines).filter(isDouble).length +
        derivation.parts.filter(({ figure: drawn }) => drawn?.kind === "product").length, // its own line
      { timeout: 20_000 },
    );
    await expect(
      region(page).getByText(/^different( here)?(;|$)|^cannot tell|^being judged/),
    ).toHaveCount(0);
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

const figure = (page: Page, name: string) => page.getByRole("figure", { name });

test("of the product one row survives, that of the chosen label", async ({ page }) => {
  await open(page, "derivation=chain-rule&step=30");
  const product = figure(page, "The row that survives");
  for (const shape of ["1 × 5", "5 × 5"])
    await expect(product.getByRole("table", { name: shape }).first()).toBeVisible();
  const matrix = product.getByRole("table", { name: "5 × 5" });
  await expect(matrix.locator("[role=row]:not([data-faded]) [role=cell]")).toHaveText([
    "−.025",
    "−.050",
    ".188",
    "−.100",
    "−.013",
  ]);
  await page.getByRole("radio", { name: "Class 4" }).check();
  await expect(matrix.locator("[role=row]:not([data-faded]) [role=cell]").first()).toHaveText(
    "−.040",
  );
  await page.getByRole("button", { name: "Add class" }).click();
  await expect(product.getByRole("table", { name: "6 × 6" })).toBeVisible();
});

test("any label weighs the gradients of one-hot labels", async ({ page }) => {
  await open(page, "derivation=vector-jacobian&step=16");
  const sum = figure(page, "A sum of one-hot gradients");
  await sum.getByRole("button", { name: "two classes, half each" }).click();
  const rows = sum
    .getByRole("table", { name: "5 × 5" })
    .locator("[role=row]:not([data-faded]) [role=cell]");
  await expect(rows).toHaveCount(10);
  await expect(sum.getByRole("table", { name: "1 × 5" }).getByRole("cell")).toHaveText([
    ".100",
    ".200",
    "−.250",
    "−.100",
    ".050",
  ]);
  await expect(page).toHaveURL(/target=0,0,0.5,0.5,0/);
  await sum.getByRole("button", { name: "one class, counted twice" }).click();
  await expect(line(page, "16")).toContainText(/equal at \d+ test points/);
  await expect(page.getByRole("status", { name: "Sum of the label weights" })).toHaveText("2");
});

test("in the formats of practice the naive formula breaks, the shifted one stays", async ({
  page,
}) => {
  await open(page, "derivation=quotient-rule&step=5");
  const table = figure(page, "In three floating-point formats");
  const values = (precision: string, which: number) =>
    table.getByRole("row", { name: precision }).nth(which).getByRole("cell");
  await expect(values("float16", 0)).not.toContainText(["NaN"]);
  await table.getByRole("button", { name: "Add 100 to all logits" }).press("Enter");
  await expect(values("float64", 0)).toHaveText(["0.1000", "0.2000", "0.2500", "0.4000", "0.0500"]);
  await expect(values("float32", 0)).toHaveText(Array(5).fill("NaN"));
  await expect(values("float32", 1)).toHaveText(["0.1000", "0.2000", "0.2500", "0.4000", "0.0500"]);
  await table.getByRole("button", { name: "Add 1000 to all logits" }).press("Enter");
  await expect(values("float64", 0)).toHaveText(Array(5).fill("NaN"));
  await table.getByRole("button", { name: "Subtract the largest from all" }).press("Enter");
  await expect(values("float64", 0)).toHaveText(["0.1000", "0.2000", "0.2500", "0.4000", "0.0500"]);
  await expect(page.getByRole("spinbutton", { name: "Value of logit 4" })).toHaveValue("0");
});

test("all sixteen entries have their numbers where there are four classes", async ({ page }) => {
  await open(page, "derivation=log-derivative&step=26");
  const entries = figure(page, "All sixteen entries");
  await expect(entries.getByRole("cell")).toHaveCount(17); // and the empty corner
  await entries.getByRole("button", { name: "Show 4 classes" }).click();
  await expect(page.getByRole("slider")).toHaveCount(4);
  await expect(entries.getByRole("cell").nth(1)).toContainText(/0\.0942$/);
  await expect(entries.getByRole("button", { name: "Show 4 classes" })).toBeDisabled();
});

test("the blackboard keeps its numbers, the table of exponentials follows the logits", async ({
  page,
}) => {
  await open(page, "step=28&logits=1,1,1,1,1");
  const blackboard = figure(page, "On the blackboard").getByRole("table");
  await expect(blackboard.getByRole("row", { name: "Σ" }).getByRole("cell")).toHaveText([
    "",
    "20",
    "1",
    "1",
    "0",
  ]);
  await open(page, "derivation=log-sum-exp&step=9");
  const table = figure(page, "One table of exponentials, no matrix").getByRole("table");
  await expect(table.getByRole("row", { name: "Σ" }).getByRole("cell").nth(1)).toHaveText(
    "20.0000",
  );
  await page.getByRole("slider", { name: "Logit of class 5" }).press("ArrowUp");
  await expect(table.getByRole("row", { name: /^5 / }).getByRole("cell").nth(1)).toHaveText(
    "1.1052",
  );
});

test("the way round has the numbers of the chosen cell", async ({ page }) => {
  await open(page, "derivation=log-derivative&step=11");
  const nodes = figure(page, "The way round").getByRole("listitem");
  await expect(nodes.last()).toContainText("−0.0500");
  await page.getByRole("gridcell", { name: "output 3, logit 3" }).click();
  await expect(nodes.first()).toContainText("0.2500");
  await expect(nodes.last()).toContainText("0.1875");
});

test("the training step is a circle of four", async ({ page }) => {
  await open(page, "step=17&lang=zh");
  await expect(page.getByRole("figure").getByRole("listitem")).toHaveText([
    /前向传播/,
    /损失/,
    /反向传播/,
    /更新/,
  ]);
});

for (const size of [
  { width: 1440, height: 900 },
  { width: 360, height: 740 },
])
  test(`axe finds nothing at figures and opened lines: ${size.width} px`, async ({ page }) => {
    test.slow(); // six pages, each looked through
    await page.setViewportSize(size);
    for (const fragment of [
      "derivation=chain-rule&step=28&open=28",
      "derivation=log-derivative&step=26&logits=0,1,2,3",
      "derivation=quotient-rule&step=5&logits=800,0&theme=dark",
      "derivation=vector-jacobian&step=16&target=0,0.5,0,0.5,0&lang=zh",
      "derivation=log-sum-exp&step=9&theme=dark",
      "step=17",
    ]) {
      await open(page, fragment);
      await expectAccessible(page);
    }
  });

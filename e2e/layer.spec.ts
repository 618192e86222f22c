import {
  affine,
  crossEntropy,
  inputGradient,
  oneHot,
  softmaxCrossEntropy,
  weightGradient,
} from "../src/math";
import {
  expect,
  expectFitting,
  numberIn,
  open,
  retype,
  test,
  type Locator,
  type Page,
} from "./explorer";

const picture = (page: Page) => page.getByRole("region", { name: "Jacobian table" });
const toggle = (page: Page) => page.getByRole("button", { name: "Layer before the logits" });
const batch = (page: Page) =>
  page.getByRole("region", { name: "The layer before the logits, and a batch" });
const input = (page: Page, number: number) =>
  page.getByRole("spinbutton", { name: `Value of input ${number}` });
const weight = (page: Page, row: number, column: number) =>
  page.getByRole("spinbutton", { name: `Weight in row ${row}, column ${column}` });

const numbersIn = async (table: Locator) => {
  const texts = await table.getByRole("cell").allTextContents();
  return texts.map((text) => numberIn(text.replace("+", "")));
};
const rounded = (values: ArrayLike<number>, digits: number) =>
  Array.from(values, (value) => expect.closeTo(value, digits));

const link = "x=1,0.5;0.5,1;-1,0.2&W=0.7,1.4,1.6;0.2,-0.3,0.5&batch=3;1;2";
const x = [1, 0.5, 0.5, 1, -1, 0.2];
const W = [0.7, 1.4, 1.6, 0.2, -0.3, 0.5];
const labels = [3, 1, 2];
const forward = [0, 1, 2].map((sample) =>
  softmaxCrossEntropy(
    affine(x.slice(2 * sample, 2 * sample + 2), W, 1),
    oneHot(labels[sample]!, 3),
  ),
);

test("a layer is put before the logits, which stay; x and W move them, by keys", async ({
  page,
}) => {
  await open(page, "logits=1,2,3");
  await toggle(page).press("Enter");
  await expect(page).toHaveURL(/#x=1,0.5&W=1,2,3;0,0,0$/);
  await expect(page.getByRole("slider", { name: /^Logit of class/ })).toHaveCount(0);
  await expect(page.getByRole("spinbutton", { name: "Value of logit 1" })).toHaveAttribute(
    "readonly",
  );
  await retype(page, weight(page, 2, 1), "4");
  await expect(page.getByRole("spinbutton", { name: "Value of logit 1" })).toHaveValue("3");
  await input(page, 2).press("ArrowUp");
  await expect(page).toHaveURL(/#x=1,0.6&W=1,2,3;4,0,0$/);
  await page.getByRole("button", { name: "Add class" }).press("Enter");
  await expect(page).toHaveURL(/W=1,2,3,0;4,0,0,0/);
  await page.getByRole("button", { name: "Take the layer away" }).press("Enter");
  await expect(page).toHaveURL(/#logits=3.4,2,3,0$/);
  await expect(page.getByRole("slider", { name: /^Logit of class/ })).toHaveCount(4);
});

test("the gradients by x and W are those of the numeric core, and go with the sample", async ({
  page,
}) => {
  await open(page, link);
  for (const sample of [0, 1, 2]) {
    await page.getByRole("radio", { name: `Sample ${sample + 1}` }).check();
    const { gradient } = forward[sample]!;
    await expect
      .poll(() =>
        numbersIn(
          page.getByRole("table", { name: "Gradient of the sample’s loss by the weights" }),
        ),
      )
      .toEqual(rounded(weightGradient(x.slice(2 * sample, 2 * sample + 2), gradient, 1), 2));
    await expect(page.getByRole("radio", { name: `Class ${labels[sample]}` })).toBeChecked();
  }
  await expect(page).toHaveURL(/sample=3/);
  await page.reload();
  await expect(page.getByRole("radio", { name: "Sample 3" })).toBeChecked();
});

test("the mean carries 1/N, the sum does not", async ({ page }) => {
  await open(page, link);
  const mean = labels.reduce(
    (sum, label, at) =>
      sum + crossEntropy(affine(x.slice(2 * at, 2 * at + 2), W, 1), oneHot(label, 3)) / 3,
    0,
  );
  const all = weightGradient(
    x,
    forward.flatMap(({ gradient }) => [...gradient]),
    3,
  );
  const together = page.getByRole("table", { name: "Gradient of the batch’s loss by the weights" });
  const loss = (name: string) => page.getByRole("status", { name }).textContent().then(numberIn);
  expect(await loss("Mean loss")).toBeCloseTo(mean, 4);
  expect(await numbersIn(together)).toEqual(
    rounded(
      all.map((entry) => entry / 3),
      3,
    ),
  );
  await batch(page).getByRole("button", { name: "sum" }).press("Enter");
  expect(await loss("Sum of the losses")).toBeCloseTo(3 * mean, 3);
  expect(await numbersIn(together)).toEqual(rounded(all, 3));
  await expect(page).toHaveURL(/reduction=sum/);
  const transposed = [0, 1, 2].flatMap((column) => [all[column]!, all[3 + column]!]);
  await batch(page).getByRole("button", { name: "as PyTorch keeps it" }).press("Enter");
  expect(await numbersIn(together)).toEqual(rounded(transposed, 3));
  await expect(batch(page)).toContainText("weight.grad");
  const bias = page.getByRole("table", { name: "Gradient of the batch’s loss by the bias" });
  expect(await numbersIn(bias)).toEqual(
    rounded(
      [0, 1, 2].map((at) => forward.reduce((sum, { gradient }) => sum + gradient[at]!, 0)),
      3,
    ),
  );
});

test("what goes back to the inputs is the gradient times the weights transposed", async ({
  page,
}) => {
  await open(page, link);
  const expected = inputGradient(forward[0]!.gradient, W, 1);
  for (const value of expected) {
    const text = `${value < 0 ? "−" : "+"}${Math.abs(value).toFixed(2)}`;
    await expect(picture(page).getByText(text, { exact: true }).first()).toBeVisible();
  }
});

test("a batch has 1 to 8 samples, a layer 1 to 4 inputs", async ({ page }) => {
  await open(page, "x=1&W=1,2");
  const add = page.getByRole("button", { name: "Add a sample" });
  for (let sample = 2; sample <= 8; sample++) {
    await add.click();
    await expect(page.getByRole("radio", { name: `Sample ${sample}` })).toBeChecked();
  }
  await expect(add).toBeDisabled();
  await page.getByRole("button", { name: "4 inputs" }).click();
  await expect(page.getByRole("spinbutton", { name: /^Value of input/ })).toHaveCount(4);
  for (let sample = 8; sample >= 2; sample--)
    await page.getByRole("button", { name: `Remove sample ${sample}` }).click();
  await expect(page.getByRole("button", { name: "Remove sample 1" })).toBeDisabled();
});

test("lines of the layer have numbers as soon as there is one", async ({ page }) => {
  await open(page, "derivation=chain-rule&step=37");
  const current = page.getByRole("region", { name: "Derivation" }).locator("li[aria-current]");
  await expect(current.getByText("Line 37 in numbers")).toHaveCount(0);
  await open(page, `derivation=chain-rule&step=37&${link}&focus=cell-1-1&sample=2`);
  await expect(current.getByText(/^Line 37 in numbers, at a\s=\s1, r\s=\s1: −?\d/)).toHaveCount(1);
  const { gradient } = forward[1]!;
  await expect(current).toContainText(formatted(0.5 * gradient[0]!));
  await open(page, `derivation=chain-rule&step=10&${link}&sample=2`);
  await expect(current).toContainText(/i\s=\s2/);
});

const formatted = (value: number) => `${value < 0 ? "−" : ""}${Math.abs(value).toFixed(4)}`;

test("a batch that is let go is not lost: Back has it again", async ({ page }) => {
  await open(page, `${link}&sample=2`);
  await picture(page).getByRole("button", { name: "Worked example" }).click();
  await expect(batch(page)).toHaveCount(0);
  await page.goBack();
  await expect(page.getByRole("radio", { name: "Sample 2" })).toBeChecked();
  await expect(page.getByRole("spinbutton", { name: /^Weight in row/ })).toHaveCount(6);
});

test("a figure shows the sample that is looked at", async ({ page }) => {
  await open(page, `derivation=chain-rule&step=28&${link}&sample=2`);
  const figure = page.getByRole("figure", { name: "The row that survives" });
  const result = figure.getByRole("table", { name: "1 × 3" }).last();
  const shown = async () =>
    (await result.getByRole("cell").allTextContents()).map((text) => numberIn(text));
  await expect.poll(shown).toEqual(rounded(forward[1]!.gradient, 2));
});

test("what is no number is refused, by row and column; what was typed stays", async ({ page }) => {
  await open(page, link);
  await retype(page, weight(page, 2, 3), "half");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("alert").filter({ hasText: "W, row 2" })).toHaveText(
    "W, row 2, column 3: “half” is not a number within ±1e15; write a decimal such as −1.5. The weight stays as it was.",
  );
  await expect(weight(page, 2, 3)).toHaveValue("half");
  await retype(page, input(page, 1), "");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("alert").filter({ hasText: "x, column 1" })).toBeVisible();
  await retype(page, weight(page, 2, 3), "0.25");
  await expect(page.getByRole("alert").filter({ hasText: "W, row 2" })).toHaveCount(0);
});

test("matrices are typed or pasted; what does not fit is named by row and column, and stays typed", async ({
  page,
}) => {
  await open(page, link);
  await page.getByText("Type or paste matrices").click();
  const inputs = page.getByRole("textbox", { name: /^Inputs/ });
  const weights = page.getByRole("textbox", { name: /^Weights/ });
  const labelsField = page.getByRole("textbox", { name: /^Labels/ });
  const use = page.getByRole("button", { name: "Use these" });
  const problem = page.getByRole("alert").filter({ hasText: "stays as it was" });
  await expect(inputs).toHaveValue("1, 0.5\n0.5, 1\n-1, 0.2");
  for (const [text, sentence] of [
    ["1 2\n\n3 4", "W: row 2 is empty"],
    ["1 2\n3 four", "W: row 2, column 2, “four”, is not a number"],
    ["1 2\n3", "W: row 2 has 1 numbers, row 1 has 2"],
    ["1 2 3", "x has 2 columns and W 1 rows"],
  ] as const) {
    await weights.fill(text);
    await use.click();
    await expect(problem).toContainText(sentence);
    await expect(weights).toHaveValue(text);
  }
  await weights.fill("tensor([[1., 2.],\n        [0., -1.]])");
  await use.click();
  await expect(problem).toContainText("batch: label 1, “3”, is neither a class from 1 to 2");
  await labelsField.fill("1\n2\n0.5 0.5");
  await use.press("Enter");
  await expect(problem).toHaveCount(0);
  await expect(page).toHaveURL(/[#&]x=1,0.5;0.5,1;-1,0.2&W=1,2;0,-1&batch=1;2;0.5,0.5(&|$)/);
});

test("a link whose matrices do not fit says where, and the page goes on", async ({ page }) => {
  await open(page, "x=1,2&W=1,2,3;4,five,6");
  await expect(page.getByRole("status").filter({ hasText: "About the link" })).toContainText(
    "W: row 2, column 2, “five”, is not a number",
  );
  await open(page, "x=1,2&W=1,2,3");
  await expect(page.getByRole("status").filter({ hasText: "About the link" })).toContainText(
    "x has 2 columns and W 1 rows",
  );
  await expect(page.getByRole("slider", { name: /^Logit of class/ })).toHaveCount(5);
});

for (const width of [1440, 360])
  test(`a layer fits, with few classes and with many, and axe finds nothing: ${width} px`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    for (const state of [
      link,
      `x=1,2,3,4&W=${Array(4).fill("1,2,3,4,5,6,7,8,9,1,2,3").join(";")}`,
    ]) {
      await open(page, state);
      await expect(batch(page)).toBeVisible();
      await expectFitting(page);
    }
  });

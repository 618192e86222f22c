import { crossEntropy, crossEntropyGradient, oneHot, softmax, softmaxJacobian } from "../src/math";
import { expect, numberIn, open, retype, rowOf, test, type Page } from "./explorer";

/** Every number of the page is what the numeric core says of these logits and this label. */
async function expectNumbers(page: Page, logits: number[], target: ArrayLike<number>) {
  const jacobian = softmaxJacobian(logits);
  const rows = logits.map((_, output) =>
    jacobian.slice(output * logits.length, (output + 1) * logits.length),
  );
  const rounded = (values: ArrayLike<number>) =>
    Array.from(values, (value) => expect.closeTo(value, 4));
  await expect
    .poll(async () => ({
      probabilities: await rowOf(page, "Class by class", "probability"),
      gradient: await rowOf(page, "Gradient", "gradient"),
    }))
    .toEqual({
      probabilities: rounded(softmax(logits)),
      gradient: rounded(crossEntropyGradient(logits, target)),
    });
  for (const [output, row] of rows.entries())
    expect(await rowOf(page, "Jacobian", `output ${output + 1}`)).toEqual(rounded(row));
  const loss = page.getByRole("status", { name: "Loss" });
  expect(numberIn(await loss.textContent())).toBeCloseTo(crossEntropy(logits, target), 4);
}

const example = [Math.log(2), Math.log(4), Math.log(5), Math.log(8), 0];

test("the page opens at the worked example", async ({ page }) => {
  await open(page);
  expect(await rowOf(page, "Class by class", "probability")).toEqual([0.1, 0.2, 0.25, 0.4, 0.05]);
  expect(await rowOf(page, "Gradient", "gradient")).toEqual([0.1, 0.2, -0.75, 0.4, 0.05]);
  await expect(page.getByRole("radio", { name: "Class 3" })).toBeChecked();
  await expectNumbers(page, example, oneHot(3, 5));
});

test("a dragged logit takes everything with it", async ({ page }) => {
  await open(page);
  const slider = page.getByRole("slider", { name: "Logit of class 2" });
  const box = (await slider.boundingBox())!;
  await page.mouse.move(box.x + box.width / 2, box.y + box.height * 0.45);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2, box.y + box.height * 0.2, { steps: 5 });
  const during = Number(await slider.inputValue());
  expect(during).toBeGreaterThan(2);
  await expectNumbers(page, example.with(1, during), oneHot(3, 5));
  await page.mouse.up();
  await expect(page).toHaveURL(new RegExp(`logits=[^&]*,${during},`));
});

test("a chosen label moves the outline and the gradient", async ({ page }) => {
  await open(page);
  await page.getByRole("radio", { name: "Class 1" }).check();
  await expectNumbers(page, example, oneHot(1, 5));
  await expect(page).toHaveURL(/label=1/);
});

test("classes can be added up to 12 and removed down to 2", async ({ page }) => {
  await open(page);
  const add = page.getByRole("button", { name: "Add class" });
  while (await add.isEnabled()) await add.click();
  await expect(page.getByRole("slider")).toHaveCount(12);
  await expectNumbers(page, [...example, 0, 0, 0, 0, 0, 0, 0], oneHot(3, 12));

  await page.getByRole("button", { name: "Remove class 3" }).click();
  await expect(page.getByRole("radio", { name: "Class 3" })).toBeChecked();
  await expectNumbers(page, [...example.toSpliced(2, 1), 0, 0, 0, 0, 0, 0, 0], oneHot(3, 11));

  await open(page, "logits=1,0,2&label=3");
  await page.getByRole("button", { name: "Remove class 3" }).click();
  await expect(page.getByRole("button", { name: "Remove class 1" })).toBeDisabled();
  await expect(page.getByRole("button", { name: "Remove class 2" })).toBeFocused();
  await expectNumbers(page, [1, 0], oneHot(2, 2));
});

test("a number field shows the exact value and takes another", async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 }); // cells with room for all decimals
  await open(page);
  const field = page.getByRole("spinbutton", { name: "Value of logit 2" });
  await expect(field).toHaveValue("1.3863");
  await field.click();
  await expect(field).toHaveValue(String(Math.log(4)));
  await page.keyboard.type("-2.5"); // over the selection that the focus made
  await field.press("Enter");
  await expect(page.getByRole("slider", { name: "Logit of class 2" })).toHaveValue("-2.5");
  await expectNumbers(page, example.with(1, -2.5), oneHot(3, 5));
});

test("a field that holds no number says so, keeps what was typed, and changes nothing", async ({
  page,
}) => {
  await open(page);
  const field = page.getByRole("spinbutton", { name: "Value of logit 2" });
  for (const text of ["1e99", "1,5", "two", ""]) {
    await retype(page, field, text);
    await field.press("Enter");
    await expect(page.getByRole("alert")).toContainText(
      `Value of logit 2: ${text === "" ? "this" : `“${text}”`} is not a number within`,
    );
    await expect(field).toHaveValue(text);
    await expect(field).toHaveAttribute("aria-invalid", "true");
    await expectNumbers(page, example, oneHot(3, 5));
  }
  await retype(page, field, "−0.5"); // with the minus that the page itself prints
  await expect(page.getByRole("alert")).toBeEmpty();
  await expectNumbers(page, example.with(1, -0.5), oneHot(3, 5));
});

test("a field takes what is typed into it in place of what it held, by click and by key", async ({
  page,
}) => {
  await open(page);
  await page.getByRole("spinbutton", { name: "Value of logit 1" }).click();
  await page.keyboard.type("1.5");
  await page.keyboard.press("Tab");
  await page.keyboard.type("2.5");
  await expectNumbers(page, example.with(0, 1.5).with(1, 2.5), oneHot(3, 5));
});

test("what was refused never comes back over a newer logit", async ({ page }) => {
  await open(page);
  const field = page.getByRole("spinbutton", { name: "Value of logit 2" });
  await retype(page, field, "none");
  await page.getByRole("slider", { name: "Logit of class 2" }).focus();
  await page.keyboard.press("End");
  await expect(page.getByRole("alert")).toBeEmpty();
  await field.focus();
  await expect(field).toHaveValue("10");
  await page.getByRole("radio", { name: "Class 1" }).focus();
  await expect(page.getByRole("slider", { name: "Logit of class 2" })).toHaveValue("10");

  await retype(page, field, "none");
  await page.getByRole("button", { name: "Remove class 1" }).click();
  await expect(page.getByRole("spinbutton", { name: "Value of logit 2" })).toHaveValue("1.6094");
});

test("Escape brings the logit back to where the editing began", async ({ page }) => {
  await open(page);
  const field = page.getByRole("spinbutton", { name: "Value of logit 2" });
  await retype(page, field, "7");
  await field.press("Escape");
  await expectNumbers(page, example, oneHot(3, 5));
});

test("a far value keeps its range while the pointer holds it", async ({ page }) => {
  await open(page, "logits=1000,0");
  const slider = page.getByRole("slider", { name: "Logit of class 1" });
  const box = (await slider.boundingBox())!;
  const x = box.x + box.width / 2;
  await page.mouse.move(x, box.y + 9);
  await page.mouse.down();
  await page.mouse.move(x, box.y + box.height / 2, { steps: 20 });
  expect(Number(await slider.inputValue())).toBeGreaterThan(350);
  expect(Number(await slider.inputValue())).toBeLessThan(650);
  await page.mouse.up();
});

test("a nudge does what the gradient predicts, nearly", async ({ page }) => {
  await open(page);
  const picture = page.getByRole("region", { name: "Jacobian table" });
  const shown = async (name: string) =>
    numberIn(
      await picture.getByRole("term").filter({ hasText: name }).locator("+ dd").textContent(),
    );
  expect(await shown("predicted")).toBe(-0.075);
  expect(await shown("measured")).toBe(-0.074);
  await picture.getByRole("combobox", { name: "Nudge logit" }).selectOption("4");
  expect(await shown("predicted")).toBe(0.04);
  await picture.getByRole("button", { name: "Nudge" }).click();
  await expectNumbers(page, example.with(3, Math.log(8) + 0.1), oneHot(3, 5));
});

test("a cell tells its case, its formula and its numbers, by pointer and by choice", async ({
  page,
}) => {
  await open(page);
  const picture = page.getByRole("region", { name: "Jacobian table" });
  await expect(picture.getByText("Cell (2, 3)")).toBeVisible();
  await expect(picture.getByText("off the diagonal")).toBeVisible();
  await picture.getByRole("gridcell", { name: "output 3, logit 3" }).hover();
  await expect(picture.getByText("Cell (3, 3)")).toBeVisible();
  await expect(picture.getByText("on the diagonal")).toBeVisible();
  await expect(picture.getByText("0.1875")).toBeVisible();
  await page.mouse.move(0, 0);
  await expect(picture.getByText("Cell (2, 3)"), "the chosen cell returns").toBeVisible();
  await picture.getByRole("gridcell", { name: "output 4, logit 1" }).click();
  await page.mouse.move(0, 0);
  await expect(picture.getByText("Cell (4, 1)")).toBeVisible();
  await expect(page).toHaveURL(/focus=cell-4-1/);
});

test("the heatmap's colours are the matrix: orange on the diagonal, purple off it", async ({
  page,
}) => {
  await open(page);
  const colours = await page
    .getByRole("region", { name: "Jacobian table" })
    .locator("canvas")
    .evaluate((canvas: HTMLCanvasElement) => {
      const { data } = canvas.getContext("2d")!.getImageData(0, 0, canvas.width, canvas.height);
      return Array.from({ length: data.length / 4 }, (_, index) => {
        const [red, , blue] = data.slice(4 * index, 4 * index + 3);
        return red! > blue! ? "orange" : "purple";
      });
    });
  expect(colours).toEqual(
    Array.from({ length: 25 }, (_, index) => (index % 6 === 0 ? "orange" : "purple")),
  );
});

test("Worked example brings the numbers back, Reset the whole page", async ({ page }) => {
  await open(page, "step=7&logits=1,2&label=1");
  const picture = page.getByRole("region", { name: "Jacobian table" });
  await picture.getByRole("button", { name: "Worked example" }).click();
  await expectNumbers(page, example, oneHot(3, 5));
  await expect(page.getByText("line 7 of")).toBeVisible();
  await picture.getByRole("button", { name: "Reset" }).click();
  await expect(page.getByText("line 1 of")).toBeVisible();
});

test("weights of any sum are shown as such", async ({ page }) => {
  await open(page, "target=0.5,0,2,0,0");
  await expect(page.getByRole("status", { name: "Sum of the label weights" })).toHaveText("2.5");
  await expectNumbers(page, example, [0.5, 0, 2, 0, 0]);
  await expect(page.getByRole("radio", { checked: true })).toHaveCount(0);
});

import { expect, numberIn, open, retype, rowOf, test, type Page } from "./explorer";

const weight = (page: Page, classNumber: number) =>
  page.getByRole("slider", { name: `Label weight of class ${classNumber}` });
const field = (page: Page, classNumber: number) =>
  page.getByRole("spinbutton", { name: `Value of label weight ${classNumber}` });
const sum = (page: Page) => page.getByRole("status", { name: "Sum of the label weights" });
const kind = (page: Page) => page.getByRole("group", { name: "Kind of label" });
const weights = async (page: Page) => {
  const row = await rowOf(page, "Class by class", "label weight");
  return row;
};

test("a label is any weights: a slider and a field for each class, their sum, and the link", async ({
  page,
}) => {
  await open(page);
  await expect(sum(page)).toHaveText("1");
  await expect(weight(page, 1)).toHaveCount(0);
  await kind(page).getByRole("button", { name: "weights" }).press("Enter");
  await weight(page, 1).press("ArrowUp");
  await expect(sum(page)).toHaveText("1.05");
  await expect(page).toHaveURL(/#target=0.05,0,1,0,0$/);
  await retype(page, field(page, 3), "0.95");
  await expect(sum(page)).toHaveText("1");
  await expect.poll(() => weights(page)).toEqual([0.05, 0, 0.95, 0, 0]);
  await expect
    .poll(() => rowOf(page, "Gradient", "gradient"))
    .toEqual([0.05, 0.2, -0.7, 0.4, 0.05]);
  await weight(page, 1).press("Home");
  await weight(page, 3).press("End");
  await expect(page).toHaveURL(/#unfolded=weights$/);
  await kind(page).getByRole("button", { name: "one class" }).click();
  await expect(weight(page, 1)).toHaveCount(0);
});

test("a weight is dragged, and the page follows", async ({ page }) => {
  await open(page, "target=0,0,0.5,0,0");
  const box = (await weight(page, 2).boundingBox())!;
  await page.mouse.move(box.x + box.width / 2, box.y + box.height - 9);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 4 });
  await page.mouse.up();
  const value = numberIn(await field(page, 2).inputValue());
  expect(value).toBeGreaterThan(0.3);
  expect(value).toBeLessThan(0.7);
  await expect(sum(page)).toHaveText(String(Number((value + 0.5).toFixed(3))));
  await expect.poll(async () => (await weights(page))[1]).toBe(value);
});

test("what is no weight is refused with a sentence; what was typed stays", async ({ page }) => {
  await open(page, "target=0.5,0.5,0,0,0");
  await retype(page, field(page, 2), "-0.5");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("alert").filter({ hasText: "Value of label weight 2" })).toHaveText(
    "Value of label weight 2: “-0.5” is not a number from 0 to 1e15; write a decimal such as 0.25. The weight stays as it was.",
  );
  await expect(field(page, 2)).toHaveValue("-0.5");
  await expect(sum(page)).toHaveText("1");
  await retype(page, field(page, 2), "0.25");
  await expect(page.getByRole("alert").filter({ hasText: "label weight" })).toHaveCount(0);
  await expect(page).toHaveURL(/#target=0.5,0.25,0,0,0$/);
});

test("label smoothing in two conventions, which say of one label two different ε", async ({
  page,
}) => {
  await open(page);
  await kind(page).getByRole("button", { name: "weights" }).click();
  const all = page.getByRole("slider", { name: "Smoothing, shared out among all classes" });
  const others = page.getByRole("slider", {
    name: "Smoothing, shared out among the other classes",
  });
  await all.focus();
  for (let press = 0; press < 10; press++) await page.keyboard.press("ArrowRight");
  await expect(all).toHaveAttribute("aria-valuetext", "0.1");
  await expect(others).toHaveAttribute("aria-valuetext", "0.08");
  await expect.poll(() => weights(page)).toEqual([0.02, 0.02, 0.92, 0.02, 0.02]);
  await others.focus();
  await page.keyboard.press("End");
  await expect.poll(() => weights(page)).toEqual([0.25, 0.25, 0, 0.25, 0.25]);
  await expect(all).toHaveAttribute("aria-valuetext", "–"); // more than there is
  await page.keyboard.press("Home");
  await expect(page).toHaveURL(/#unfolded=weights$/);
  await field(page, 1).fill("1");
  await expect(all).toHaveAttribute("aria-valuetext", "–");
  await expect(page.getByText("no smoothed label")).toBeVisible();
});

test("other labels are a press away, and a sum is scaled to 1", async ({ page }) => {
  await open(page, "target=0,0,3,1,0");
  await page.getByRole("button", { name: "scale to sum 1" }).click();
  await expect(page).toHaveURL(/#target=0,0,0.75,0.25,0$/);
  await page.getByRole("button", { name: "one class, counted twice" }).click();
  await expect(sum(page)).toHaveText("2");
  await page.getByRole("radio", { name: "Class 2" }).click();
  await expect(page).toHaveURL(/#unfolded=weights&label=2$/);
});

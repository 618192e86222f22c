import { expect, open, test } from "./explorer";

test("arrows and Space walk the lines wherever no control owns them", async ({ page }) => {
  await open(page);
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Space");
  await expect(page.getByText("line 3 of")).toBeVisible();
  await page.keyboard.press("Shift+Space");
  await page.keyboard.press("ArrowLeft");
  await expect(page.getByText("line 1 of")).toBeVisible();
});

test("a slider, a field, the label and the matrix keep their own keys", async ({ page }) => {
  await open(page, "step=5");
  const controls = [
    page.getByRole("slider", { name: "Logit of class 2" }),
    page.getByRole("spinbutton", { name: "Value of logit 2" }),
    page.getByRole("radio", { name: "Class 2" }),
    page.getByRole("gridcell", { name: "output 2, logit 3" }),
    page.getByRole("combobox", { name: "Nudge logit" }),
  ];
  for (const control of controls) {
    await control.focus();
    await page.keyboard.press("ArrowRight");
    await expect(page.getByText("line 5 of")).toBeVisible();
  }
});

test("Space on a button presses it once and does not also go on", async ({ page }) => {
  await open(page, "step=5");
  await page.getByRole("button", { name: "Previous step" }).focus();
  await page.keyboard.press("Space");
  await expect(page.getByText("line 4 of")).toBeVisible();
});

test("keys with Ctrl or Meta belong to the browser", async ({ page }) => {
  await open(page, "step=5");
  for (const key of ["Control+ArrowRight", "Meta+ArrowRight", "Shift+ArrowRight"])
    await page.keyboard.press(key);
  await expect(page.getByText("line 5 of")).toBeVisible();
  const cell = page.getByRole("gridcell", { name: "output 2, logit 3" });
  await cell.focus();
  await page.keyboard.press("Control+ArrowRight");
  await expect(cell).toBeFocused();
  const field = page.getByRole("spinbutton", { name: "Value of logit 2" });
  await field.focus();
  await page.keyboard.press("Control+ArrowUp");
  await expect(field).toHaveValue(String(Math.log(4)));
});

test("a slider keeps the exact value and moves by 0.1 and by 1", async ({ page }) => {
  await open(page);
  const slider = page.getByRole("slider", { name: "Logit of class 2" });
  const value = async () => Number(await slider.inputValue());
  await slider.focus();
  expect(await value()).toBeCloseTo(Math.log(4), 14); // a browser keeps 15 digits
  await expect(slider).toHaveAttribute("aria-valuetext", "1.3863");
  const moves = [
    ["ArrowUp", 0.1],
    ["ArrowRight", 0.1],
    ["ArrowDown", -0.1],
    ["ArrowLeft", -0.1],
    ["Shift+ArrowUp", 1],
    ["Shift+ArrowDown", -1],
    ["PageUp", 1],
    ["PageDown", -1],
  ] as const;
  for (const [key, step] of moves) {
    const before = await value();
    await page.keyboard.press(key);
    expect(await value(), key).toBeCloseTo(before + step, 12);
  }
  expect(await value()).toBeCloseTo(Math.log(4), 12);
  await page.keyboard.press("Home");
  expect(await value()).toBe(-10);
  await page.keyboard.press("End");
  expect(await value()).toBe(10);
  await page.keyboard.press("PageUp");
  expect(await value(), "the range widens").toBe(11);
  await expect(slider).toHaveAttribute("aria-valuetext", "11");
});

test("keys walk the cells of the matrix", async ({ page }) => {
  await open(page);
  await page.getByRole("gridcell", { name: "output 2, logit 3" }).focus();
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("gridcell", { name: "output 3, logit 3: 0.1875" })).toBeFocused();
  await expect(page.getByText("Cell (3, 3)", { exact: true })).toBeVisible();
  await page.keyboard.press("End");
  await expect(page.getByRole("gridcell", { name: "output 3, logit 5: −0.0125" })).toBeFocused();
  await page.keyboard.press("Home");
  await page.keyboard.press("ArrowUp");
  await expect(page.getByRole("gridcell", { name: "output 2, logit 1: −0.0200" })).toBeFocused();
});

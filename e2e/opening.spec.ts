import { opening } from "../src/derivations/opening";
import { expect, numberIn, open, test, type Page } from "./explorer";

const scenes = (page: Page) => page.getByRole("region", { name: "Opening" });
const start = (page: Page) => page.getByRole("button", { name: "From a guess to the gradient" });
const status = (page: Page, scene: number) =>
  scenes(page).getByText(`scene ${scene} of ${opening.length}`);

test("the opening is walked by keys, from the guess to the derivation", async ({ page }) => {
  await open(page);
  await start(page).focus();
  await page.keyboard.press("Enter");
  await expect(status(page, 1)).toBeVisible();

  await scenes(page).getByRole("button", { name: "4", exact: true }).click();
  await expect(scenes(page).getByText("Only logit 3:")).toBeVisible();
  await expect(scenes(page).getByText("Right.")).toHaveCount(0);
  await scenes(page).getByRole("button", { name: "3", exact: true }).click();
  await expect(scenes(page).getByText("Right. Only logit 3:")).toBeVisible();
  await page.getByRole("radio", { name: "Class 5" }).check();
  await expect(scenes(page).getByText("Not 3. Only logit 5:")).toBeVisible();

  await scenes(page).getByRole("button", { name: "Go on" }).focus();
  for (let scene = 2; scene <= opening.length; scene++) {
    await page.keyboard.press("Enter");
    await expect(status(page, scene)).toBeVisible();
    await expect(scenes(page).getByRole("heading", { level: 2 })).not.toBeEmpty();
    await expect(page).toHaveURL(new RegExp(`opening=${scene}`));
  }
  await expect(scenes(page).getByText(/^equal if .* \(\d+ test points\)/)).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page.getByText("line 1 of 42")).toBeVisible();
  await expect(scenes(page)).toHaveCount(0);
});

test("each scene puts the page into the state it speaks of, and Back leads to the one before", async ({
  page,
}) => {
  await open(page, "opening=5");
  const line = scenes(page).locator("li");
  await expect(page.getByRole("gridcell", { name: /^output 2, logit 3:/ })).toHaveAttribute(
    "aria-selected",
    "true",
  );
  await expect(line.locator("[data-slot]").last()).toHaveText("−0.0500");
  await page.keyboard.press("ArrowRight");
  await expect(line.locator("[data-slot]").last()).toHaveText("0.1875");
  await page.goBack();
  await expect(status(page, 5)).toBeVisible();
  await expect(line.locator("[data-slot]").last()).toHaveText("−0.0500");
});

test("the mistake turns the line red, the nudge disagrees with it, and going on undoes it", async ({
  page,
}) => {
  const at = opening.findIndex(({ id }) => id === "mistake") + 1;
  await open(page, `opening=${at}`);
  await expect(scenes(page).getByText("different", { exact: true })).toBeVisible();
  await expect(scenes(page).locator("[data-slot]").last()).toHaveText("0");
  const measured = page.getByRole("definition").filter({ hasText: /^[+−]0\.04/ });
  expect(numberIn(await measured.last().textContent())).toBeGreaterThan(0.03);
  await page.getByRole("button", { name: "Go on" }).click();
  await expect(scenes(page).getByText("different", { exact: true })).toHaveCount(0);
});

test("it can be skipped at any scene, and never stands in the way of a link", async ({ page }) => {
  await open(page, "opening=2");
  await page.getByRole("button", { name: "Skip to the derivation" }).click();
  await expect(page.getByText("line 1 of 42")).toBeVisible();

  await open(page, "lang=en&theme=dark");
  await expect(start(page)).toBeVisible();
  for (const fragment of ["step=2", "logits=1,2,3", "label=2", "focus=cell-1-1"]) {
    await open(page, fragment);
    await expect(page.getByRole("region", { name: "Derivation" })).toBeVisible();
    await expect(start(page)).toHaveCount(0);
  }
  await open(page, "opening=12");
  await expect(page.getByText("opening=12: its scenes are numbered 1 to 9")).toBeVisible();
});

import { expect, open, test, type Locator, type Page } from "./explorer";

/** The current line, whose formula is pointed at. */
const currentLine = (page: Page) => page.locator('[aria-current="step"]');

/** A quantity in a formula, as it is seen there. */
const term = (within: Locator, text: string) =>
  within.locator("[data-term]").filter({ hasText: new RegExp(`^${text}\\u200b?$`) });

/** Something in the picture that has a name in formulas. */
const shown = (page: Page, entry: string) => page.locator(`[data-entry="${entry}"]`);

/** What is marked is marked by an outline, too. */
async function expectLit(locator: Locator, light: "pointed" | "pinned"): Promise<void> {
  await expect(locator).toHaveAttribute("data-lit", light);
  await expect(locator).toHaveCSS("outline-style", light === "pinned" ? "solid" : "dashed");
}

const card = (page: Page) => page.getByRole("region", { name: "What is pointed at" });

test("a quantity that is pointed at is lit in its lines, its numbers, its sentence and the picture", async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 900 }); // there is room for a hint there
  await open(page, "step=14");
  const line = currentLine(page);
  await term(line, "Si").hover();
  await expectLit(term(line, "Si"), "pointed");
  await expectLit(line.locator("[data-slot]").filter({ hasText: "0.200" }), "pointed");
  await expectLit(shown(page, "probability-2").first(), "pointed");
  const sentence = page.getByText("Two softmax outputs again");
  await expectLit(term(sentence, "Si"), "pointed");
  await expect(shown(page, "probability-3").first()).not.toHaveAttribute("data-lit");
  await expect(card(page)).toContainText("= 0.2000");
  await expect(card(page)).toContainText("probability of class 2, an output of softmax, a number");

  await page.getByRole("heading", { level: 1 }).hover();
  await expect(page.locator("[data-lit]")).toHaveCount(0);
  await expect(page.getByText("Point at a quantity")).toBeVisible();
});

test("what the picture shows is lit in the lines: cell, weight, gradient, logit, label", async ({
  page,
}) => {
  await open(page, "step=14");
  const line = currentLine(page);
  await page.getByRole("gridcell", { name: "output 2, logit 3" }).hover();
  await expectLit(line.locator("[data-term]").first(), "pointed"); // the whole side is that cell
  await expect(card(page)).toContainText(
    "cell (2, 3) of the Jacobian: the derivative of output 2 by logit 3",
  );
  await page.getByRole("gridcell", { name: "output 1, logit 3" }).hover();
  await expect(line.locator("[data-lit]")).toHaveCount(0);

  await open(page, "step=1");
  await page.getByRole("slider", { name: "Logit of class 2" }).hover();
  await expectLit(term(line, "ai").first(), "pointed");
  await expectLit(shown(page, "logit-2").last(), "pointed");
});

test("a click pins, whatever is pointed at then, the link has it, and Escape frees it", async ({
  page,
}) => {
  await open(page, "step=14");
  const line = currentLine(page);
  await term(line, "Si").click();
  await page.getByRole("heading", { level: 1 }).hover();
  await expectLit(shown(page, "probability-2").first(), "pinned");
  await expect.poll(() => page.url()).toContain("focus=term-off-diagonal-result-3");

  await page.reload();
  await expectLit(term(line, "Si"), "pinned");
  await expectLit(shown(page, "probability-2").first(), "pinned");
  // It goes with the cell: i is another row there.
  await page.getByRole("gridcell", { name: "output 4, logit 3" }).click();
  await expectLit(shown(page, "probability-4").first(), "pinned");
  await page.getByRole("heading", { level: 1 }).hover();
  await expect(card(page)).toContainText("probability of class 4");

  await page.keyboard.press("Escape");
  await expect(page.locator('[data-lit="pinned"]')).toHaveCount(0);
  await expect.poll(() => page.url()).not.toContain("term-");
});

test("the card has the value as it moves, and the names in the other notations", async ({
  page,
}) => {
  await open(page, "step=14&focus=probability-2");
  await expect(card(page)).toContainText("= 0.2000");
  await expect(card(page).getByText("in other notations")).toBeVisible();
  await expect(card(page).locator("math")).toHaveText(["S2", "y^2", "s2", "y2", "p2"]);
  await page.getByRole("slider", { name: "Logit of class 2" }).focus();
  await page.keyboard.press("ArrowUp");
  await expect(card(page).getByRole("status")).toHaveText("= 1.4863"); // the focus points at the logit
  await page.getByRole("button", { name: "Next step" }).focus();
  await expect(card(page).getByRole("status")).toHaveText("= 0.2165");
});

test("each line has its quantities as buttons that say what they are, by keys alone", async ({
  page,
}) => {
  await open(page, "step=15");
  const opener = page.getByRole("button", { name: "Quantities of line 15" });
  await opener.focus();
  await page.keyboard.press("Enter");
  const list = page.getByRole("group", { name: "Quantities of line 15" });
  await expect(list.getByRole("button")).toHaveCount(4);
  const button = list.getByRole("button", { name: "S j", exact: true });
  await button.focus();
  await expectLit(shown(page, "probability-3").first(), "pointed");
  await page.keyboard.press("Enter");
  await expect(button).toHaveAttribute("aria-pressed", "true");
  await opener.focus();
  await expectLit(shown(page, "probability-3").first(), "pinned");
  await page.keyboard.press("Escape");
  await expect(button).toHaveAttribute("aria-pressed", "false");
  await expect(list).toBeVisible(); // Escape did nothing else
});

test("in Chinese the card and the buttons say it in Chinese", async ({ page }) => {
  await open(page, "step=15&lang=zh&focus=jacobian-2-3");
  const region = page.getByRole("region", { name: "所指的量" });
  await expect(region).toContainText(
    "雅可比矩阵第 2 行第 3 列的元素：第 2 个输出对第 3 个 logit 的偏导数",
  );
  await page.getByRole("button", { name: "第 15 行中的量" }).click();
  await expect(page.getByRole("button", { name: "S j", exact: true })).toBeVisible();
});

test("a drag goes on with a pinned term, and a sentence's formula can be pinned", async ({
  page,
}) => {
  await open(page, "step=14");
  await term(page.getByText("Two softmax outputs again"), "Si").click();
  await expect(card(page)).toContainText("probability of class 2");
  const slider = page.getByRole("slider", { name: "Logit of class 2" });
  await slider.scrollIntoViewIfNeeded();
  const box = (await slider.boundingBox())!;
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2, box.y + 4, { steps: 4 });
  await page.mouse.up();
  await page.getByRole("heading", { level: 1 }).hover();
  await expect(card(page).getByRole("status")).not.toHaveText("= 0.2000");
  await expectLit(shown(page, "probability-2").first(), "pinned");
});

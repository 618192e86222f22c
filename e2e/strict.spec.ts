import { softmax } from "../src/math";
import { expect, numberIn, open, test } from "./explorer";

// React's development build: StrictMode renders, attaches and detaches everything twice, and what
// React has to warn of is a console error, which fails the test.

test("under StrictMode a drag moves every number once and rightly, through lines, cells and classes", async ({
  page,
}) => {
  await open(page, "step=14&logits=0.5,-1,2");
  const slots = page.locator("li[aria-current] [data-slot]");
  const slider = page.getByRole("slider", { name: "Logit of class 2" });
  const numbers = async () =>
    (await slots.allTextContents()).map((text) => numberIn(text.replace(/[()]/g, "")));
  const expectEntry = async (logits: number[], output: number, logit: number) => {
    const p = softmax(logits);
    const entry = -p[output]! * p[logit]!;
    await expect.poll(async () => (await numbers()).at(-1)).toEqual(expect.closeTo(entry, 4));
    const cell = page.getByRole("gridcell", {
      name: new RegExp(`^output ${output + 1}, logit ${logit + 1}:`),
    });
    await expect.poll(async () => numberIn(await cell.textContent())).toBeCloseTo(entry, 3);
  };
  const drag = async (to: number) => {
    const box = (await slider.boundingBox())!;
    await page.mouse.move(box.x + box.width / 2, box.y + box.height * 0.5);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width / 2, box.y + box.height * to, { steps: 12 });
    await page.mouse.up();
    return Number(await slider.inputValue());
  };

  await expectEntry([0.5, -1, 2], 1, 2);
  const first = await drag(0.3);
  await expectEntry([0.5, first, 2], 1, 2);
  await page.getByRole("gridcell", { name: /^output 1, logit 2:/ }).click();
  await expectEntry([0.5, first, 2], 0, 1);
  await page.getByRole("button", { name: "Add class" }).click();
  await expectEntry([0.5, first, 2, 0], 0, 1);
  const second = await drag(0.6);
  await expectEntry([0.5, second, 2, 0], 0, 1);
  await page.getByRole("button", { name: "Previous step" }).click();
  await expectEntry([0.5, second, 2, 0], 0, 1);
  const third = await drag(0.4);
  await expectEntry([0.5, third, 2, 0], 0, 1);
});

test("under StrictMode every line, the overview and the opening come without a warning", async ({
  page,
}) => {
  await open(page);
  for (let step = 1; step < 42; step++) await page.keyboard.press("ArrowRight");
  await page.getByRole("button", { name: "all lines" }).click();
  await expect(page.getByRole("heading", { level: 2 }).first()).toBeVisible();
  await open(page, "opening=1");
  for (let scene = 1; scene <= 9; scene++)
    await page.getByRole("button", { name: /Go on|Read the derivation/ }).click();
  await expect(page.getByText("line 1 of 42")).toBeVisible();
});

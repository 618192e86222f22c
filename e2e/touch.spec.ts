import { expect, open, test } from "./explorer";

test("a swipe over the lines goes on and back", async ({ page }) => {
  await open(page, "step=12");
  const swipe = (from: number, to: number) =>
    page
      .getByRole("region", { name: "Derivation" })
      .getByRole("heading", { level: 3 })
      .evaluate(
        (element, [start, end]) => {
          const touch = (clientX: number) =>
            new Touch({ identifier: 1, target: element, clientX, clientY: 200 });
          const send = (type: string, x: number, isDown: boolean) =>
            element.dispatchEvent(
              new TouchEvent(type, {
                bubbles: true,
                touches: isDown ? [touch(x)] : [],
                changedTouches: [touch(x)],
              }),
            );
          send("touchstart", start!, true);
          send("touchend", end!, false);
        },
        [from, to],
      );
  await swipe(300, 100);
  await expect(page.getByText("line 13 of")).toBeVisible();
  await swipe(100, 300);
  await expect(page.getByText("line 12 of")).toBeVisible();
  await swipe(300, 280);
  await expect(page.getByText("line 12 of")).toBeVisible();
});

test("a tap chooses a cell, the card says what it is, and the line that gives it lights up", async ({
  page,
}) => {
  await open(page, "step=14");
  await page.getByRole("gridcell", { name: "output 2, logit 4" }).tap();
  await expect(page.getByText("Cell (2, 4)")).toHaveCount(1);
  await expect(page).toHaveURL(/focus=cell-2-4/);
  const product = page.locator('[aria-current="step"] [data-term]').first();
  await expect(product).toHaveAttribute("data-lit", "pointed");
});

test("a finger moves a logit", async ({ page }) => {
  await open(page);
  const slider = page.getByRole("slider", { name: "Logit of class 1" });
  const box = (await slider.boundingBox())!;
  await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height * 0.15);
  await expect.poll(async () => Number(await slider.inputValue())).toBeGreaterThan(4);
});

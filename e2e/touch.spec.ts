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

test("a tap chooses a cell, and the card says what it is", async ({ page }) => {
  await open(page);
  await page.getByRole("gridcell", { name: "output 1, logit 1" }).tap();
  await expect(page.getByText("Cell (1, 1)")).toHaveCount(1);
  await expect(page).toHaveURL(/focus=cell-1-1/);
});

test("a finger moves a logit", async ({ page }) => {
  await open(page);
  const slider = page.getByRole("slider", { name: "Logit of class 1" });
  const box = (await slider.boundingBox())!;
  await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height * 0.15);
  await expect.poll(async () => Number(await slider.inputValue())).toBeGreaterThan(4);
});

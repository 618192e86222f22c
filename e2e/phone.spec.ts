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

test("while a line is written with the keyboard out, the picture makes room", async ({ page }) => {
  await open(page, "page=own&claim=ds_i/dz_j");
  const line = page.getByRole("textbox", { name: "Your line 1" });
  const matrix = page.getByRole("grid", { name: /Jacobian/ });
  await expect(matrix).toBeVisible();
  await line.tap();
  await expect(matrix).toBeVisible();
  await page.setViewportSize({ width: 360, height: 400 }); // as much as a keyboard leaves
  await expect(matrix).toBeHidden();
  await page.keyboard.type("p_i*(1-p_i)");
  await expect(page.getByText("equal if i = j")).toBeInViewport();
  await page.setViewportSize({ width: 360, height: 740 });
  await expect(matrix).toBeVisible();
});

test("a tap on a quantity pins it and says what it is; the same in the picture; the card is freed by a tap", async ({
  page,
}) => {
  await open(page, "step=14");
  const line = page.locator('[aria-current="step"]');
  await line.locator("[data-term]").filter({ hasText: /^Si/ }).tap();
  const bar = page.locator('[data-entry="probability-2"]').first();
  await expect(bar).toHaveAttribute("data-lit", "pinned");
  const card = page.getByRole("region", { name: "What is pointed at" });
  await expect(card).toContainText("= 0.2000");
  await card.getByRole("button", { name: "Free it" }).tap();
  await expect(page.locator("[data-lit]")).toHaveCount(0);
  await page.getByRole("gridcell", { name: "output 2, logit 3" }).tap();
  await expect(line.locator("[data-term]").first()).toHaveAttribute("data-lit", "pointed");
});

test("formula, picture and the way on are in one screen, at 360 px too", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await open(page, "step=14");
  await expect(page.locator('[aria-current="step"] [data-terms="term"]').first()).toBeInViewport({
    ratio: 1,
  });
  await expect(page.getByRole("grid", { name: /Jacobian/ })).toBeInViewport({ ratio: 1 });
  await expect(page.getByRole("slider", { name: "Logit of class 1" })).toBeInViewport();
  await expect(page.getByRole("button", { name: "Next step" })).toBeInViewport({ ratio: 1 });
});

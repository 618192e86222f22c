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

test("two fingers zoom a large matrix, one pans it then, a tap chooses", async ({ page }) => {
  await open(page, "page=pictures&vocabulary=normal(5000,3)");
  const grid = page.getByRole("grid", { name: "Jacobian of 5,000 classes" });
  await expect(grid).toBeVisible();
  await grid.scrollIntoViewIfNeeded();
  const box = (await grid.boundingBox())!;
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const devTools = await page.context().newCDPSession(page);
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", ...points: [number, number][]) =>
    devTools.send("Input.dispatchTouchEvent", {
      type,
      touchPoints: points.map(([px, py], id) => ({ x: px, y: py, id })),
    });
  const windowAt = () =>
    (/vocabulary-window=([\d.,]+)/.exec(page.url())?.[1] ?? "").split(",").map(Number);

  await touch("touchStart", [x - 20, y], [x + 20, y]);
  for (const apart of [40, 60, 80]) await touch("touchMove", [x - apart, y], [x + apart, y]);
  await touch("touchEnd");
  await expect.poll(() => windowAt()[2]).toBeLessThan(2000);

  const [row = 0] = windowAt();
  await touch("touchStart", [x, y]);
  for (const by of [20, 40, 60]) await touch("touchMove", [x, y - by]);
  await touch("touchEnd");
  await expect.poll(() => windowAt()[0]).toBeGreaterThan(row + 100);

  await page.touchscreen.tap(x, y);
  await expect(page).toHaveURL(/vocabulary-cell=/);
});

test("a finger drags the point of the simplex", async ({ page }) => {
  await open(page, "page=pictures&picture=simplex");
  const point = page.getByRole("slider", { name: "Probabilities, to be moved" });
  await point.scrollIntoViewIfNeeded();
  const box = (await point.boundingBox())!;
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const devTools = await page.context().newCDPSession(page);
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", ...points: [number, number][]) =>
    devTools.send("Input.dispatchTouchEvent", {
      type,
      touchPoints: points.map(([px, py]) => ({ x: px, y: py })),
    });
  const top = async () => Number(await point.getAttribute("aria-valuenow"));
  const before = await top();
  await touch("touchStart", [x, y]);
  for (const by of [10, 20, 30, 40]) await touch("touchMove", [x, y - by]);
  await touch("touchEnd");
  await expect.poll(top).toBeGreaterThan(before + 0.05);
});

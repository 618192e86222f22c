import { linesOf } from "../src/derivations";
import { caseSplit } from "../src/derivations/case-split";
import { expect, open, test } from "./explorer";

const lineCount = linesOf(caseSplit).length;

const sizes = [
  { width: 1440, height: 900 },
  { width: 1280, height: 720 },
  { width: 768, height: 1024 },
  { width: 360, height: 740 },
];

for (const size of sizes)
  test(`nothing sticks out sideways, and line, picture and controls share the window: ${size.width} px`, async ({
    page,
  }) => {
    await page.setViewportSize(size);
    await open(page, "step=21");
    expect(
      await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      ),
    ).toBe(0);
    const inSight = [
      page.locator("li[aria-current]"),
      page.getByRole("button", { name: "Next step" }),
      page.getByRole("slider", { name: "Logit of class 5" }),
      page.getByRole("gridcell", { name: "output 5, logit 5" }),
    ];
    for (const element of inSight) await expect(element).toBeInViewport({ ratio: 0.99 });
  });

for (const size of sizes)
  test(`every line shows its rule and its reason beside it: ${size.width} px`, async ({ page }) => {
    await page.setViewportSize(size);
    await open(page);
    for (let step = 1; step <= lineCount; step++) {
      await expect(page.getByText(`line ${step} of ${lineCount}`)).toBeVisible();
      await expect(page.locator("li[aria-current]")).toBeInViewport({ ratio: 0.99 });
      await expect(page.getByRole("heading", { level: 3 })).toBeInViewport({ ratio: 0.99 });
      await page.keyboard.press("ArrowRight");
    }
  });

test("every target is at least 24 pixels in each direction, twelve classes included", async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await open(page, "logits=1,2,3,4,5,6,7,8,9,1,2,3");
  const small = await page
    .locator("button:visible, select:visible, input:visible, [role=gridcell]")
    .evaluateAll((elements) =>
      elements
        .map((element) => ({
          element,
          box: (element.closest("label") ?? element).getBoundingClientRect(),
        }))
        .filter(({ box }) => box.width < 23.9 || box.height < 23.9)
        .map(({ element, box }) => `${element.outerHTML.slice(0, 120)} ${box.width}×${box.height}`),
    );
  expect(small).toEqual([]);
});

import { differencesOf } from "../scripts/samePicture.mjs";
import { expect, open, test, type Page } from "./explorer";

/** Whether anything is drawn at the moment. */
const isDrawn = (page: Page) => page.locator("[data-ink-canvas]");

/** A page that never comes to rest, so that what is drawn can be looked at. */
async function openRestless(page: Page, fragment: string): Promise<void> {
  await page.addInitScript(() => {
    const later = window.setTimeout.bind(window);
    const restMs = 150;
    window.setTimeout = ((handler: () => void, ms?: number) =>
      ms === restMs ? 0 : later(handler, ms)) as typeof window.setTimeout;
  });
  await open(page, fragment);
}

for (const [name, fragment, width, height] of [
  ["lines and matrix", "step=22", 1440, 900],
  ["a wrong line, dark", "step=22&mistake=forget-off-diagonal&theme=dark", 1440, 900],
  [
    "ten classes, all lines",
    "view=all&logits=0.5,-1,2,0,1.5,-0.5,1,0.2,-2,0.7&label=3",
    1440,
    1400,
  ],
  ["soft label", "step=12&logits=3,-9,1&target=0.5,0.25,0.75", 1440, 900],
  ["a scene that frames the matrix", "opening=4", 1440, 900],
  ["a product", "derivation=chain-rule&step=30", 1440, 1300],
  ["weighted rows", "derivation=vector-jacobian&step=16&target=0,0,0.5,0.5,0", 1440, 1300],
  ["three formats", "derivation=quotient-rule&step=5&theme=dark", 1440, 1300],
  ["a table of exponentials", "derivation=log-sum-exp&step=9", 1440, 1000],
  ["a way round", "derivation=log-derivative&step=11", 1440, 1000],
  ["narrow window", "step=14", 768, 900],
  ["phone", "step=25", 390, 844],
  ["phone, eight classes", "step=25&logits=0.5,-1,2,0,1.5,-0.5,1,0.2&label=3", 390, 844],
] as const) {
  test(`what is drawn while a slider is held is what stands there at rest: ${name}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await openRestless(page, fragment);
    await expect(page.getByText("being judged …")).toHaveCount(0); // else lines are rendered anew
    if (fragment.includes("target=")) {
      // What weights bring with them is fetched, and moves what stands around it.
      await expect(page.getByRole("slider", { name: "Label weight of class 1" })).toBeVisible();
      await expect(page.getByText(/^With this label/)).toBeVisible();
    }
    const box = (await page.getByRole("slider").nth(1).boundingBox())!;
    const x = box.x + box.width / 2;
    await page.mouse.move(x, box.y + box.height * 0.45);
    // What is said of the logit that is pointed at is fetched, and comes to its place.
    if (!fragment.includes("opening"))
      await expect(page.getByRole("region", { name: "What is pointed at" })).toBeVisible();
    await page.waitForLoadState("networkidle");
    await page.mouse.down();
    await page.mouse.move(x, box.y + box.height * 0.3, { steps: 5 });
    await expect(isDrawn(page).first()).toBeVisible();
    const drawn = await page.screenshot();
    await page.mouse.up();
    await expect(isDrawn(page)).toHaveCount(0);
    expect(await differencesOf(page, drawn, await page.screenshot())).toEqual([]);
  });
}

test("another digit, or a shift by a pixel, is another picture", async ({ page }) => {
  const pictureOf = async (text: string, left: number) => {
    await page.setContent(
      `<p style="position:absolute;left:${left}px;font:13px serif">${text}</p>`,
    );
    return page.screenshot();
  };
  const first = await pictureOf("0.2500 − 0.0125", 20);
  expect(await differencesOf(page, first, await pictureOf("0.2500 − 0.0125", 20))).toEqual([]);
  for (const other of [
    await pictureOf("0.2500 − 0.0126", 20),
    await pictureOf("0.2500 + 0.0125", 20),
    await pictureOf("0.2500 − 0.0125", 21),
  ])
    expect(await differencesOf(page, first, other)).not.toEqual([]);
});

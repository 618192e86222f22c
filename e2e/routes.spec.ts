import { linesOf, loadDerivations } from "../src/derivations";
import { expect, expectFitting, open, test, type Page } from "./explorer";

const derivations = await loadDerivations();
const lineCount = (id: string) => linesOf(derivations.find((one) => one.id === id)!).length;

const routes = (page: Page) => page.getByRole("region", { name: "Two routes" });
const meetings = (page: Page) => routes(page).getByRole("group", { name: /say the same$/ });

test("two derivations stand side by side, joined where they meet", async ({ page }) => {
  await open(page, "page=contents");
  await page.getByRole("navigation").getByRole("button", { name: "Two routes" }).press("Enter");
  await expect(page).toHaveURL(/#page=routes$/);
  await expect(routes(page).getByRole("heading", { level: 2 })).toBeFocused();
  await expect(routes(page).getByRole("button", { name: /^Open line/ })).toHaveCount(
    lineCount("case-split") + lineCount("log-derivative"),
  );
  await expect(meetings(page)).toHaveCount(8);
  const first = meetings(page).first();
  await expect(first).toHaveAccessibleName(
    "Line 1 at the left and line 1 at the right say the same",
  );
  await expect(first.getByRole("math")).toHaveCount(4);
  const [left, right] = await first.getByRole("button").all();
  expect((await left!.boundingBox())!.x).toBeLessThan((await right!.boundingBox())!.x);
  await expect(routes(page)).toContainText("Only in “Two cases”");
  await expect(routes(page).getByText("Quotient rule", { exact: true })).toBeVisible();
});

test("both routes are chosen, written in the letters of the left one, and kept in the link", async ({
  page,
}) => {
  await open(page, "page=routes");
  await routes(page).getByRole("combobox", { name: "Left" }).selectOption("chain-rule");
  await routes(page).getByRole("combobox", { name: "Right" }).selectOption("log-sum-exp");
  await expect(page).toHaveURL(/#page=routes&beside=log-sum-exp&derivation=chain-rule$/);
  await expect(meetings(page).last().getByRole("math").last()).toContainText("^"); // the hat of the left one
  await page.reload();
  await expect(meetings(page)).toHaveCount(2);
  await routes(page)
    .getByRole("button", { name: "Open line 10 of “Without a Jacobian”" })
    .press("Enter");
  await expect(page).toHaveURL(/derivation=log-sum-exp&step=10/);
  await expect(page.getByText("line 10 of")).toBeVisible();
  await page.goBack();
  await expect(meetings(page)).toHaveCount(2);
});

test("a right route that is chosen while the left one is still on its way takes nothing from it", async ({
  page,
}) => {
  let letThrough!: () => void;
  const isLetThrough = new Promise<void>((resolve) => (letThrough = resolve));
  await page.route(/chain-rule-.*\.js/, async (route) => {
    await isLetThrough;
    await route.continue();
  });
  await open(page, "page=routes");
  await routes(page).getByRole("combobox", { name: "Left" }).selectOption("chain-rule");
  await routes(page).getByRole("combobox", { name: "Right" }).selectOption("log-sum-exp");
  await expect(page).toHaveURL(/#page=routes&beside=log-sum-exp$/);
  letThrough();
  await expect(page).toHaveURL(/#page=routes&beside=log-sum-exp&derivation=chain-rule$/);
  await expect(meetings(page)).toHaveCount(2);
});

test("the little pictures of both follow a logit", async ({ page }) => {
  await open(page, "page=routes&derivation=log-sum-exp&beside=quotient-rule");
  const result = meetings(page).last();
  const pictures = () =>
    result
      .locator("canvas")
      .evaluateAll((canvases) =>
        canvases.map((canvas) => (canvas as HTMLCanvasElement).toDataURL()),
      );
  await expect(result.locator("canvas")).toHaveCount(2);
  const before = await pictures();
  expect(before).toHaveLength(2);
  expect(before[0]).toBe(before[1]);
  await page.getByRole("slider", { name: "Logit of class 1" }).press("PageUp");
  await expect.poll(async () => (await pictures())[0]).not.toBe(before[0]);
  const after = await pictures();
  expect(after[0]).toBe(after[1]);
});

for (const { width, theme } of [
  { width: 1440, theme: "light" },
  { width: 360, theme: "dark" },
])
  test(`two routes fit, and axe finds nothing: ${width} px, ${theme}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await open(page, `page=routes&theme=${theme}&derivation=vector-jacobian`);
    await expect(meetings(page).first()).toBeVisible();
    await expectFitting(page);
  });

import AxeBuilder from "@axe-core/playwright";
import { test as base, expect, type Locator, type Page } from "@playwright/test";

export { expect, type Locator, type Page };

/** A test in which a page error, a console error, or a request to another origin fails. */
export const test = base.extend<{ watched: undefined }>({
  watched: [
    async ({ page, baseURL }, use) => {
      const faults: string[] = [];
      page.on("pageerror", ({ message }) => {
        if (!isLeftBehind(message)) faults.push(`page error: ${message}`);
      });
      page.on("console", (message) => {
        if (message.type() === "error") faults.push(`console error: ${message.text()}`);
      });
      page.on("request", (request) => {
        const { origin, protocol } = new URL(request.url());
        if (protocol !== "data:" && protocol !== "blob:" && origin !== new URL(baseURL!).origin)
          faults.push(`request to another origin: ${request.url()}`);
      });
      await use(undefined);
      expect(faults).toEqual([]);
    },
    { auto: true },
  ],
});

/** Firefox calls a font that was on its way when the page was left an error of the page. */
const isLeftBehind = (message: string) => /^download failed .* status=2152398850 /.test(message);

/** Opens the page in the state of a link, with its fonts there. */
export async function open(page: Page, fragment = "", path = ""): Promise<void> {
  await page.goto(`${path}#${fragment}`);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.evaluate(() => document.fonts.ready);
}

/** The number a text shows, read as a reader would. */
export const numberIn = (text: string | null) => Number((text ?? "").trim().replaceAll("−", "-"));

/** A row of a table of numbers, as numbers. */
export async function rowOf(page: Page, table: string, row: string): Promise<number[]> {
  const cells = page
    .getByRole("table", { name: table })
    .getByRole("row", { name: new RegExp(`^${row} `) })
    .getByRole("cell");
  return (await cells.allTextContents()).map(numberIn);
}

/** Taps where there is a touch screen, and clicks where there is none. */
export const press = (target: Locator): Promise<void> =>
  test.info().project.use.hasTouch ? target.tap() : target.click();

/** Types into a field in place of what it held, key by key. */
export async function retype(page: Page, field: Locator, text: string): Promise<void> {
  await field.focus();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.press("Delete");
  await page.keyboard.type(text);
}

/** Nothing sticks out of the window sideways, and axe finds nothing: the same in every browser. */
export async function expectFitting(page: Page): Promise<void> {
  if (page.context().browser()?.browserType().name() === "chromium") await expectAccessible(page);
  expect(
    await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    ),
  ).toBe(0);
}

/** Axe finds nothing. What it would say of all that is right, and of frames, takes half of its time. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .options({ resultTypes: ["violations"] })
    .setLegacyMode()
    .analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}

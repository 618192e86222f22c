import { test as unwatched } from "@playwright/test";
import { linesOf, loadDerivations } from "../src/derivations";
import { expect, expectFitting, open, test, type Page } from "./explorer";

const derivations = await loadDerivations();

const list = (page: Page) => page.getByRole("region", { name: "All derivations" });

test("one key opens the list of all derivations, and brings back to where the reader was", async ({
  page,
}) => {
  await open(page, "step=7&logits=1,2,3");
  await page.keyboard.press("Escape");
  await expect(list(page).getByRole("heading", { level: 2 })).toBeFocused();
  await expect(list(page).getByRole("heading", { level: 3 })).toHaveText(
    derivations.map(({ title }, at) => title.en + (at === 0 ? "open now" : "")),
  );
  for (const [at, derivation] of derivations.entries()) {
    const entry = list(page).getByRole("listitem").nth(at);
    await expect(entry).toContainText(derivation.method.en);
    await expect(entry).toContainText(`${linesOf(derivation).length} lines`);
    await expect(entry).toContainText(derivation.credit.en);
    await expect(entry.getByRole("math")).toHaveCount(1);
    for (const { title, url } of derivation.references)
      await expect(entry.getByRole("link", { name: title })).toHaveAttribute("href", url);
  }
  await page.keyboard.press("ArrowRight"); // no line to go on to
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: /^All derivations/ })).toBeFocused();
  await expect(page.getByText("line 7 of 42")).toBeVisible();
  await expect(page.getByRole("slider")).toHaveCount(3);
});

test("each derivation opens by Enter, at its first line and with the reader's numbers", async ({
  page,
}) => {
  await open(page, "logits=1,2,3&label=2");
  for (const derivation of derivations) {
    await page.keyboard.press("Escape");
    const link = list(page)
      .getByRole("heading", { level: 3, name: derivation.title.en })
      .getByRole("link");
    await link.press("Enter");
    await expect(page.getByText(`line 1 of ${linesOf(derivation).length}`)).toBeVisible();
    await expect(page.getByRole("banner")).toContainText(derivation.title.en);
    await expect(page.getByRole("slider")).toHaveCount(3);
    await expect(page.getByRole("radio", { name: "Class 2" })).toBeChecked();
  }
});

test("the list is a place of its own: a link opens it, Back leaves it", async ({ page }) => {
  await open(page);
  await page.getByRole("button", { name: "All derivations" }).click();
  await expect(page).toHaveURL(/#page=contents$/);
  await list(page).getByRole("link", { name: "The quotient rule" }).first().click();
  await expect(page).toHaveURL(/#derivation=quotient-rule$/);
  await page.goBack();
  await expect(list(page)).toBeVisible();
  await page.reload();
  await expect(list(page)).toBeVisible();
  await page.goBack();
  await expect(page.getByText("line 1 of 42")).toBeVisible();
});

test("a link of the list is an address like any other", async ({ page, context }) => {
  await open(page, "page=contents&lang=zh&logits=0,1,2");
  const link = page.getByRole("heading", { level: 3, name: "对数导数" }).getByRole("link");
  await expect(link).toHaveAttribute("href", /#derivation=log-derivative&logits=0,1,2&lang=zh$/);
  const opened = context.waitForEvent("page");
  await link.click({ modifiers: ["ControlOrMeta"] });
  await expect((await opened).getByText("第 1 行，共 42 行")).toBeVisible();
  await expect(page.getByRole("region", { name: "全部推导" })).toBeVisible();
});

for (const size of [
  { width: 1440, height: 900 },
  { width: 360, height: 740 },
])
  for (const theme of ["light", "dark"])
    test(`the list fits, and axe finds nothing: ${size.width} px, ${theme}`, async ({ page }) => {
      await page.setViewportSize(size);
      await open(page, `page=contents&theme=${theme}`);
      await expect(list(page).getByRole("math")).toHaveCount(derivations.length);
      await expectFitting(page);
    });

const logDerivative = /log-derivative-.*\.js/;

unwatched("a derivation that cannot be fetched is named, and the page stays", async ({ page }) => {
  await page.route(logDerivative, (route) => route.abort());
  await open(page, "page=contents");
  const link = list(page).getByRole("link", { name: "The logarithmic derivative" }).first();
  await link.click();
  await expect(page.getByText("The derivation log-derivative could not be fetched")).toBeVisible();
  await expect(list(page)).toBeVisible();
  await page.unroute(logDerivative);
  await page.getByRole("button", { name: "Dismiss" }).click();
  await link.click();
  await expect(page.getByText(/line 1 of \d+/)).toBeVisible();
});

unwatched(
  "a list that cannot be fetched says so, and comes when it is asked for again",
  async ({ page }) => {
    const contents = /virtual_contents-.*\.js/;
    await page.route(contents, (route) => route.abort());
    await open(page);
    await page.keyboard.press("Escape");
    await expect(page.getByRole("alert")).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(page.getByText("line 1 of 42")).toBeVisible();
    await page.unroute(contents);
    await page.keyboard.press("Escape");
    await expect(list(page).getByRole("heading", { level: 3 }).first()).toBeVisible();
  },
);

test("who goes elsewhere while a derivation is on its way stays there", async ({ page }) => {
  let letThrough!: () => void;
  const isLetThrough = new Promise<void>((resolve) => (letThrough = resolve));
  await page.route(logDerivative, async (route) => {
    await isLetThrough;
    await route.continue();
  });
  await open(page, "page=contents&step=5");
  const isAsked = page.waitForRequest(logDerivative);
  await list(page).getByRole("link", { name: "The logarithmic derivative" }).first().click();
  await isAsked;
  await page.keyboard.press("Escape");
  await expect(page.getByText("line 5 of 42")).toBeVisible();
  const isHere = page.waitForEvent("requestfinished", (request) =>
    logDerivative.test(request.url()),
  );
  letThrough();
  await isHere;
  await page.keyboard.press("ArrowRight");
  await expect(page.getByText("line 6 of 42")).toBeVisible();
  await expect(page).not.toHaveURL(/log-derivative/);
});

unwatched("a link to a derivation that cannot be fetched says so", async ({ page }) => {
  await page.route(logDerivative, (route) => route.abort());
  await page.goto("#derivation=log-derivative");
  await expect(page.getByRole("alert")).toContainText("could not be fetched whole");
});

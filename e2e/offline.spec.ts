import { derivationIds } from "../src/derivations";
import { crossEntropyGradient } from "../src/math";
import { expect as soon, open, rowOf, type Page } from "./explorer";
import { expectKept, test } from "./hostedSite";

// A version is some two hundred files, and is here when the last of them is.
test.describe.configure({ timeout: 120_000 });
const expect = soon.configure({ timeout: 30_000 });

const subPath = "courses/2026/softmax/";

/** Opens a link as from elsewhere: the page is loaded anew. */
async function arrive(page: Page, fragment: string, path = ""): Promise<void> {
  await page.goto("about:blank");
  await open(page, fragment, path);
}

const lines = (page: Page) =>
  page.getByRole("region", { name: "Derivation" }).getByRole("listitem");

const shownFormula = (page: Page) => lines(page).last().locator(".katex:visible").first();

const lastDerivation = (page: Page) =>
  page
    .getByRole("region", { name: "All derivations" })
    .getByRole("heading", { level: 3 })
    .last()
    .getByRole("link");

test("the first visit is enough: everything else is opened without a network, and works", async ({
  page,
  context,
  ownSite,
}) => {
  await open(page, "", subPath);
  await expectKept(page);
  await ownSite.shut();
  await context.setOffline(true);

  await page.keyboard.press("Escape"); // in the window that was there before
  await lastDerivation(page).click();
  await expect(shownFormula(page)).toBeVisible();

  for (const id of derivationIds) {
    await arrive(page, `derivation=${id}&step=3`, subPath);
    await expect(page.getByText("line 3 of")).toBeVisible();
    await expect(
      lines(page)
        .getByText(/^equal at \d+ test points/)
        .first(),
    ).toBeVisible();
  }
  for (const [fragment, region] of [
    ["page=contents", "All derivations"],
    ["page=routes", "Two routes"],
    ["page=letters", "Letters"],
  ] as const) {
    await arrive(page, fragment, subPath);
    await expect(page.getByRole("region", { name: region })).toBeVisible();
  }
  for (const picture of ["simplex", "descent", "curves", "fusion", "precision", "vocabulary"]) {
    await arrive(page, `page=pictures&picture=${picture}`, subPath);
    await expect(page.locator("svg[data-figure]").first()).toBeVisible();
  }

  await arrive(page, "step=7&logits=1,-2,0.25&label=2&lang=zh", subPath);
  await expect(page.getByText("第 7 行，共")).toBeVisible();
  await page.getByRole("button", { name: "EN" }).click();
  const slider = page.getByRole("slider", { name: "Logit of class 1" });
  await slider.hover();
  await page.mouse.down();
  await slider.press("End");
  await page.mouse.up();
  const logits = await Promise.all(
    [1, 2, 3].map(async (at) =>
      Number(await page.getByRole("slider", { name: `Logit of class ${at}` }).inputValue()),
    ),
  );
  await expect
    .poll(() => rowOf(page, "Gradient", "gradient"))
    .toEqual(Array.from(crossEntropyGradient(logits, [0, 1, 0]), (one) => expect.closeTo(one, 4)));
  await page.getByRole("button", { name: "Add class" }).click(); // which takes KaTeX
  await expect(page.getByRole("slider", { name: /^Logit of class/ })).toHaveCount(4);

  await arrive(page, "page=own", subPath);
  await page.getByRole("textbox", { name: "Your line 1" }).focus();
  await page.keyboard.type("y_i - p_i");
  await expect(page.getByRole("region", { name: "Your own lines" })).toContainText(
    "Label minus output",
  );
});

const newTitle = "Softmax, line after line";
const notice = (page: Page) => page.getByText("A newer version of this page is here");
const title = (page: Page) => page.getByRole("heading", { level: 1 });

/** Has a page look for a newer version, as when the reader comes back to its window. */
const comeBack = (page: Page) =>
  page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));

test("a newer version waits until it is asked for, and the link comes along", async ({
  page,
  ownSite,
}) => {
  let loads = 0;
  page.on("load", () => loads++);
  await open(page, "step=4");
  await expectKept(page);
  await ownSite.publishNewer(newTitle);
  await comeBack(page);
  await expect(notice(page)).toBeVisible();
  await page.getByRole("slider", { name: "Logit of class 1" }).press("End");
  await page.getByRole("button", { name: "中文" }).click();
  await expect(page.getByText("本页有新版本可用")).toBeVisible();
  await page.getByRole("button", { name: "EN" }).click();
  await expect(title(page)).toHaveText("Softmax, line by line");
  expect(loads).toBe(1);

  await page.getByRole("button", { name: "Load it" }).click();
  await expect(title(page)).toHaveText(newTitle);
  await expect(page.getByRole("slider", { name: "Logit of class 1" })).toHaveValue("10");
  await expect(page.getByText("line 4 of")).toBeVisible();
  await expect(notice(page)).toBeHidden();
  expect(loads).toBe(2);
});

test("a notice that was put away stays away, and the older version goes on", async ({
  page,
  ownSite,
}) => {
  await open(page);
  await expectKept(page);
  await ownSite.publishNewer(newTitle);
  await comeBack(page);
  await page.getByRole("button", { name: "Later" }).click();
  await expect(notice(page)).toBeHidden();
  await page.reload();
  await expect(title(page)).toHaveText("Softmax, line by line");
  const isAsked = page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update();
    return registration.waiting !== null;
  });
  expect(await isAsked).toBe(true);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("region", { name: "All derivations" })).toBeVisible();
  await expect(notice(page)).toBeHidden();

  await ownSite.publishNewer("A third");
  await comeBack(page);
  await expect(notice(page)).toBeVisible();
});

test("a newer version that a host has only in part is not taken, and the older one goes on", async ({
  page,
  ownSite,
}) => {
  await open(page);
  await expectKept(page);
  await ownSite.publishInPart();
  const outcome = page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    const settled = new Promise<string>((resolve) =>
      registration.addEventListener("updatefound", () => {
        const worker = registration.installing!;
        worker.addEventListener("statechange", () => resolve(worker.state));
      }),
    );
    await registration.update();
    return settled;
  });
  expect(await outcome).toBe("redundant");
  await ownSite.shut();
  await arrive(page, "step=3");
  await expect(title(page)).toHaveText("Softmax, line by line");
  await expect(shownFormula(page)).toBeVisible();
});

test("another window goes on in its version, and what it had not fetched yet is still there", async ({
  page,
  context,
  ownSite,
}) => {
  await open(page);
  await expectKept(page);
  const other = await context.newPage();
  await open(other, "step=2");
  await ownSite.publishNewer(newTitle);
  await comeBack(page);
  await page.getByRole("button", { name: "Load it" }).click();
  await expect(title(page)).toHaveText(newTitle);
  await expect(title(other)).toHaveText("Softmax, line by line");

  await other.getByRole("button", { name: /^All derivations/ }).click();
  await lastDerivation(other).click();
  await expect(shownFormula(other)).toBeVisible();
  await other.getByRole("button", { name: "Load it" }).click();
  await expect(title(other)).toHaveText(newTitle);

  // Once no window of the older version is open, what it has left goes.
  const keptNames = () =>
    page.evaluate(async () => {
      const requests = await Promise.all(
        (await caches.keys()).map(async (name) => (await caches.open(name)).keys()),
      );
      return requests.flat().map(({ url }) => new URL(url).pathname);
    });
  const isOlder = (path: string) => path.includes("/assets/") && !path.includes("-newer.");
  expect((await keptNames()).some(isOlder)).toBe(true);
  await other.close();
  await page.goto("about:blank");
  await open(page);
  await expect.poll(async () => (await keptNames()).filter(isOlder)).toEqual([]);
  expect(await keptNames()).not.toEqual([]);
});

test("where there can be no service worker the page works on without one", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(Navigator.prototype, "serviceWorker", {
      get() {
        throw new DOMException("The operation is insecure.", "SecurityError");
      },
    });
  });
  await open(page, "step=2");
  await page.keyboard.press("ArrowRight");
  await expect(page.getByText("line 3 of")).toBeVisible();
  await expect(
    lines(page)
      .getByText(/^equal at \d+ test points/)
      .first(),
  ).toBeVisible();
});

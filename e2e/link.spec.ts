import fc from "fast-check";
import { hostileFragment } from "../src/state/link/hostile.fixture";
import { expect, open, rowOf, test } from "./explorer";

test("the link that is copied restores the page", async ({ page, context, browserName }) => {
  if (browserName === "chromium")
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await open(page, "step=7&logits=1,-2,0.25&label=2&focus=cell-3-1&lang=zh&theme=dark");
  await page.getByRole("radio", { name: "第 1 类" }).check();
  await page.getByRole("button", { name: "复制链接" }).click();
  await expect(page.getByRole("banner").getByRole("status")).toHaveText("链接已复制");

  const fragment = "#step=7&logits=1,-2,0.25&label=1&focus=cell-3-1&lang=zh&theme=dark";
  if (browserName === "chromium") {
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(new URL(link).hash).toBe(fragment);
  }
  await open(page, fragment.slice(1));
  await page.reload();
  await expect(page.getByRole("radio", { name: "第 1 类" })).toBeChecked();
  await expect(page.getByRole("slider").nth(1)).toHaveValue("-2");
  await expect(page.getByText("第 7 行，共")).toBeVisible();
  await expect(page.getByText("单元格 (3, 1)")).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
});

test("where the clipboard is refused the link is shown to be copied", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, "clipboard", { value: undefined });
  });
  await open(page, "step=2");
  await page.getByRole("button", { name: "Copy link" }).click();
  await expect(page.getByRole("textbox", { name: "Copy this link" })).toHaveValue(/#step=2$/);
  await expect(page.getByRole("textbox", { name: "Copy this link" })).toBeFocused();
});

test("a broken link gives notices and a working page", async ({ page }) => {
  await open(page, "label=9&step=900&logits=1,two&colour=red");
  const notices = page.getByRole("status").filter({ hasText: "About the link" });
  await expect(notices).toContainText("label=9: the classes are numbered 1 to 5; class 1 is used.");
  await expect(notices).toContainText("logits: entry 2, “two”, is not a number");
  await expect(page.getByRole("radio", { name: "Class 1" })).toBeChecked();
  await notices.getByRole("button", { name: "Dismiss" }).click();
  await expect(page.getByText("About the link")).toHaveCount(0);
  await expect(page).toHaveURL(/#label=1$/);
  await page.getByRole("button", { name: "Next step" }).click();
  await expect(page.getByText("line 2 of")).toBeVisible();
});

test("a change right before a reload is there after it, and a link that is opened then is not touched", async ({
  page,
}) => {
  await open(page, "step=3");
  const slider = page.getByRole("slider", { name: "Logit of class 1" });
  await slider.focus();
  for (const key of ["End", "ArrowDown", "ArrowDown"]) await page.keyboard.press(key);
  await page.reload(); // the address is not written yet: it waits for the last change to be the last
  await expect(slider).toHaveValue("9.8");
  await expect(page).toHaveURL(/#step=3&logits=9\.8,/);
  await page.reload();
  await expect(slider).toHaveValue("9.8");
  await page.keyboard.press("ArrowRight");
  await expect(page.getByText("line 4 of")).toBeVisible();
  await page.goto("about:blank");
  await open(page, "step=3");
  await expect(slider).toHaveAttribute("aria-valuetext", "0.6931");
});

test("200 hostile fragments leave a page without script, NaN or undefined, and Back works", async ({
  page,
  browserName,
}) => {
  test.slow();
  const count = browserName === "chromium" ? 200 : 40; // what reads them is the same
  page.on("dialog", (dialog) => {
    throw new Error(`a script ran: ${dialog.message()}`);
  });
  await open(page, "step=2");
  const fragments = fc.sample(hostileFragment, { seed: 20181114, numRuns: count });
  for (const { fragment } of fragments) {
    await page.evaluate(async (text) => {
      location.hash = text;
      for (let frame = 0; frame < 2; frame++)
        await new Promise((resolve) => requestAnimationFrame(resolve));
    }, fragment);
    const main = page.getByRole("main");
    await expect(main, fragment).not.toBeEmpty(); // a page that was not open yet may be on its way
    const said = await main.innerText();
    expect(said, fragment).not.toMatch(/NaN|undefined|\[object/);
  }
  await page.evaluate(() => {
    location.hash = "step=5";
  });
  await expect(page.getByText("line 5 of")).toBeVisible();
  await page.getByRole("button", { name: "Next step" }).click();
  await expect(page.getByText("line 6 of")).toBeVisible();
  await page.goBack();
  await expect(page.getByText("line 5 of")).toBeVisible();
  expect(await rowOf(page, "Gradient", "gradient")).not.toContain(NaN);
});

test("Back walks the lines and leaves language and theme as they are", async ({ page }) => {
  await open(page);
  await page.getByRole("button", { name: "Next step" }).click();
  await page.getByRole("button", { name: "中文" }).click();
  await page.getByRole("button", { name: "深色" }).click();
  await page.goBack();
  await expect(page.getByText("第 1 行，共")).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await expect(page).toHaveURL(/#lang=zh&theme=dark$/);
});

test("a change just before a reload is not lost", async ({ page }) => {
  await open(page);
  await page.getByRole("slider", { name: "Logit of class 1" }).focus();
  await page.keyboard.press("End");
  await page.reload();
  await expect(page.getByRole("slider", { name: "Logit of class 1" })).toHaveValue("10");
});

test("an edited address is read at once", async ({ page }) => {
  await open(page, "step=2");
  await page.evaluate(() => {
    location.hash = "step=5&logits=3,2,1";
  });
  await expect(page.getByText("line 5 of")).toBeVisible();
  await expect(page.getByRole("slider")).toHaveCount(3);
});

test("it runs from a sub-path, under its own policy", async ({ page }) => {
  await open(page, "", "courses/2026/softmax/");
  expect(await rowOf(page, "Gradient", "gradient")).toEqual([0.1, 0.2, -0.75, 0.4, 0.05]);
  await expect(page.locator("meta[http-equiv=Content-Security-Policy]")).toHaveAttribute(
    "content",
    "default-src 'none'; script-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline'; font-src 'self' data:; img-src 'self' data: blob:; worker-src 'self' blob:; connect-src 'self'; frame-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'",
  );
});

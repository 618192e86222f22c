import { readFile } from "node:fs/promises";
import type { Frame, FrameLocator } from "@playwright/test";
import { expect, expectAccessible, open, press, test, type Locator, type Page } from "./explorer";

// Three pages load in one, and each is measured at every step.
test.describe.configure({ timeout: 90_000 });

const parts = ["derivation", "picture", "line"] as const;
const type = "softmax-line-by-line";

/** Opens a page of somebody else's, with what it has in its body. */
async function openHost(page: Page, body: string, name = "host.html"): Promise<void> {
  const head = '<!doctype html><html lang="en"><meta charset="utf-8"><title>Host</title>';
  await page.route(`**/${name}`, (route) =>
    route.fulfill({ contentType: "text/html", body: `${head}<body>${body}</body></html>` }),
  );
  await page.goto(name);
}

/** The example of a page with all three parts, as it is but for where the page is. */
async function openExample(page: Page): Promise<void> {
  const text = await readFile("examples/embedding.html", "utf8");
  await page.route("**/embedding.html", (route) =>
    route.fulfill({ contentType: "text/html", body: text.replace('"../dist/"', '"./"') }),
  );
  await page.goto("embedding.html");
}

const frameOf = (page: Page, part: string) =>
  page.locator(`iframe[src*="embed=${part}"]`).contentFrame();

/** The same as what can be evaluated in. */
async function innerOf(page: Page, part: string): Promise<Frame> {
  const element = await page.locator(`iframe[src*="embed=${part}"]`).elementHandle();
  return (await element.contentFrame())!;
}

const region = { derivation: "Derivation", picture: "Jacobian table", line: "Derivation" } as const;
const partIn = (frame: FrameLocator | Page, part: keyof typeof region): Locator =>
  frame.getByRole("region", { name: region[part] });

/** By how much a frame's page is larger than the frame, or the frame larger than it is needed. */
const misfit = (frame: Frame) =>
  frame.evaluate(() => {
    const { scrollWidth, clientWidth, scrollHeight } = document.documentElement;
    const needed = Math.ceil(document.querySelector("main")!.getBoundingClientRect().height);
    const scrolling = [...document.querySelectorAll("main, main *")].filter(
      (one) =>
        ["auto", "scroll"].includes(getComputedStyle(one).overflowY) &&
        one.scrollHeight > one.clientHeight + 1,
    );
    return {
      inWidth: scrollWidth - clientWidth,
      inHeight: scrollHeight - innerHeight,
      spare: innerHeight - needed,
      scrollbar: innerWidth - clientWidth,
      scrolling: scrolling.map(({ className }) => className),
    };
  });
const fitting = { inWidth: 0, inHeight: 0, spare: 0, scrollbar: 0, scrolling: [] };

const expectFit = async (page: Page, part: string) => {
  const frame = await innerOf(page, part);
  await expect.poll(() => misfit(frame), { message: part }).toEqual(fitting);
};

for (const width of [1100, 320])
  test(`three parts in a page ${width} px wide are as high as they say, whatever is opened`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 700 });
    await openExample(page);
    for (const part of parts) {
      await page.locator(`iframe[src*="embed=${part}"]`).scrollIntoViewIfNeeded();
      await expect(partIn(frameOf(page, part), part)).toBeVisible();
      await expectFit(page, part);
    }
    const derivation = frameOf(page, "derivation");
    for (let line = 2; line <= 8; line++) {
      await press(derivation.getByRole("button", { name: "Next step" }));
      await expect(derivation.getByText(`line ${line} of`)).toBeAttached();
      await expectFit(page, "derivation");
    }
    await press(derivation.getByRole("button", { name: "All lines" }));
    await expectFit(page, "derivation");
    await press(derivation.getByRole("button", { name: /^Show the/ }).first());
    await expect(derivation.getByRole("button", { name: "Hide what is in between" })).toBeVisible();
    await expectFit(page, "derivation");

    const picture = frameOf(page, "picture");
    await page.getByRole("button", { name: "Three that are equal" }).click();
    await expect(picture.getByRole("slider", { name: /^Logit of class/ })).toHaveCount(3);
    await press(picture.getByRole("button", { name: "Hessian" }));
    await expectFit(page, "picture");
    expect(
      await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      ),
    ).toBe(0);
  });

for (const part of parts)
  test(`embed=${part} is that part, and nothing around it`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await open(page, `embed=${part}&step=13&page=take&present=on&opening=2&derivation=case-split`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
    await expect(partIn(page, part)).toBeVisible();
    await expect(page.getByRole("region")).toHaveCount(1);
    await expect(page.getByRole("banner")).toHaveCount(0);
    await expect(page.getByText("About the link")).toHaveCount(0);
    await expect(page.getByRole("button", { name: "Next step" })).toHaveCount(
      part === "derivation" ? 1 : 0,
    );
    await page.keyboard.press("Escape");
    await expect(partIn(page, part)).toBeVisible();
    await expectAccessible(page);
  });

test("a line stands by itself and stays", async ({ page }) => {
  await open(page, "embed=line&step=7&known=2");
  await expect(page.getByRole("listitem")).toHaveCount(1);
  await expect(page.getByRole("button", { name: "Line 7", exact: true })).toBeVisible();
  await expect(page.getByText(/^equal at \d+ test points/)).toBeVisible();
  await expect(page.getByRole("heading", { level: 3 })).toBeVisible();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Space");
  await expect(page.getByRole("button", { name: "Line 7", exact: true })).toBeVisible();
});

test("a picture that stands alone is a picture", async ({ page }) => {
  await open(page, "embed=picture&page=pictures&picture=simplex");
  await expect(page.getByRole("heading", { level: 2 })).toBeVisible();
  await expect(page.locator("svg[data-figure]").first()).toBeVisible();
  await expect(page.getByRole("navigation")).toHaveCount(0);
});

test("what is wrong with a link is said", async ({ page }) => {
  await open(page, "embed=line&step=900");
  await expect(page.getByRole("status").filter({ hasText: "About the link" })).toBeVisible();
  await page.getByRole("button", { name: "Dismiss" }).click();
  await expect(page.getByText("About the link")).toHaveCount(0);
});

test("“Open the whole page” leads to the same state without the part", async ({
  page,
  context,
}) => {
  await openHost(page, '<iframe src="./#embed=derivation&step=7&logits=1,-2,0.25&lang=zh">');
  const frame = frameOf(page, "derivation");
  await press(frame.getByRole("button", { name: "下一行" }));
  await expect(frame.getByText("第 8 行，共")).toBeAttached();
  const opening = context.waitForEvent("page");
  await frame.getByRole("link", { name: "打开完整页面" }).click();
  const whole = await opening;
  await expect(whole).toHaveURL(/#step=8&logits=1,-2,0\.25&lang=zh$/);
  await expect(whole.getByRole("banner")).toBeVisible();
  expect(await whole.evaluate(() => window.opener as unknown)).toBeNull();
});

test("Back is the host's: walking lines in a frame adds nothing to the history", async ({
  page,
}) => {
  // With a listener of this kind it is loaded anew: Firefox's driver hears nothing of a page that was kept.
  const listener = '<script>addEventListener("unload", () => undefined)</script>';
  await openHost(page, `<p>first</p>${listener}`, "first.html");
  await openHost(page, '<iframe src="./#embed=derivation">');
  const frame = frameOf(page, "derivation");
  await expect(frame.getByText("line 1 of")).toBeAttached();
  const entries = await page.evaluate(() => history.length);
  for (const line of [2, 3, 4]) {
    await press(frame.getByRole("button", { name: "Next step" }));
    await expect(frame.getByText(`line ${line} of`)).toBeAttached();
  }
  await page.evaluate((message) => frames[0]!.postMessage(message, "*"), { type, open: "#step=9" });
  await expect(frame.getByText("line 9 of")).toBeAttached();
  expect(await page.evaluate(() => history.length)).toBe(entries);
  await page.goBack();
  await expect(page.getByText("first")).toBeVisible();
});

test("what the host asks for is opened as a link is, in the same part", async ({ page }) => {
  await openHost(page, '<iframe src="./#embed=derivation&theme=dark">');
  const frame = frameOf(page, "derivation");
  await expect(frame.getByText("line 1 of")).toBeAttached();
  const ask = (fragment: string) =>
    page.evaluate((message) => frames[0]!.postMessage(message, "*"), { type, open: fragment });
  await ask("#step=5&logits=3,2,1&page=own&embed=picture");
  await expect(frame.getByText("line 5 of")).toBeAttached();
  await expect(partIn(frame, "derivation")).toBeVisible();
  await ask("#derivation=quotient-rule&step=3&lang=zh"); // which has to be fetched
  await expect(frame.getByText("第 3 行，共")).toBeAttached();
  await ask("#step=900");
  await expect(frame.getByText("About the link")).toBeVisible();
});

test("any other message is ignored, and so is any other window", async ({ page }) => {
  await openHost(page, '<iframe src="./#embed=derivation&step=2"></iframe><iframe srcdoc="">');
  const frame = frameOf(page, "derivation");
  await expect(frame.getByText("line 2 of")).toBeAttached();
  const inner = await innerOf(page, "derivation");
  await inner.evaluate(() => {
    addEventListener("message", () => {
      document.body.dataset.heard = String(Number(document.body.dataset.heard ?? 0) + 1);
    });
  });
  const messages = [
    "#step=5",
    null,
    { open: "#step=5" },
    { type: "other", open: "#step=5" },
    { type, open: 5 },
    { type, open: ["#step=5"] },
    { type, open: "step=5" },
    { type, open: `#step=5&lines=${"a".repeat(2 ** 17)}` },
    { type, height: 5 },
  ];
  await page.evaluate((all) => all.forEach((one) => frames[0]!.postMessage(one, "*")), messages);
  await page.evaluate(
    (message) => {
      const script = frames[1]!.document.createElement("script");
      script.textContent = `parent.frames[0].postMessage(${JSON.stringify(message)}, "*")`;
      frames[1]!.document.body.append(script);
    },
    { type, open: "#step=5" },
  );
  await inner.evaluate(
    (message) => window.postMessage(message, "*"), // of its own
    { type, open: "#step=5" },
  );
  await expect(frame.locator("body")).toHaveAttribute("data-heard", String(messages.length + 2));
  await expect(frame.getByText("line 2 of")).toBeAttached();
  await expect(frame.getByText("About the link")).toHaveCount(0);
  await page.evaluate((message) => frames[0]!.postMessage(message, "*"), { type, open: "#step=5" });
  await expect(frame.getByText("line 5 of")).toBeAttached();
});

test("the height is told once for each change, as a number, and not where there is no frame", async ({
  page,
}) => {
  await openHost(
    page,
    `<script>heard = []; addEventListener("message", ({ data }) => heard.push(data));</script>
    <iframe src="./#embed=line&step=7" width="600" height="100">`,
  );
  const frame = frameOf(page, "line");
  await expect(frame.getByText(/^equal at \d+ test points/)).toBeVisible();
  const inner = await innerOf(page, "line");
  const told = () => page.evaluate(() => (window as unknown as { heard: unknown[] }).heard);
  const height = () =>
    inner.evaluate(() => Math.ceil(document.querySelector("main")!.getBoundingClientRect().height));
  await expect.poll(async () => (await told()).at(-1)).toEqual({ type, height: await height() });
  const all = await told();
  expect(all.slice(1).every((one, at) => JSON.stringify(one) !== JSON.stringify(all[at]))).toBe(
    true,
  );

  await open(page, "embed=line&step=7");
  await page.evaluate(() => {
    addEventListener("message", () => {
      document.body.dataset.heard = "";
    });
  });
  await page.setViewportSize({ width: 330, height: 500 });
  await expect(page.getByText(/^equal at \d+ test points/)).toBeVisible();
  await expect(page.locator("body")).not.toHaveAttribute("data-heard");
});

test("where a frame may keep nothing it works all the same", async ({ page, browserName }) => {
  test.skip(browserName !== "chromium", "the browser's own words on a sandbox are errors there");
  await openHost(
    page,
    '<iframe sandbox="allow-scripts" src="./#embed=derivation&step=7" width="700" height="700">',
  );
  const frame = frameOf(page, "derivation");
  await expect(frame.getByText("line 7 of")).toBeAttached();
  const inner = await innerOf(page, "derivation");
  expect(
    await inner.evaluate(() => {
      try {
        return localStorage.length;
      } catch (error) {
        return (error as Error).name;
      }
    }),
  ).toBe("SecurityError");
  await press(frame.getByRole("button", { name: "Next step" }));
  await expect(frame.getByText("line 8 of")).toBeAttached();
  await expect(frame.getByText(/^equal at \d+ test points/).first()).toBeVisible();
  await press(frame.getByRole("button", { name: "Try your own" }));
  await frame.getByRole("textbox").first().press("1");
  await expect(
    frame.getByText("The part of this page that judges did not load").first(),
  ).toBeVisible();
});

test("“Take away” offers each part as HTML that works, and shows it", async ({ page }) => {
  await open(page, "page=take&take=embed&take-part=line&step=7&logits=1,2,3");
  const code = page.getByRole("textbox", { name: "The part as an iframe" });
  const preview = page.frameLocator("iframe");
  await expect(preview.getByRole("button", { name: "Line 7", exact: true })).toBeVisible();
  await expect(preview.getByRole("button", { name: /^Line/ })).toHaveCount(1);
  await expectAccessible(page);

  await page.getByRole("button", { name: "derivation", exact: true }).click();
  await expect(preview.getByText("line 7 of")).toBeAttached();
  const entries = await page.evaluate(() => history.length);
  const slider = page.getByRole("slider", { name: "Logit of class 1" });
  await slider.press("End");
  await expect(code).toHaveValue(/#step=7&amp;logits=10,2,3&amp;embed=derivation"/);
  await expect.poll(async () => (await innerOfPreview(page)).url()).toContain("logits=10,2,3");
  expect(await page.evaluate(() => history.length)).toBe(entries);

  const script = await page.getByRole("textbox", { name: "A script that sets" }).inputValue();
  const frame = await code.inputValue();
  await openHost(page, script + frame);
  await expect(frameOf(page, "derivation").getByText("line 7 of")).toBeAttached();
  await expectFit(page, "derivation");
});

async function innerOfPreview(page: Page): Promise<Frame> {
  return (await (await page.locator("iframe").elementHandle()).contentFrame())!;
}

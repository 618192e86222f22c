import { readFile } from "node:fs/promises";
import {
  changeLogit,
  crossEntropyGradient,
  descendLogits,
  exponentialSums,
  jacobianBlock,
  routeCosts,
  sampleLogits,
  sharesOf,
  softmax,
} from "../src/math";
import { workedExample } from "../src/derivations/workedExample";
import { formatCount, formatNumber, formatPower } from "../src/words/formatNumber";
import { expect, expectFitting, numberIn, open, press, retype, test, type Page } from "./explorer";

/** A block as the page writes it. */
function blockText(logits: Float64Array, size: number, row: number, column: number): string {
  const { logMagnitude } = jacobianBlock(exponentialSums(logits.slice()), size, row, column);
  return `${row === column ? "" : "−"}${formatPower(logMagnitude / Math.LN10, 4)}`;
}

const cellOf = (page: Page) => page.getByRole("gridcell");

/** Opens a picture, with what it needs there. */
async function openPicture(page: Page, fragment: string): Promise<void> {
  await open(page, `page=pictures&${fragment}`);
  await expect(page.locator("svg[data-figure]").first()).toBeVisible();
}

test.describe("the Jacobian at any size", () => {
  const zipf = sampleLogits("zipf", 50_257, 7);

  test("a link that names logits leads to their matrix, and keys go from block to block", async ({
    page,
  }) => {
    await open(page, "logits=zipf(50257,7)&label=9");
    const grid = page.getByRole("grid", { name: "Jacobian of 50,257 classes" });
    await expect(grid).toHaveAttribute("aria-rowcount", "50257");
    await expect(page.getByRole("textbox", { name: "Label, a class" })).toHaveValue("9");
    const name = await cellOf(page).getAttribute("aria-label");
    const size = Number(/rows 1–(\d+)/.exec(name!)![1]);
    expect(name).toContain(`: ${blockText(zipf, size, 0, 0)}`);
    await cellOf(page).focus();
    await page.keyboard.press("ArrowDown");
    await expect(cellOf(page)).toHaveAccessibleName(
      `Block: rows ${size + 1}–${2 * size}, columns 1–${size}: ${blockText(zipf, size, 1, 0)}`,
    );
  });

  test("one zooms in to single entries, with their formula and its verdict, and out to all", async ({
    page,
  }) => {
    await openPicture(page, "vocabulary-cell=12-17");
    await cellOf(page).focus();
    for (let turn = 0; turn < 26; turn++) await page.keyboard.press("+");
    await expect(cellOf(page)).toHaveAccessibleName(
      `Entry (12, 17): ${blockText(zipf, 1, 11, 16)}`,
    );
    await expect(page.getByText("Entry (12, 17)")).toBeVisible();
    await expect(page.getByText(/equal at \d+ test points/)).toBeVisible();
    await page.keyboard.press("ArrowRight");
    await expect(cellOf(page)).toHaveAccessibleName(
      `Entry (12, 18): ${blockText(zipf, 1, 11, 17)}`,
    );
    await expect(page).toHaveURL(/vocabulary-cell=12-18&vocabulary-window=/);
    await page.reload();
    await expect(cellOf(page)).toHaveAccessibleName(/^Entry \(12, 18\)/);
    await page.getByRole("button", { name: "Whole matrix" }).click();
    await expect(cellOf(page)).toHaveAccessibleName(/^Block: rows 1–/);
    await expect(page).not.toHaveURL(/vocabulary-window/);
  });

  test("a wheel zooms where it points, a drag pans, a press chooses", async ({ page }) => {
    await openPicture(page, "vocabulary=normal(5000,3)");
    const box = (await page.getByRole("grid").boundingBox())!;
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.wheel(0, -1000);
    await expect(page).toHaveURL(/vocabulary-window=/);
    const windowAt = () =>
      /vocabulary-window=([\d.,]+)/.exec(page.url())![1]!.split(",").map(Number);
    const [row = 0, column = 0, span = 0] = windowAt();
    expect(span).toBeLessThan(1500);
    await page.mouse.down();
    await page.mouse.move(x - 100, y - 50, { steps: 4 });
    await page.mouse.up();
    await expect.poll(() => windowAt()[0]! - row).toBeGreaterThan(0);
    const [movedRow = 0, movedColumn = 0] = windowAt();
    expect((movedColumn - column) / (movedRow - row)).toBeCloseTo(2, 0);
    await page.mouse.click(x, y);
    await expect(page).toHaveURL(/vocabulary-cell=/);
    await expect(cellOf(page)).toBeFocused();
  });

  test("one goes to an entry by its numbers, and to the label’s row; what is no number stays to be mended", async ({
    page,
  }) => {
    await openPicture(page, "vocabulary-label=30000&vocabulary-window=100,100,20");
    const row = page.getByRole("textbox", { name: "Row" });
    await retype(page, row, "50258");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("alert").filter({ hasText: "“50258”" })).toContainText(
      "1 to 50,257",
    );
    await expect(row).toHaveValue("50258");
    await expect(row).toBeFocused();
    await retype(page, row, "50,257");
    await page.keyboard.press("Enter");
    await expect(cellOf(page)).toHaveAccessibleName(/^Entry \(50,257, 3\)/);
    await page.getByRole("button", { name: "Label’s row" }).click();
    await expect(cellOf(page)).toHaveAccessibleName(/^Entry \(30,000, 3\)/);
  });

  test("a moved logit changes what it changes, stands in the link, and goes back", async ({
    page,
  }) => {
    await openPicture(
      page,
      "vocabulary=normal(1000,3)&vocabulary-cell=5-5&vocabulary-window=5,5,10",
    );
    const logits = sampleLogits("normal", 1000, 3);
    const sums = exponentialSums(logits.slice());
    await expect(cellOf(page)).toHaveAccessibleName(`Entry (5, 5): ${blockText(logits, 1, 4, 4)}`);
    await retype(page, page.getByRole("spinbutton", { name: "Logit of class 5" }), "9");
    changeLogit(sums, 4, 9);
    await expect(cellOf(page)).toHaveAccessibleName(
      `Entry (5, 5): ${blockText(sums.logits, 1, 4, 4)}`,
    );
    await expect(page).toHaveURL(/vocabulary-moved=5:9/);
    await page.getByRole("button", { name: "All logits as they came" }).click();
    await expect(cellOf(page)).toHaveAccessibleName(`Entry (5, 5): ${blockText(logits, 1, 4, 4)}`);
  });

  test("half a million classes are all in sight, and what the matrix would weigh is said", async ({
    page,
  }) => {
    await openPicture(page, "vocabulary=zipf(500000,1)");
    await expect(page.getByRole("grid", { name: "Jacobian of 500,000 classes" })).toBeVisible();
    await page.getByRole("button", { name: "128,256" }).click();
    await expect(page.getByText(/in float32 they weigh 66 GB/)).toBeVisible();
    await expect(page).toHaveURL(/vocabulary=zipf\(128256,1\)/);
  });

  test("logits are pasted; what cannot be read is named with its place, and nothing is lost", async ({
    page,
  }) => {
    await openPicture(page, "");
    await page.getByText("Paste logits").click();
    const field = page.getByRole("textbox", { name: "Logits, however they are separated" });
    await field.fill("tensor([0.5, -1.25,\n  oops, 3e0], dtype=float32)");
    await page.getByRole("button", { name: "Read", exact: true }).click();
    await expect(page.getByText("3 numbers read.")).toBeVisible();
    await expect(page.getByText("line 2, column 3: “oops”")).toBeVisible();
    await expect(page.getByText(/tensor · dtype=float32/)).toBeVisible();
    await page.getByRole("button", { name: "Select it" }).click();
    await expect
      .poll(() =>
        field.evaluate(({ value, selectionStart, selectionEnd }: HTMLTextAreaElement) =>
          value.slice(selectionStart, selectionEnd),
        ),
      )
      .toBe("oops");
    await page.getByRole("button", { name: "Show these 3" }).click();
    await expect(page.getByRole("grid", { name: "Jacobian of 3 classes" })).toBeVisible();
    await expect(page).toHaveURL(/vocabulary=0\.5,-1\.25,3/);
    await expect(field).toHaveValue(/oops/);
  });

  test("too many pasted logits for a link: that is said, and the way back leads to them", async ({
    page,
  }) => {
    await openPicture(page, "");
    await page.getByText("Paste logits").click();
    const field = page.getByRole("textbox", { name: "Logits, however they are separated" });
    await field.fill(Array.from({ length: 2000 }, (_, at) => Math.sin(at).toFixed(4)).join("\n"));
    await page.getByRole("button", { name: "Read", exact: true }).click();
    await page.getByRole("button", { name: "Show these 2,000" }).click();
    await expect(page.getByRole("grid", { name: "Jacobian of 2,000 classes" })).toBeVisible();
    await expect(page.getByText(/A link cannot hold these 2,000 logits/)).toBeVisible();
    await page.getByRole("button", { name: "Simplex" }).click();
    await page.goBack();
    await expect(page.getByRole("grid", { name: "Jacobian of 2,000 classes" })).toBeVisible();
    await page.reload();
    await expect(page.getByText(/2000 logits were pasted where this link was made/)).toBeVisible();
  });

  test("a text too long to be shown is read all the same, from a file or pasted", async ({
    page,
  }) => {
    await openPicture(page, "");
    await page.getByText("Paste logits").click();
    const text = `logit\n${Array.from({ length: 20_000 }, (_, at) => Math.sin(at).toFixed(6)).join("\n")}`;
    await page
      .getByLabel("or from a file")
      .setInputFiles({ name: "logits.csv", mimeType: "text/csv", buffer: Buffer.from(text) });
    await expect(page.getByText(/\d+ kB of text, kept as it is/)).toBeVisible();
    await expect(page.getByText("line 1, column 1: “logit”")).toBeVisible();
    await page.getByRole("button", { name: "Show these 20,000" }).click();
    await expect(page.getByRole("grid", { name: "Jacobian of 20,000 classes" })).toBeVisible();
    await page.getByRole("button", { name: "Discard it" }).click();
    await expect(
      page.getByRole("textbox", { name: "Logits, however they are separated" }),
    ).toBeVisible();
  });

  test("a figure is taken away: lines with their fonts inside, pixels twice as many", async ({
    page,
    browserName,
  }) => {
    test.skip(browserName === "firefox", "its driver does not report downloads");
    await openPicture(page, "vocabulary=normal(500,3)&theme=dark");
    const saved = async (format: string) => {
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("button", { name: format }).click(),
      ]);
      expect(download.suggestedFilename()).toBe(`jacobian-500.${format.toLowerCase()}`);
      return readFile(await download.path());
    };
    const svg = (await saved("SVG")).toString();
    expect(svg).toContain("data:image/png;base64,");
    expect(svg).toMatch(/@font-face[^}]*KaTeX_Math[^}]*url\("?data:/);
    const drawn = svg.replace(/<metadata.*<\/metadata>/s, ""); // it holds the link and two names
    expect(drawn).not.toMatch(/var\(--|class=|https?:\/\/(?!www\.w3\.org)/);
    const [, width] = /<svg[^>]*? width="([\d.]+)"/.exec(svg)!;
    const png = await saved("PNG");
    expect(png.readUInt32BE(16)).toBe(Math.floor(2 * Number(width)));
  });
});

test.describe("the simplex", () => {
  test("keys move the point, and the logits follow: the other classes keep theirs", async ({
    page,
  }) => {
    await openPicture(page, "picture=simplex");
    const point = page.getByRole("slider", { name: "Probabilities, to be moved" });
    const before = sharesOf(softmax(workedExample.logits), [0, 1, 2]);
    await expect(point).toHaveAttribute(
      "aria-valuetext",
      new RegExp(`3: ${formatNumber(before[2], 3)}`),
    );
    await point.focus();
    await page.keyboard.press("ArrowUp");
    await expect(point).toHaveAttribute(
      "aria-valuetext",
      new RegExp(`3: ${formatNumber(before[2] + 0.02, 3)}`),
    );
    await expect(page.getByText("The other 2 classes keep their 45.0 %")).toBeVisible();
    await expect(page).toHaveURL(/logits=/);
  });

  test("a pointer drags it, and other corners are chosen", async ({ page }) => {
    await openPicture(page, "picture=simplex");
    await page.getByRole("combobox", { name: "Corner 1" }).selectOption("class 4");
    await expect(page).toHaveURL(/corners=4,2,3/);
    const point = page.getByRole("slider", { name: "Probabilities, to be moved" });
    const shareOf4 = async () =>
      Number(/4: ([\d.]+)/.exec((await point.getAttribute("aria-valuetext"))!)![1]);
    const before = await shareOf4();
    const box = (await point.boundingBox())!;
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x - 60, box.y + 60, { steps: 5 });
    await page.mouse.up();
    await expect.poll(shareOf4).toBeGreaterThan(before + 0.1);
  });

  test("two classes are no triangle; three are shown at a press", async ({ page }) => {
    await open(page, "page=pictures&picture=simplex&logits=1,2");
    await page.getByRole("button", { name: "Show three classes" }).click();
    await expect(page.getByRole("slider", { name: "Probabilities, to be moved" })).toBeVisible();
  });
});

test("curves: a logit slides along them, and the slope that is said is the gradient", async ({
  page,
}) => {
  await openPicture(page, "picture=curves&label=3");
  const slider = page.getByRole("slider", { name: "Logit 3, along the curve" });
  await slider.focus();
  await page.keyboard.press("Home");
  const [, logit] = await Promise.all([
    expect(page).toHaveURL(/logits=/),
    slider.inputValue().then(Number),
  ]);
  const logits = workedExample.logits.with(2, logit);
  const [, , slope = 0] = crossEntropyGradient(logits, workedExample.target);
  await expect(page.getByText("slope here").locator("xpath=..").getByRole("status")).toHaveText(
    formatNumber(slope, 4, { signed: true }),
  );
  await page.getByRole("button", { name: "class 4" }).first().click();
  await expect(page.getByRole("slider", { name: "Logit 4, along the curve" })).toBeVisible();
});

test.describe("descent", () => {
  test("one step, and back; running until it is paused", async ({ page }) => {
    await openPicture(page, "picture=descent");
    const steps = descendLogits(workedExample.logits, workedExample.target, 1, 2);
    const lossAfter = (count: number) => formatNumber(steps[count]!.loss, 4);
    await page.getByRole("button", { name: "One step" }).click();
    await page.getByRole("button", { name: "One step" }).click();
    await expect(page.getByText(`After 2 steps the loss is ${lossAfter(2)}.`)).toBeVisible();
    await expect(page).toHaveURL(/descent=1,2/);
    await page.getByRole("button", { name: "Step back" }).click();
    await expect(page.getByText(`After 1 steps the loss is ${lossAfter(1)}.`)).toBeVisible();
    await page.getByRole("button", { name: "Run" }).click();
    await expect(page.getByText(/After \d\d steps/)).toBeVisible();
    await page.getByRole("button", { name: "Pause" }).click();
    await page.getByRole("button", { name: "From the start" }).click();
    await expect(page.getByText("After 0 steps")).toBeVisible();
  });

  test("half a weight: the shortened gradient stops at 0.6, the right one goes on to 1", async ({
    page,
  }) => {
    await openPicture(page, "picture=descent&descent=2,500");
    await page.getByRole("button", { name: "Try half a weight" }).click();
    await expect(page.getByText(/drifts by −0.2000 a step/)).toContainText(
      "0.100, 0.100, 0.600, 0.100, 0.100, where the right gradient",
    );
    await expect(page.getByText(/has come to .*, 0\.99\d, /)).toBeVisible();
  });

  test("with a layer the weights move, and the batch’s loss falls", async ({ page }) => {
    await openPicture(
      page,
      "picture=descent&descent=1,20&descent-on=weights&x=1,0.5;0.5,-1&W=0.1,0.2,0.3;0,1,0&batch=1;2",
    );
    await expect(page.getByRole("button", { name: "W, with a layer" })).toHaveAttribute(
      "aria-pressed",
      "true",
    );
    const loss = async () =>
      numberIn(
        /loss is ([\d.]+\d)/.exec((await page.getByText(/After \d+ steps/).textContent())!)![1]!,
      );
    const after20 = await loss();
    await page.getByRole("button", { name: "From the start" }).click();
    await expect.poll(loss).toBeGreaterThan(after20 + 0.3);
  });

  test("a step size that is none is named, and stays to be mended", async ({ page }) => {
    await openPicture(page, "picture=descent");
    const field = page.getByRole("spinbutton", { name: "Step size" });
    await retype(page, field, "-1");
    await field.blur();
    await expect(page.getByText("“-1” cannot be used here")).toBeVisible();
    await expect(field).toHaveValue("-1");
  });
});

test.describe("what fusion saves", () => {
  test("is counted for any number of classes", async ({ page }) => {
    await openPicture(page, "picture=fusion&size=1000");
    const stored = routeCosts("stored", 1000).operations;
    await expect(page.getByRole("row", { name: /^matrix stored/ })).toContainText(
      formatCount(stored),
    );
    await retype(page, page.getByRole("textbox", { name: "classes d" }), "128256");
    await page.getByRole("button", { name: "Count", exact: true }).click();
    await expect(page.getByRole("row", { name: /^matrix stored/ })).toContainText("132 GB");
    await expect(page).toHaveURL(/size=128256/);
  });

  test("is measured here, and can be cancelled; what was measured stays", async ({ page }) => {
    await openPicture(page, "picture=fusion");
    await page.getByText("As a table of numbers").click();
    await page.getByRole("button", { name: "Measure here" }).click();
    const row = page
      .getByRole("table", { name: /Median time/ })
      .getByRole("row", { name: /^100 / });
    await expect(row.getByRole("cell", { name: /[nµm]s \[/ })).toHaveCount(4, { timeout: 20_000 });
    await page.getByRole("button", { name: "Cancel" }).click();
    await expect(page.getByText("Cancelled; what was measured stays.")).toBeVisible();
    await expect(row.getByRole("cell", { name: /[nµm]s \[/ })).toHaveCount(4);
    await expect(page.getByRole("button", { name: "Measure here" })).toBeVisible();
  });
});

test.describe("floating point", () => {
  test("where nothing breaks, that is said", async ({ page }) => {
    await openPicture(page, "picture=precision");
    await expect(
      page.getByText("Nothing: every form keeps the digits of its format."),
    ).toBeVisible();
  });

  test("what breaks is named: NaN, infinite, 0, digits lost", async ({ page }) => {
    await openPicture(page, "picture=precision&stretch=12,8");
    const named = page.getByRole("region", { name: "What breaks" });
    await expect(named).toContainText("float16, softmax as defined: NaN at class 1, 2, 3, 4, 5");
    await expect(named).toContainText("float16, log-softmax: infinite at class 1, 2, 3, 4, 5");
    await retype(page, page.getByRole("spinbutton", { name: "Added to all logits" }), "0");
    await retype(page, page.getByRole("spinbutton", { name: "Logits multiplied by" }), "20");
    await expect(named).toContainText(/float16, softmax, largest subtracted: 0 at class [\d, ]*5/);
    await expect(named).toContainText(/float16, gradient by −y\/p times J: .*digits lost|NaN/);
    const row = page.getByRole("table", { name: "Values at class 3" }).getByRole("row", {
      name: /^log-softmax, shifted/,
    });
    const [exact, float64] = await row.getByRole("cell").allTextContents();
    expect(float64).toBe(exact);
    await expect(page).toHaveURL(/stretch=0,20/);
  });
});

test("the Hessian is a second layer of the picture, with its formula, its table and its link", async ({
  page,
}) => {
  await open(page, "target=0,0,2,0,0");
  await press(page.getByRole("button", { name: "Hessian" }));
  await expect(page.getByRole("grid", { name: "Hessian heatmap" })).toBeVisible();
  await expect(page.getByRole("gridcell", { name: "logit 3, logit 3: 0.3750" })).toBeVisible();
  await expect(page).toHaveURL(/matrix=hessian/);
  const table = page.getByRole("table", { name: "Hessian of the loss" });
  await expect(table.getByRole("row", { name: /^logit 2 / })).toContainText("−0.1000");
  await page.reload();
  await expect(page.getByText(/equal at \d+ test points/).first()).toBeVisible(); // all is there
  await expect(page.getByRole("button", { name: "Hessian" })).toHaveAttribute(
    "aria-pressed",
    "true",
  );
  await press(page.getByRole("button", { name: "Hessian" }));
  await expect(page.getByRole("gridcell", { name: "output 3, logit 3: 0.1875" })).toBeVisible();
});

/** Every two of a size, a theme and a language meet. */
const looks = [
  { width: 1440, height: 900, theme: "light", lang: "en" },
  { width: 768, height: 1024, theme: "dark", lang: "en" },
  { width: 360, height: 740, theme: "light", lang: "zh" },
  { width: 1440, height: 900, theme: "dark", lang: "zh" },
];

for (const { width, height, theme, lang } of looks)
  test(`every picture fits, reads as a table, and axe finds nothing: ${lang}, ${theme}, ${width} px`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    for (const picture of [
      "vocabulary=normal(300,2)&vocabulary-window=5,5,8",
      "picture=simplex",
      "picture=descent&descent=1,30&target=0,0,0.5,0,0",
      "picture=curves",
      "picture=fusion",
      "picture=precision&stretch=12,8",
    ]) {
      await openPicture(page, `${picture}&lang=${lang}&theme=${theme}`);
      await page.getByText(lang === "en" ? "As a table of numbers" : "数值表").click();
      await expectFitting(page);
    }
  });

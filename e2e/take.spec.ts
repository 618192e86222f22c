import { readFile } from "node:fs/promises";
import { softmax } from "../src/math";
import { expect, expectAccessible, expectFitting, open, rowOf, test, type Page } from "./explorer";

const field = (page: Page, name: RegExp | string) => page.getByRole("textbox", { name });

test("one press from the derivation leads to what can be taken away, and Escape back", async ({
  page,
}) => {
  await open(page, "step=4");
  await page.getByRole("button", { name: "Take away" }).click();
  await expect(page.getByRole("heading", { name: "Take it away" })).toBeFocused();
  await expect(field(page, "The link to all this")).toHaveValue(/#step=4$/);
  await page.keyboard.press("Escape");
  await expect(page.getByText("line 4 of")).toBeVisible();
});

test("the program follows the numbers, and is kept with the link", async ({ page }) => {
  await open(page, "page=take&take=code&logits=1,0,2&label=2&lang=en");
  await expect(field(page, /NumPy/)).toHaveValue(/np\.array\(\[1\.0, 0\.0, 2\.0\]\)/);
  await page.getByRole("slider", { name: "Logit of class 1" }).focus();
  await page.keyboard.press("ArrowUp");
  await expect(field(page, /NumPy/)).toHaveValue(/np\.array\(\[1\.1, 0\.0, 2\.0\]\)/);
  const [first] = softmax([1.1, 0, 2]);
  await expect(field(page, /NumPy/)).toHaveValue(
    new RegExp(`agree\\("probabilities", \\w+, \\[${String(first)}`),
  );
  await page.getByRole("button", { name: "PyTorch" }).click();
  await expect(field(page, /PyTorch/)).toHaveValue(/F\.cross_entropy\(leaf\[None\]/);
  await page.reload();
  await expect(field(page, /PyTorch/)).toHaveValue(/torch\.tensor\(\[1\.1, 0\.0, 2\.0\]/);
});

test("with a layer the program has the batch, W and the reduction", async ({ page }) => {
  await open(
    page,
    "page=take&take=code&take-code=typescript&x=1,2;0,1&W=1,2,3;0,1,0&batch=2;0.2,0.3,0.5&reduction=sum",
  );
  const program = field(page, /TypeScript/);
  await expect(program).toHaveValue(/const W = \[\[1, 2, 3\], \[0, 1, 0\]\];/);
  await expect(program).toHaveValue(/Reduction: the sum of the samples’ losses/);
  await expect(program).toHaveValue(/agree\("gradient of the batch by hand"/);
});

test("with a wrong line switched on the gradient by hand is the right one", async ({ page }) => {
  await open(page, "derivation=chain-rule&mistake=label-minus-output&step=30&page=take&take=code");
  await expect(field(page, /NumPy/)).toHaveValue(/gradient_by_hand = y_hat - y\n/);
  await expect(field(page, /NumPy/)).toHaveValue(/Line 30, .* wrong on purpose/);
});

test("a line, a slide and the derivation are LaTeX in the chosen letters", async ({ page }) => {
  await open(page, "page=take&take=latex&step=9&notation=z-p");
  const text = field(page, "Lines as LaTeX");
  await expect(text).toHaveValue(/\\documentclass\[a4paper,11pt\]\{article\}/);
  await expect(text).toHaveValue(/p_\{i\}/);
  await page.getByRole("button", { name: "a slide" }).click();
  await expect(text).toHaveValue(/\{beamer\}/);
  await page.getByRole("button", { name: "the formula" }).click();
  await page.getByRole("group", { name: "Lines in" }).getByText("letters").click();
  await expect(text).toHaveValue(/^\\\[\n.*p_\{i\}.*\n\\\]\n$/);
  await page.getByRole("button", { name: "Markdown", exact: true }).click();
  await expect(field(page, "Lines as Markdown")).toHaveValue(/^\$\$\n.*\n\$\$/);
});

test("the numbers are those of the tables", async ({ page }) => {
  await open(page, "page=take&take=numbers&take-numbers=json&logits=1,-2,0.5&target=0.5,0.25,0.5");
  const numbers = JSON.parse(await field(page, /JSON/).inputValue()) as Record<string, unknown>;
  const gradient = numbers.gradient as number[];
  expect(numbers.logits).toEqual([1, -2, 0.5]);
  expect(numbers.link).toMatch(/#logits=1,-2,0.5&target=0.5,0.25,0.5$/);
  const shown = await rowOf(page, "Gradient", "gradient");
  for (const [at, entry] of shown.entries()) expect(entry).toBeCloseTo(gradient[at]!, 3);
  await page.getByRole("button", { name: "tensor([…])" }).click();
  await expect(field(page, /tensor/)).toHaveValue(/logits = tensor\(\[1\.0, -2\.0, 0\.5\]/);
});

test("where the browser does not copy, the text is selected and that is said", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, "clipboard", { value: undefined });
  });
  await open(page, "page=take&take=numbers");
  const panel = page.getByRole("region", { name: "Numbers", exact: true });
  await panel.getByRole("button", { name: "Copy" }).click();
  await expect(panel.getByRole("status")).toHaveText(/^This browser does not let the page copy/);
  const selected = await field(page, /CSV/).evaluate((element) => {
    const { selectionStart, selectionEnd } = element as HTMLTextAreaElement;
    return selectionEnd - selectionStart;
  });
  expect(selected).toBe((await field(page, /CSV/).inputValue()).length);
});

for (const theme of ["light", "dark"] as const)
  test(`the figure is a file in the ${theme} theme, with its fonts and its link inside`, async ({
    page,
  }) => {
    await open(page, `page=take&take=figure&theme=${theme}&logits=1,2,0&label=2`);
    const picture = page.getByRole("region", { name: "Figure" }).getByRole("img");
    const { width } = (await picture.boundingBox())!;
    const saved = async (name: string) => {
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("button", { name }).click(),
      ]);
      expect(download.suggestedFilename()).toBe(`softmax-jacobian.${name.toLowerCase()}`);
      return readFile(await download.path());
    };
    const svg = (await saved("SVG")).toString();
    expect(svg).toContain(`#logits=1,2,0&amp;label=2&amp;theme=${theme}</dc:source>`);
    expect(svg).toMatch(/font-family: ?"?KaTeX_Math"?[^}]*url\("?data:font\/woff2;base64,/);
    expect(svg).toContain(theme === "light" ? "rgb(253, 252, 249)" : "rgb(21, 23, 27)");
    expect(svg).toContain(softmax([1, 2, 0])[0]!.toFixed(3));
    const png = await saved("PNG");
    expect(png.readUInt32BE(16)).toBe(2 * Math.floor(width));
    expect(png.toString("utf8")).toContain(`#logits=1,2,0&label=2&theme=${theme}`);
  });

test("the handout and the slides are printed when all of them is there, or cancelled", async ({
  page,
}) => {
  test.slow();
  await page.addInitScript(() => {
    let printed = 0;
    window.print = () => {
      window.dispatchEvent(new Event("beforeprint"));
      document.documentElement.dataset.printed = String(++printed);
      window.dispatchEvent(new Event("afterprint"));
    };
  });
  await open(page, "page=take&take=paper&derivation=log-sum-exp");
  await page.getByRole("button", { name: "Print the slides" }).click();
  await expect(page.getByRole("progressbar")).toBeVisible();
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect(page.getByRole("progressbar")).toHaveCount(0);
  await expect(page.locator("html")).not.toHaveAttribute("data-printed");
  await page.getByRole("button", { name: "Print the handout" }).click();
  await expect(page.locator("html")).toHaveAttribute("data-printed", "1", { timeout: 60_000 });
});

test("a link that some programs would cut says so", async ({ page }) => {
  const rows = Array.from(
    { length: 8 },
    (_, row) => `0.${row}1234567890123,${row}.98765432109876,1.5,2.25`,
  );
  const weights = Array.from({ length: 4 }, (_, row) =>
    Array.from({ length: 12 }, (__, column) => Math.sin(row * 12 + column + 1)).join(","),
  );
  const targets = rows.map((_, row) =>
    Array.from({ length: 12 }, (__, column) => Math.abs(Math.cos(row * 12 + column))).join(","),
  );
  await open(
    page,
    `page=take&x=${rows.join(";")}&W=${weights.join(";")}&batch=${targets.join(";")}`,
  );
  const link = field(page, "The link to all this");
  await expect(link).toHaveValue(/#packed=/);
  const { length } = await link.inputValue();
  await expect(page.getByText(`${length.toLocaleString("en")} characters.`)).toHaveText(
    length > 2000 ? /Some programs cut links after 2,000 characters/ : /characters\.\s*$/,
  );
  const readable = await field(page, "The same link, readable").inputValue();
  expect(readable).toContain(`W=${weights[0]!}`);
});

for (const section of ["link", "code", "latex", "numbers", "figure", "paper", "offline"])
  test(`${section} is accessible, and fits a narrow window`, async ({ page }) => {
    await open(page, `page=take&take=${section}`);
    await expect(page.getByRole("heading", { name: "Take it away" })).toBeVisible();
    await expectAccessible(page);
    await page.setViewportSize({ width: 360, height: 780 });
    await expectFitting(page);
  });

test("the page as one file is offered where it stands", async ({ page }) => {
  await open(page, "page=take&take=offline");
  const href = await page
    .getByRole("link", { name: "The whole page as one file" })
    .getAttribute("href");
  const response = await page.request.head(href!);
  expect(response.status()).toBe(200);
});

import { spawnSync } from "node:child_process";
import { test as unwatched } from "@playwright/test";
import { linesOf, loadDerivations } from "../src/derivations";
import { caseSplit } from "../src/derivations/case-split";
import { softmax } from "../src/math";
import { expect as expectSoon, open, test, type Page } from "./explorer";

/** A whole derivation is judged and laid out at once. */
const expect = expectSoon.configure({ timeout: 20_000 });

const derivations = await loadDerivations();
const lines = linesOf(caseSplit);

/** What there is between the margins of a sheet, standing and lying, in px */
const papers = {
  A4: { standing: { width: 657, height: 994 }, lying: { width: 1001, height: 695 } },
  Letter: { standing: { width: 679, height: 927 }, lying: { width: 935, height: 717 } },
} as const;

const twelveClasses = "logits=1,2,3,4,-5,6,0.25,1.5,-2.25,3,1,0.125&label=12";

/** Opens a state as paper of some size shows it. */
async function onPaper(
  page: Page,
  fragment: string,
  sheet: { width: number; height: number } = papers.A4.standing,
): Promise<void> {
  await page.setViewportSize(sheet);
  await open(page, fragment);
  await page.mouse.move(9, 9); // what paper needs is fetched when the reader stirs
  await page.emulateMedia({ media: "print" });
}

const handout = (page: Page) => page.getByRole("region", { name: /^(Derivation|推导)$/ });
const linesOn = (page: Page) =>
  handout(page)
    .getByRole("list", { name: /^(Part|步骤)/ })
    .getByRole("listitem");
const slides = (page: Page) => page.getByRole("region", { name: /^(Slide on paper|幻灯片)/ });

/** Nothing reaches over the edge of the sheet, and nothing on it can be pressed or typed into. */
async function expectPaper(page: Page): Promise<void> {
  for (const role of ["button", "slider", "textbox", "spinbutton", "combobox", "radio"] as const)
    await expect(page.getByRole(role).and(page.locator(":not([data-on-paper])"))).toHaveCount(0);
  await page.evaluate(() => document.fonts.ready);
  expect(await page.evaluate(stickingOut)).toEqual([]);
}

/** What sticks out of the page's sides, by what it says. */
function stickingOut(): string[] {
  const right = document.documentElement.clientWidth + 1;
  return [...document.querySelectorAll(".katex-base, svg, canvas, table, a, p, h1, h2")]
    .filter((element) => element.checkVisibility({ visibilityProperty: true }))
    .filter((element) => {
      const box = element.getBoundingClientRect();
      return box.width > 1 && (box.left < -1 || box.right > right);
    })
    .map((element) => `${element.tagName} ${element.textContent.slice(0, 40)}`);
}

/** How many pages a file has: its page objects stand in it as they are. */
const pagesIn = (pdf: Buffer) => pdf.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g)?.length;

test("paper has every line with its numbers, its verdict and its reason, and nothing to press", async ({
  page,
}) => {
  await open(page, "step=3&theme=dark&logits=1,0,2&label=2");
  await page.mouse.move(9, 9);
  await page.emulateMedia({ media: "print" });
  await expect(linesOn(page)).toHaveCount(lines.length);
  await expect(linesOn(page).getByRole("heading", { level: 3 })).toHaveCount(lines.length);
  await expect(linesOn(page).getByText(/^(equal|holds) /)).not.toHaveCount(0);
  await expect(handout(page).getByText("being judged …")).toHaveCount(0);
  await expectPaper(page);

  const p = softmax([1, 0, 2]);
  await expect(linesOn(page).first().locator("[data-slot]").last()).toHaveText(p[1]!.toFixed(4));
  const picture = page.getByRole("img", { name: "The Jacobian" });
  await expect(picture).toContainText(p[1]!.toFixed(3));
  await expect(handout(page).getByRole("table").first()).toContainText(p[2]!.toFixed(4));
  const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  expect(paper).toBe("rgb(253, 252, 249)");

  await page.emulateMedia({ media: "screen" });
  await expect(page.getByText(`line 3 of ${lines.length}`)).toBeVisible();
  await expect(
    handout(page)
      .getByRole("listitem")
      .filter({ has: page.locator(".katex") }),
  ).toHaveCount(3);
});

for (const derivation of derivations)
  for (const [paper, language] of [
    ["A4", "en"],
    ["Letter", "zh"],
  ] as const)
    test(`the handout of ${derivation.id} fits on ${paper}, in ${language}, with its link`, async ({
      page,
    }) => {
      const fragment = `derivation=${derivation.id}&lang=${language}`;
      await onPaper(page, fragment, papers[paper].standing);
      await expect(linesOn(page)).toHaveCount(linesOf(derivation).length);
      await expect(handout(page).getByText(derivation.method[language])).toBeVisible();
      await expectPaper(page);
      const link = handout(page).getByRole("link", { name: /^http/ });
      const address = await link.getAttribute("href");
      expect(address).toContain(`lang=${language}`);
      await expect(link).toHaveText(address!);
    });

test("the derivation is put on paper without KaTeX where the build has typeset it", async ({
  page,
}) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await onPaper(page, "");
  await expect(linesOn(page)).toHaveCount(lines.length);
  await expectPaper(page);
  expect(asked.filter((url) => /katexHtml-.*\.js/.test(url))).toEqual([]);
});

for (const [what, fragment] of [
  ["twelve classes", twelveClasses],
  [
    "a layer and a batch",
    "derivation=chain-rule&x=1,0.5;-1,2;0.3,0.7&W=1,2,-1,0.5;0.25,-0.5,1,2&batch=1;2;0.5,0.5,0,0&sample=2",
  ],
] as const)
  test(`${what} fit on paper, with their numbers`, async ({ page }) => {
    await onPaper(page, fragment);
    await expect(linesOn(page).first()).toBeVisible();
    await expectPaper(page);
  });

test("a handout tells the samples of a batch, and which of them is looked at", async ({ page }) => {
  await onPaper(page, "x=1,0.5;-1,2&W=1,2,-1;0.25,-0.5,1&batch=1;3&sample=2");
  const batch = handout(page).getByRole("table").nth(1);
  await expect(batch.getByRole("row")).toHaveCount(4); // its head, two samples, their mean
  await expect(batch.getByRole("row").nth(2)).toContainText("−1, 2");
  await expect(handout(page).getByText("Sample 2 of 2 is looked at")).toBeVisible();
});

test("with a soft label paper says which lines need another, and what holds instead", async ({
  page,
}) => {
  await onPaper(page, "derivation=chain-rule&target=0.5,0.25,0,0.25,0");
  const broken = linesOn(page).filter({ hasText: "not so here" });
  await expect(broken).not.toHaveCount(0);
  await expect(broken.first()).toContainText("needs a one-hot label");
  await expectPaper(page);
});

test("a line that is withheld leaves room to write it", async ({ page }) => {
  await onPaper(page, "known=2");
  await expect(linesOn(page).getByRole("heading", { level: 3 })).toHaveCount(2);
  await expect(linesOn(page)).toHaveCount(lines.length);
});

for (const derivation of derivations)
  test(`the slides of ${derivation.id} hold a line each, and are not cut`, async ({ page }) => {
    const { length: count } = linesOf(derivation);
    for (const sheet of [papers.A4.lying, papers.Letter.lying]) {
      await page.emulateMedia({ media: "screen" });
      await onPaper(page, `derivation=${derivation.id}&present=on`, sheet);
      await expect(slides(page)).toHaveCount(count);
      await expectPaper(page);
      const cut = await slides(page).evaluateAll((all) =>
        all.flatMap((slide, at) => (slide.scrollHeight > slide.clientHeight + 1 ? [at + 1] : [])),
      );
      expect(cut).toEqual([]);
    }
  });

test("a file of the slides has a page for each line, lying, and each says where it is", async ({
  page,
}) => {
  await open(page, "derivation=log-sum-exp&present=on");
  await page.emulateMedia({ media: "print" });
  const count = linesOf(derivations.find(({ id }) => id === "log-sum-exp")!).length;
  await expect(slides(page)).toHaveCount(count);
  for (const format of ["A4", "Letter"] as const) {
    const pdf = await page.pdf({ format });
    expect(pagesIn(pdf)).toBe(count);
    const text = spawnSync("pdftotext", ["-layout", "-", "-"], { input: pdf });
    if (text.error) {
      test.info().annotations.push({ type: "skipped", description: "no pdftotext here" });
      continue;
    }
    const pages = text.stdout.toString().split("\f").slice(0, count);
    pages.forEach((said, at) => expect(said).toContain(`line ${at + 1} of ${count}`));
  }
});

test("a file of the handout numbers its pages", async ({ page }) => {
  await open(page, "derivation=quotient-rule");
  await page.emulateMedia({ media: "print" });
  await expect(linesOn(page).first()).toBeVisible();
  const pdf = await page.pdf({ format: "A4" });
  const count = pagesIn(pdf)!;
  expect(count).toBeGreaterThan(2);
  expect(count).toBeLessThan(12);
  const text = spawnSync("pdftotext", ["-layout", "-", "-"], { input: pdf });
  test.skip(text.error !== undefined, "no pdftotext here");
  const said = text.stdout.toString();
  expect(said).toMatch(new RegExp(`${count} */ *${count}`));
  expect(said).toContain("The quotient rule");
});

test("one's own lines break where they are long, and stand with their verdicts", async ({
  page,
}) => {
  const long = `s_i (1 - s_j) ${"+ s_i - s_i ".repeat(12)}`;
  const fragment = `page=own&claim=none&letters=z-s&lines=${encodeURIComponent(`\\frac{\\partial s_i}{\\partial z_j} = ${long}`)}`;
  await onPaper(page, fragment);
  const own = page.getByRole("region", { name: "Your own lines" });
  await expect(own.getByText("equal if", { exact: false })).toBeVisible();
  await expect(page.getByRole("img", { name: "The Jacobian" })).toBeVisible();
  await expectPaper(page);
});

for (const fragment of [
  "page=letters",
  "page=routes",
  "page=contents",
  "opening=3",
  ...["vocabulary", "simplex", "descent", "curves", "fusion", "precision"].map(
    (picture) => `page=pictures&picture=${picture}`,
  ),
])
  test(`${fragment} has nothing to press on paper, and nothing is cut`, async ({ page }) => {
    await onPaper(page, fragment);
    await expect(page.getByRole("heading", { level: 2 }).first()).toBeVisible();
    await expectPaper(page);
  });

test("on paper a picture says what it was drawn with", async ({ page }) => {
  await onPaper(page, "page=pictures&picture=descent&descent=4,3");
  const stepSize = page.getByRole("group", { name: "Step size" });
  await expect(stepSize.first()).toContainText(/η\s*4/);
  await expect(page.getByText(/^What moves/)).toContainText("logits");
});

unwatched(
  "without what makes the handout, paper has the lines as the page shows them",
  async ({ page }) => {
    await page.route(/PaperPages-.*\.js/, (route) => route.abort());
    await open(page, "step=3");
    await page.emulateMedia({ media: "print" });
    await expect(linesOn(page)).toHaveCount(lines.length);
    await expect(handout(page).getByRole("heading", { level: 3 })).toHaveCount(lines.length);
  },
);

import katex from "katex";
import { describe, expect, test } from "vitest";
import { findLatex, latexProblems } from "../../../scripts/latex";
import { linesOf, loadDerivations, type Derivation } from "../../derivations";
import { inNotation } from "../../derivations/inNotation";
import { readLines } from "../../derivations/readings";
import { withMistake } from "../../derivations/withMistake";
import { workedExample } from "../../derivations/workedExample";
import { leavesOf, plainState } from "../../formula/judge/state";
import type { NotationId } from "../../formula/notation";
import { texReader } from "../../formula/read/lines";
import { en } from "../../words/en";
import { zh } from "../../words/zh";
import { exportedText, formulasOf, type ExportedText } from "./exportedText";
import { latexDocument, latexFormula, latexSlide } from "./latex";
import { markdownDocument, markdownFormula } from "./markdown";

const derivations = await loadDerivations();
const words = { en, zh };
const link =
  "https://example.org/softmax/#logits=1,-2&attempt=gradient:%E2%88%82%7Bx%7D&target=0.5,0.5";

interface Wanted {
  readonly language?: "en" | "zh";
  readonly reading?: "letters" | "numbers" | "both";
  readonly notation?: NotationId;
  /** One line alone */
  readonly step?: number;
  readonly classCount?: number;
}

function textOf(derivation: Derivation, wanted: Wanted = {}): ExportedText {
  const { language = "en", reading = "both", step, classCount = 5, notation } = wanted;
  const own = notation ? inNotation(derivation, notation) : derivation;
  const read = readLines(own, linesOf(own), texReader).filter(
    ({ placed }) => step === undefined || placed.step === step,
  );
  const logits = Array.from({ length: classCount }, (_, at) => Math.log(2) * (at - 1));
  const target = logits.map((_, at) => (at === 1 ? 1 : 0));
  const placeAt = (count: number) => ({
    cell: { output: 1, logit: 0 },
    classCount: count,
    isOneHot: true,
  });
  return exportedText({
    language,
    derivation: own,
    read,
    standsAlone: step !== undefined,
    reading,
    place: placeAt(classCount),
    leaves: leavesOf([plainState(logits, target)]),
    example: {
      place: placeAt(5),
      leaves: leavesOf([plainState(workedExample.logits, workedExample.target)]),
    },
    rules: words[language].rules,
    state: "logits 1 % _ # & −2, ∞",
    link,
  });
}

const hasLatex = findLatex("pdflatex", "amsmath.sty", "graphicx.sty");
const hasBeamer = findLatex("pdflatex", "beamer.cls");
const hasCtex = findLatex("xelatex", "ctex.sty", "FandolSong-Regular.otf");
const unless = (isThere: boolean, what: string) => (isThere ? "" : ` (not run: no ${what} here)`);

describe(`what is exported as LaTeX compiles${unless(hasLatex, "pdflatex")}`, () => {
  test.skipIf(!hasLatex).each(derivations.map((one) => [one.id, one] as const))(
    "%s, all lines in letters and numbers, nothing cut or missing",
    (_, derivation) =>
      expect(latexProblems("pdflatex", latexDocument(textOf(derivation)))).toBe(""),
    120_000,
  );

  test.skipIf(!hasLatex)(
    "with twelve classes, in another notation, a line alone",
    { timeout: 120_000 },
    () => {
      const [first, , third] = derivations;
      const many = textOf(first!, { classCount: 12, notation: "z-yhat", reading: "numbers" });
      expect(latexProblems("pdflatex", latexDocument(many))).toBe("");
      expect(latexProblems("pdflatex", latexDocument(textOf(third!, { step: 4 })))).toBe("");
    },
  );

  test.skipIf(!hasBeamer)(`as a slide${unless(hasBeamer, "beamer")}`, { timeout: 120_000 }, () => {
    const slide = latexSlide(textOf(derivations[0]!, { step: 7 }));
    expect(latexProblems("pdflatex", slide)).toBe("");
  });

  test.skipIf(!hasCtex)(
    `in Chinese${unless(hasCtex, "xelatex with ctex")}`,
    { timeout: 240_000 },
    () => {
      const [first] = derivations;
      expect(latexProblems("xelatex", latexDocument(textOf(first!, { language: "zh" })))).toBe("");
      expect(
        latexProblems("xelatex", latexSlide(textOf(first!, { language: "zh", step: 3 }))),
      ).toBe("");
    },
  );
});

const everything = derivations.flatMap((derivation) =>
  (["en", "zh"] as const).map(
    (language) => [derivation.id, language, textOf(derivation, { language })] as const,
  ),
);

test.each(everything)("nothing of the page’s own macros is left in %s, %s", (_, __, text) => {
  for (const written of [latexDocument(text), markdownDocument(text)]) {
    expect(written).not.toMatch(
      /\\(htmlData|logit|prob|target|loss|pd|pdin|iout|natlog|ind)(?![a-zA-Z])/,
    );
    expect(written).not.toMatch(/undefined|\[object|NaN/);
    expect(written).toContain(link);
  }
});

test("numbers are those of the state, in the places of the letters", () => {
  const text = textOf(derivations[0]!, { step: 1, reading: "both" });
  const [{ letters, numbers }] = text.parts[0]!.lines as [
    ExportedText["parts"][number]["lines"][number],
  ];
  expect(letters).toContain("\\frac{\\mathrm{e}^{a_{i}}}");
  expect(numbers).toContain("{1.000}");
});

test.each(derivations.map((one) => [one.id, one] as const))(
  "no formula of %s loses a sign on GitHub, and none looks different for it",
  (_, derivation) => {
    const formulas = Array.from(
      markdownDocument(textOf(derivation)).matchAll(/\$\$\n(.*)\n\$\$/g),
      ([, tex]) => tex!,
    );
    const own = textOf(derivation).parts.flatMap(({ lines }) => lines.flatMap(formulasOf));
    expect(formulas).toHaveLength(own.length);
    const html = (tex: string) => katex.renderToString(tex, { output: "html", strict: false });
    for (const [at, tex] of formulas.entries()) {
      expect(tex).not.toMatch(/\\[^A-Za-z\s]/);
      expect(html(tex)).toBe(html(own[at]!));
    }
  },
);

test("a formula that holds under a condition has it, and one that is wrong on purpose says so", () => {
  const [first] = derivations;
  const step = linesOf(first!).find(({ line }) => line.id === "diagonal-result")!.step;
  const text = textOf(first!, { step, reading: "letters" });
  for (const written of [latexFormula(text), markdownFormula(text)])
    expect(written).toContain("\\qquad (i = j)");
  const wrong = textOf(withMistake(first!, "forget-off-diagonal"), {
    step: linesOf(withMistake(first!, "forget-off-diagonal")).find(
      ({ line }) => line.rule === "mistake",
    )!.step,
  });
  expect(latexFormula(wrong)).toMatch(/^% wrong on purpose\n/i);
  expect(markdownFormula(wrong)).toMatch(/^<!-- wrong on purpose -->\n/i);
});

test("a formula alone has nothing around it, in LaTeX and in Markdown", () => {
  const text = textOf(derivations[1]!, { step: 20, reading: "letters" });
  expect(latexFormula(text)).toMatch(/^\\\[\n {2}.*\n\\\]\n$/);
  expect(markdownFormula(text)).toMatch(/^\$\$\n.*\n\$\$\n$/);
  const both = textOf(derivations[0]!, { step: 1 });
  expect(latexFormula(both)).toMatch(/^\\begin\{gather\*\}\n.* \\\\\n.*\n\\end\{gather\*\}\n$/);
});

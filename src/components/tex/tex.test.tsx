import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { linesOf, loadDerivations, type PlacedLine } from "../../derivations";
import { caseSplit } from "../../derivations/case-split";
import { formulasIn, stringsIn } from "../../derivations/prose";
import type { NotationId } from "../../formula/notation";
import { words } from "../../words/all";
import { Prose } from "./Prose";
import type { Formula } from "./formula";
import { katexHtml } from "./katexHtml";
import { Tex } from "./Tex";
import { loadDerivation } from "../../state/derivations";
import { loadKatex, typeset } from "./typeset";

const expectTypeset = (tex: string, notation: NotationId) =>
  expect(katexHtml({ tex, notation, style: "display" }).reason, tex).toBeUndefined();

describe.each(await loadDerivations())("derivation $id", (derivation) => {
  test("every line, condition and abbreviation can be typeset", () => {
    for (const { line, part } of linesOf(derivation)) {
      const notation = part.notation ?? derivation.notation;
      expectTypeset(line.tex, notation);
      if (line.where) expectTypeset(line.where, notation);
    }
    for (const [letter, meaning] of Object.entries(derivation.abbreviations)) {
      expectTypeset(letter, derivation.notation);
      expectTypeset(meaning, derivation.notation);
    }
  });

  test("every mistake and the prose about it can be typeset", () => {
    for (const { line, tex, name, why } of derivation.mistakes) {
      const { part } = linesOf(derivation).find((placed) => placed.line.id === line)!;
      for (const formula of [tex, ...stringsIn([name, why]).flatMap(formulasIn)])
        expectTypeset(formula, part.notation ?? derivation.notation);
    }
  });

  test("every formula in its prose can be typeset, and no dollar sign is left over", () => {
    for (const { line, part } of linesOf(derivation)) {
      for (const text of [line.why, line.onLetters, part.title, part.short].flatMap(stringsIn)) {
        expect(text.split("$").length % 2, text).toBe(1);
        for (const tex of formulasIn(text))
          expectTypeset(tex, part.notation ?? derivation.notation);
      }
    }
  });
});

test.each(Object.entries(words))(
  "every formula in the words of %s can be typeset",
  (_, language) => {
    for (const text of stringsIn(language))
      for (const tex of formulasIn(text)) expectTypeset(tex, "a-S");
  },
);

test("a quantity carries its role, whatever its letter", () => {
  expect(
    katexHtml({ tex: String.raw`\prob_{\iout}`, notation: "a-S", style: "inline" }).html,
  ).toContain('data-quantity="probabilities"><span class="mord mathnormal"');
});

test.each([
  [String.raw`\href{javascript:alert(1)}{x}`],
  [String.raw`\htmlStyle{color:red}{x}`],
  [String.raw`\includegraphics{x.png}`],
])("%s is not trusted", (tex) => {
  const { html, reason } = katexHtml({ tex, notation: "a-S", style: "inline" });
  expect(html ?? reason).not.toMatch(/<a |<img |style="color:red/);
});

test("a formula that the build has typeset is there at once; any other one waits for KaTeX", async () => {
  await loadDerivation("case-split");
  const [{ line, part }] = linesOf(caseSplit) as [PlacedLine];
  const notation = part.notation ?? caseSplit.notation;
  const [left] = line.tex.split("=", 1) as [string];
  const prepared: Formula = { tex: left.trim(), notation, style: "display" };
  const other: Formula = { tex: String.raw`\loss^{17}`, notation, style: "inline" };
  expect(typeset(prepared)).toEqual(katexHtml(prepared));
  expect(typeset(other)).toBeUndefined();
  await loadKatex();
  expect(typeset(other)).toEqual(katexHtml(other));
});

test("a formula that fails shows its source and the reason in its own place", () => {
  const markup = renderToStaticMarkup(<Tex tex={String.raw`\frac{1}{\unknown}`} notation="a-S" />);
  expect(markup).toContain(String.raw`<code>\frac{1}{\unknown}</code>`);
  expect(markup).toContain("Undefined control sequence: \\unknown");
});

test("punctuation stays on the line of the formula before it", () => {
  const markup = renderToStaticMarkup(
    <Prose text={String.raw`由 $\logit$，得 $\prob$。于是`} notation="a-S" />,
  );
  expect(markup).toContain("，</span>得 ");
  expect(markup).toContain("。</span>于是");
});

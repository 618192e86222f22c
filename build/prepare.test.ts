import { expect, test } from "vitest";
import { formulaKey } from "../src/components/tex/formula";
import { katexHtml } from "../src/components/tex/katexHtml";
import { linesOf, type Derivation, type Line } from "../src/derivations";
import { caseSplit } from "../src/derivations/case-split";
import { lineNumbers } from "../src/derivations/lineNumbers";
import { readLines } from "../src/derivations/readings";
import { verdictsOn } from "../src/derivations/verdicts";
import { texReader } from "../src/formula/read/lines";
import { recordedReader, type Readings } from "../src/formula/read/recorded";
import { prepare } from "./prepare";

const { formulas, readings } = prepare(caseSplit);

test("the judge says of a line as it was prepared what it says of the line read anew", () => {
  const kept = recordedReader(JSON.parse(JSON.stringify(readings)) as Readings);
  const prepared = readLines(caseSplit, linesOf(caseSplit), kept);
  for (const [index, read] of readLines(caseSplit, linesOf(caseSplit), texReader).entries())
    expect(verdictsOn(prepared[index]!)).toEqual(verdictsOn(read));
});

test("every line is typeset in numbers, whichever cell of the worked example is chosen", () => {
  let count = 0;
  for (const read of readLines(caseSplit, linesOf(caseSplit), texReader)) {
    const { notation } = read.options;
    for (let cell = 0; cell < 25; cell++) {
      const place = { output: Math.floor(cell / 5), logit: cell % 5 };
      const numbers = lineNumbers(read, { cell: place, classCount: 5, isOneHot: true });
      if (!numbers) continue;
      const formula = { tex: numbers.right, notation, style: "numbers" } as const;
      expect(formulas[formulaKey(formula)], numbers.right).toBe(katexHtml(formula).html);
      count++;
    }
  }
  expect(count).toBeGreaterThan(25 * 20);
});

const [first, ...others] = caseSplit.parts;
const [definition, ...more] = first.lines;
const withFirst = (change: Partial<Line>): Derivation => ({
  ...caseSplit,
  parts: [{ ...first, lines: [{ ...definition, ...change }, ...more] }, ...others],
});

test.each([
  [
    "that cannot be read",
    { tex: String.raw`\prob_{\iout} = \prob_{` },
    /case-split, softmax-definition: .*unclosed/,
  ],
  [
    "whose prose cannot be typeset",
    { why: { en: String.raw`See $\frac{1$.`, zh: "。" } },
    /case-split, softmax-definition: .* cannot be typeset: .*end of input/,
  ],
])("a line %s stops the build, and is named", (_, change, message) => {
  expect(() => prepare(withFirst(change))).toThrow(message);
});

import { describe, expect, test } from "vitest";
import { parseTex } from "./katex";
import { roleMacros } from "./macros";
import { notationIds, notations, plainLetter } from "./notation";
import { meaningOf, lettersOf } from "./read/letters";

test.each(Object.entries(notations))("no two roles of %s share a glyph", (_, notation) => {
  const glyphs = Object.values(notation);
  expect(new Set(glyphs).size).toBe(glyphs.length);
});

test.each([
  [String.raw`\hat{y}`, "ŷ"],
  [String.raw`\hat{Y}`, "Ŷ"],
  [String.raw`\bar{L}`, "L\u0304"],
  [String.raw`\bar{\mathcal{L}}`, "ℒ\u0304"],
  [String.raw`\mathcal{S}`, "\u{1d4ae}"],
  ["W", "W"],
])("%s is %s in plain text", (tex, text) => {
  expect(plainLetter(tex)).toBe(text);
});

test.each(notationIds)("every quantity of %s has a plain letter", (id) => {
  const { input, logits, probabilities, target, loss, meanLoss, batchProbabilities } =
    notations[id];
  for (const letter of [input, logits, probabilities, target, loss, meanLoss, batchProbabilities])
    expect(plainLetter(letter)).toMatch(/^\p{L}\p{M}?$/u);
});

/** The mark that colours a letter, by what the letter means. */
const markOf = {
  input: "input",
  weights: "weights",
  bias: "weights",
  logits: "logits",
  probabilities: "probabilities",
  target: "target",
  loss: "loss",
  meanLoss: "loss",
} as const;

describe.each(notationIds)("in %s", (id) => {
  const letters = lettersOf(id);

  test("the mark of every macro agrees with the meaning of its glyph", () => {
    let marked = 0;
    for (const name of Object.keys(roleMacros(id))) {
      if (/^\\(pd|ind)/.test(name)) continue;
      const [node] = parseTex(name, roleMacros(id));
      const meaning = meaningOf(node!, letters);
      if (node!.type === "mark") {
        expect(meaning, name).toMatchObject({ kind: "quantity" });
        if (meaning?.kind === "quantity") expect(node!.quantity, name).toBe(markOf[meaning.name]);
        marked++;
      } else expect(meaning?.kind, name).not.toBe("quantity");
    }
    expect(marked).toBe(12);
  });
});

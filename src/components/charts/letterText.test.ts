import { expect, test } from "vitest";
import { notationIds, notations } from "../../formula/notation";
import { letterText } from "./letterText";

test.each([
  ["z", "z"],
  ["\\hat{y}", "ŷ"],
  ["\\bar{L}", "L̄"],
  ["\\mathcal{L}", "ℒ"],
])("%s is written %s", (tex, text) => {
  expect(letterText(tex)).toBe(text);
});

test.each(notationIds)("no command is left in what the pictures write of %s", (id) => {
  const { logits, probabilities, loss, outputIndex, logitIndex } = notations[id];
  for (const letter of [logits, probabilities, loss, outputIndex, logitIndex])
    expect(letterText(letter)).not.toContain("\\");
});

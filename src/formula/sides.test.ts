import { expect, test } from "vitest";
import { leftSide, rightSide } from "./sides";

test.each([
  [String.raw`\Sigma = \sum_{k=1}^{n} x_k`, String.raw`\Sigma`, String.raw`\sum_{k=1}^{n} x_k`],
  [String.raw`\sum_{k=1}^{n} x_k = 3`, String.raw`\sum_{k=1}^{n} x_k`, "3"],
  [String.raw`\mathbb{1}\{i = j\} = 1`, String.raw`\mathbb{1}\{i = j\}`, "1"],
  ["= 3", "", "3"],
  [String.raw`a \to b`, undefined, String.raw`a \to b`],
])("%s has the sides %s and %s", (tex, left, right) => {
  expect(leftSide(tex)).toBe(left);
  expect(rightSide(tex)).toBe(right);
});

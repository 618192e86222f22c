import { expect, test } from "vitest";
import { latexOf } from "../formula/print";
import { readFormula } from "../formula/read/lines";
import { changedPart } from "./changedPart";

const tex = String.raw;
const read = (formula: string) => readFormula(formula, { notation: "z-p" });

test.each([
  [tex`p_i (p_j - 1)`, tex`p_i (p_k - 1)`, "p_{j}"],
  [tex`p_i \sum_k y_k - y_i`, tex`p_i - y_i`, tex`p_{i} (\sum_{k} (y_{k}))`],
  [
    tex`\log \frac{e^{z_i}}{\sum_k e^{z_k}}`,
    tex`\log p_i`,
    tex`\frac{\mathrm{e}^{z_{i}}}{\sum_{k} (\mathrm{e}^{z_{k}})}`,
  ],
  [tex`p_i p_j`, tex`p_j p_i + 1`, tex`p_{i} p_{j}`],
])("from %s to %s it is %s", (before, after, changed) => {
  expect(latexOf(changedPart(read(before), read(after)), "z-p")).toBe(changed);
});

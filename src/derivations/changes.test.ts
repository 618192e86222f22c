import { expect, test } from "vitest";
import { latexOf } from "../formula/print";
import { readFormula } from "../formula/read/lines";
import { compareFormulas } from "./changes";

const tex = String.raw;
const read = (formula: string) => readFormula(formula, { notation: "z-p" });
const written = (parts: readonly Parameters<typeof latexOf>[0][]) =>
  parts.map((part) => latexOf(part, "z-p")).join(" , ");

test.each([
  [tex`p_i (p_j - 1)`, tex`p_i (p_k - 1)`, ["p_{j} → p_{k}"], ["-1", "p_{i}"]],
  [tex`p_i p_j`, tex`p_j p_i`, [], ["p_{i} p_{j}"]],
  [tex`p_i \sum_k y_k - y_i`, tex`p_i - y_i`, [tex`\sum_{k} (y_{k}) → `], ["-y_{i}", "p_{i}"]],
  [
    tex`\frac{z_i p_j - z_j p_i}{p_k^2}`,
    tex`\frac{z_i y_j - l p_i}{p_k^2}`,
    ["p_{j} → y_{j}", "z_{j} → l"],
    ["z_{i}", "p_{i}", "p_{k}^{2}"],
  ],
  [
    tex`\frac{p_i p_j}{p_k}`,
    tex`\frac{p_i}{p_k} \cdot p_j`,
    [tex`\frac{p_{i} p_{j}}{p_{k}} → \frac{p_{i}}{p_{k}} , p_{j}`],
    ["p_{i}", "p_{j}", "p_{k}"],
  ],
  [tex`p_i`, tex`p_i - y_i`, [" → -y_{i}"], ["p_{i}"]],
  [
    tex`p_i (1 - p_j)`,
    tex`p_i - p_i p_j`,
    [tex`p_{i} (1 - p_{j}) → p_{i} , -p_{i} p_{j}`],
    ["p_{i}", "p_{j}"],
  ],
  [tex`\log p_i`, tex`\log p_i`, [], [tex`\log(p_{i})`]],
  [tex`1 - p_i`, tex`1 - y_i`, ["p_{i} → y_{i}"], ["1"]],
])("from %s to %s", (before, after, changes, kept) => {
  const compared = compareFormulas(read(before), read(after));
  expect(
    compared.changes.map((change) => `${written(change.before)} → ${written(change.after)}`),
  ).toEqual(changes);
  const texts = compared.kept.map((pair) => latexOf(pair.before, "z-p"));
  expect(texts.toSorted()).toEqual(kept.toSorted());
  for (const pair of compared.kept)
    expect(compareFormulas(pair.before, pair.after).changes).toEqual([]);
});

import { describe, expect, test } from "vitest";
import { instanceOf } from "./instance";
import { latexOf } from "./print";
import { readFormula } from "./read/lines";

const tex = String.raw;
const read = (source: string) => readFormula(source, { notation: "z-p" });

describe("a formula at one cell", () => {
  test.each([
    ["p_i (1 - p_j)", { i: 2, j: 3 }, "p_{2} (1 - p_{3})"],
    [
      tex`\frac{\partial p_i}{\partial z_j}`,
      { i: 2, j: 3 },
      tex`\frac{\partial p_{2}}{\partial z_{3}}`,
    ],
    [tex`\sum_k y_k p_i`, { i: 1 }, "y_{1} p_{1} + y_{2} p_{1} + y_{3} p_{1}"],
    [tex`\sum_{k \ne i} y_k`, { i: 2 }, "y_{1} + y_{3}"],
    [tex`\sum_{k=1}^{d} y_k`, {}, "y_{1} + y_{2} + y_{3}"],
    [tex`y_{d} - y_{i+1}`, { i: 1 }, "y_{3} - y_{2}"],
    [tex`\begin{cases} p_i & i = j \\ -p_j & i \ne j \end{cases}`, { i: 1, j: 2 }, "-p_{2}"],
    [tex`\sum_{k=1}^{d-1} y_k`, {}, "y_{1} + y_{2}"],
    [tex`\sum_{m=1}^{N} l^{(m)}`, {}, tex`\sum_{m=1}^{N} (l^{(m)})`],
    [tex`\sum_a x_a W_{ai}`, { i: 2 }, tex`\sum_{a} (x_{a} W_{a 2})`],
    [tex`\max_i z_i - z_i`, { i: 2 }, tex`\max_{i} (z_{i}) - z_{2}`],
    [tex`x_{d_{in}}`, {}, tex`x_{d_{\mathrm{in}}}`],
    [tex`1\{i = j\}`, { i: 1, j: 2 }, "0"],
    [tex`1\{i = j\}`, { i: 2, j: 2 }, "1"],
    [tex`1\{i = j\}`, { i: 2 }, tex`\mathbb{1}\{2 = j\}`],
    [tex`y_1 + \cdots + y_d`, {}, "y_{1} + y_{2} + y_{3}"],
    [
      tex`y_1 p_1 + \cdots + y_i p_i + \cdots + y_d p_d`,
      { i: 1 },
      "y_{1} p_{1} + y_{2} p_{2} + y_{3} p_{3}",
    ],
  ])("%s at %o is %s", (source, indices, expected) => {
    expect(latexOf(instanceOf(read(source), indices, { class: 3 }), "z-p")).toBe(expected);
  });

  test("a sum over more than six classes shows its first terms, dots and its last", () => {
    expect(latexOf(instanceOf(read(tex`\sum_k y_k`), {}, { class: 7 }), "z-p")).toBe(
      tex`y_{1} + y_{2} + \cdots + y_{7}`,
    );
    expect(latexOf(instanceOf(read(tex`\sum_k y_k`), {}, { class: 6 }), "z-p")).not.toContain(
      "dots",
    );
  });
});

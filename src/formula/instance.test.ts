import { describe, expect, test } from "vitest";
import type { Expression } from "./expression";
import { instanceOf, slottedLatex } from "./instance";
import { leavesOf, plainState } from "./judge/state";
import { latexOf } from "./print";
import { readFormula } from "./read/lines";
import { lowerSide } from "./value/lower";
import { Lowering } from "./value/lowering";
import { Plan } from "./value/plan";

const tex = String.raw;
const read = (source: string) => readFormula(source, { notation: "z-p" });

const state = plainState([0.5, -1, 2], [0.25, 0, 0.5]);

/** The value of a formula without free indices at the state. */
function valueOf(expression: Expression): number {
  const plan = new Plan({ state: 1, class: 3, input: 1, sample: 1 }, false);
  const node = plan.add(lowerSide(new Lowering("z-p"), expression).at([]));
  plan.run(leavesOf([state]));
  return node.value[0]!;
}

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
    [tex`1\{i = j\}`, { i: 1, j: 2 }, tex`\mathbb{1}\{1 = 2\}`],
  ])("%s at %o is %s", (source, indices, expected) => {
    expect(latexOf(instanceOf(read(source), indices, 3), "z-p")).toBe(expected);
  });

  test("a sum over more than six classes shows its first terms, dots and its last", () => {
    expect(latexOf(instanceOf(read(tex`\sum_k y_k`), {}, 7), "z-p")).toBe(
      tex`y_{1} + y_{2} + \cdots + y_{7}`,
    );
    expect(latexOf(instanceOf(read(tex`\sum_k y_k`), {}, 6), "z-p")).not.toContain("dots");
  });
});

describe("slots", () => {
  test("stand for quantities and derivatives, in the order of the formula", () => {
    const { tex: slotted, slots } = slottedLatex(
      read(tex`p_1 (1 - p_2)^2 \frac{\partial p_1}{\partial z_2}`),
      "z-p",
      (slot) => (slot.kind === "partial" ? "d" : "q"),
    );
    expect(slotted).toBe(
      tex`\htmlData{slot=0}{q} (1 - \htmlData{slot=1}{q})^{2} \htmlData{slot=2}{d}`,
    );
    expect(slots.map((slot) => latexOf(slot, "z-p"))).toEqual([
      "p_{1}",
      "p_{2}",
      tex`\frac{\partial p_{1}}{\partial z_{2}}`,
    ]);
  });

  test.each([
    [tex`-\sum_k \frac{y_k}{p_k} \frac{\partial p_k}{\partial z_j}`, { j: 2 }],
    [tex`-y_j (1 - p_j) - \sum_{k \ne j} \frac{y_k}{p_k} (-p_k p_j)`, { j: 3 }],
    [tex`p_j \sum_k y_k - y_j`, { j: 1 }],
    [tex`\frac{e^{z_i} \sum_k e^{z_k} - e^{z_j} e^{z_i}}{(\sum_k e^{z_k})^2}`, { i: 2, j: 2 }],
    [tex`\begin{cases} p_i (1 - p_j) & i = j \\ -p_j p_i & i \ne j \end{cases}`, { i: 1, j: 3 }],
  ])("the numbers in %s at %o make the value of the whole", (source, indices) => {
    const instance = instanceOf(read(source), indices, 3);
    const { tex: numbers } = slottedLatex(instance, "z-p", (slot) => {
      const value = valueOf(slot);
      return value < 0 ? `(-${(-value).toFixed(17)})` : value.toFixed(17);
    });
    const bare = numbers.replace(/\\htmlData\{slot=\d+\}\{([^}]*)\}/g, "($1)");
    expect([valueOf(read(bare))]).toBeAllClose([valueOf(instance)], { rtol: 1e-12 });
  });
});

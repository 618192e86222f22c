import { describe, expect, test } from "vitest";
import type { Expression } from "./expression";
import { instanceOf } from "./instance";
import { leavesOf, plainState } from "./judge/state";
import { Numbers } from "./numbers";
import { readFormula } from "./read/lines";
import { lowerSide } from "./value/lower";
import { Lowering } from "./value/lowering";
import { Plan } from "./value/plan";

const tex = String.raw;
const read = (source: string) => readFormula(source, { notation: "z-p" });

const soft = plainState([0.5, -1, 2], [0.25, 0, 0.5]);
const logitsOf = (classCount: number) =>
  Array.from({ length: classCount }, (_, index) => Math.sin(index + 1));
const oneHotOf = (classCount: number) =>
  plainState(
    logitsOf(classCount),
    logitsOf(classCount).map((_, index) => (index === 0 ? 1 : 0)),
  );

/** A formula in numbers, each where its slot is. */
function filled(source: string, indices: Record<string, number>, state = soft): string {
  const [{ logits, target }] = state.samples as [(typeof state.samples)[number]];
  const numbers = new Numbers({
    notation: "z-p",
    indices,
    classCount: logits.length,
    isOneHot: target.every((weight) => weight === 0 || weight === 1),
  });
  const written = numbers.written(read(source));
  const texts = numbers.texts(leavesOf([state]));
  return written.replace(
    /\{\\vphantom\{\(\}\\htmlData\{slot=(\d+),format=\w+\}\{0\}\}/g,
    (_, slot: string) => texts[Number(slot)]!,
  );
}

/** The value of a formula without free indices at the state. */
function valueOf(expression: Expression): number {
  const plan = new Plan({ state: 1, class: 3, input: 1, sample: 1 }, false);
  const node = plan.add(lowerSide(new Lowering("z-p"), expression).at([]));
  plan.run(leavesOf([soft]));
  return node.value[0]!;
}

describe("a formula in numbers", () => {
  test.each([
    ["p_i (1 - p_j)", { i: 1, j: 2 }, tex`{0.175 \cdot (1 - 0.039)}`],
    ["-p_j p_i", { i: 1, j: 2 }, tex`-{0.039 \cdot 0.175}`],
    [tex`p_i \frac{\partial p_i}{\partial z_j}`, { i: 1, j: 2 }, tex`{0.175 \cdot (−0.007)}`],
    [tex`\frac{\partial p_i}{\partial z_j}`, { i: 1, j: 2 }, "−0.007"],
    [tex`\frac{e^{z_i}}{\sum_k e^{z_k}}`, { i: 3 }, tex`\frac{7.389}{1.649 + 0.368 + 7.389}`],
    [tex`z_1 - z_2`, {}, "0.500 - (−1.000)"],
    [tex`\left(\sum_k e^{z_k}\right)^2`, {}, "(1.649 + 0.368 + 7.389)^{2}"],
    [tex`y_i^2`, { i: 3 }, "0.500^{2}"],
    [tex`p`, {}, tex`[0.175,\allowbreak 0.039,\allowbreak 0.786]`],
    [tex`d p_1`, {}, tex`{3 \cdot 0.175}`],
    [tex`\frac{1}{2} p_1 \log p_2`, {}, tex`{\frac{1}{2} \cdot 0.175 \cdot \log(0.039)}`],
  ])("%s at %o is %s", (source, indices, expected) => {
    expect(filled(source, indices)).toBe(expected);
  });

  test("the weights of a one-hot label are 0 and 1", () => {
    expect(filled(tex`\sum_k y_k`, {}, oneHotOf(3))).toBe("1 + 0 + 0");
  });

  test("a matrix is written out", () => {
    expect(filled(tex`\frac{\partial p}{\partial z}`, {}, oneHotOf(2))).toBe(
      tex`\begin{bmatrix} 0.250 & −0.250 \\ −0.250 & 0.250 \end{bmatrix}`,
    );
  });

  test("beyond six classes a sum and a row show the first two, dots and the last", () => {
    expect(filled(tex`\sum_k y_k`, {}, oneHotOf(7))).toBe(tex`1 + 0 + \cdots + 0`);
    expect(filled("y", {}, oneHotOf(7))).toBe(
      tex`[1,\allowbreak 0,\allowbreak \ldots,\allowbreak 0]`,
    );
    expect(filled("y", {}, oneHotOf(6))).not.toContain("ldots");
  });

  test("the twelfth class has numbers too", () => {
    expect(filled("p_i - p_{12}", { i: 12 }, oneHotOf(12))).toBe("0.038 - 0.038");
  });

  test("a class that is not there has none", () => {
    expect(filled("p_5", {})).toBe("–");
  });

  test.each([
    [tex`-\sum_k \frac{y_k}{p_k} \frac{\partial p_k}{\partial z_j}`, { j: 2 }],
    [tex`-y_j (1 - p_j) - \sum_{k \ne j} \frac{y_k}{p_k} (-p_k p_j)`, { j: 3 }],
    [tex`p_j \sum_k y_k - y_j`, { j: 1 }],
    [tex`\frac{e^{z_i} \sum_k e^{z_k} - e^{z_j} e^{z_i}}{(\sum_k e^{z_k})^2}`, { i: 2, j: 2 }],
    [tex`\begin{cases} p_i (1 - p_j) & i = j \\ -p_j p_i & i \ne j \end{cases}`, { i: 1, j: 3 }],
  ])("the numbers in %s at %o make the value of the whole", (source, indices) => {
    const shown = filled(source, indices)
      .replaceAll("\\Bigl", "")
      .replaceAll("\\Bigr", "")
      .replaceAll("−", "-");
    const instance = instanceOf(read(source), indices, { class: 3 });
    expect([valueOf(read(shown))]).toBeAllClose([valueOf(instance)], { atol: 2e-3 });
  });
});

test("what a formula comes to is one slot, a row’s as many as it has entries; a matrix has none", () => {
  const numbers = new Numbers({
    notation: "z-p",
    indices: { i: 2 },
    classCount: 3,
    isOneHot: false,
  });
  expect(numbers.result(read("p_i - y_i"))).toContain("format=result");
  expect(numbers.texts(leavesOf([soft]))).toEqual(["0.0391"]);
  expect(numbers.result(read("p - y"))).toMatch(/^\[.*,.*,.*\]$/);
  expect(numbers.texts(leavesOf([soft]))).toHaveLength(4);
  expect(numbers.result(read(String.raw`\operatorname{diag}(p)`))).toBeUndefined();
});

test("the exact values stand with the letters of their slots, each once", () => {
  const numbers = new Numbers({
    notation: "z-p",
    indices: { i: 1 },
    classCount: 3,
    isOneHot: false,
  });
  numbers.written(read(tex`p_i p_i + \frac{\partial l}{\partial z}`));
  const exact = numbers.exact(leavesOf([soft]));
  expect([...exact.keys()]).toEqual([
    "p_{1}",
    tex`{\frac{\partial l}{\partial z}}_{1}`,
    tex`{\frac{\partial l}{\partial z}}_{2}`,
    tex`{\frac{\partial l}{\partial z}}_{3}`,
  ]);
  expect(exact.get("p_{1}")).toBeCloseTo(0.1753, 3);
});

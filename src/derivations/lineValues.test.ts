import { describe, expect, test } from "vitest";
import { leavesOf, plainState } from "../formula/judge/state";
import {
  affine,
  oneHot,
  softmax,
  softmaxCrossEntropy,
  softmaxJacobian,
  weightGradient,
} from "../math";
import { texReader } from "../formula/read/lines";
import { linesOf, loadDerivations } from ".";
import { caseSplit } from "./case-split";
import { caseMask } from "./caseMask";
import { chainRule } from "./chain-rule";
import { lineEntries } from "./lineEntries";
import { lineNumbers, type NumbersPlace } from "./lineNumbers";
import { subjectOf } from "./subject";
import { readLines, withJumpedOver, type LineReading } from "./readings";

const tex = String.raw;
const lines = readLines(caseSplit, linesOf(caseSplit), texReader);
const line = (id: string) => lines.find(({ placed }) => placed.line.id === id)!;

const logits = [0.5, -1, 2, 0];
const target = [...oneHot(3, 4)];
const leaves = leavesOf([plainState(logits, target)]);
const at: NumbersPlace = { cell: { output: 1, logit: 2 }, classCount: 4, isOneHot: true };

describe("the values of a line", () => {
  test("of an entry of the Jacobian are the Jacobian, wherever the line holds", () => {
    const jacobian = softmaxJacobian(logits);
    for (const [id, isIncluded] of [
      ["entry-letter", () => true],
      ["diagonal-result", (row: number, column: number) => row === column],
      ["off-diagonal-quotient", (row: number, column: number) => row !== column],
      ["both-cases", () => true],
    ] as const) {
      const { rowCount, columnCount, included, update, place, bound } = lineEntries(line(id), 4)!;
      expect([rowCount, columnCount]).toEqual([4, 4]);
      expect(place).toEqual({ row: "output", column: "logit" });
      expect(bound(leaves)).toBe(1 / 4);
      const values = update(leaves);
      for (let row = 0; row < 4; row++)
        for (let column = 0; column < 4; column++) {
          const index = 4 * row + column;
          expect(included[index]).toBe(isIncluded(row, column) ? 1 : 0);
          if (included[index]) expect(values[index]).toBeCloseTo(jacobian[index]!, 12);
        }
    }
  });

  test("that name outputs only are a column, that name logits only a row", () => {
    const definition = lineEntries(line("softmax-definition"), 4)!;
    expect([definition.rowCount, definition.columnCount]).toEqual([4, 1]);
    expect(definition.update(leaves)).toBeAllClose([...softmax(logits)]);
    expect(definition.bound(leaves)).toBe(Math.max(...softmax(logits)));
    const gradient = lineEntries(line("gradient-result"), 4)!;
    expect([gradient.rowCount, gradient.columnCount]).toEqual([1, 4]);
    expect(gradient.place).toEqual({ row: undefined, column: "logit" });
    expect(gradient.update(leaves)).toBeAllClose(
      [...softmax(logits)].map((p, index) => p - target[index]!),
    );
  });

  test("are a single number where no index is free", () => {
    const loss = lineEntries(line("loss-definition"), 4)!;
    expect([loss.rowCount, loss.columnCount]).toEqual([1, 1]);
    expect(loss.update(leaves)[0]).toBeCloseTo(-Math.log(softmax(logits)[2]!), 12);
  });

  test("follow the state, in the same array", () => {
    const { update } = lineEntries(line("diagonal-result"), 4)!;
    const before = update(leaves);
    const first = before[0];
    const after = update(leavesOf([plainState([1.5, -1, 2, 0], target)]));
    expect(after).toBe(before);
    expect(after[0]).not.toBe(first);
  });

  test("equal lines have the same values, up to rounding", () => {
    const chain = ["gradient-inside", "gradient-log", "gradient-split", "gradient-merged"];
    const [first, ...others] = chain.map((id) => [...lineEntries(line(id), 4)!.update(leaves)]);
    for (const other of others) expect(other).toBeAllClose(first!, { atol: 1e-14 });
  });
});

describe("a line in numbers", () => {
  test("is put at the chosen cell", () => {
    const numbers = lineNumbers(line("off-diagonal-result"), at)!;
    expect(numbers.indices).toEqual({ i: 2, j: 3 });
    const [pj, pi] = [softmax(logits)[2]!, softmax(logits)[1]!];
    expect(numbers.texts(leaves)).toEqual([
      pj.toFixed(3),
      pi.toFixed(3),
      `−${(pi * pj).toFixed(4)}`,
    ]);
  });

  test.each([
    ["diagonal-result", { output: 1, logit: 2 }, { i: 3, j: 3 }],
    ["off-diagonal-result", { output: 2, logit: 2 }, { i: 4, j: 3 }],
    ["off-diagonal-result", { output: 3, logit: 3 }, { i: 1, j: 4 }],
  ])("%s at %o goes to the nearest cell it speaks of", (id, cell, indices) => {
    expect(lineNumbers(line(id), { ...at, cell })!.indices).toEqual(indices);
  });

  test("shows what each side comes to, to be compared", () => {
    const { left, right, result, texts } = lineNumbers(line("diagonal-quotient"), at)!;
    expect(left).toContain("format=result");
    expect(right).toContain("= ");
    expect(result).toContain("format=result");
    const present = texts(leaves);
    expect(present[0]).toBe(present.at(-1));
  });

  test("there is none where a line holds no letters, and none where it says nothing", () => {
    expect(lineNumbers(line("example-gradient"), at)).toBeUndefined();
    expect(lineNumbers(line("forward-pass"), at)).toBeUndefined();
  });
});

/** Lines with more indices than a picture has directions, or with one of a sample or of an input. */
const without = new Set([
  "mean-gradient",
  "mean-gradient-result",
  "logit-by-weight",
  "weight-sum",
  "weight-inserted",
  "weight-inserted-any-label",
  "weight-inserted-excess",
  "mean-gradient-result-any-label",
  "mean-gradient-result-excess",
  "weight-result",
  "indicator-split",
  "indicator-sifted",
]);

/** Lines in which no letter has a number to take its place, or one that the page has none for. */
const unnumbered = new Set([
  "indicator",
  "derivative-of-log",
  "logits-definition",
  "mean-loss-definition",
  "weights-chain",
  "weights-result",
  "batch-weights",
  "bias-result",
  "input-result",
  "weights-result-any-label",
  "weights-result-excess",
  "bias-result-any-label",
  "input-result-any-label",
  "input-result-excess",
  "batch-weights-any-label",
  "batch-weights-excess",
  "framework-layout",
]);

/** Whether a line speaks of another number of classes. */
const isOfOtherSize = ({ options: { where = [] } }: LineReading, classCount: number) =>
  where.some(
    ({ left, relation, right }) =>
      relation === "=" &&
      left.base.kind === "last" &&
      right.base.kind === "number" &&
      right.base.value !== classCount,
  );

describe.each(await loadDerivations())("derivation $id", (derivation) => {
  const lines = withJumpedOver(readLines(derivation, linesOf(derivation), texReader));

  test.each([2, 5, 12])("every statement has its values at %d classes", (classCount) => {
    const state = plainState(
      Array.from({ length: classCount }, (_, index) => index / 3),
      [...oneHot(2, classCount)],
    );
    for (const read of lines) {
      const { id, kind, at: only } = read.placed.line;
      if (kind === "show" || only || without.has(id) || isOfOtherSize(read, classCount)) continue;
      if (read.statements.at(-1)!.step.right.kind !== "formula") continue; // a shape, an interval
      const values = lineEntries(read, classCount)!.update(leavesOf([state]));
      expect([...values].every(Number.isFinite), id).toBe(true);
      const numbers = lineNumbers(read, { ...at, classCount, cell: { output: 0, logit: 1 } });
      expect(numbers === undefined, id).toBe(unnumbered.has(id));
      expect(numbers?.texts(leavesOf([state])) ?? [], read.placed.line.id).not.toContain("–");
    }
  });
});

describe("with a layer before the logits", () => {
  const layer = { inputCount: 2, sampleCount: 3, ownSample: 2 };
  const weights = [
    [1, -0.5, 0.1],
    [0.2, 0.7, 0],
  ];
  const samples = [
    [1, 0.5],
    [-1, 2],
    [0.3, 0.4],
  ].map((input) => ({ input, logits: [...affine(input, weights.flat(), 1)], target: [0, 1, 0] }));
  const state = { samples, weights, bias: [0, 0, 0], variable: 0.5 };
  const here = leavesOf([state], 1);
  const lines = withJumpedOver(readLines(chainRule, linesOf(chainRule), texReader));
  const place = { cell: { output: 1, logit: 2 }, classCount: 3, isOneHot: true, layer };
  const written = (id: string) => {
    const numbers = lineNumbers(
      lines.find(({ placed }) => placed.line.id === id)!,
      place,
    )!;
    const texts = numbers.texts(here);
    const filled = (tex = "") =>
      tex
        .replace(
          /\{\\vphantom\{\(\}\\htmlData\{slot=(\d+),[^}]*\}\{0\}\}/g,
          (_, at) => texts[Number(at)]!,
        )
        .replace(/\\(allowbreak|nobreak) |[{}]/g, "")
        .trim();
    return [numbers.left, numbers.right, numbers.result].map(filled);
  };

  test("every line of it has numbers; only those of a number that may be any have none", () => {
    for (const read of lines) {
      const { id, kind } = read.placed.line;
      const isShape = read.statements.at(-1)?.step.right.kind !== "formula";
      if (kind === "show" || isShape) continue;
      expect(lineNumbers(read, place) === undefined, id).toBe(false);
    }
  });

  test.each([
    // Sums over samples are written out, and counts are whole numbers.
    ["mean-loss-definition", ["1.0366", tex`= \frac13 \cdot (1.753 + 0.197 + 1.160)`, "= 1.0366"]],
    // Where no sample is named it is the one that is looked at, and where one is, its number says which.
    ["weight-result", ["", tex`= (−1.000) \cdot (0.111 - 0)`, "= −0.1112"]],
    ["mean-gradient", ["", tex`= \frac13 \cdot [0.067,−0.179,0.111]`, "= [0.022,−0.060,0.037]"]],
  ])("%s in numbers is %j", (id, expected) => {
    expect(written(id)).toEqual(expected);
  });

  test("a matrix of inputs and classes has no place among the cells of the Jacobian", () => {
    const entriesOf = (id: string) =>
      lineEntries(
        lines.find(({ placed }) => placed.line.id === id)!,
        3,
        layer,
      )!;
    expect(entriesOf("weights-result")).toMatchObject({
      rowCount: 2,
      columnCount: 3,
      place: undefined,
    });
    expect([...entriesOf("weights-result").update(here)]).toEqual(
      [
        ...weightGradient(
          samples[1]!.input,
          softmaxCrossEntropy(samples[1]!.logits, [0, 1, 0]).gradient,
          1,
        ),
      ].map((entry): unknown => expect.closeTo(entry, 12)),
    );
    expect(entriesOf("bias-result").place).toEqual({ row: undefined, column: "output" });
  });
});

describe("the case of a line", () => {
  const diagonal = [1, 0, 0, 0, 1, 0, 0, 0, 1];

  test("is where it says that it holds, and it speaks of nothing else", () => {
    expect(caseMask(line("diagonal-result"), 3)).toEqual({
      inside: Uint8Array.from(diagonal),
      isAlone: true,
    });
    expect(caseMask(line("off-diagonal-result"), 3)!.inside).toEqual(
      Uint8Array.from(diagonal.map((one) => 1 - one)),
    );
  });

  test("is the first of those that its formula tells apart", () => {
    expect(caseMask(line("both-cases"), 3)).toEqual({
      inside: Uint8Array.from(diagonal),
      isAlone: false,
    });
  });

  test("there is none where a line parts no cells of the Jacobian", () => {
    expect(caseMask(line("entry-inserted"), 3)).toBeUndefined();
    expect(caseMask(line("gradient-split"), 3)).toBeUndefined();
    expect(caseMask(line("forward-pass"), 3)).toBeUndefined();
  });
});

test.each([
  ["softmax-definition", "softmax"],
  ["entry-inserted", "jacobian"],
  ["off-diagonal-result", "jacobian"],
  ["loss-definition", "cross-entropy"],
  ["gradient-merged", "gradient"],
  ["example-weights", "loss-by-probabilities"],
  ["example-row", "jacobian"],
  ["sum-letter", undefined],
  ["forward-pass", undefined],
])("%s is about %s", (id, subject) => {
  expect(subjectOf(line(id))).toBe(subject);
});

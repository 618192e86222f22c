import { expect, test } from "vitest";
import { crossEntropyGradient, softmax } from "../../math";
import { gradientGapLayout } from "./gradientGapLayout";

const layoutOf = (logits: number[], target: number[]) =>
  gradientGapLayout(softmax(logits), target, crossEntropyGradient(logits, target));

const logits = [Math.log(2), Math.log(4), Math.log(5), Math.log(8), 0];

test("each gap is as long as its gradient entry and says its sign", () => {
  const columns = layoutOf(logits, [0, 0, 1, 0, 0]);
  expect(columns.map(({ gap }) => gap.height)).toBeAllClose([0.1, 0.2, 0.75, 0.4, 0.05]);
  expect(columns.map(({ gap }) => gap.sign)).toEqual([
    "positive",
    "positive",
    "negative",
    "positive",
    "positive",
  ]);
});

test("bars stand on the ground, the gap hangs between the ends of bar and outline", () => {
  const third = layoutOf(logits, [0, 0, 1, 0, 0])[2]!;
  expect([third.bar.top, third.bar.height]).toBeAllClose([0.75, 0.25]);
  expect([third.outline.top, third.outline.height]).toBeAllClose([0, 1]);
  expect([third.gap.top, third.gap.height]).toBeAllClose([0, 0.75]);
});

test("with weights of any sum the bar is p Σy, and all fits the height", () => {
  const columns = layoutOf([0, 0], [3, 1]);
  expect(columns.map(({ bar }) => bar.height)).toBeAllClose([2 / 3, 2 / 3]);
  expect(columns.map(({ outline }) => outline.height)).toBeAllClose([1, 1 / 3]);
  expect(columns.map(({ gap }) => gap.height)).toBeAllClose([1 / 3, 1 / 3]);
});

test("with no weight at all nothing is left but the ground", () => {
  for (const { bar, outline, gap } of layoutOf([1, 2, 3], [0, 0, 0])) {
    expect([bar.height, outline.height, gap.height]).toEqual([0, 0, 0]);
    expect(gap.sign).toBe("none");
  }
});

import { expect, test } from "vitest";
import { concentration, sampleLogits, softmax, softmaxJacobian } from ".";

test.each([1, 2, 3])("as many classes as counting the whole matrix says, seed %d", (seed) => {
  const logits = sampleLogits("normal", 60, seed);
  const probabilities = softmax(logits);
  const order = [...probabilities.keys()].toSorted(
    (one, other) => probabilities[other]! - probabilities[one]!,
  );
  const jacobian = softmaxJacobian(logits).map(Math.abs);
  const sumOver = (classes: readonly number[]) =>
    classes.reduce(
      (sum, row) => classes.reduce((own, column) => own + jacobian[row * 60 + column]!, sum),
      0,
    );
  const all = sumOver(order);
  const { shares, classCounts } = concentration(logits);
  for (const [at, share] of shares.entries()) {
    const count = classCounts[at]!;
    expect(sumOver(order.slice(0, count))).toBeGreaterThanOrEqual(share * all);
    expect(sumOver(order.slice(0, count - 1))).toBeLessThan(share * all);
  }
});

test("equal classes are all needed", () => {
  const { classCounts } = concentration(new Float64Array(100), [0.25, 1]);
  // k classes have (99 k + k (k − 1)) / 19 800 of it: 0.2523 with 37, 0.2436 with 36.
  expect(classCounts[0]).toBe(37);
  expect(classCounts[1]).toBe(100);
});

test("a class of nearly all needs one other: only their four entries matter", () => {
  const logits = Float64Array.of(100, 0, -50, -60);
  expect(concentration(logits, [0.5, 0.999]).classCounts).toEqual([2, 2]);
});

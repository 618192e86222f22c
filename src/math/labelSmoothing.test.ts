import fc from "fast-check";
import { expect, test } from "vitest";
import { smoothedLabel, smoothingOf } from "./labelSmoothing";

test.each([
  { convention: "all", expected: [0.02, 0.92, 0.02, 0.02, 0.02] },
  { convention: "others", expected: [0.025, 0.9, 0.025, 0.025, 0.025] },
] as const)("ε = 0.1 over $convention of 5 classes is $expected", ({ convention, expected }) => {
  expect(smoothedLabel(2, 5, 0.1, convention)).toBeAllClose(expected, { rtol: 1e-15 });
});

test("without smoothing the label is one-hot", () => {
  expect([...smoothedLabel(3, 4, 0, "all")]).toEqual([0, 0, 1, 0]);
  expect(smoothingOf([0, 0, 1, 0])).toEqual({ classNumber: 3, all: 0, others: 0 });
});

test("smoothed wholly, the label is the same for all, or nothing for the class itself", () => {
  expect(smoothedLabel(1, 4, 1, "all")).toBeAllClose([0.25, 0.25, 0.25, 0.25], { rtol: 0 });
  expect(smoothedLabel(1, 3, 1, "others")).toBeAllClose([0, 0.5, 0.5], { rtol: 0 });
});

test("a smoothed label tells its class and its ε in both conventions", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 12 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.constantFrom("all" as const, "others" as const),
      (classCount, epsilon, convention) => {
        const target = [...smoothedLabel(classCount, classCount, epsilon, convention)];
        const smoothing = smoothingOf(target, classCount)!;
        expect(smoothing.classNumber).toBe(classCount);
        expect(smoothing[convention]).toBeCloseTo(epsilon, 12);
        expect(smoothing.others).toBeCloseTo((smoothing.all * (classCount - 1)) / classCount, 12);
        expect(Math.abs(target.reduce((sum, weight) => sum + weight) - 1)).toBeLessThanOrEqual(
          classCount * 2 ** -52,
        );
      },
    ),
    { seed: 20160601 },
  );
});

test("the class that is meant may have the smallest weight, or one like all others", () => {
  expect(smoothingOf([0.45, 0.1, 0.45])).toMatchObject({ classNumber: 2 });
  expect(smoothingOf([0.25, 0.25, 0.25, 0.25], 3)).toMatchObject({ classNumber: 3, all: 1 });
  expect(smoothingOf([0.7, 0.3], 2)).toMatchObject({ classNumber: 2 });
  expect(smoothingOf([0.7, 0.3])).toMatchObject({ classNumber: 1 });
  expect(smoothingOf([0.02, 0.02, 0.02, 0.02], 5)).toBeUndefined(); // there is no such class
});

test.each([[[0.5, 0.3, 0.2]], [[2, 0, 0]], [[0, 0, 0]], [[0.2, 0.3, 0.5, 0]]])(
  "%s is no smoothed label",
  (target) => {
    expect(smoothingOf(target)).toBeUndefined();
  },
);

test.each([
  [1, 1, 0.1, "classCount not ≥ 2: 1"],
  [4, 3, 0.1, "classNumber not in 1 … 3: 4"],
  [1, 3, 1.5, "epsilon not in [0, 1]: 1.5"],
  [1, 3, NaN, "epsilon not in [0, 1]: NaN"],
])("class %s of %s smoothed by %s: %s", (classNumber, classCount, epsilon, message) => {
  expect(() => smoothedLabel(classNumber, classCount, epsilon, "all")).toThrow(message);
});

import { describe, expect, test } from "vitest";
import {
  crossEntropyGradient,
  gradientBy,
  gradientRoutes,
  routeCosts,
  sampleLogits,
  softmax,
} from ".";

const logits = sampleLogits("normal", 40, 5);
const probabilities = softmax(logits);
const oneHot = new Float64Array(40).fill(1, 7, 8);
const soft = sampleLogits("uniform", 40, 6).map((value) => (value + 4) / 40);

describe.each(gradientRoutes)("%s", (route) => {
  test.each([
    ["a class", oneHot],
    ["weights", soft],
  ])("is the gradient, for %s", (_, target) => {
    const expected = crossEntropyGradient(logits, target);
    expect(gradientBy(route, probabilities, target)).toBeAllClose(expected, {
      rtol: 1e-12,
      atol: 1e-15,
    });
  });
});

test("where a probability underflows only the fused one is left", () => {
  const far = softmax([0, -800]);
  const target = Float64Array.of(0, 1);
  expect([...gradientBy("fused", far, target)]).toEqual([1, -1]);
  for (const route of ["stored", "rows", "structured"] as const)
    expect(gradientBy(route, far, target).every(Number.isFinite)).toBe(false);
});

test("the costs grow as it is said: with d², or with d", () => {
  const growth = (route: (typeof gradientRoutes)[number], what: "operations" | "bytes") =>
    routeCosts(route, 2e6)[what] / routeCosts(route, 1e6)[what];
  expect(gradientRoutes.map((route) => Math.round(growth(route, "operations")))).toEqual([
    4, 4, 2, 2,
  ]);
  expect(gradientRoutes.map((route) => Math.round(growth(route, "bytes")))).toEqual([4, 2, 2, 2]);
});

test("a label of another length is refused", () => {
  expect(() => gradientBy("fused", probabilities, Float64Array.of(1))).toThrow(
    "probabilities and target must have the same length: 40 and 1",
  );
});

import { describe, expect, test } from "vitest";
import {
  affine,
  crossEntropy,
  crossEntropyFromProbabilities,
  crossEntropyGradient,
  crossEntropyHessian,
  logSoftmax,
  logSumExp,
  oneHot,
  probabilityGradient,
  softmax,
  softmaxCrossEntropy,
  softmaxJacobian,
  softmaxVjp,
  inputGradient,
  weightGradient,
} from ".";

describe("the worked example", () => {
  const logits = [Math.log(2), Math.log(4), Math.log(5), Math.log(8), 0];
  const target = oneHot(3, 5);

  test("has probabilities 2/20, 4/20, 5/20, 8/20, 1/20", () => {
    expect(softmax(logits)).toBeAllClose([0.1, 0.2, 0.25, 0.4, 0.05], { rtol: 1e-15 });
  });
  test("has the loss ln 4 and the gradient p − y", () => {
    expect(crossEntropy(logits, target)).toBeCloseTo(Math.log(4), 15);
    expect(crossEntropyGradient(logits, target)).toBeAllClose([0.1, 0.2, -0.75, 0.4, 0.05], {
      rtol: 1e-15,
    });
  });
  test("row 3 of its Jacobian times ∂l/∂p = −4 is the gradient", () => {
    const row = softmaxJacobian(logits).slice(10, 15);
    expect(row).toBeAllClose([-0.025, -0.05, 0.1875, -0.1, -0.0125], { rtol: 1e-15 });
    expect(probabilityGradient(softmax(logits), target)).toBeAllClose([0, 0, -4, 0, 0]);
    expect(row.map((entry) => -4 * entry)).toBeAllClose(crossEntropyGradient(logits, target));
  });
});

test("digits that a subtraction would lose are kept", () => {
  expect(crossEntropyGradient([37.43, 0], [1, 0])[0]).toBeCloseTo(-5.55e-17, 19);
  expect(logSumExp([0, -40])).toBeCloseTo(4.2e-18, 19);
  expect(softmaxVjp([40, 0], [1, 0])).toBeAllClose(softmaxJacobian([40, 0]).slice(0, 2));
});

test("a vocabulary of small terms beside a large one keeps its digits", () => {
  const classCount = 1_000_000;
  const logits = new Float64Array(classCount);
  logits[7] = 20;
  const sum = Math.exp(20) + classCount - 1;
  expect(softmax(logits).slice(6, 8)).toBeAllClose([1 / sum, Math.exp(20) / sum], { rtol: 1e-13 });
  expect(logSumExp(logits)).toBeCloseTo(Math.log(sum), 13);
  expect(softmaxCrossEntropy(logits, oneHot(1, classCount)).gradient[7]).toBeCloseTo(
    Math.exp(20) / sum,
    13,
  );
});

test("a probability that underflows leaves the loss finite", () => {
  expect(crossEntropy([0, 800], [1, 0])).toBe(800);
  expect(crossEntropyFromProbabilities(softmax([0, 800]), [1, 0])).toBe(Infinity);
  expect(probabilityGradient([0, 1], [0.5, 0.5])).toEqual(Float64Array.of(-Infinity, -0.5));
});

test("a probability may be probed beyond 1: each is free", () => {
  expect(crossEntropyFromProbabilities([1.5], [1])).toBe(-Math.log(1.5));
  expect(probabilityGradient([1.5], [1])).toEqual(Float64Array.of(-1 / 1.5));
});

test("where a weight is 0 the class contributes 0, even at p = 0", () => {
  expect(crossEntropyFromProbabilities([0, 1], [0, 1])).toBe(0);
  expect(probabilityGradient([0, 1], [0, 1])).toEqual(Float64Array.of(0, -1));
});

test("affine multiplies rows by W; weightGradient is xᵀg, not averaged", () => {
  const x = [1, 2, 3, 4, 5, 6]; // two samples of three inputs
  const weights = [1, 0, 0, 1, 1, -1]; // three inputs, two classes
  expect(affine(x, weights, 2)).toEqual(Float64Array.of(4, -1, 10, -1));
  expect(weightGradient(x, [1, 0, 0, 1], 2)).toEqual(Float64Array.of(1, 4, 2, 5, 3, 6));
});

test("inputGradient is gWᵀ, a row a sample", () => {
  const weights = [1, 0, 0, 1, -1, 2]; // 3 × 2
  expect(inputGradient([1, 2, 0, -1], weights, 2)).toEqual(Float64Array.of(1, 2, 3, 0, -1, -2));
});

test("the gradients of the layer agree with central differences", () => {
  const x = [0.5, -1.5];
  const weights = [0.3, -0.7, 1.1, 0.2, 0.9, -0.4];
  const target = [0.2, 0.5, 0.4];
  const lossAt = (inputs: readonly number[], own: readonly number[]) =>
    crossEntropy(affine(inputs, own, 1), target);
  const { gradient } = softmaxCrossEntropy(affine(x, weights, 1), target);
  const stepSize = 1e-5;
  const slopes = (values: readonly number[], loss: (moved: readonly number[]) => number) =>
    values.map(
      (value, at) =>
        (loss(values.with(at, value + stepSize)) - loss(values.with(at, value - stepSize))) /
        (2 * stepSize),
    );
  expect(weightGradient(x, gradient, 1)).toBeAllClose(
    slopes(weights, (moved) => lossAt(x, moved)),
    { rtol: 1e-8, atol: 1e-9 },
  );
  expect(inputGradient(gradient, weights, 1)).toBeAllClose(
    slopes(x, (moved) => lossAt(moved, weights)),
    { rtol: 1e-8, atol: 1e-9 },
  );
});

test("oneHot counts classes from 1", () => {
  expect(oneHot(1, 3)).toEqual(Float64Array.of(1, 0, 0));
  expect(oneHot(3, 3)).toEqual(Float64Array.of(0, 0, 1));
});

test("any array-like of numbers will do, and none is written to", () => {
  const logits = Object.freeze([1, 2, 3]);
  const target = Object.freeze([0, 1, 0]);
  expect(softmaxCrossEntropy(logits, target)).toEqual(
    softmaxCrossEntropy(Float32Array.of(1, 2, 3), { length: 3, 0: 0, 1: 1, 2: 0 }),
  );
});

describe("an error names the broken rule first and the value last", () => {
  test.each([
    ["empty logits", () => softmax([]), "logits must not be empty: length 0"],
    ["no class", () => softmaxCrossEntropy([], []), "logits must not be empty: length 0"],
    ["NaN", () => logSumExp([0, NaN]), "logits must be finite at index 1: NaN"],
    ["∞", () => logSoftmax([Infinity, 0]), "logits must be finite at index 0: Infinity"],
    ["−∞", () => softmaxJacobian([0, -Infinity]), "logits must be finite at index 1: -Infinity"],
    ["a NaN logit", () => crossEntropy([NaN], [0]), "logits must be finite at index 0: NaN"],
    [
      "−∞ without weight",
      () => crossEntropy([-Infinity, 0], [0, 1]),
      "logits must be finite at index 0: -Infinity",
    ],
    [
      "∞ twice",
      () => crossEntropy([Infinity, Infinity], [0, 1]),
      "logits must be finite at index 0: Infinity",
    ],
    [
      "a negative weight",
      () => crossEntropy([0, 1], [1.5, -0.5]),
      "target weight must not be negative at index 1: -0.5",
    ],
    [
      "a NaN weight",
      () => crossEntropyGradient([0, 1], [NaN, 1]),
      "target must be finite at index 0: NaN",
    ],
    [
      "an infinite weight",
      () => crossEntropyGradient([0, 1], [0, Infinity]),
      "target must be finite at index 1: Infinity",
    ],
    [
      "lengths",
      () => softmaxCrossEntropy([0, 1, 2], [1, 0]),
      "logits and target must have the same length: 3 and 2",
    ],
    [
      "lengths of the Hessian",
      () => crossEntropyHessian([0, 1, 2], [1, 0]),
      "logits and target must have the same length: 3 and 2",
    ],
    [
      "a negative weight in the Hessian",
      () => crossEntropyHessian([0, 1], [-1, 0]),
      "target weight must not be negative at index 0: -1",
    ],
    [
      "short buffers",
      () =>
        softmaxCrossEntropy([0, 1], [1, 0], {
          probabilities: new Float64Array(2),
          gradient: new Float64Array(1),
        }),
      "logits and out.gradient must have the same length: 2 and 1",
    ],
    [
      "lengths of the vjp",
      () => softmaxVjp([0, 1], [1]),
      "logits and cotangent must have the same length: 2 and 1",
    ],
    [
      "a NaN cotangent",
      () => softmaxVjp([0, 1], [1, NaN]),
      "cotangent must be finite at index 1: NaN",
    ],
    [
      "a negative probability",
      () => crossEntropyFromProbabilities([1, -0.5], [1, 0]),
      "probability must not be negative at index 1: -0.5",
    ],
    [
      "lengths of p",
      () => probabilityGradient([0.5, 0.5], [1]),
      "probabilities and target must have the same length: 2 and 1",
    ],
    ["class 0", () => oneHot(0, 3), "classNumber not in 1 … 3: 0"],
    ["half a class", () => oneHot(1.5, 3), "classNumber not in 1 … 3: 1.5"],
    ["no classes", () => oneHot(1, 0), "classCount must be a whole number ≥ 1: 0"],
    [
      "weights that do not fit a gradient",
      () => inputGradient([1, 2], [1, 2, 3], 1),
      "weights length must be a multiple of d 2: 3",
    ],
    ["no samples", () => affine([1], [1], 0), "sampleCount must be a whole number ≥ 1: 0"],
    [
      "ragged x",
      () => affine([1, 2, 3], [1], 2),
      "x length must be a multiple of sampleCount 2: 3",
    ],
    [
      "ragged W",
      () => affine([1, 2], [1, 2, 3], 1),
      "weights length must be a multiple of d_in 2: 3",
    ],
    [
      "ragged g",
      () => weightGradient([1, 2], [1, 2, 3], 2),
      "logitGradient length must be a multiple of sampleCount 2: 3",
    ],
  ])("%s", (_, call, message) => {
    expect(call).toThrow(new RangeError(message));
  });
});

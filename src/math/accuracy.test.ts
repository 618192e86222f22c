import { describe, expect, test } from "vitest";
import cases from "../../fixtures/math.json";
import {
  crossEntropy,
  crossEntropyGradient,
  crossEntropyHessian,
  logSoftmax,
  logSumExp,
  softmax,
  softmaxCrossEntropy,
  softmaxJacobian,
  softmaxVjp,
} from ".";

/** What design asks of every entry: 1e-12 of its scale, and a few of the smallest doubles. */
const tolerance = { rtol: 1e-12, atol: 8 * 2 ** -1074 };

test("at least 300 fixtures were made at 60 digits", () => {
  expect(cases.length).toBeGreaterThanOrEqual(300);
});

describe.each(cases)("$name: $logits.length classes", (fixture) => {
  const { logits, target } = fixture;
  const classCount = logits.length;
  const placed = (matrix: Float64Array, places: readonly number[][]) =>
    places.map(([row, column]) => matrix[row! * classCount + column!]!);
  const values = (places: readonly number[][]) => places.map(([, , value]) => value!);

  test("softmax and its logarithm", () => {
    expect(softmax(logits)).toBeAllClose(fixture.probabilities, tolerance);
    expect(logSoftmax(logits)).toBeAllClose(fixture.logProbabilities, tolerance);
    expect([logSumExp(logits)]).toBeAllClose([fixture.logSumExp], {
      ...tolerance,
      scale: [fixture.logSumExpScale],
    });
  });

  test("loss, gradient and both in one go", () => {
    const gradientTolerance = { ...tolerance, scale: fixture.gradientScale };
    const fused = softmaxCrossEntropy(logits, target);
    expect([crossEntropy(logits, target), fused.loss]).toBeAllClose(
      [fixture.loss, fixture.loss],
      tolerance,
    );
    expect(crossEntropyGradient(logits, target)).toBeAllClose(fixture.gradient, gradientTolerance);
    expect(fused.gradient).toBeAllClose(fixture.gradient, gradientTolerance);
    expect(fused.probabilities).toBeAllClose(fixture.probabilities, tolerance);
  });

  test("Jacobian, Hessian and vector–Jacobian product", () => {
    expect(placed(softmaxJacobian(logits), fixture.jacobian)).toBeAllClose(
      values(fixture.jacobian),
      tolerance,
    );
    expect(placed(crossEntropyHessian(logits, target), fixture.hessian)).toBeAllClose(
      values(fixture.hessian),
      tolerance,
    );
    expect(softmaxVjp(logits, fixture.cotangent)).toBeAllClose(fixture.vjp, {
      ...tolerance,
      scale: fixture.vjpScale,
    });
  });
});

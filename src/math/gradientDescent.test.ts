import { describe, expect, test } from "vitest";
import { descendLogits, descendWeights, softmaxCrossEntropy } from ".";

const logits = [0.7, 1.4, 1.6, 2.1, 0];
const last = <T>(values: readonly T[]): T => values.at(-1)!;
const mean = (values: ArrayLike<number>) =>
  Array.from(values).reduce((a, b) => a + b) / values.length;

test("a step goes by −η times the gradient, and says what is there", () => {
  const target = [0, 0, 1, 0, 0];
  const [start, next] = descendLogits(logits, target, 0.5, 1);
  const { gradient } = softmaxCrossEntropy(logits, target);
  expect(start!.parameters).toEqual(Float64Array.from(logits));
  expect(next!.parameters).toBeAllClose(logits.map((logit, at) => logit - 0.5 * gradient[at]!));
  expect(next!.loss).toBe(softmaxCrossEntropy(next!.parameters, target).loss);
});

describe("where the weights do not sum to 1", () => {
  const target = [0, 0, 0.5, 0, 0];

  test("the right gradient goes to y/Σy, with the mean of the logits where it was", () => {
    const end = last(descendLogits(logits, target, 2, 2000));
    expect(end.samples[0]!.probabilities).toBeAllClose([0, 0, 1, 0, 0], { atol: 1e-2 });
    expect([mean(end.parameters)]).toBeAllClose([mean(logits)], { rtol: 1e-10 });
  });

  test("the shortened one stops at p₃ = 0.6, while the mean drifts by η (Σy − 1)/d a step", () => {
    const steps = descendLogits(logits, target, 0.5, 2000, "shortened");
    const { samples, parameters } = last(steps);
    expect(samples[0]!.probabilities).toBeAllClose([0.1, 0.1, 0.6, 0.1, 0.1], { rtol: 1e-9 });
    const drift = (0.5 * (0.5 - 1)) / 5;
    expect([mean(parameters) - mean(logits)]).toBeAllClose([2000 * drift], { rtol: 1e-9 });
  });
});

test("with a step far too large it overshoots: the loss rises", () => {
  const losses = descendLogits([3, 0, 0], [0.4, 0.3, 0.3], 60, 3).map(({ loss }) => loss);
  expect(losses[1]!).toBeGreaterThan(losses[0]!);
});

test("it is called off where the logits leave all measure", () => {
  const steps = descendLogits(logits, [0, 0, 0.5, 0, 0], 1e16, 10, "shortened");
  expect(steps.length).toBeLessThan(11);
});

describe("on the weights of a layer", () => {
  const batch = {
    inputs: [1, 0.5, -1, 2],
    targets: [
      [0, 1, 0],
      [0.5, 0, 0.5],
    ],
  };
  const weights = [0.1, -0.2, 0.3, 0, 0.4, -0.1];

  test.each(["mean", "sum"] as const)(
    "a small step lowers the loss by η |gradient|², %s",
    (reduction) => {
      const h = 1e-6;
      const [start, next] = descendWeights(weights, { ...batch, reduction }, h, 1);
      const squared = start!.parameters.reduce(
        (sum, weight, at) => sum + ((weight - next!.parameters[at]!) / h) ** 2,
        0,
      );
      expect([(start!.loss - next!.loss) / h]).toBeAllClose([squared], { rtol: 1e-4 });
    },
  );

  test("the mean's steps are the sum's, divided by the number of samples", () => {
    const [, ofMean] = descendWeights(weights, { ...batch, reduction: "mean" }, 1, 1);
    const [, ofSum] = descendWeights(weights, { ...batch, reduction: "sum" }, 0.5, 1);
    expect(ofMean!.parameters).toBeAllClose(ofSum!.parameters);
  });

  test("one sample whose input is 1 is descent on its logits", () => {
    const single = { inputs: [1], targets: [[0, 1, 0]], reduction: "mean" as const };
    const onWeights = descendWeights([1, 2, 3], single, 0.5, 5).map(({ loss }) => loss);
    const onLogits = descendLogits([1, 2, 3], [0, 1, 0], 0.5, 5).map(({ loss }) => loss);
    expect(onWeights).toBeAllClose(onLogits);
  });
});

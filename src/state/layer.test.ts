import { expect, test } from "vitest";
import { crossEntropy } from "../math";
import { workedExample } from "../derivations/workedExample";
import {
  layerOf,
  layerQuantitiesOf,
  sampleAt,
  withAnotherClass,
  withAnotherSample,
  withInput,
  withInputCount,
  withoutSample,
  withTarget,
  withWeight,
  type Layer,
} from "./layer";

const { logits, target } = workedExample;
const layer = layerOf(logits, target);

test("a layer that is put before logits gives them to the last digit", () => {
  expect(sampleAt(layer)).toEqual({ logits, target });
});

test("what is changed goes through the product: z = xW", () => {
  const moved = withWeight(withInput(layer, 1, 2), 1, 0, 3);
  expect(sampleAt(moved).logits[0]).toBe(logits[0] + 6);
  expect(sampleAt(moved).logits.slice(1)).toEqual(logits.slice(1));
});

test("samples share W and have inputs and labels of their own", () => {
  const two = withTarget(withAnotherSample(layer), [1, 0, 0, 0, 0]);
  expect(two.inputs).toEqual([
    [1, 0.5],
    [0.5, 1],
  ]);
  expect(two.targets).toEqual([target, [1, 0, 0, 0, 0]]);
  expect(two.sample).toBe(1);
  expect(sampleAt(two).logits).toEqual(logits.map((logit) => logit / 2));
  expect(withoutSample(two)).toEqual(layer);
  expect(withoutSample(layer)).toBe(layer);
});

test("there is room for 8 samples and 4 inputs", () => {
  let many: Layer = layer;
  for (let step = 0; step < 10; step++) many = withAnotherSample(many);
  expect(many.inputs).toHaveLength(8);
  expect(withInputCount(layer, 5)).toBe(layer);
  expect(withInputCount(layer, 4)).toMatchObject({ inputs: [[1, 0.5, 0.5, 0.5]] });
  expect(sampleAt(withInputCount(layer, 4)).logits).toEqual(logits);
  expect(withInputCount(layer, 1).weights).toEqual([logits]);
});

test("a class more has no weights and no label", () => {
  const more = withAnotherClass(layer);
  expect(sampleAt(more)).toEqual({ logits: [...logits, 0], target: [...target, 0] });
});

const batch = withInput(withAnotherSample(withWeight(layer, 1, 2, -0.7)), 0, -1.5);

test("the mean carries 1/N, the sum does not", () => {
  const mean = layerQuantitiesOf(batch);
  const sum = layerQuantitiesOf({ ...batch, reduction: "sum" });
  expect(mean.batchLoss).toBeCloseTo((mean.losses[0]! + mean.losses[1]!) / 2, 14);
  expect(sum.batchLoss).toBeCloseTo(2 * mean.batchLoss, 14);
  expect(sum.batchWeightGradient).toBeAllClose(
    mean.batchWeightGradient.map((entry) => 2 * entry),
    { rtol: 1e-15 },
  );
  expect(sum.weightGradient).toEqual(mean.weightGradient); // one sample's own has no factor
});

test("the gradient of the batch by W is that of central differences", () => {
  const lossAt = (changed: Layer) =>
    changed.inputs.reduce((sum, _, sample) => {
      const own = sampleAt({ ...changed, sample });
      return sum + crossEntropy(own.logits, own.target) / changed.inputs.length;
    }, 0);
  const { batchWeightGradient, batchBiasGradient } = layerQuantitiesOf(batch);
  const stepSize = 1e-5;
  batch.weights.forEach((row, input) =>
    row.forEach((weight, classIndex) => {
      const [up, down] = [1, -1].map((sign) =>
        lossAt(withWeight(batch, input, classIndex, weight + sign * stepSize)),
      );
      expect(batchWeightGradient[input * row.length + classIndex]).toBeCloseTo(
        (up! - down!) / (2 * stepSize),
        8,
      );
    }),
  );
  expect(batchBiasGradient.reduce((sum, entry) => sum + entry)).toBeCloseTo(0, 14);
});

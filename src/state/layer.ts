import { affine, inputGradient, oneHot, softmaxCrossEntropy, weightGradient } from "../math";
import { largestWeightIn } from "./label";

/** The layer before the logits, z = xW, and the samples that go through it. */
export interface Layer {
  /** X, one row a sample, shape [N, d_in] */
  readonly inputs: readonly (readonly number[])[];
  /** W, shape [d_in, d] */
  readonly weights: readonly (readonly number[])[];
  /** The label of each sample, shape [N, d], weights ≥ 0 */
  readonly targets: readonly (readonly number[])[];
  /** The sample that is looked at, 0-based */
  readonly sample: number;
  /** What the batch's loss is: the mean of its samples' losses, or their sum */
  readonly reduction: Reduction;
}

export const reductions = ["mean", "sum"] as const;
export type Reduction = (typeof reductions)[number];

/** How many samples and inputs the page has room for. */
export const layerRange = { fewest: 1, mostSamples: 8, mostInputs: 4 } as const;

/**
 * A layer that gives logits as they are: its first input is 1 and passes them on, a second one has no
 * weight yet.
 */
export function layerOf(logits: readonly number[], target: readonly number[]): Layer {
  return {
    inputs: [[1, 0.5]],
    weights: [logits, logits.map(() => 0)],
    targets: [target],
    sample: 0,
    reduction: "mean",
  };
}

interface Sample {
  /** z = xW, shape [d] */
  readonly logits: readonly number[];
  /** y, shape [d] */
  readonly target: readonly number[];
}

const known = new WeakMap<Layer, readonly Sample[]>();

/** What every sample has for logits and label; the same objects for the same layer. */
export function samplesOf(layer: Layer): readonly Sample[] {
  const { inputs, weights, targets } = layer;
  const flat = weights.flat();
  const samples =
    known.get(layer) ??
    inputs.map((input, at) => ({ logits: [...affine(input, flat, 1)], target: targets[at]! }));
  known.set(layer, samples);
  return samples;
}

/** The same of the sample that is looked at. */
export const sampleAt = (layer: Layer): Sample => samplesOf(layer)[layer.sample]!;

export const withTarget = (layer: Layer, target: readonly number[]): Layer => ({
  ...layer,
  targets: layer.targets.with(layer.sample, target),
});

export const withInput = (layer: Layer, input: number, value: number): Layer => ({
  ...layer,
  inputs: layer.inputs.with(layer.sample, layer.inputs[layer.sample]!.with(input, value)),
});

export const withWeight = (
  layer: Layer,
  input: number,
  classIndex: number,
  value: number,
): Layer => ({
  ...layer,
  weights: layer.weights.with(input, layer.weights[input]!.with(classIndex, value)),
});

/** One more sample, after the last, and looked at: the inputs of the present one turned round, the next class. */
export function withAnotherSample(layer: Layer): Layer {
  const { inputs, targets, sample } = layer;
  if (inputs.length >= layerRange.mostSamples) return layer;
  const [first, ...others] = inputs[sample]!;
  const target = targets[sample]!;
  const { length } = target;
  return {
    ...layer,
    inputs: [...inputs, others.length > 0 ? [...others, first!] : [-first!]],
    targets: [...targets, [...oneHot(((largestWeightIn(target) + 1) % length) + 1, length)]],
    sample: inputs.length,
  };
}

/** Without the sample that is looked at; its neighbour is looked at then. */
export function withoutSample(layer: Layer): Layer {
  const { inputs, targets, sample } = layer;
  if (inputs.length <= layerRange.fewest) return layer;
  return {
    ...layer,
    inputs: inputs.toSpliced(sample, 1),
    targets: targets.toSpliced(sample, 1),
    sample: Math.min(sample, inputs.length - 2),
  };
}

/** As many inputs; new ones are 0.5, and weigh nothing. */
export function withInputCount(layer: Layer, count: number): Layer {
  const { inputs, weights } = layer;
  if (count < layerRange.fewest || count > layerRange.mostInputs) return layer;
  const classCount = weights[0]!.length;
  const resized = <T>(row: readonly T[], filler: () => T) =>
    Array.from({ length: count }, (_, index) => row[index] ?? filler());
  return {
    ...layer,
    inputs: inputs.map((row) => resized(row, () => 0.5)),
    weights: resized(weights, () => Array.from({ length: classCount }, () => 0)),
  };
}

/** With one more class, which no input weighs and no label has. */
export const withAnotherClass = (layer: Layer): Layer => ({
  ...layer,
  weights: layer.weights.map((row) => [...row, 0]),
  targets: layer.targets.map((row) => [...row, 0]),
});

/** Without a class; where it was the label, its neighbour becomes that. */
export function withoutClass(
  layer: Layer,
  classIndex: number,
  without: (target: readonly number[]) => readonly number[],
): Layer {
  return {
    ...layer,
    weights: layer.weights.map((row) => row.toSpliced(classIndex, 1)),
    targets: layer.targets.map(without),
  };
}

/** What follows from a layer and its batch. */
export interface LayerQuantities {
  /** l of each sample, shape [N] */
  readonly losses: readonly number[];
  /** Their mean or their sum */
  readonly batchLoss: number;
  /** ∂l/∂W of the sample that is looked at, shape [d_in, d], row-major */
  readonly weightGradient: Float64Array;
  /** ∂l/∂x of that sample, shape [d_in] */
  readonly inputGradient: Float64Array;
  /** The gradient of the batch's loss by W, shape [d_in, d], row-major, and by b, shape [d] */
  readonly batchWeightGradient: Float64Array;
  readonly batchBiasGradient: Float64Array;
}

export function layerQuantitiesOf(layer: Layer): LayerQuantities {
  const { inputs, weights, sample, reduction } = layer;
  const forward = samplesOf(layer).map(({ logits, target }) => softmaxCrossEntropy(logits, target));
  const sampleCount = inputs.length;
  const factor = reduction === "mean" ? 1 / sampleCount : 1;
  const losses = forward.map(({ loss }) => loss);
  const gradients = forward.flatMap(({ gradient }) => [...gradient]);
  const own = forward[sample]!.gradient;
  const ones = inputs.map(() => 1);
  return {
    losses,
    batchLoss: factor * losses.reduce((sum, loss) => sum + loss, 0),
    weightGradient: weightGradient(inputs[sample]!, own, 1),
    inputGradient: inputGradient(own, weights.flat(), 1),
    batchWeightGradient: weightGradient(inputs.flat(), gradients, sampleCount).map(
      (entry) => factor * entry,
    ),
    batchBiasGradient: weightGradient(ones, gradients, sampleCount).map((entry) => factor * entry),
  };
}

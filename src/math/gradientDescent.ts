import { affine, weightGradient } from "./affine";
import { checkCount } from "./checks";
import { softmaxCrossEntropy, type SoftmaxCrossEntropy } from "./softmaxCrossEntropy";

/**
 * Which gradient takes the steps: the right one, p Σy − y, or p − y, as it is often written down
 * shortened, which is right where Σy = 1 only.
 */
export type GradientRule = "right" | "shortened";

/** How far the parameters may go before descent is called off: beyond, steps are lost in rounding. */
const farthest = 1e15;

/** A batch that goes through one layer, flat and row-major. */
export interface DescentBatch {
  /** X, shape [N, d_in] */
  readonly inputs: ArrayLike<number>;
  /** Y, one label a sample, shape [N][d] */
  readonly targets: readonly (readonly number[])[];
  /** What the loss is: Σ over the samples, or their mean */
  readonly reduction: "mean" | "sum";
}

/** Where descent is after some steps. */
export interface DescentStep {
  /** z, shape [d], or W, shape [d_in, d], row-major */
  readonly parameters: Float64Array;
  /** Of the sample, or of the batch, in nats */
  readonly loss: number;
  /** Of each sample, its loss, probabilities and the gradient ∂l/∂z by the rule */
  readonly samples: readonly SoftmaxCrossEntropy[];
}

/**
 * Gradient descent on the logits of one sample: z ← z − η g.
 *
 * With Σy ≠ 1, p Σy − y leads to p = y/Σy. p − y has the sum 1 − Σy, so the mean of the logits drifts by
 * η (Σy − 1)/d a step, for ever, and p comes to rest at y + (1 − Σy)/d instead, where that is possible.
 *
 * @param logits where it begins, shape [d], finite
 * @param target y, shape [d], finite weights ≥ 0
 * @param stepSize η, finite
 * @param stepCount how many steps, a whole number ≥ 0
 * @returns the beginning and what follows from each step; fewer where the logits leave ±1e15
 * @throws {RangeError} if an argument is out of its range
 */
export function descendLogits(
  logits: readonly number[],
  target: readonly number[],
  stepSize: number,
  stepCount: number,
  rule: GradientRule = "right",
): DescentStep[] {
  return descend(Float64Array.from(logits), stepSize, stepCount, (parameters) => {
    const sample = withRule(softmaxCrossEntropy(parameters, target), target, rule);
    return { loss: sample.loss, samples: [sample], gradient: sample.gradient };
  });
}

/**
 * Gradient descent on the weights of a layer with a batch: W ← W − η ∂L/∂W, with ∂L/∂W = Xᵀ G, divided
 * by N where the loss is the mean.
 *
 * @param weights W, where it begins, shape [d_in, d], row-major, finite
 * @returns as `descendLogits`
 * @throws {RangeError} if an argument is out of its range, or shapes do not fit
 */
export function descendWeights(
  weights: readonly number[],
  { inputs, targets, reduction }: DescentBatch,
  stepSize: number,
  stepCount: number,
  rule: GradientRule = "right",
): DescentStep[] {
  const sampleCount = targets.length;
  checkCount("sampleCount", sampleCount);
  const share = reduction === "mean" ? 1 / sampleCount : 1;
  return descend(Float64Array.from(weights), stepSize, stepCount, (parameters) => {
    const logits = affine(inputs, parameters, sampleCount);
    const classCount = logits.length / sampleCount;
    const samples = targets.map((target, at) =>
      withRule(
        softmaxCrossEntropy(logits.subarray(at * classCount, (at + 1) * classCount), target),
        target,
        rule,
      ),
    );
    const gradients = Float64Array.from(samples.flatMap(({ gradient }) => [...gradient]));
    return {
      loss: share * samples.reduce((sum, { loss }) => sum + loss, 0),
      samples,
      gradient: weightGradient(inputs, gradients, sampleCount).map((entry) => entry * share),
    };
  });
}

interface Evaluated extends Omit<DescentStep, "parameters"> {
  readonly gradient: Float64Array;
}

function descend(
  start: Float64Array,
  stepSize: number,
  stepCount: number,
  evaluate: (parameters: Float64Array) => Evaluated,
): DescentStep[] {
  if (!Number.isFinite(stepSize)) throw new RangeError(`stepSize must be finite: ${stepSize}`);
  const steps: DescentStep[] = [];
  let parameters = start;
  for (let step = 0; ; step++) {
    const { gradient, ...reached } = evaluate(parameters);
    steps.push({ parameters, ...reached });
    if (step >= stepCount) return steps;
    const before = parameters;
    parameters = before.map((value, at) => value - stepSize * gradient[at]!);
    if (!parameters.every((value) => Math.abs(value) <= farthest)) return steps;
  }
}

function withRule(
  sample: SoftmaxCrossEntropy,
  target: readonly number[],
  rule: GradientRule,
): SoftmaxCrossEntropy {
  if (rule === "right") return sample;
  return { ...sample, gradient: sample.probabilities.map((p, at) => p - target[at]!) };
}

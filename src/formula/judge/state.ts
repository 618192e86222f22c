import { crossEntropy, softmax } from "../../math";
import type { Leaves } from "../value/leaves";

/** Everything a formula can speak of at one moment; the first sample is the one at hand. */
export interface State {
  readonly samples: readonly Sample[];
  /** W, shape [d_in, d] */
  readonly weights: readonly (readonly number[])[];
  /** b, shape [d] */
  readonly bias: readonly number[];
  /** A positive number that stands for itself */
  readonly variable: number;
  /** Set where logits stand for numbers that no float is, such as ln 2 */
  readonly isRounded?: boolean;
}

export interface Sample {
  /** x, shape [d_in] */
  readonly input: readonly number[];
  /** z, shape [d]; where W matters, exactly xW + b */
  readonly logits: readonly number[];
  /** y, shape [d], weights ≥ 0 */
  readonly target: readonly number[];
}

/** The state of one sample whose logits come from no layer before. */
export function plainState(logits: readonly number[], target: readonly number[]): State {
  const bias = logits.map(() => 0);
  return { samples: [{ input: [1], logits, target }], weights: [logits], bias, variable: 0.5 };
}

export const classCountOf = ({ bias }: State) => bias.length;

/** The label's class, 1-based: that of the largest weight, the first of ties. */
const labelClassOf = ({ target }: Sample) => target.indexOf(Math.max(...target)) + 1;

/** Whether every label has exactly one weight that is not 0, and that is 1. */
export const isOneHot = ({ samples }: State) =>
  samples.every(
    ({ target }) => target.filter((weight) => weight !== 0).length === 1 && target.includes(1),
  );

/** Whether every Σy = 1; the weights that are sampled sum exactly. */
export const sumsToOne = ({ samples }: State) =>
  samples.every(({ target }) => target.reduce((total, weight) => total + weight, 0) === 1);

/**
 * What softmax and cross-entropy may be off by, relative: the rounding of z − max z in each exponent,
 * of exp, and of the sums. Checked against values at 60 digits.
 */
function coreErrorOf(logits: readonly number[]): number {
  if (logits.length === 1) return 0; // the only probability is 1, exactly
  const range = Math.max(...logits) - Math.min(...logits);
  return Math.min(2 ** -52 * (8 + logits.length + range), 1);
}

const smallest = 2 ** -1074;

/**
 * The numbers of states of one size, laid out for a plan.
 *
 * @param own the sample at hand of each, 0-based; it says what the label's class is
 */
export function leavesOf(states: readonly State[], own = 0): Leaves {
  const samples = states.flatMap((state) => state.samples);
  const flat = (rows: readonly ArrayLike<number>[]) =>
    Float64Array.from(rows.flatMap((row) => Array.from(row)));
  const perSample = states[0]!.samples.length;
  const errors = samples.map(({ logits }) => coreErrorOf(logits));
  const losses = samples.map(({ logits, target }) => crossEntropy(logits, target));
  const meanOf = (values: readonly number[], state: number) =>
    values
      .slice(state * perSample, (state + 1) * perSample)
      .reduce((sum, value) => sum + value / perSample, 0);
  const values = {
    input: flat(samples.map(({ input }) => input)),
    weights: flat(states.flatMap(({ weights }) => weights)),
    bias: flat(states.map(({ bias }) => bias)),
    logits: flat(samples.map(({ logits }) => logits)),
    probabilities: flat(samples.map(({ logits }) => softmax(logits))),
    target: flat(samples.map(({ target }) => target)),
    loss: Float64Array.from(losses),
    meanLoss: Float64Array.from(states, (_, state) => meanOf(losses, state)),
    peak: Float64Array.from(samples, ({ logits }) => Math.max(...logits)),
    variable: Float64Array.from(states, ({ variable }) => variable),
  };
  const classCount = classCountOf(states[0]!);
  const relative = (value: number, error: number) =>
    error === 0 ? 0 : error * Math.abs(value) + 8 * smallest;
  // Without weights the loss is 0, exactly.
  const lossErrors = losses.map((loss, sample) =>
    loss === 0 && samples[sample]!.target.every((weight) => weight === 0)
      ? 0
      : relative(loss, errors[sample]!),
  );
  const isRounded = states.some((state) => state.isRounded);
  return {
    values,
    bounds: {
      probabilities: values.probabilities.map((value, at) =>
        relative(value, errors[Math.trunc(at / classCount)]!),
      ),
      loss: Float64Array.from(lossErrors),
      meanLoss: values.meanLoss.map(
        (loss, state) => meanOf(lossErrors, state) + perSample * 2 ** -51 * loss,
      ),
      ...(isRounded && { logits: values.logits.map((logit) => 2 ** -52 * Math.abs(logit)) }),
    },
    labels: Int32Array.from(states, (state) => labelClassOf(state.samples[own]!)),
  };
}

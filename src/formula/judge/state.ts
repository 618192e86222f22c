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

/** Whether every Σy = 1, within what the rounding of d weights can do; sampled ones sum exactly. */
export const sumsToOne = ({ samples }: State) =>
  samples.every(({ target }) => {
    const sum = target.reduce((total, weight) => total + weight, 0);
    return Math.abs(sum - 1) <= target.length * 2 ** -52;
  });

/** What the numeric core is measured to keep (`math/accuracy.test.ts`). */
const coreError = 1e-12;

/** The numbers of states of one size, laid out for a plan. */
export function leavesOf(states: readonly State[]): Leaves {
  const samples = states.flatMap((state) => state.samples);
  const flat = (rows: readonly ArrayLike<number>[]) =>
    Float64Array.from(rows.flatMap((row) => Array.from(row)));
  const probabilities = flat(samples.map(({ logits }) => softmax(logits)));
  const losses = samples.map(({ logits, target }) => crossEntropy(logits, target));
  const meanLosses = states.map((state, at) => {
    const own = losses.slice(at * state.samples.length, (at + 1) * state.samples.length);
    return own.reduce((sum, loss) => sum + loss, 0) / own.length;
  });
  // The only probability of one class is 1, exactly.
  const error = classCountOf(states[0]!) === 1 ? 0 : coreError;
  const bounded = (values: Float64Array) =>
    values.map((value) => (error === 0 ? 0 : error * Math.abs(value) + 8 * 2 ** -1074));
  const values = {
    input: flat(samples.map(({ input }) => input)),
    weights: flat(states.flatMap(({ weights }) => weights)),
    bias: flat(states.map(({ bias }) => bias)),
    logits: flat(samples.map(({ logits }) => logits)),
    probabilities,
    target: flat(samples.map(({ target }) => target)),
    loss: Float64Array.from(losses),
    meanLoss: Float64Array.from(meanLosses),
    peak: Float64Array.from(samples, ({ logits }) => Math.max(...logits)),
    variable: Float64Array.from(states, ({ variable }) => variable),
  };
  const isRounded = states.some((state) => state.isRounded);
  return {
    values,
    bounds: {
      probabilities: bounded(values.probabilities),
      loss: bounded(values.loss),
      meanLoss: bounded(values.meanLoss),
      ...(isRounded && { logits: values.logits.map((logit) => 2 ** -52 * Math.abs(logit)) }),
    },
    labels: Int32Array.from(states, ({ samples: [own] }) => labelClassOf(own!)),
  };
}

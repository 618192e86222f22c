import { numberOf } from "../../derivations";
import { lineEntries } from "../../derivations/lineEntries";
import type { LineReading } from "../../derivations/readings";
import { leavesOf, plainState, type State } from "../../formula/judge/state";
import { softmaxCrossEntropy, weightGradient } from "../../math";
import type { ProgramBatch, ProgramLine, ProgramState } from "./types";

/** What of a state a program is made of. */
export interface ProgramSource {
  readonly title: string;
  readonly link: string;
  /** The line that says what ∂l/∂z is, as it is right */
  readonly result: LineReading;
  /** The line that the page is open at, which may be wrong on purpose */
  readonly current: LineReading;
  readonly logits: readonly number[];
  readonly target: readonly number[];
  readonly layer: Layer | undefined;
}

interface Layer {
  readonly inputs: readonly (readonly number[])[];
  readonly weights: readonly (readonly number[])[];
  readonly samples: readonly {
    readonly logits: readonly number[];
    readonly target: readonly number[];
  }[];
  readonly sample: number;
  readonly reduction: "mean" | "sum";
  /** The line that says what ∂L/∂W is, and the title of the derivation that it stands in */
  readonly gradient: LineReading;
  readonly gradientTitle: string;
}

/** A state with all that a program says of it. */
export function programState(source: ProgramSource): ProgramState {
  const { title, link, result, current, logits, target, layer } = source;
  const gradient = forWeights(result, [target]);
  const { notation } = gradient.options;
  const own = softmaxCrossEntropy(logits, target);
  return {
    title,
    link,
    notation,
    logits,
    target,
    gradient,
    isOtherwise: gradient !== result,
    line: current.options.notation === notation ? programLine(current, source) : undefined,
    batch: layer && programBatch(layer),
    page: {
      loss: own.loss,
      probabilities: [...own.probabilities],
      gradient: [...own.gradient],
    },
  };
}

function programBatch({
  inputs,
  weights,
  samples,
  sample,
  reduction,
  gradient,
  gradientTitle,
}: Layer): ProgramBatch {
  const losses = samples.map(({ logits, target }) => softmaxCrossEntropy(logits, target));
  const share = reduction === "mean" ? 1 / samples.length : 1;
  const logitGradients = losses.flatMap((one) => [...one.gradient]);
  const total = weightGradient(inputs.flat(), logitGradients, samples.length);
  const targets = samples.map(({ target }) => target);
  const own = forWeights(gradient, targets);
  return {
    inputs,
    weights,
    targets,
    sample,
    reduction,
    gradient: own,
    gradientTitle,
    isOtherwise: own !== gradient,
    loss: losses.reduce((sum, { loss }) => sum + loss, 0) * share,
    weightGradient: Array.from(total, (entry) => entry * share),
  };
}

/** The line that says what holds whatever the weights sum to, where they do not sum to 1. */
function forWeights(read: LineReading, targets: readonly (readonly number[])[]): LineReading {
  const isOne = targets.every(
    (target) =>
      Math.abs(target.reduce((sum, weight) => sum + weight, 0) - 1) <= target.length * 2 ** -52,
  );
  return isOne ? read : (read.otherwise[0] ?? read);
}

/** The line at hand with what it comes to; undefined where it speaks of another state, or has no values. */
function programLine(
  read: LineReading,
  { logits, target, layer }: ProgramSource,
): ProgramLine | undefined {
  if (read.options.only) return undefined;
  const size = layer && {
    inputCount: layer.weights.length,
    sampleCount: layer.samples.length,
    ownSample: layer.sample + 1,
  };
  const entries = lineEntries(read, logits.length, size);
  if (!entries) return undefined;
  const state: State = layer
    ? {
        samples: layer.samples.map((sample, at) => ({ ...sample, input: layer.inputs[at]! })),
        weights: layer.weights,
        bias: logits.map(() => 0),
        variable: 0.5,
      }
    : plainState(logits, target);
  const values = entries.update(leavesOf([state], layer?.sample));
  const { rowCount, columnCount, included } = entries;
  const at = (place: number) =>
    included[place] === 1 && Number.isFinite(values[place]) ? values[place]! : NaN;
  return {
    read,
    number: numberOf(read.placed),
    values: Array.from({ length: rowCount }, (_, row) =>
      Array.from({ length: columnCount }, (__, column) => at(row * columnCount + column)),
    ),
  };
}

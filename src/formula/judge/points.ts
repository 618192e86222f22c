import { seededRandom } from "../../math";
import type { Sample, State } from "./state";

/** What a line needs of the states it is judged at. */
export interface Needs {
  /** x and W: the logits come out of a layer */
  readonly layer: boolean;
  readonly bias: boolean;
  /** More samples than the one at hand */
  readonly samples: boolean;
}

/**
 * The seeded states of a number of classes: state n is the same whenever it is asked for. One after
 * the other they go through all labels (one-hot, soft, unnormalised, zero) and all logits (ordinary,
 * tied, wide, huge). Weights and logits are dyadic, so that their sums are exact.
 */
export function seededStates(
  classCount: number,
  count: number,
  needs: Needs,
  { from = 0, variant = 0 } = {},
): State[] {
  return Array.from({ length: count }, (_, n) => seededState(classCount, from + n, needs, variant));
}

/** How many variants there are of the numbers of samples and inputs that go with a number of classes. */
export const variantsFor = ({ layer, samples }: Needs) => (layer || samples ? [0, 1] : [0]);

function seededState(classCount: number, n: number, needs: Needs, variant: number): State {
  const random = seededRandom(0x51ed * (classCount + 1) + 0x9e37 * (n + 1) + n + 0x79b9 * variant);
  const sampleCount = needs.samples ? 1 + ((classCount + 2 * variant) % 4) : 1;
  // Not in step with the number of samples
  const inputCount = needs.layer ? 1 + (((classCount >> 1) + (classCount >> 2) + variant) % 4) : 1;
  const spread = spreads[n % spreads.length]!;
  const bias = Array.from({ length: classCount }, () =>
    needs.bias ? dyadic(random, 2, 2 ** -4) : 0,
  );
  const weights = Array.from({ length: inputCount }, () =>
    Array.from({ length: classCount }, () => spread(random)),
  );
  const label = labels[n % labels.length]!; // the same kind for all: only so can all be one-hot
  const samples = Array.from({ length: sampleCount }, (): Sample => {
    const target = label(classCount, random);
    if (!needs.layer)
      return {
        input: [1],
        logits: Array.from({ length: classCount }, () => spread(random)),
        target,
      };
    const input = Array.from({ length: inputCount }, () => dyadic(random, 1.5, 2 ** -3) || 0.5);
    return { input, logits: layerOutput(input, weights, bias), target };
  });
  return { samples, weights, bias, variable: dyadic(random, 1.5, 2 ** -5) + 2 };
}

/** xW + b, exact for dyadic numbers of few digits. */
export const layerOutput = (
  input: readonly number[],
  weights: readonly (readonly number[])[],
  bias: readonly number[],
) =>
  bias.map((start, column) =>
    input.reduce((sum, x, row) => sum + x * weights[row]![column]!, start),
  );

type Random = () => number;

/** A multiple of `step` within ± `most`. */
const dyadic = (random: Random, most: number, step: number) =>
  Math.round(((2 * random() - 1) * most) / step) * step;

const spreads: readonly ((random: Random) => number)[] = [
  (random) => dyadic(random, 2, 2 ** -6),
  (random) => dyadic(random, 4, 2 ** -6),
  (random) => dyadic(random, 1, 1),
  (random) => dyadic(random, 12, 2 ** -4),
  (random) => dyadic(random, 2, 2 ** -6),
  () => 0,
  (random) => dyadic(random, 1.5, 2 ** -1),
  (random) => dyadic(random, 200, 2 ** -2),
];

/** In an order in which the huge logits, every eighth, meet a one-hot label first. */
const labels: readonly ((classCount: number, random: Random) => number[])[] = [
  oneHotLabel,
  softLabel,
  unnormalisedLabel,
  oneHotLabel,
  sparseLabel,
  softLabel,
  unnormalisedLabel,
  oneHotLabel,
  softLabel,
  (classCount) => Array.from({ length: classCount }, () => 0),
  oneHotLabel,
];

function oneHotLabel(classCount: number, random: Random): number[] {
  const label = Math.floor(random() * classCount);
  return Array.from({ length: classCount }, (_, at) => (at === label ? 1 : 0));
}

/** Weights in sixty-fourths that sum to 1. */
function softLabel(classCount: number, random: Random): number[] {
  const cuts = Array.from({ length: classCount - 1 }, () => Math.round(random() * 64)).toSorted(
    (a, b) => a - b,
  );
  return Array.from(
    { length: classCount },
    (_, at) => ((cuts[at] ?? 64) - (cuts[at - 1] ?? 0)) / 64,
  );
}

/** Half of the weight on each of two classes; all of it where there is one. */
function sparseLabel(classCount: number, random: Random): number[] {
  const one = Math.floor(random() * classCount);
  const target = Array.from({ length: classCount }, () => 0);
  target[one]! += 0.5;
  target[(one + 1) % classCount]! += 0.5;
  return target;
}

/** Weights in eighths that sum to anything but 1. */
function unnormalisedLabel(classCount: number, random: Random): number[] {
  const target = Array.from({ length: classCount }, () => Math.round(random() * 12) / 8);
  const sum = target.reduce((total, weight) => total + weight, 0);
  if (sum === 1 || sum === 0) target[0]! += 0.75;
  return target;
}

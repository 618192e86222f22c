import { layerOutput, type Needs } from "./points";
import { isOneHot, sumsToOne, type Sample, type State } from "./state";

/** Labels by what holds of them, simplest first. */
export const labelKinds = [
  { holds: isOneHot, make: oneHotTargets },
  {
    holds: (state: State) => sumsToOne(state) && !isOneHot(state),
    make: (classCount: number) => [
      ...pairTargets(classCount, 0.5, 0.5),
      ...pairTargets(classCount, 0.75, 0.25),
    ],
  },
  {
    holds: (state: State) => !sumsToOne(state),
    make: (classCount: number) => [
      Array.from({ length: classCount }, () => (classCount === 1 ? 2 : 1)),
      ...oneHotTargets(classCount).map((target) => target.map((weight) => 2 * weight)),
      Array.from({ length: classCount }, () => 0),
    ],
  },
] as const;

export type LabelKind = (typeof labelKinds)[number];

function oneHotTargets(classCount: number): number[][] {
  return Array.from({ length: classCount }, (_, label) =>
    Array.from({ length: classCount }, (_, at) => (at === label ? 1 : 0)),
  );
}

/** Two neighbours share the weight. */
function pairTargets(classCount: number, one: number, other: number): number[][] {
  if (classCount < 2) return [];
  return oneHotTargets(classCount).map((target, at) =>
    target.map((_, entry) => (entry === at ? one : entry === (at + 1) % classCount ? other : 0)),
  );
}

/** What logits are taken from: whole numbers, then halves. */
export const grids = [
  [0, 1, -1, 2, -2],
  [0, 0.5, -0.5, 1, -1, 1.5, -1.5, 2, -2],
];

/** Logits from a grid in their order, in groups by the number of those that are not 0. */
export function tiersOf(classCount: number, values: readonly number[]): number[][][] {
  // Larger grids are searched where few logits differ from 0: their number grows as fast as the grid.
  const isFine = values.length > 5;
  const mostNonZero = classCount <= (isFine ? 2 : 3) ? classCount : classCount <= 4 ? 2 : 1;
  const tiers: number[][][] = Array.from({ length: mostNonZero + 1 }, () => []);
  const extend = (logits: readonly number[], nonZero: number) => {
    if (logits.length === classCount) {
      tiers[nonZero]!.push([...logits]);
      return;
    }
    for (const value of values)
      if (value === 0 || nonZero < mostNonZero)
        extend([...logits, value], nonZero + (value === 0 ? 0 : 1));
  };
  extend([], 0);
  return tiers.map((tier) => tier.toSorted(byOrder));
}

function byOrder(one: readonly number[], other: readonly number[]): number {
  return size(one) - size(other) || negatives(one) - negatives(other) || lexicographic(one, other);
}

const size = (logits: readonly number[]) => logits.reduce((sum, logit) => sum + Math.abs(logit), 0);

const negatives = (logits: readonly number[]) => (logits.some((logit) => logit < 0) ? 1 : 0);

function lexicographic(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((logit, index) => logit !== other[index]);
  return at < 0 ? 0 : one[at]! - other[at]!;
}

/** A state with these logits; where there is a layer before, its first input is 1 and its second 2. */
export function gridState(
  logits: readonly number[],
  target: readonly number[],
  needs: Needs,
): State {
  const bias = logits.map(() => 0);
  const weights = needs.layer ? [logits, bias] : [logits];
  const inputs = needs.layer
    ? [
        [1, 2],
        [0, 1],
      ]
    : [[1], [1]];
  const samples = inputs.slice(0, needs.samples ? 2 : 1).map((input, at): Sample => {
    if (needs.layer) return { input, logits: layerOutput(input, weights, bias), target };
    return { input, logits: at === 0 ? logits : bias, target };
  });
  return { samples, weights, bias, variable: 2 };
}

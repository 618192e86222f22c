import { largestClassCount, layerOutput, type Needs } from "./points";
import { classCountOf, isOneHot, sumsToOne, type Sample, type State } from "./state";
import { fits, outcome, tryLine, type Line, type Outcomes } from "./trial";
import type { Counterexample } from "./verdict";

/** A point that was tried, as a counterexample. */
export function counterexampleAt(line: Line, outcomes: Outcomes, point: number): Counterexample {
  const { states, pointsPerState, indexAt, sidesAt } = outcomes;
  const [left, right] = sidesAt(point);
  const named = line.free.filter(({ name }) => name !== "");
  return {
    state: states[Math.trunc(point / pointsPerState)]!,
    indices: Object.fromEntries(named.map((index) => [index.name, indexAt(index, point)])),
    entry: line.entries.map((index) => indexAt(index, point)),
    left: left + 0, // −0 is 0
    right: right + 0,
  };
}

/**
 * The smallest telling counterexample: a one-hot label before others that sum to 1 before any; two
 * classes before more, and one last; finite values before a side without a value; logits from
 * {0, ±1, ±2}, then with halves, then those that were tried; fewest non-zero, smallest Σ|z|,
 * non-negative first, lexicographic; then the indices. The same whenever it is asked for.
 *
 * @param tried what separated the line already: where the grids hold nothing, it is taken from there
 */
export function smallestCounterexample(line: Line, tried: readonly Outcomes[]): Counterexample {
  for (const kind of labelKinds) {
    if (!searchTried(line, kind, tried, () => true)) continue;
    for (const classCount of classCounts(line)) {
      const seeded = tried.filter(({ states }) => classCountOf(states[0]!) === classCount);
      // Small grids are searched even where nothing that was tried separates.
      if (classCount > 3 && !searchTried(line, kind, seeded, () => true)) continue;
      for (const accepts of [isFinitePoint, () => true]) {
        const found =
          searchGrids(line, kind, classCount, accepts) ?? searchTried(line, kind, seeded, accepts);
        if (found) return found;
      }
    }
  }
  throw new RangeError("nothing that was tried separates the line");
}

const isFinitePoint = ({ sidesAt }: Outcomes, point: number) =>
  sidesAt(point).every((side) => Number.isFinite(side));

type Accepts = typeof isFinitePoint;

function classCounts({ sizes }: Line): readonly number[] {
  const fixed = sizes.get("class");
  if (fixed !== undefined) return [fixed];
  return [...Array.from({ length: largestClassCount - 1 }, (_, at) => at + 2), 1];
}

/** Labels by what holds of them, simplest first. */
const labelKinds = [
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

type LabelKind = (typeof labelKinds)[number];

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

function searchGrids(
  line: Line,
  { make }: LabelKind,
  classCount: number,
  accepts: Accepts,
): Counterexample | undefined {
  const targets = make(classCount);
  if (targets.length === 0) return undefined;
  for (const values of grids)
    for (const tier of tiersOf(classCount, values)) {
      const states = tier.flatMap((logits) =>
        targets.map((target) => gridState(logits, target, line.needs)),
      );
      for (let start = 0; start < states.length; start += atOnce) {
        const some = states.slice(start, start + atOnce);
        if (!fits(line, some[0]!)) return undefined;
        for (const outcomes of tryLine(line, some)) {
          const found = firstAccepted(line, outcomes, accepts);
          if (found) return found;
        }
      }
    }
  return undefined;
}

/** How many states of a grid are tried together: the first ones tell most often. */
const atOnce = 48;

const grids = [
  [0, 1, -1, 2, -2],
  [0, 0.5, -0.5, 1, -1, 1.5, -1.5, 2, -2],
];

/** Logits from a grid in their order, in groups by the number of those that are not 0. */
function tiersOf(classCount: number, values: readonly number[]): number[][][] {
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
function gridState(logits: readonly number[], target: readonly number[], needs: Needs): State {
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

function searchTried(
  line: Line,
  { holds }: LabelKind,
  tried: readonly Outcomes[],
  accepts: Accepts,
): Counterexample | undefined {
  for (const outcomes of tried) {
    const found = firstAccepted(
      line,
      outcomes,
      (all, point) =>
        holds(all.states[Math.trunc(point / all.pointsPerState)]!) && accepts(all, point),
    );
    if (found) return found;
  }
  return undefined;
}

function firstAccepted(
  line: Line,
  outcomes: Outcomes,
  accepts: Accepts,
): Counterexample | undefined {
  const point = outcomes.status.findIndex(
    (status, at) => status === outcome.separates && accepts(outcomes, at),
  );
  return point < 0 ? undefined : counterexampleAt(line, outcomes, point);
}

import type { Pausing } from "../pausing";
import { grids, gridState, labelKinds, tiersOf, type LabelKind } from "./grids";
import { judgedClasses } from "../value/lowering";
import { classCountOf } from "./state";
import { fits, type Line } from "./line";
import { outcome, tryLine, type Outcomes } from "./trial";
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
export function* smallestCounterexample(
  line: Line,
  tried: readonly Outcomes[],
): Pausing<Counterexample> {
  for (const kind of labelKinds) {
    if (!searchTried(line, kind, tried, () => true)) continue;
    for (const classCount of classCounts(line)) {
      const seeded = tried.filter(({ states }) => classCountOf(states[0]!) === classCount);
      // Small grids are searched even where nothing that was tried separates.
      if (classCount > 3 && !searchTried(line, kind, seeded, () => true)) continue;
      for (const accepts of [isFinitePoint, () => true]) {
        const found =
          (yield* searchGrids(line, kind, classCount, accepts)) ??
          searchTried(line, kind, seeded, accepts);
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
  return [...Array.from({ length: judgedClasses - 1 }, (_, at) => at + 2), 1];
}

function* searchGrids(
  line: Line,
  { make }: LabelKind,
  classCount: number,
  accepts: Accepts,
): Pausing<Counterexample | undefined> {
  const targets = make(classCount);
  if (targets.length === 0) return undefined;
  for (const values of grids)
    for (const tier of tiersOf(classCount, values)) {
      const states = tier.flatMap((logits) =>
        targets.map((target) => gridState(logits, target, line.needs)),
      );
      for (let start = 0; start < states.length; start += together) {
        const some = states.slice(start, start + together);
        if (!fits(line, some[0]!)) return undefined;
        for (const outcomes of tryLine(line, some)) {
          const found = firstAccepted(line, outcomes, accepts);
          if (found) return found;
          yield;
        }
      }
    }
  return undefined;
}

/** How many states of a grid are tried together: the first ones tell most often. */
const together = 48;

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

import type { Axis, Condition, Statement } from "../expression";
import type { NotationId } from "../notation";
import { Unreadable } from "../problem";
import { Lowering } from "../value/lower";
import { Plan, type Leaves, type Sizes } from "../value/plan";
import { leafNames, partsOf, type Position, type Running, type Term } from "../value/term";
import { comparisonsOf, magnitudeOf, type Comparison, type Comparisons } from "./comparison";
import type { Needs } from "./points";
import { classCountOf, leavesOf, type State } from "./state";

/** A statement made ready to be tried at states of any size. */
export interface Line extends Comparisons {
  readonly lowering: Lowering;
  /** The indices for whose every value it is to hold */
  readonly free: readonly Running[];
  readonly needs: Needs;
  /** Counts that its shapes fix */
  readonly sizes: ReadonlyMap<Axis, number>;
}

/**
 * Makes a statement ready.
 *
 * @throws {Unreadable} where its shapes do not fit or it has no meaning
 */
export function lineOf(
  statement: Statement,
  notation: NotationId,
  where: readonly Condition[] = [],
): Line {
  const lowering = new Lowering(notation);
  const comparisons = comparisonsOf(statement, lowering);
  const mask = lowering.conditions(where);
  const named = [...lowering.free.values()];
  for (const index of named) index.axis ??= "class";
  const all = comparisons.all.flatMap(({ left, right }) => [left, right]);
  if (all.some(sumsOverUnwritten)) throw new Unreadable({ code: "dots", written: "…" });
  const names = new Set(all.flatMap((term) => [...leafNames(term)]));
  return {
    ...comparisons,
    where: mask,
    lowering,
    free: [...named, ...comparisons.entries].toSorted((a, b) => a.id - b.id),
    needs: {
      layer: names.has("input") || names.has("weights") || names.has("bias"),
      bias: names.has("bias"),
      samples: names.has("meanLoss") || all.some(speaksOfSamples) || named.some(isSample),
    },
    sizes: lowering.sizes,
  };
}

const isSample = ({ axis }: Running) => axis === "sample";

/** Whether a sum takes in entries that dots leave unsaid: it would be told at one or two classes only. */
function sumsOverUnwritten(term: Term): boolean {
  const parts = partsOf(term);
  if (term.kind === "reduce" && hasUnwritten(term.body)) return true;
  return parts.some(sumsOverUnwritten);
}

const hasUnwritten = (term: Term): boolean =>
  term.kind === "unwritten" || partsOf(term).some(hasUnwritten);

/** Whether a term looks beyond the sample at hand. */
function speaksOfSamples(term: Term): boolean {
  if (term.kind === "count") return term.of === "sample";
  if (term.kind === "reduce" && isSample(term.over)) return true;
  if (term.kind === "leaf") return term.at.some(isOtherSample);
  return partsOf(term).some(speaksOfSamples);
}

const isOtherSample = (position: Position) =>
  (position.kind === "running" && isSample(position.index)) ||
  (position.kind === "last" && position.of === "sample");

/** What one point said. */
export const outcome = { undecided: 0, agrees: 1, separates: 2, noPoint: 3 } as const;

/** What a line came to in a batch of states of one size. */
export interface Outcomes {
  readonly states: readonly State[];
  /** One of `outcome` for each point, states outermost, then the free indices in their order */
  readonly status: Uint8Array;
  readonly pointsPerState: number;
  /** The largest difference of two agreeing sides over what rounding allows */
  readonly margin: number;
  /** The value of a free index at a point, from 1 */
  readonly indexAt: (index: Running, point: number) => number;
  /** Both sides at a point; NaN where there is no value */
  readonly sidesAt: (point: number) => readonly [number, number];
}

/** How many entries may be valued at once, and for one state. */
const mostEntries = { atOnce: 400_000, perState: 30_000 };

/**
 * Tries a line at states that are all of one size, as many at once as there is room for.
 *
 * @throws {Unreadable} where that would take too long
 */
export function* tryLine(line: Line, states: readonly State[]): Generator<Outcomes> {
  const terms = line.all.flatMap(({ left, right }) => [left, right]);
  const perState = entryCount(terms, line.free, sizesOf(states.slice(0, 1)));
  if (perState > mostEntries.perState) throw new Unreadable({ code: "too-large" });
  const atOnce = Math.floor(mostEntries.atOnce / perState);
  for (let start = 0; start < states.length; start += atOnce)
    yield tryStates(line, states.slice(start, start + atOnce));
}

function tryStates(line: Line, states: readonly State[]): Outcomes {
  const sizes = sizesOf(states);
  const terms = line.all.flatMap(({ left, right }) => [left, right]);
  const ways = ["state", ...line.free] as const;
  const leaves = leavesOf(states);
  const plan = new Plan(sizes, true);
  const nodes = terms.map((term) => plan.add(term));
  plan.run(leaves);
  const places = nodes.map((node) => plan.placesIn(node, ways));
  const where = line.where.length > 0 ? plan.mask(line.where, ways)(leaves) : undefined;
  const pointsPerState = plan.countOf(line.free);
  const status = new Uint8Array(states.length * pointsPerState);
  const scales = scalesOf(states);
  let magnitudes: ((at: number, point: number) => number) | undefined;
  let margin = 0;

  const statusOf = (at: number, point: number): number => {
    const { relation, tolerance } = line.all[at]!;
    const [left, right] = [nodes[2 * at]!, nodes[2 * at + 1]!];
    const [l, r] = [places[2 * at]![point]!, places[2 * at + 1]![point]!];
    const [a, b] = [left.bound[l]!, right.bound[r]!];
    if (a !== a || b !== b) {
      // A side without a value in exact arithmetic, where the other has one, is another thing.
      const isTold = a !== a ? b < Infinity : a < Infinity;
      return isTold ? outcome.separates : outcome.undecided;
    }
    const error = a + b;
    if (error === Infinity) return outcome.undecided;
    const [x, y] = [left.value[l]!, right.value[r]!];
    const difference = Math.abs(x - y);
    const larger = Math.max(Math.abs(x), Math.abs(y));
    if (!(error <= decidingError * larger)) {
      magnitudes ??= magnitudesOf(line, sizes, leaves, ways);
      const scale = Math.min(magnitudes(at, point), scales[Math.trunc(point / pointsPerState)]!);
      if (!(error <= decidingError * scale)) return outcome.undecided;
    }
    if (relation === "=" || relation === "\\approx") {
      if (difference > error + tolerance) return outcome.separates;
      if (tolerance === 0 && error > 0) margin = Math.max(margin, difference / error);
      return outcome.agrees;
    }
    if (difference <= error && error > 0) return outcome.undecided;
    return ordered[relation](x, y) ? outcome.agrees : outcome.separates;
  };

  for (let point = 0; point < status.length; point++) {
    if (where?.[point] === 0) status[point] = outcome.noPoint;
    else if (line.areEquivalent) {
      const [one, other] = [statusOf(0, point), statusOf(1, point)];
      const isTold = one !== outcome.undecided && other !== outcome.undecided;
      status[point] = !isTold
        ? outcome.undecided
        : one === other
          ? outcome.agrees
          : outcome.separates;
    } else {
      let worst: number = outcome.agrees;
      for (let at = 0; at < line.all.length; at++) {
        const own = statusOf(at, point);
        if (own === outcome.separates) worst = own;
        else if (own === outcome.undecided && worst === outcome.agrees) worst = own;
      }
      status[point] = worst;
    }
  }

  const coordinates = new Map<Running, Int32Array>();
  return {
    states,
    status,
    pointsPerState,
    margin,
    indexAt: (index, point) => {
      const known = coordinates.get(index) ?? plan.placesIn({ ways: [index] }, ways);
      coordinates.set(index, known);
      return known[point]! + 1;
    },
    sidesAt: (point) => {
      const side = (at: number) => {
        const [node, place] = [nodes[at]!, places[at]![point]!];
        return node.bound[place] === node.bound[place] ? node.value[place]! : NaN;
      };
      return [side(0), side(1)];
    },
  };
}

/** Whether a state has as many of everything as the line's shapes ask for. */
export function fits({ sizes }: Line, state: State): boolean {
  const counts = sizesOf([state]);
  return [...sizes].every(([axis, count]) => counts[axis] === count);
}

/** How well both sides must be known, against the larger of them or their terms. */
const decidingError = 1e-6;

const ordered: Readonly<
  Record<Exclude<Comparison["relation"], "=" | "\\approx">, (x: number, y: number) => boolean>
> = {
  "<": (x, y) => x < y,
  "\\le": (x, y) => x <= y,
  ">": (x, y) => x > y,
  "\\ge": (x, y) => x >= y,
  "\\ne": (x, y) => x !== y,
};

function sizesOf(states: readonly State[]): Sizes {
  const [state] = states;
  return {
    state: states.length,
    class: classCountOf(state!),
    input: state!.weights.length,
    sample: state!.samples.length,
  };
}

/** What the magnitudes of a state's own numbers are: nothing is measured by terms beyond them. */
const scalesOf = (states: readonly State[]) =>
  states.map(({ samples }) =>
    Math.max(
      1,
      ...samples
        .flatMap(({ logits, target }) => [...logits, ...target])
        .map((value) => Math.abs(value)),
    ),
  );

/** The sum of the magnitudes of either side's terms at a point, whichever is larger. */
function magnitudesOf(
  line: Line,
  sizes: Sizes,
  leaves: Leaves,
  ways: readonly ("state" | Running)[],
): (at: number, point: number) => number {
  const plan = new Plan(sizes, false);
  const sides = line.all.flatMap(({ left, right }) =>
    [left, right].map((term) => plan.add(magnitudeOf(line.lowering.terms, term))),
  );
  plan.run(leaves);
  const places = sides.map((side) => plan.placesIn(side, ways));
  const magnitude = (side: number, point: number) => sides[side]!.value[places[side]![point]!]!;
  return (at, point) => Math.max(magnitude(2 * at, point), magnitude(2 * at + 1, point));
}

/** How many entries a plan for these terms would hold. */
function entryCount(terms: readonly Term[], free: readonly Running[], sizes: Sizes): number {
  const length = ({ axis = "class" }: Running) => (typeof axis === "number" ? axis : sizes[axis]);
  const product = (indices: readonly Running[]) =>
    indices.reduce((count, index) => count * length(index), sizes.state);
  const seen = new Set<Term>();
  let count = product(free);
  const visit = (term: Term) => {
    if (seen.has(term)) return;
    seen.add(term);
    count += product(term.varies) * (term.kind === "reduce" ? length(term.over) : 1);
    partsOf(term).forEach(visit);
  };
  terms.forEach(visit);
  return count;
}

import { compares } from "../comparisons";
import { Unreadable } from "../problem";
import type { Sizes } from "../value/layout";
import type { Leaves } from "../value/leaves";
import { Plan } from "../value/plan";
import { partsOf, type Running, type Term } from "../value/term";
import { magnitudeOf } from "./comparison";
import { sizesOf, type Line } from "./line";
import { leavesOf, type State } from "./state";

/** What one point said. */
export const outcome = {
  undecided: 0,
  agrees: 1,
  separates: 2,
  noPoint: 3,
  /** Equal within rounding where one side is said to be the larger */
  close: 4,
} as const;

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

/** How many entries may be valued: at once, and for one state. */
const mostEntries = { atOnce: 400_000, perState: 150_000 };

/**
 * How many of some states there is time for: fewer where a line has many sums and indices.
 *
 * @throws {Unreadable} where one would take too long
 */
export function affordable(line: Line, states: readonly State[]): readonly State[] {
  const perState = entriesPerState(line, states[0]!);
  if (perState > mostEntries.perState) throw new Unreadable({ code: "too-large" });
  return states.slice(0, Math.max(4, Math.floor((1.5 * mostEntries.atOnce) / perState)));
}

const entriesPerState = (line: Line, state: State) =>
  entryCount(
    line.all.flatMap(({ left, right }) => [left, right]),
    line.free,
    sizesOf([state]),
  );

/** Tries a line at states that are all of one size, as many at once as there is room for. */
export function* tryLine(line: Line, states: readonly State[]): Generator<Outcomes> {
  const atOnce = Math.max(1, Math.floor(mostEntries.atOnce / entriesPerState(line, states[0]!)));
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
  const places = nodes.map((node) => plan.layout.placesIn(node, ways));
  const where = line.where.length > 0 ? plan.layout.mask(line.where, ways)(leaves) : undefined;
  const pointsPerState = plan.layout.countOf(line.free);
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
    if (difference <= error && error > 0) {
      // At moderate logits that is no saturation: the sides may well be equal.
      const isStrict = relation === "<" || relation === ">" || relation === "\\ne";
      const isModerate = scales[Math.trunc(point / pointsPerState)]! <= moderate;
      return isStrict && isModerate ? outcome.close : outcome.undecided;
    }
    return compares[relation](x, y) ? outcome.agrees : outcome.separates;
  };

  /** Of comparisons that must all hold, the first that does not, or else that cannot be told. */
  const statusOfGroup = (group: Line["groups"][number], point: number): number => {
    let worst: number = outcome.agrees;
    for (const comparison of group) {
      const own = statusOf(line.all.indexOf(comparison), point);
      if (own === outcome.separates) return own;
      if (own !== outcome.agrees && worst !== outcome.close) worst = own;
    }
    return worst;
  };

  for (let point = 0; point < status.length; point++) {
    if (where?.[point] === 0) status[point] = outcome.noPoint;
    else if (line.groups.length === 1) status[point] = statusOfGroup(line.groups[0]!, point);
    else {
      const [one, other] = line.groups.map((group) => statusOfGroup(group, point));
      const isTold = [one, other].every(
        (own) => own === outcome.agrees || own === outcome.separates,
      );
      status[point] = !isTold
        ? outcome.undecided
        : one === other
          ? outcome.agrees
          : outcome.separates;
    }
  }

  const coordinates = new Map<Running, Int32Array>();
  return {
    states,
    status,
    pointsPerState,
    margin,
    indexAt: (index, point) => {
      const known = coordinates.get(index) ?? plan.layout.placesIn({ ways: [index] }, ways);
      coordinates.set(index, known);
      return known[point]! + 1;
    },
    sidesAt: (point) => {
      const side = (at: number) => {
        const [node, place] = [nodes[at]!, places[at]![point]!];
        return node.bound[place] === node.bound[place] ? node.value[place]! : NaN;
      };
      const failing = line.all.findIndex((_, at) => statusOf(at, point) === outcome.separates);
      const at = Math.max(failing, 0);
      return [side(2 * at), side(2 * at + 1)];
    },
  };
}

/** Logits up to here leave every probability away from 0 and 1. */
const moderate = 4;

/** How well both sides must be known, against the larger of them or their terms. */
const decidingError = 1e-6;

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

/**
 * What errors at a point are measured by where both sides cancel: the sum of the magnitudes of a
 * side's terms, of that side where it is smaller, so that large terms which cancel on one side cannot
 * hide what is left of it. A side that is exactly 0 is no measure.
 */
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
  const places = sides.map((side) => plan.layout.placesIn(side, ways));
  const magnitude = (side: number, point: number) => sides[side]!.value[places[side]![point]!]!;
  return (at, point) => {
    const [left, right] = [magnitude(2 * at, point), magnitude(2 * at + 1, point)];
    return left === 0 || right === 0 ? Math.max(left, right) : Math.min(left, right);
  };
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

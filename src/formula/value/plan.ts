import type { Axis, Comparison } from "../expression";
import { boundBinary, boundPower, boundReduce, boundUnary } from "./bounds";
import type { LeafName, Mask, Position, Running, Term, TermOf } from "./term";
import { ofMask } from "./term";
import { applyBinary, applyPower, applyReduce, applyUnary, type Places } from "./values";

/** How many of each there are; all states of one batch share them. */
export type Sizes = Readonly<Record<Axis | "state", number>>;

/** The numbers of a batch of states: for each quantity a row-major array, states outermost. */
export interface Leaves {
  readonly values: Readonly<Record<LeafName, Float64Array>>;
  /** What each value may be off by; none: exact */
  readonly bounds: Readonly<Partial<Record<LeafName, Float64Array>>>;
  /** The label's class in each state, 1-based */
  readonly labels: Int32Array;
}

/** The values of a term in all states and at all of its indices, states outermost. */
export interface Valued {
  readonly value: Float64Array;
  /** Filled by `run` where bounds are asked for */
  readonly bound: Float64Array;
}

/** An axis along which values are laid out: a running index, or the states. */
type Way = Running | "state";

interface Node extends Valued {
  readonly ways: readonly Way[];
  readonly run: (leaves: Leaves, withBounds: boolean) => void;
}

const nothing = new Float64Array(0);

/**
 * Terms made ready for one set of sizes: every term has its arrays, and each entry's operands are
 * looked up once. Running it again allocates nothing, so it can follow a slider.
 */
export class Plan {
  private readonly nodes: Node[] = [];
  private readonly nodeOf = new Map<string, Node>();
  private readonly places = new Map<string, Places>();

  constructor(
    private readonly sizes: Sizes,
    private readonly withBounds: boolean,
  ) {}

  /** Makes a term ready, laid out along all of `ways` even where it does not vary with them. */
  add(term: Term): Node {
    const ways = waysOf(term);
    const axes = ways.map((way) => (way === "state" ? way : (way.axis ?? "class"))).join();
    const key = `${term.likeness} along ${axes}`;
    const known = this.nodeOf.get(key);
    if (known) return { ...known, ways }; // the same numbers, along indices of other names
    const node = this.build(term, ways);
    this.nodes.push(node);
    this.nodeOf.set(key, node);
    return node;
  }

  run(leaves: Leaves): void {
    for (const node of this.nodes) node.run(leaves, this.withBounds);
  }

  /** Where a node's entries stand in a layout along other ways, which hold its own. */
  placesIn(node: Pick<Node, "ways">, ways: readonly Way[]): Places {
    const key = `${keyOf(node.ways)} in ${keyOf(ways)}`;
    const known = this.places.get(key) ?? this.place(node.ways, ways);
    this.places.set(key, known);
    return known;
  }

  private place(own: readonly Way[], ways: readonly Way[]): Places {
    const strides = new Map<Way, number>();
    let stride = 1;
    for (const way of own.toReversed()) {
      strides.set(way, stride);
      stride *= this.lengthOf(way);
    }
    const places = new Int32Array(this.countOf(ways));
    let block = places.length;
    for (const way of ways) {
      const length = this.lengthOf(way);
      block /= length;
      const step = strides.get(way) ?? 0;
      if (step > 0)
        for (let i = 0; i < places.length; i++)
          places[i]! += step * (Math.trunc(i / block) % length);
    }
    return places;
  }

  /** The value of a running index, or the number of the state, along a layout; from 0. */
  private coordinates(way: Way, ways: readonly Way[]): Int32Array {
    return this.placesIn({ ways: [way] }, ways);
  }

  lengthOf(way: Way): number {
    if (way === "state") return this.sizes.state;
    const { axis = "class" } = way;
    return typeof axis === "number" ? axis : this.sizes[axis];
  }

  countOf(ways: readonly Way[]): number {
    return ways.reduce((count, way) => count * this.lengthOf(way), 1);
  }

  private build(term: Term, ways: readonly Way[]): Node {
    const value = new Float64Array(this.countOf(ways));
    const bound = this.withBounds ? new Float64Array(value.length) : nothing;
    return { ways, value, bound, run: this.operation(term, ways, value, bound) };
  }

  private operation(
    term: Term,
    ways: readonly Way[],
    value: Float64Array,
    bound: Float64Array,
  ): Node["run"] {
    switch (term.kind) {
      case "number": {
        const error = term.isExact ? 0 : 2 ** -53 * Math.abs(term.value);
        return constant(value, bound, term.value, error);
      }
      case "count":
        return constant(value, bound, this.sizes[term.of], 0);
      case "unwritten":
        return constant(value, bound, NaN, Infinity);
      case "leaf":
        return this.leaf(term, ways, value, bound);
      case "indicator": {
        const fill = this.mask(term.mask, ways);
        return (leaves, withBounds) => {
          const mask = fill(leaves);
          for (let i = 0; i < value.length; i++) value[i] = mask[i]!;
          if (withBounds) bound.fill(0);
        };
      }
      case "unary": {
        const body = this.add(term.body);
        return (_, withBounds) => {
          applyUnary(term.by, value, body.value);
          if (withBounds) boundUnary(term.by, bound, value, body.value, body.bound);
        };
      }
      case "power": {
        const base = this.add(term.base);
        return (_, withBounds) => {
          applyPower(value, base.value, term.exponent);
          if (withBounds) boundPower(bound, value, base.value, base.bound, term.exponent);
        };
      }
      case "binary": {
        const [left, right] = [this.add(term.left), this.add(term.right)];
        const [l, r] = [this.placesIn(left, ways), this.placesIn(right, ways)];
        return (_, withBounds) => {
          applyBinary(term.by, value, left.value, l, right.value, r);
          if (withBounds)
            boundBinary(
              term.by,
              value,
              bound,
              left.value,
              left.bound,
              l,
              right.value,
              right.bound,
              r,
            );
        };
      }
      case "reduce": {
        const body = this.add(term.body);
        const inner = [...ways, term.over];
        const b = this.placesIn(body, inner);
        const o = this.placesIn({ ways }, inner);
        const fill = term.mask.length > 0 ? this.mask(term.mask, inner) : undefined;
        return (leaves, withBounds) => {
          const mask = fill?.(leaves);
          applyReduce(term.by, value, body.value, b, o, mask);
          if (withBounds) boundReduce(term.by, value, bound, body.value, body.bound, b, o, mask);
        };
      }
      case "when":
        return this.when(term, ways, value, bound);
    }
  }

  private leaf(
    { name, at }: TermOf<"leaf">,
    ways: readonly Way[],
    value: Float64Array,
    bound: Float64Array,
  ): Node["run"] {
    const lengths = layoutOf(name).map((axis) => this.sizes[axis]);
    const states = this.coordinates("state", ways);
    const positions = at.map((position) => this.positions(position, ways));
    const places = new Int32Array(value.length);
    let placed: Leaves["labels"] | undefined;
    const isFixed = at.every(({ kind }) => kind !== "label");
    const place = (leaves: Leaves) => {
      placed = leaves.labels;
      const along = positions.map((position) => position(leaves));
      for (let i = 0; i < places.length; i++) {
        let offset = states[i]!;
        let isThere = true;
        for (let axis = 0; axis < lengths.length; axis++) {
          const entry = along[axis]![i]! - 1;
          isThere &&= entry >= 0 && entry < lengths[axis]!;
          offset = offset * lengths[axis]! + entry;
        }
        places[i] = isThere ? offset : -1;
      }
    };
    return (leaves, withBounds) => {
      if (!placed || !isFixed) place(leaves);
      const values = leaves.values[name];
      const bounds = leaves.bounds[name];
      for (let i = 0; i < value.length; i++) {
        const from = places[i]!;
        value[i] = from < 0 ? NaN : values[from]!;
        if (withBounds) bound[i] = from < 0 ? Infinity : (bounds?.[from] ?? 0);
      }
    };
  }

  private when(
    { branches }: TermOf<"when">,
    ways: readonly Way[],
    value: Float64Array,
    bound: Float64Array,
  ): Node["run"] {
    const parts = branches.map(({ mask, body }) => {
      const node = this.add(body);
      return { fill: this.mask(mask, ways), node, places: this.placesIn(node, ways) };
    });
    return (leaves, withBounds) => {
      value.fill(NaN);
      if (withBounds) bound.fill(NaN);
      for (const { fill, node, places } of parts.toReversed()) {
        const mask = fill(leaves);
        for (let i = 0; i < value.length; i++) {
          if (mask[i] === 0) continue;
          value[i] = node.value[places[i]!]!;
          if (withBounds) bound[i] = node.bound[places[i]!]!;
        }
      }
    };
  }

  /** A mask along a layout: 1 where all its conditions hold. */
  mask(conditions: Mask, ways: readonly Way[]): (leaves: Leaves) => Uint8Array {
    const sides = conditions.map(({ left, relation, right }) => ({
      left: this.positions(left, ways),
      right: this.positions(right, ways),
      holds: comparisons[relation],
    }));
    const mask = new Uint8Array(this.countOf(ways));
    let isDone = false;
    return (leaves) => {
      if (isDone) return mask;
      mask.fill(1);
      for (const { left, right, holds } of sides) {
        const [a, b] = [left(leaves), right(leaves)];
        for (let i = 0; i < mask.length; i++) if (!holds(a[i]!, b[i]!)) mask[i] = 0;
      }
      isDone = !ofMask(conditions).isStateful;
      return mask;
    };
  }

  private positions(position: Position, ways: readonly Way[]): (leaves: Leaves) => Int32Array {
    if (position.kind === "running") {
      const along = this.coordinates(position.index, ways).map((at) => at + 1 + position.offset);
      return () => along;
    }
    const along = new Int32Array(this.countOf(ways));
    if (position.kind === "label") {
      const states = this.coordinates("state", ways);
      return ({ labels }) => states.map((state) => labels[state]! + position.offset);
    }
    along.fill(
      position.kind === "number" ? position.value : this.sizes[position.of] + position.offset,
    );
    return () => along;
  }
}

/** The axes of a quantity's numbers, after the state. */
export function layoutOf(name: LeafName): readonly Axis[] {
  switch (name) {
    case "input":
      return ["sample", "input"];
    case "weights":
      return ["input", "class"];
    case "bias":
      return ["class"];
    case "logits":
    case "probabilities":
    case "target":
      return ["sample", "class"];
    case "loss":
    case "peak":
      return ["sample"];
    case "meanLoss":
    case "variable":
      return [];
  }
}

const keyOf = (ways: readonly Way[]) =>
  ways.map((way) => (way === "state" ? "state" : way.id)).join();

export const waysOf = ({ varies, isStateful }: Pick<Term, "varies" | "isStateful">): Way[] => [
  ...(isStateful ? (["state"] as const) : []),
  ...varies,
];

function constant(
  value: Float64Array,
  bound: Float64Array,
  to: number,
  error: number,
): Node["run"] {
  value.fill(to);
  bound.fill(error);
  return () => undefined;
}

const comparisons: Readonly<Record<Comparison, (a: number, b: number) => boolean>> = {
  "=": (a, b) => a === b,
  "\\ne": (a, b) => a !== b,
  "<": (a, b) => a < b,
  "\\le": (a, b) => a <= b,
  ">": (a, b) => a > b,
  "\\ge": (a, b) => a >= b,
};

import { boundBinary, boundPower, boundReduce, boundUnary } from "./bounds";
import { Layout, layoutOf, waysOf, type Sizes, type Way } from "./layout";
import type { Leaves } from "./leaves";
import type { Term, TermOf } from "./term";
import { applyBinary, applyPower, applyReduce, applyUnary } from "./values";

/** The values of a term in all states and at all of its indices, states outermost. */
interface Valued {
  readonly value: Float64Array;
  /** Filled by `run` where bounds are asked for */
  readonly bound: Float64Array;
}

interface Node extends Valued {
  readonly ways: readonly Way[];
  readonly run: (leaves: Leaves) => void;
}

const nothing = new Float64Array(0);

/**
 * Terms made ready for one set of sizes: every term has its arrays, and each entry's operands are
 * looked up once. Running it again allocates nothing, so it can follow a slider.
 */
export class Plan {
  private readonly nodes: Node[] = [];
  private readonly nodeOf = new Map<string, Node>();
  readonly layout: Layout;

  constructor(
    sizes: Sizes,
    private readonly withBounds: boolean,
    /** What every operation is rounded by; a sum is rounded once, when all of it is there */
    private readonly round?: (value: number) => number,
  ) {
    this.layout = new Layout(sizes);
  }

  /** Makes a term ready; one that is like another but for the names of its indices shares its arrays. */
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
    const { round } = this;
    for (const { run, value } of this.nodes) {
      run(leaves);
      if (round) for (let i = 0; i < value.length; i++) value[i] = round(value[i]!);
    }
  }

  private build(term: Term, ways: readonly Way[]): Node {
    const value = new Float64Array(this.layout.countOf(ways));
    const bound = this.withBounds ? new Float64Array(value.length) : nothing;
    return { ways, value, bound, run: this.operation(term, ways, value, bound) };
  }

  private operation(
    term: Term,
    ways: readonly Way[],
    value: Float64Array,
    bound: Float64Array,
  ): Node["run"] {
    const { withBounds } = this;
    switch (term.kind) {
      case "number": {
        const error = term.isExact ? 0 : 2 ** -53 * Math.abs(term.value) + 2 ** -1074;
        return constant(value, bound, term.value, error);
      }
      case "count":
        return constant(value, bound, this.layout.sizes[term.of], 0);
      case "unknown":
        return constant(value, bound, NaN, Infinity);
      case "leaf":
        return this.leaf(term, ways, value, bound);
      case "indicator": {
        const fill = this.layout.mask(term.mask, ways);
        return (leaves) => {
          const mask = fill(leaves);
          for (let i = 0; i < value.length; i++) value[i] = mask[i]!;
          if (withBounds) bound.fill(0);
        };
      }
      case "unary": {
        const body = this.add(term.body);
        return () => {
          applyUnary(term.by, value, body.value);
          if (withBounds) boundUnary(term.by, bound, value, body.value, body.bound);
        };
      }
      case "power": {
        const base = this.add(term.base);
        return () => {
          applyPower(value, base.value, term.exponent);
          if (withBounds) boundPower(bound, value, base.value, base.bound, term.exponent);
        };
      }
      case "binary": {
        const [left, right] = [this.add(term.left), this.add(term.right)];
        const [l, r] = [this.layout.placesIn(left, ways), this.layout.placesIn(right, ways)];
        return () => {
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
        const b = this.layout.placesIn(body, inner);
        const o = this.layout.placesIn({ ways }, inner);
        const fill = term.mask.length > 0 ? this.layout.mask(term.mask, inner) : undefined;
        return (leaves) => {
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
    const { withBounds } = this;
    const lengths = layoutOf(name).map((axis) => this.layout.sizes[axis]);
    const states = this.layout.coordinates("state", ways);
    const positions = at.map((position) => this.layout.positions(position, ways));
    const places = new Int32Array(value.length);
    let isPlaced = false;
    const isFixed = at.every(({ kind }) => kind !== "label");
    const place = (leaves: Leaves) => {
      isPlaced = true;
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
    return (leaves) => {
      if (!isPlaced || !isFixed) place(leaves);
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
    const { withBounds } = this;
    const parts = branches.map(({ mask, body }) => {
      const node = this.add(body);
      return { fill: this.layout.mask(mask, ways), node, places: this.layout.placesIn(node, ways) };
    });
    return (leaves) => {
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
}

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

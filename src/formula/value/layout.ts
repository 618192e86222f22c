import { compares } from "../comparisons";
import type { Axis } from "../expression";
import type { Leaves } from "./leaves";
import { ofMask, type LeafName, type Mask, type Position, type Running, type Term } from "./term";
import type { Places } from "./values";

/** How many of each there are; all states of one batch share them. */
export type Sizes = Readonly<Record<Axis | "state", number>>;

/** An axis along which values are laid out: a running index, or the states. */
export type Way = Running | "state";

/** How values stand in arrays, row-major along running indices and states; looked up once. */
export class Layout {
  private readonly places = new Map<string, Places>();

  constructor(readonly sizes: Sizes) {}

  /** Where a node's entries stand in a layout along other ways, which hold its own. */
  placesIn(node: { readonly ways: readonly Way[] }, ways: readonly Way[]): Places {
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
  coordinates(way: Way, ways: readonly Way[]): Int32Array {
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

  /** A mask along a layout: 1 where all its conditions hold. */
  mask(conditions: Mask, ways: readonly Way[]): (leaves: Leaves) => Uint8Array {
    const sides = conditions.map(({ left, relation, right }) => ({
      left: this.positions(left, ways),
      right: this.positions(right, ways),
      holds: compares[relation],
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

  /** The positions that an entry is asked at along a layout, from 1. */
  positions(position: Position, ways: readonly Way[]): (leaves: Leaves) => Int32Array {
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

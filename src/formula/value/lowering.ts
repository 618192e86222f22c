import type { Axis, Expression } from "../expression";
import type { NotationId } from "../notation";
import { Unreadable, type Place } from "../problem";
import { shapeText, type Length, type Tensor } from "./tensor";
import { type Position, type Running } from "./term";
import { Terms } from "./terms";

/** The largest number of classes a formula is judged at. */
export const judgedClasses = 8;

/** What the letters of indices stand for where they are met. */
export type Scope = ReadonlyMap<string, Position>;

/** What the sides of a line share while they are brought down to terms. */
export class Lowering {
  readonly terms = new Terms();
  /** The indices of the line that nothing binds: it is to hold for each of their values. */
  readonly free = new Map<string, Running>();
  /** Letters that stand below a quantity or in a case, and not only in bounds or inside of their Σ */
  readonly entryLetters = new Set<string>();
  /** Letters that the Σ which are being lowered exclude */
  readonly excluded: string[] = [];
  /** Counts that the line's shapes fix: five classes where a row of five is a row of all */
  readonly sizes = new Map<Axis, number>();

  constructor(
    readonly notation: NotationId,
    /** The largest class that may be named by its number */
    readonly mostClasses: number = judgedClasses,
    /** The sample at hand, from 1: what a quantity is of where it says no other */
    readonly ownSample = 1,
  ) {}

  freeIndex(name: string): Running {
    const index = this.free.get(name) ?? this.terms.running(name);
    this.free.set(name, index);
    return index;
  }

  /** Makes two lengths the same, or says that they are not. */
  areSame(left: Length, right: Length): boolean {
    if (left === right) return true;
    const [count, axis] = typeof left === "number" ? [left, right] : [right, left];
    if (typeof count !== "number" || typeof axis === "number" || axis === "one") return false;
    const known = this.sizes.get(axis) ?? count;
    this.sizes.set(axis, known);
    return known === count;
  }

  /** Says of an index what it runs over. */
  setAxis(index: Running, axis: Running["axis"], place: Place): void {
    if (axis === undefined) return;
    index.axis ??= axis;
    if (!this.areSame(index.axis, axis))
      throw new Unreadable({ code: "two-kinds", index: index.name }, place);
  }

  shape = (lengths: readonly Length[]) => shapeText(lengths, this.notation);
}

/** One side of a line on its way down: which letters it uses freely and which a Σ of it binds. */
export interface Side {
  readonly line: Lowering;
  readonly freeUses: Map<string, Place>;
  readonly bound: Set<string>;
  /** The formula with its shape, its entries brought down to terms */
  readonly lower: (expression: Expression, scope: Scope) => Tensor;
}

import type { Problem, Place } from "../problem";
import type { State } from "./state";

/** What a line may need beyond what it says. */
export type Assumption =
  | { readonly kind: "sum-one" }
  | { readonly kind: "one-hot" }
  | { readonly kind: "same" | "distinct"; readonly indices: readonly [string, string] }
  | { readonly kind: "at-least"; readonly of: "class"; readonly count: number }
  | { readonly kind: "size"; readonly of: "class" | "input" | "sample"; readonly count: number };

/** A state and indices at which the two sides are not the same. */
export interface Counterexample {
  readonly state: State;
  /** The free indices by their letters; the places of entries as `entry` */
  readonly indices: Readonly<Record<string, number>>;
  readonly entry: readonly number[];
  /** NaN where there is no value in exact arithmetic */
  readonly left: number;
  readonly right: number;
}

/**
 * What is said of a line:
 * - `equal`: no point separates its sides; the number of points that decided
 * - `equal-if`: every point that separates them breaks the assumptions
 * - `different`: with the smallest counterexample
 * - `cannot-tell`: with the reason, and the place where there is one
 */
export type Verdict =
  | {
      readonly verdict: "equal";
      readonly points: number;
      /** The largest difference over what rounding allows, at most 1 */
      readonly margin: number;
    }
  | {
      readonly verdict: "equal-if";
      readonly points: number;
      readonly margin: number;
      readonly assumptions: readonly Assumption[];
      /** Where it does not hold; none where its shapes alone fix a size */
      readonly counterexample: Counterexample | undefined;
    }
  | {
      readonly verdict: "different";
      readonly points: number;
      readonly counterexample: Counterexample;
    }
  | {
      readonly verdict: "cannot-tell";
      readonly points: number;
      readonly problem: Problem;
      readonly place: Place | undefined;
    };

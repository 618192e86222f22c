import type { LeafName } from "./term";

/** The numbers of a batch of states: for each quantity a row-major array, states outermost. */
export interface Leaves {
  readonly values: Readonly<Record<LeafName, Float64Array>>;
  /** What each value may be off by; none: exact */
  readonly bounds: Readonly<Partial<Record<LeafName, Float64Array>>>;
  /** The label's class in each state, 1-based */
  readonly labels: Int32Array;
}

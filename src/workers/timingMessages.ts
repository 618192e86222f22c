import type { GradientRoute } from "../math";

/** What became of a route at a size. */
export type Timing = { readonly route: GradientRoute; readonly classCount: number } & (
  | {
      /** How long one run took, in ms: the median of several rounds and their quartiles */
      readonly medianMs: number;
      readonly lowMs: number;
      readonly highMs: number;
    }
  /** Not run: the matrix does not fit, or it would take too long, by how long the size before took */
  | { readonly skipped: "memory" }
  | { readonly skipped: "time"; readonly expectedMs: number }
);

/** How far the measurement is; the last has `isDone`. */
export interface TimingProgress {
  readonly timing: Timing;
  readonly done: number;
  readonly all: number;
}

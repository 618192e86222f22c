/** A range of characters in the LaTeX that was written. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/**
 * Why a formula could not be read or judged: a code with what the sentence about it needs.
 * The sentences stand in `words`.
 */
export type Problem =
  // The source
  | { readonly code: "too-long"; readonly length: number; readonly most: number }
  | { readonly code: "too-deep"; readonly most: number }
  | { readonly code: "syntax"; readonly message: string }
  | { readonly code: "no-command"; readonly command: string }
  | { readonly code: "no-environment"; readonly name: string }
  | { readonly code: "environments-differ"; readonly begin: string; readonly end: string }
  | { readonly code: "two-scripts"; readonly script: "subscript" | "superscript" }
  | { readonly code: "bad-delimiter"; readonly written: string; readonly after: string }
  | { readonly code: "forbidden"; readonly command: string }
  | { readonly code: "unsupported"; readonly what: string }
  // Its parts
  | { readonly code: "nothing"; readonly after: string }
  | { readonly code: "unclosed"; readonly bracket: string }
  | { readonly code: "unopened"; readonly bracket: string }
  | { readonly code: "unknown-letter"; readonly letter: string; readonly known: string }
  | { readonly code: "unknown-function"; readonly name: string }
  | { readonly code: "not-here"; readonly written: string }
  | { readonly code: "lonely-index"; readonly index: string }
  | { readonly code: "brace-digits"; readonly written: string; readonly instead: string }
  | { readonly code: "bad-index"; readonly written: string }
  | {
      readonly code: "index-count";
      readonly of: string;
      readonly takes: number;
      readonly found: number;
    }
  | { readonly code: "class-from-one"; readonly written: string }
  | { readonly code: "bad-bounds"; readonly written: string }
  | { readonly code: "bound-outside"; readonly index: string }
  | { readonly code: "loose-index"; readonly index: string }
  | { readonly code: "two-kinds"; readonly index: string }
  | { readonly code: "bad-condition"; readonly written: string }
  | { readonly code: "derivative-by"; readonly written: string }
  | { readonly code: "derivative-order"; readonly over: number; readonly under: number }
  | { readonly code: "dots"; readonly written: string }
  | { readonly code: "log-base"; readonly written: string }
  | { readonly code: "rows-differ" }
  // Relations
  | { readonly code: "no-relation" }
  | { readonly code: "relation-inside"; readonly relation: string }
  // Meaning
  | { readonly code: "shapes"; readonly left: string; readonly right: string; readonly by: string }
  | { readonly code: "needs-scalar"; readonly written: string; readonly shape: string }
  | { readonly code: "not-upstream"; readonly of: string; readonly by: string }
  | { readonly code: "not-differentiable"; readonly what: string }
  | { readonly code: "no-such-index"; readonly index: number; readonly most: number }
  | { readonly code: "too-large" }
  | { readonly code: "no-members" }
  | { readonly code: "close-call" }
  | { readonly code: "other-size"; readonly count: number; readonly found: number }
  | { readonly code: "few-points"; readonly count: number; readonly least: number }
  // The page
  | { readonly code: "no-judge" | "too-slow" };

/** Thrown while a formula is read or given its meaning; the judge turns it into *cannot tell*. */
export class Unreadable extends Error {
  readonly problem: Problem;
  readonly place: Place | undefined;

  constructor(problem: Problem, place?: Place) {
    super(problem.code);
    this.problem = problem;
    this.place = place;
  }
}

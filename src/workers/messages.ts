import type { LinesBetween } from "../derivations/linesBetween";
import type { OwnLine, OwnReading, OwnVerdicts } from "../derivations/ownLine";

/** A line to judge; a later job takes the place of one that is not done. */
export interface Ask {
  readonly job: number;
  readonly line: OwnLine;
}

/** A line to find what it jumps over, by a key of its own. */
export interface BetweenAsk {
  readonly key: string;
  readonly line: OwnLine;
}

export interface BetweenAnswer {
  readonly key: string;
  readonly found: LinesBetween | undefined;
}

/** A line as it was read, typeset: what is shown while it is still being judged. */
export interface ShownReading extends OwnReading {
  /** As HTML; undefined where it cannot be typeset */
  readonly html: string | undefined;
  readonly echoHtml: string | undefined;
}

/** First what was read, then what is said of it. */
export type Answer =
  | { readonly job: number; readonly reading: ShownReading }
  | { readonly job: number; readonly judged: OwnVerdicts };

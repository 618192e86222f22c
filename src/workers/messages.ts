import type { GuessedLine, LineChoice } from "../derivations/choices";
import type { LinesBetween } from "../derivations/linesBetween";
import type { OwnLine, OwnReading, OwnVerdicts } from "../derivations/ownLine";
import type { Halves } from "../formula/typeset";

/** A line to judge; a later job takes the place of one that is not done. */
export interface Ask {
  readonly job: number;
  readonly line: OwnLine;
}

/** What else is asked, by keys, without hurry: what a line jumps over, or among what it may be guessed. */
export type AsideAsk =
  | { readonly key: string; readonly line: OwnLine }
  | { readonly key: string; readonly guessed: GuessedLine };

export interface AsideAnswer {
  readonly key: string;
  readonly between?: LinesBetween | undefined;
  readonly choices?: readonly LineChoice[];
  readonly isFailed?: true;
}

/** A line as it was read, typeset: what is shown while it is still being judged. */
export interface ShownReading extends OwnReading {
  /** Undefined where it cannot be typeset */
  readonly html: Halves | undefined;
  /** How it was read, where that says more */
  readonly echoHtml: Halves | undefined;
}

/** That the worker is there; then, of each job, what was read, and what is said of it. */
export type Answer =
  | { readonly isReady: true }
  | { readonly job: number; readonly reading: ShownReading }
  | { readonly job: number; readonly judged: OwnVerdicts };

import type { PastedNumbers } from "../formula/pastedNumbers";
import type { Concentration, ExponentialSums, LogitGenerator } from "../math";

/** Logits by name, or as they are. */
export type AskedLogits =
  | { readonly generator: LogitGenerator; readonly count: number; readonly seed: number }
  | { readonly numbers: readonly number[] | Float64Array };

/** Logits that were changed, by their class from 0. */
type ChangedLogits = readonly (readonly [classIndex: number, logit: number])[];

/** What is asked of large vectors of logits; the answer carries the same job. */
export type LogitAsk = { readonly job: number } & (
  | { readonly make: AskedLogits }
  /** What became of the logits made last: how much of the matrix matters */
  | { readonly changed: ChangedLogits }
  | { readonly read: string }
);

export type LogitAnswer = { readonly job: number } & (
  | { readonly sums: ExponentialSums; readonly concentration: Concentration }
  | { readonly concentration: Concentration }
  | { readonly pasted: PastedNumbers }
);

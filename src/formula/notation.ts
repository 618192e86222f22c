/**
 * A notation gives every role its letter. Lines are written in roles (`\logit_{\ilogit}`), never in
 * letters, so that one table decides what stands on the screen.
 */
export interface Notation {
  /** Quantities: a letter for the whole vector; an entry adds an index. */
  readonly logits: string;
  readonly probabilities: string;
  readonly target: string;
  readonly loss: string;
  readonly weights: string;
  /** Counts */
  readonly classCount: string;
  /** Indices by role: which output, which logit, and a running one inside a sum. */
  readonly outputIndex: string;
  readonly logitIndex: string;
  readonly sumIndex: string;
  /** How the natural logarithm is written */
  readonly log: "\\log" | "\\ln";
}

export const notations = {
  /** Source 004, first half: D_j S_i. */
  "a-S": {
    logits: "a",
    probabilities: "S",
    target: "y",
    loss: "L",
    weights: "W",
    classCount: "N",
    outputIndex: "i",
    logitIndex: "j",
    sumIndex: "k",
    log: "\\log",
  },
  /** Source 004, second half: p_k by x_i. The roles of the indices swap. */
  "x-p": {
    logits: "x",
    probabilities: "p",
    target: "y",
    loss: "L",
    weights: "W",
    classCount: "N",
    outputIndex: "k",
    logitIndex: "i",
    sumIndex: "j",
    log: "\\log",
  },
} as const satisfies Record<string, Notation>;

export type NotationId = keyof typeof notations;

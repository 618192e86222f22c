/**
 * A notation gives every role its letter. Lines are written in roles (`\logit_{\ilogit}`), never in
 * letters, so that one table decides what stands on the screen, and what a letter means when a
 * formula is read.
 */
export interface Notation {
  /** Quantities: a letter for the whole; an entry adds an index. */
  readonly input: string;
  readonly weights: string;
  readonly bias: string;
  readonly logits: string;
  readonly probabilities: string;
  readonly target: string;
  /** One sample's loss, and its mean over the batch */
  readonly loss: string;
  readonly meanLoss: string;
  /** The same of a whole batch, one row a sample */
  readonly batchInput: string;
  readonly batchLogits: string;
  readonly batchProbabilities: string;
  readonly batchTarget: string;
  /** Counts */
  readonly classCount: string;
  readonly inputCount: string;
  readonly sampleCount: string;
  /** Indices by role: which output, which logit, which input, a running one inside a sum … */
  readonly outputIndex: string;
  readonly logitIndex: string;
  readonly inputIndex: string;
  readonly sumIndex: string;
  readonly sampleIndex: string;
  /** The class of the label: a constant of the state */
  readonly labelClass: string;
  /** A positive number that stands for itself: d/du log u = 1/u */
  readonly variable: string;
  /** How the natural logarithm is written */
  readonly log: "\\log" | "\\ln";
}

/** What stands for each role: a letter, or what is written in its place. */
export type NotationLetters = Readonly<Record<keyof Notation, string>>;

/** The roles of letters that number something, and mean nothing else. */
export const indexRoles = [
  "outputIndex",
  "logitIndex",
  "sumIndex",
  "inputIndex",
  "sampleIndex",
] as const satisfies readonly (keyof Notation)[];

/** What all notations share. */
const common = {
  inputCount: "d_{\\mathrm{in}}",
  bias: "b",
  weights: "W",
  variable: "u",
} as const;

export const notations = {
  /** Source 000. Its i is a sample, its j the label's class. */
  "z-yhat": {
    ...common,
    input: "x",
    logits: "z",
    probabilities: "\\hat{y}",
    target: "y",
    loss: "l",
    meanLoss: "L",
    batchInput: "X",
    batchLogits: "Z",
    batchProbabilities: "\\hat{Y}",
    batchTarget: "Y",
    classCount: "d",
    sampleCount: "N",
    outputIndex: "r",
    logitIndex: "c",
    inputIndex: "a",
    sumIndex: "k",
    sampleIndex: "i",
    labelClass: "j",
    log: "\\ln",
  },
  /** Source 001. */
  "z-s": {
    ...common,
    input: "x",
    logits: "z",
    probabilities: "s",
    target: "y",
    loss: "L",
    meanLoss: "\\bar{L}",
    batchInput: "X",
    batchLogits: "Z",
    batchProbabilities: "S",
    batchTarget: "Y",
    classCount: "n",
    sampleCount: "N",
    outputIndex: "i",
    logitIndex: "j",
    inputIndex: "a",
    sumIndex: "l",
    sampleIndex: "m",
    labelClass: "c",
    log: "\\log",
  },
  /** Source 002: y is the output and ŷ the label, the reverse of source 000. */
  "x-y": {
    ...common,
    input: "h", // x is taken
    logits: "x",
    probabilities: "y",
    target: "\\hat{y}",
    loss: "\\mathcal{L}",
    meanLoss: "\\bar{\\mathcal{L}}",
    batchInput: "H",
    batchLogits: "X",
    batchProbabilities: "Y",
    batchTarget: "\\hat{Y}",
    classCount: "n",
    sampleCount: "N",
    outputIndex: "i",
    logitIndex: "j",
    inputIndex: "a",
    sumIndex: "k",
    sampleIndex: "m",
    labelClass: "c",
    log: "\\log",
  },
  /** Source 003: e is the error, k the number of classes. */
  "x-s": {
    ...common,
    input: "h", // x is taken
    logits: "x",
    probabilities: "s",
    target: "y",
    loss: "e",
    meanLoss: "\\bar{e}",
    batchInput: "H",
    batchLogits: "X",
    batchProbabilities: "S",
    batchTarget: "Y",
    classCount: "k",
    sampleCount: "N",
    outputIndex: "i",
    logitIndex: "j",
    inputIndex: "a",
    sumIndex: "t",
    sampleIndex: "m",
    labelClass: "c",
    log: "\\log",
  },
  /** Source 004, first half: D_j S_i. */
  "a-S": {
    ...common,
    input: "x",
    logits: "a",
    probabilities: "S",
    target: "y",
    loss: "L",
    meanLoss: "\\bar{L}",
    batchInput: "X",
    batchLogits: "A",
    batchProbabilities: "\\mathcal{S}", // S is one sample's
    batchTarget: "Y",
    classCount: "N",
    sampleCount: "M", // N is taken
    outputIndex: "i",
    logitIndex: "j",
    inputIndex: "q", // a is taken
    sumIndex: "k",
    sampleIndex: "m",
    labelClass: "c",
    log: "\\log",
  },
  /** The letters of our own derivation. */
  "z-p": {
    ...common,
    input: "x",
    logits: "z",
    probabilities: "p",
    target: "y",
    loss: "l",
    meanLoss: "L",
    batchInput: "X",
    batchLogits: "Z",
    batchProbabilities: "P",
    batchTarget: "Y",
    classCount: "d",
    sampleCount: "N",
    outputIndex: "i",
    logitIndex: "j",
    inputIndex: "a",
    sumIndex: "k",
    sampleIndex: "m",
    labelClass: "c",
    log: "\\log",
  },
  /** Source 004, second half: p_k by x_i. The roles of the indices swap. */
  "x-p": {
    ...common,
    input: "h", // x is taken
    logits: "x",
    probabilities: "p",
    target: "y",
    loss: "L",
    meanLoss: "\\bar{L}",
    batchInput: "H",
    batchLogits: "X",
    batchProbabilities: "P",
    batchTarget: "Y",
    classCount: "N",
    sampleCount: "M", // N is taken
    outputIndex: "k",
    logitIndex: "i",
    inputIndex: "a",
    sumIndex: "j",
    sampleIndex: "m",
    labelClass: "c",
    log: "\\log",
  },
} as const satisfies Record<string, Notation>;

export type NotationId = keyof typeof notations;

export const notationIds = Object.keys(notations) as NotationId[];

/** The notations in which any derivation can be read; the rest are what one source writes in passing. */
export const readableNotations = [
  "z-yhat",
  "z-s",
  "x-y",
  "x-s",
  "a-S",
  "z-p",
] as const satisfies readonly NotationId[];

export type ReadableNotation = (typeof readableNotations)[number];

/** The letters of all derivations, or of each its own. */
export type NotationChoice = ReadableNotation | "own";

/** What a notation calls logits, probabilities and label, as plain text: it is known by these. */
export function mainLetters(id: NotationId): string {
  const { logits, probabilities, target } = notations[id];
  return [logits, probabilities, target].map(plainLetter).join(" ");
}

/** A letter as plain text, for where nothing is typeset: ŷ, ℒ. */
export function plainLetter(tex: string): string {
  const [, command, base] = /^\\(hat|bar|mathcal)\{(.*)\}$/.exec(tex) ?? [];
  if (command === undefined) return tex;
  return command === "mathcal"
    ? scriptLetters[base as keyof typeof scriptLetters]
    : (plainLetter(base!) + accents[command as keyof typeof accents]).normalize("NFC");
}

const accents = { hat: "\u0302", bar: "\u0304" };
const scriptLetters = { L: "\u2112", S: "\u{1d4ae}" };

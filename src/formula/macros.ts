import { notations, type NotationId, type NotationLetters } from "./notation";

/** What a letter stands for; it decides the colour in formula, bar, matrix and control alike. */
type Mark = "logits" | "probabilities" | "target" | "loss" | "weights" | "input";

/** The same in every notation. */
const commonMacros = {
  "\\e": "\\mathrm{e}", // Euler's number stands upright; an italic e may be a notation's letter
  "\\unit": "\\mathbf{e}", // e_k, the row with its 1 at k
  "\\pd": "\\frac{\\partial #1}{\\partial #2}",
  "\\pdin": "\\partial #1 / \\partial #2",
  "\\pdby": "\\frac{\\partial}{\\partial #1}",
  "\\ind": "\\,\\mathbb{1}\\{#1\\}",
};

/** The role macros in place of letters: a formula in them follows whatever notation it is set in. */
export const roleLetters = {
  input: "\\layerinput",
  weights: "\\weights",
  bias: "\\bias",
  logits: "\\logit",
  probabilities: "\\prob",
  target: "\\target",
  loss: "\\loss",
  meanLoss: "\\meanloss",
  batchInput: "\\layerinputs",
  batchLogits: "\\logits",
  batchProbabilities: "\\probs",
  batchTarget: "\\targets",
  classCount: "\\classes",
  inputCount: "\\inputs",
  sampleCount: "\\samples",
  outputIndex: "\\iout",
  logitIndex: "\\ilogit",
  inputIndex: "\\iinput",
  sumIndex: "\\isum",
  sampleIndex: "\\isample",
  labelClass: "\\labelclass",
  variable: "\\variable",
  log: "\\natlog",
} as const satisfies NotationLetters;

/** The mark of each role that has one; quantities have the names of their roles. */
export const markOf = {
  input: "input",
  weights: "weights",
  bias: "weights",
  logits: "logits",
  probabilities: "probabilities",
  target: "target",
  loss: "loss",
  meanLoss: "loss",
  batchInput: "input",
  batchLogits: "logits",
  batchProbabilities: "probabilities",
  batchTarget: "target",
} as const satisfies Partial<Record<keyof NotationLetters, Mark>>;

/**
 * The role macros in which every line is written, expanded to the letters of a notation: those of
 * `roleLetters`, and `\e`, `\unit`; `\pd{A}{B}` = ∂A/∂B (`\pdin` with a slash, inside a sentence),
 * `\pdby{B}` = ∂/∂B acting on what follows; `\ind{…}` = 1{…}.
 */
export const roleMacros = (id: NotationId): Record<string, string> =>
  macrosOf(id, (letter, mark) => (mark ? `\\htmlData{quantity=${mark}}{${letter}}` : letter));

/** The same without marks, as LaTeX that is read elsewhere. */
export const plainMacros = (id: NotationId): Record<string, string> =>
  macrosOf(id, (letter) => letter);

function macrosOf(
  id: NotationId,
  write: (letter: string, mark: Mark | undefined) => string,
): Record<string, string> {
  const letters = (Object.keys(roleLetters) as (keyof NotationLetters)[]).map((role) => {
    const mark = (markOf as Partial<Record<keyof NotationLetters, Mark>>)[role];
    return [roleLetters[role], write(notations[id][role], mark)];
  });
  return { ...commonMacros, ...(Object.fromEntries(letters) as Record<string, string>) };
}

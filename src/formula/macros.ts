import { notations, type NotationId } from "./notation";

/** What a letter stands for; it decides the colour in formula, bar, matrix and control alike. */
type Mark = "logits" | "probabilities" | "target" | "loss" | "weights" | "input";

const marked = (mark: Mark, glyph: string) => `\\htmlData{quantity=${mark}}{${glyph}}`;

/** The same in every notation. */
const commonMacros = {
  "\\e": "\\mathrm{e}", // Euler's number stands upright; an italic e may be a notation's letter
  "\\unit": "\\mathbf{e}", // e_k, the row with its 1 at k
  "\\pd": "\\frac{\\partial #1}{\\partial #2}",
  "\\pdin": "\\partial #1 / \\partial #2",
  "\\pdby": "\\frac{\\partial}{\\partial #1}",
  "\\ind": "\\,\\mathbb{1}\\{#1\\}",
};

/**
 * The role macros in which every line is written, expanded to the letters of a notation.
 *
 * Quantities `\layerinput \weights \bias \logit \prob \target \loss \meanloss`, of a whole batch
 * `\layerinputs \logits \probs \targets`; counts `\classes \inputs \samples`; indices
 * `\iout \ilogit \iinput \isum \isample`, `\labelclass`; `\variable`, `\natlog`, `\e`, `\unit`;
 * `\pd{A}{B}` = ∂A/∂B (`\pdin` with a slash, inside a sentence), `\pdby{B}` = ∂/∂B acting on what
 * follows; `\ind{…}` = 1{…}.
 */
export function roleMacros(id: NotationId): Record<string, string> {
  const notation = notations[id];
  return {
    ...commonMacros,
    "\\layerinput": marked("input", notation.input),
    "\\layerinputs": marked("input", notation.batchInput),
    "\\weights": marked("weights", notation.weights),
    "\\bias": marked("weights", notation.bias),
    "\\logit": marked("logits", notation.logits),
    "\\logits": marked("logits", notation.batchLogits),
    "\\prob": marked("probabilities", notation.probabilities),
    "\\probs": marked("probabilities", notation.batchProbabilities),
    "\\target": marked("target", notation.target),
    "\\targets": marked("target", notation.batchTarget),
    "\\loss": marked("loss", notation.loss),
    "\\meanloss": marked("loss", notation.meanLoss),
    "\\classes": notation.classCount,
    "\\inputs": notation.inputCount,
    "\\samples": notation.sampleCount,
    "\\iout": notation.outputIndex,
    "\\ilogit": notation.logitIndex,
    "\\iinput": notation.inputIndex,
    "\\isum": notation.sumIndex,
    "\\isample": notation.sampleIndex,
    "\\labelclass": notation.labelClass,
    "\\variable": notation.variable,
    "\\natlog": notation.log,
  };
}

import { notations, type NotationId } from "./notation";

/** What a letter stands for; it decides the colour in formula, bar, matrix and control alike. */
type Quantity = "logits" | "probabilities" | "target" | "loss" | "weights";

const quantity = (name: Quantity, glyph: string) => `\\htmlData{quantity=${name}}{${glyph}}`;

/** The same in every notation. */
const commonMacros = {
  "\\e": "\\mathrm{e}", // Euler's number stands upright; an italic e may be a notation's letter
  "\\pd": "\\frac{\\partial #1}{\\partial #2}",
  "\\pdin": "\\partial #1 / \\partial #2",
  "\\pdby": "\\frac{\\partial}{\\partial #1}",
};

/**
 * The role macros in which every line is written, expanded to the letters of a notation.
 *
 * `\logit \prob \target \loss \weights`, `\classes`, `\iout \ilogit \isum`, `\natlog`,
 * `\e`, `\pd{A}{B}` = ∂A/∂B (`\pdin` with a slash, inside a sentence), `\pdby{B}` = ∂/∂B acting on what follows.
 */
export function roleMacros(id: NotationId): Record<string, string> {
  const notation = notations[id];
  return {
    ...commonMacros,
    "\\logit": quantity("logits", notation.logits),
    "\\prob": quantity("probabilities", notation.probabilities),
    "\\target": quantity("target", notation.target),
    "\\loss": quantity("loss", notation.loss),
    "\\weights": quantity("weights", notation.weights),
    "\\classes": notation.classCount,
    "\\iout": notation.outputIndex,
    "\\ilogit": notation.logitIndex,
    "\\isum": notation.sumIndex,
    "\\natlog": notation.log,
  };
}

import katex from "katex";
import { katexOptions } from "../../formula/katex";
import { roleMacros } from "../../formula/macros";
import type { NotationId } from "../../formula/notation";

/** A formula as HTML with its MathML twin, or the reason why it could not be typeset. */
export type Typeset =
  | { readonly html: string; readonly reason?: undefined }
  | { readonly html?: undefined; readonly reason: string };

const typesetFormulas = new Map<string, Typeset>();

/**
 * Typesets a formula of the product's own, written in role macros. The same formula is typeset
 * once: nothing here depends on the logits.
 */
export function typeset(tex: string, notation: NotationId, displayMode: boolean): Typeset {
  const key = `${notation} ${displayMode} ${tex}`;
  const known = typesetFormulas.get(key);
  if (known) return known;
  const result = typesetAnew(tex, notation, displayMode);
  typesetFormulas.set(key, result);
  return result;
}

function typesetAnew(tex: string, notation: NotationId, displayMode: boolean): Typeset {
  try {
    const html = katex.renderToString(tex, { ...katexOptions(roleMacros(notation)), displayMode });
    return { html };
  } catch (error) {
    return { reason: error instanceof Error ? error.message : String(error) };
  }
}

import katex from "katex";
import { katexOptions } from "../../formula/katex";
import { roleMacros } from "../../formula/macros";
import type { NotationId } from "../../formula/notation";

/** A formula as HTML, or the reason why it could not be typeset. */
export type Typeset =
  | { readonly html: string; readonly reason?: undefined }
  | { readonly html?: undefined; readonly reason: string };

/**
 * How a formula is set:
 * - `inline` among words, with a MathML twin
 * - `display` on a line of its own, large operators in full size, with a MathML twin
 * - `numbers` with fractions in full size and breaks where signs stand; its numbers are read elsewhere
 */
export type TexStyle = "inline" | "display" | "numbers";

const typesetFormulas = new Map<string, Typeset>();

/**
 * Typesets a formula of the product's own, written in role macros. The same formula is typeset
 * once: nothing here depends on the logits.
 */
export function typeset(tex: string, notation: NotationId, style: TexStyle): Typeset {
  const key = `${notation} ${style} ${tex}`;
  const known = typesetFormulas.get(key);
  if (known) return known;
  const result = typesetAnew(tex, notation, style);
  typesetFormulas.set(key, result);
  return result;
}

function typesetAnew(tex: string, notation: NotationId, style: TexStyle): Typeset {
  try {
    const html = katex.renderToString(
      style === "numbers" ? tex.replaceAll("\\frac", "\\dfrac") : tex,
      {
        ...katexOptions(roleMacros(notation)),
        displayMode: style === "display",
        output: style === "numbers" ? "html" : "htmlAndMathml",
      },
    );
    return { html };
  } catch (error) {
    return { reason: error instanceof Error ? error.message : String(error) };
  }
}

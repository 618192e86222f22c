import type { NotationId } from "../../formula/notation";

/**
 * How a formula is set:
 * - `inline` among words, with a MathML twin
 * - `display` on a line of its own, large operators in full size, with a MathML twin
 * - `numbers` with fractions in full size and breaks where signs stand; its numbers are read elsewhere
 */
export type TexStyle = "inline" | "display" | "numbers";

/** A formula of the product's own, written in role macros. */
export interface Formula {
  readonly tex: string;
  readonly notation: NotationId;
  readonly style: TexStyle;
}

/** A formula as HTML, or the reason why it could not be typeset. */
export type Typeset =
  | { readonly html: string; readonly reason?: undefined }
  | { readonly html?: undefined; readonly reason: string };

/** What tells a formula from all others. */
export const formulaKey = ({ tex, notation, style }: Formula) => `${notation} ${style} ${tex}`;

import katex from "katex";
import { katexOptions } from "./katex";
import { roleMacros } from "./macros";
import { marked } from "./marked";
import type { NotationId } from "./notation";
import { checkSource } from "./source";

interface TypesetOptions {
  readonly notation: NotationId;
  /** On a line of its own, large operators in full size */
  readonly isDisplay: boolean;
  /** Without the MathML twin, for what is read elsewhere */
  readonly isSilent?: boolean;
}

/**
 * Typesets LaTeX in role macros or in the letters of a notation, as HTML.
 *
 * @throws {Error} KaTeX's, with what it cannot parse
 */
export const typesetTex = (
  tex: string,
  { notation, isDisplay, isSilent = false }: TypesetOptions,
): string =>
  katex.renderToString(tex, {
    ...katexOptions(roleMacros(notation)),
    displayMode: isDisplay,
    output: isSilent ? "html" : "htmlAndMathml",
  });

const escaped = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** What a reader has written, as HTML; undefined where it is refused, or is no LaTeX yet. */
export function typesetWritten(
  tex: string,
  notation: NotationId,
  isSilent = false,
): string | undefined {
  try {
    checkSource(tex);
    const html = typesetTex(marked(tex, notation), { notation, isDisplay: true, isSilent });
    // Who copies the formula gets what was written, without the marks.
    return html.replace(
      /(<annotation[^>]*>).*?(<\/annotation>)/s,
      (_, start: string, end: string) => start + escaped(tex) + end,
    );
  } catch {
    return undefined; // what is wrong with it is said where it is read
  }
}

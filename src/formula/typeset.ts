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

/** A formula as HTML, in KaTeX's two halves. */
export interface Halves {
  /** What is seen, hidden from assistive technology */
  readonly seen: string;
  /** Its MathML twin, for assistive technology and for who copies it */
  readonly twin: string;
}

/** What a reader has written, as HTML; undefined where it is refused, or is no LaTeX yet. */
export function typesetWritten(tex: string, notation: NotationId): Halves | undefined {
  try {
    checkSource(tex);
    const html = typesetTex(marked(tex, notation), { notation, isDisplay: true });
    const [twin] = twinInHtml.exec(html)!;
    return {
      seen: html.replace(twin, ""),
      // Who copies the formula gets what was written, without the marks.
      twin: twin.replace(
        /(<annotation[^>]*>).*?(<\/annotation>)/s,
        (_, start: string, end: string) => start + escaped(tex) + end,
      ),
    };
  } catch {
    return undefined; // what is wrong with it is said where it is read
  }
}

const twinInHtml = /<span class="katex-mathml">.*?<\/math><\/span>/s;

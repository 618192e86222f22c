import katex from "katex";
import { katexOptions } from "../../formula/katex";
import { roleMacros } from "../../formula/macros";
import type { Formula, Typeset } from "./formula";

/** Typesets a formula by KaTeX. */
export function katexHtml({ tex, notation, style }: Formula): Typeset {
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

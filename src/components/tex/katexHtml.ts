import { typesetTex } from "../../formula/typeset";
import type { Formula, Typeset } from "./formula";

/** Typesets a formula of the product's own by KaTeX. */
export function katexHtml({ tex, notation, style }: Formula): Typeset {
  const isNumbers = style === "numbers";
  try {
    const html = typesetTex(isNumbers ? tex.replaceAll("\\frac", "\\dfrac") : tex, {
      notation,
      isDisplay: style === "display",
      isSilent: isNumbers,
    });
    return { html: html.replace(source, "") };
  } catch (error) {
    return { reason: error instanceof Error ? error.message : String(error) };
  }
}

/** What KaTeX keeps of the LaTeX: role macros and marks, which nobody else can typeset. */
const source = /<annotation [^>]*>.*?<\/annotation>/s;

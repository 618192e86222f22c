/** What the build makes of a derivation, so that the page begins without KaTeX and the reader. */
declare module "virtual:prepared/*" {
  /** Typeset formulas by their keys */
  export const formulas: import("./components/tex/codedHtml").CodedHtml;
  export const readings: import("./formula/read/recorded").Readings;
}

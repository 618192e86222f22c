/** What the build makes of a derivation, so that the page begins without KaTeX and the reader. */
interface Prepared {
  /** Typeset formulas by their keys */
  readonly formulas: import("./components/tex/codedHtml").CodedHtml;
  readonly readings: import("./formula/read/recorded").Readings;
}

/** The same of every derivation, by its id, each fetched by itself. */
declare module "virtual:prepared" {
  export const prepared: Readonly<Record<string, () => Promise<Prepared>>>;
  export const titles: Readonly<Record<string, import("./derivations/types").Text>>;
}

/** Glyphs that formulas of the first derivation do not have. */
declare module "virtual:font/*";

/** What the list of all derivations shows of each, in reading order. */
declare module "virtual:contents" {
  export const contents: readonly import("./derivations/contents").ContentsEntry[];
  /** The formulas in it, typeset */
  export const formulas: import("./components/tex/codedHtml").CodedHtml;
}

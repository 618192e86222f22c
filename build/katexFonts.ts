import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import subsetFont from "subset-font";
import type { Plugin } from "vite";
import { preparation } from "./preparation.ts";
import type { shippedCharacters } from "./prepare.ts";

/** The fonts of the shipped formulas; the others of KaTeX's are for what a reader writes. */
const shippedFonts = /KaTeX_(Main-Regular|Math-Italic|Size[1-4]-Regular)/;

/**
 * KaTeX's fonts as the page needs them. Every browser this page runs in reads woff2. The glyphs of the
 * shipped formulas stand in the style sheet itself, so that a formula never shows in another font and
 * then moves; whatever else a reader writes is fetched when it is shown.
 */
export function katexFonts(): Plugin {
  return {
    name: "katex-fonts",
    enforce: "pre",
    async transform(code, id) {
      if (!/katex[^/]*\.css$/.test(id.split("?", 1)[0]!)) return undefined;
      const { module, files } = await preparation();
      for (const file of files) this.addWatchFile(file);
      const characters = module.shippedCharacters();
      return replaceAsync(code, /@font-face\s*\{[^}]*\}/g, (face) => parted(face, characters));
    },
  };
}

/** A font's face without its older files; a shipped one in two, of which the second is fetched. */
async function parted(
  face: string,
  { formulas, prose }: ReturnType<typeof shippedCharacters>,
): Promise<string> {
  const [rule, file] = /url\((fonts\/[^)]*\.woff2)\) format\("woff2"\)/.exec(face)!;
  const withSource = (source: string, ranges?: string) =>
    face.replace(/src:[^;]*;/, `src: ${source};${ranges ? ` unicode-range: ${ranges};` : ""}`);
  if (!shippedFonts.test(file!)) return withSource(rule);
  const whole = await readFile(createRequire(import.meta.url).resolve(`katex/dist/${file}`));
  const isForProse = file!.includes("KaTeX_Main-Regular");
  const characters = isForProse ? formulas + prose : formulas;
  const glyphs = await subsetFont(whole, characters, {
    targetFormat: "woff2",
    noHinting: file!.includes("_Size"), // brackets as high as a fraction do not need it
  });
  const [own, others] = rangesOf(characters);
  const inline = `url(data:font/woff2;base64,${glyphs.toString("base64")}) format("woff2")`;
  return withSource(inline, own) + withSource(rule, others);
}

/** Where KaTeX's fonts have glyphs: a Chinese character fetches none of them. */
const blocks = [
  [0, 0x2bff],
  [0xe000, 0xf8ff],
] as const;

/** The ranges of some characters, and of all others. */
function rangesOf(characters: string): [string, string] {
  const codes = [...new Set(Array.from(characters, (character) => character.codePointAt(0)!))];
  codes.sort((a, b) => a - b);
  const others = blocks.flatMap(([first, last]) => {
    const own = codes.filter((code) => code >= first && code <= last);
    const starts = [first, ...own.map((code) => code + 1)];
    const ends = [...own.map((code) => code - 1), last];
    return starts.flatMap((start, at) => (start <= ends[at]! ? [rangeOf(start, ends[at]!)] : []));
  });
  return [codes.map((code) => rangeOf(code, code)).join(), others.join()];
}

const rangeOf = (start: number, end: number) =>
  `U+${start.toString(16)}${end > start ? `-${end.toString(16)}` : ""}`;

async function replaceAsync(
  text: string,
  pattern: RegExp,
  replace: (match: string) => Promise<string>,
): Promise<string> {
  const replaced = await Promise.all(
    Array.from(text.matchAll(pattern), ([match]) => replace(match)),
  );
  return text.replace(pattern, () => replaced.shift()!);
}

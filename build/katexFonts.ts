import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import subsetFont from "subset-font";
import type { Plugin } from "vite";
import { preparation } from "./preparation.ts";
import type { shippedCharacters } from "./prepare.ts";

type Characters = ReturnType<typeof shippedCharacters>;
type OwnFont = Exclude<keyof Characters, "formulas" | "prose">;

/** The fonts that stand in the style sheet, with what they are to show. */
const inSheet: readonly (readonly [RegExp, (characters: Characters) => string])[] = [
  [/KaTeX_Main-Regular/, ({ formulas, prose }) => formulas + prose],
  [/KaTeX_(Math-Italic|Size[1-4]-Regular)/, ({ formulas }) => formulas],
];

/** The fonts that come with the derivations that have their letters. */
const withDerivation: Readonly<Record<OwnFont, RegExp>> = {
  mathbb: /KaTeX_AMS-Regular/,
  mathbf: /KaTeX_Main-Bold\./,
  mathcal: /KaTeX_Caligraphic-Regular/,
  others: /KaTeX_(Main-Regular|Math-Italic|Size[1-4]-Regular)/,
};

const prefix = "virtual:font/";

/** The module of such fonts, to be imported by what shows their letters. */
export const fontModule = (font: OwnFont) => `${prefix}${font}.css`;

/**
 * KaTeX's fonts as the page needs them. Every browser this page runs in reads woff2. The glyphs of the
 * shipped formulas stand in the style sheet itself, or in one that comes with a derivation, so that a
 * formula never shows in another font and then moves; whatever else a reader writes is fetched when it
 * is shown.
 */
export function katexFonts(): Plugin {
  return {
    name: "katex-fonts",
    enforce: "pre",
    resolveId: (id) => (id.startsWith(prefix) ? id : undefined),
    async load(id) {
      if (!id.startsWith(prefix)) return undefined;
      const font = id.slice(prefix.length, -".css".length) as OwnFont;
      const sheet = await readFile(katexFile("katex.css"), "utf8");
      const { module } = await preparation();
      const characters = module.shippedCharacters()[font];
      const own = facesIn(sheet)
        .filter((face) => withDerivation[font].test(face))
        .map(async (face) => (await parted(face, characters))[0]);
      return (await Promise.all(own)).join("\n");
    },
    async transform(code, id) {
      if (!/katex[^/]*\.css$/.test(id.split("?", 1)[0]!)) return undefined;
      const { module, files } = await preparation();
      for (const file of files) this.addWatchFile(file);
      const characters = module.shippedCharacters();
      return replaceAsync(code, faces, async (face) => {
        const shown = inSheet.find(([name]) => name.test(face))?.[1];
        return shown
          ? (await parted(face, shown(characters))).join("")
          : withSource(face, ruleOf(face)[0]);
      });
    },
  };
}

const faces = /@font-face\s*\{[^}]*\}/g;
const facesIn = (sheet: string) => sheet.match(faces) ?? [];

const katexFile = (path: string) => createRequire(import.meta.url).resolve(`katex/dist/${path}`);

/** The source of a font's face in the format that is read, and its file. */
function ruleOf(face: string): readonly [rule: string, file: string] {
  const [rule, file] = /url\((fonts\/[^)]*\.woff2)\) format\("woff2"\)/.exec(face)!;
  return [rule, file!];
}

/** A font's face without its older files. */
const withSource = (face: string, source: string, ranges?: string) =>
  face.replace(/src:[^;]*;/, `src: ${source};${ranges ? ` unicode-range: ${ranges};` : ""}`);

/** A font's face in two: some characters, in the sheet itself, and all others, to be fetched. */
async function parted(face: string, characters: string): Promise<[own: string, others: string]> {
  const [rule, file] = ruleOf(face);
  const glyphs = await subsetFont(await readFile(katexFile(file)), characters, {
    targetFormat: "woff2",
    noHinting: file.includes("_Size"), // brackets as high as a fraction do not need it
  });
  const [own, others] = rangesOf(characters);
  const inline = `url(data:font/woff2;base64,${glyphs.toString("base64")}) format("woff2")`;
  return [withSource(face, inline, own), withSource(face, rule, others)];
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

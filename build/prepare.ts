export { coded } from "../src/components/tex/codedHtml";
export { derivationIds } from "../src/derivations";
import { formulaKey, type Formula, type TexStyle } from "../src/components/tex/formula";
import { katexHtml } from "../src/components/tex/katexHtml";
import { figureTexStyle } from "../src/components/views/figures/figureTexStyle";
import { flowFormulas } from "../src/components/views/flow/flowFormulas";
import { derivationIds, linesOf, loadDerivations, type Derivation } from "../src/derivations";
import { contentsEntry, type ContentsEntry } from "../src/derivations/contents";
import { dotLine, shownFormulas } from "../src/derivations/figures";
import { inNotation } from "../src/derivations/inNotation";
import { lineNumbers } from "../src/derivations/lineNumbers";
import { withMistake } from "../src/derivations/withMistake";
import { picturedLines, picturedMistakes } from "../src/derivations/mistakes/pictured";
import { opening, openingDerivationId, openingNotation } from "../src/derivations/opening";
import { formulasIn, stringsIn } from "../src/derivations/prose";
import { proseFormula } from "../src/derivations/proseFormula";
import { readLines, withOpened, type LineReading } from "../src/derivations/readings";
import { notationOf } from "../src/derivations/statements";
import { markedTexOf } from "../src/derivations/terms";
import { workedExample } from "../src/derivations/workedExample";
import { jacobianEntryTex, logitTex, probabilityTex } from "../src/formula/entryTex";
import { notationIds, notations, type NotationId } from "../src/formula/notation";
import { texReader } from "../src/formula/read/lines";
import { recordingReader, type Readings } from "../src/formula/read/recorded";
import { slotCharacters } from "../src/formula/slots";
import { words } from "../src/words/all";

interface Prepared {
  /** Typeset formulas by their keys */
  readonly formulas: Readonly<Record<string, string>>;
  readonly readings: Readings;
}

/**
 * Reads and typesets a derivation, as the page would: all its lines and wrong lines, its prose in
 * both languages, and the picture beside it, in numbers at every cell of the worked example.
 *
 * @throws {Error} naming the line that cannot be read or typeset
 */
export function prepare(derivation: Derivation): Prepared {
  const { reader, readings } = recordingReader(texReader);
  const formulas: Record<string, string> = {};
  const typeset = (tex: string, notation: NotationId, style: TexStyle, where: string) => {
    const formula: Formula = { tex, notation, style };
    const key = formulaKey(formula);
    if (key in formulas) return; // most cells put a line into numbers alike
    const { html, reason } = katexHtml(formula);
    if (html === undefined) throw new Error(`${where}: ${tex} cannot be typeset: ${reason}`);
    formulas[key] = html;
  };
  const typesetMarked = (tex: string, notation: NotationId, style: TexStyle, where: string) => {
    const { abbreviations } = derivation;
    const formula = proseFormula(tex, { notation, abbreviations }, reader);
    typeset(formula.tex, notation, style, where);
  };
  const typesetProse = (texts: unknown, notation: NotationId, where: string) => {
    for (const tex of stringsIn(texts).flatMap(formulasIn))
      typesetMarked(tex, notation, "inline", where);
  };

  const typesetLine = (read: LineReading) => {
    const { line } = read.placed;
    const { notation } = read.options;
    const where = `${derivation.id}, ${line.id}`;
    const { left, right } = markedTexOf(read);
    for (const tex of [left, read.parted.chainLeft, right])
      if (tex !== "") typeset(tex, notation, "display", where);
    for (const cell of cells) {
      const numbers = lineNumbers(read, { cell, classCount, isOneHot: true });
      for (const tex of [numbers?.left, numbers?.right, numbers?.result])
        if (tex !== undefined) typeset(tex, notation, "numbers", where);
    }
    if (line.where) typeset(line.where, notation, "inline", where);
    typesetProse(line.why, notation, where);
    typesetProse(line.onLetters, notation, where);
  };

  const typesetPicture = (read: readonly LineReading[], notation: NotationId) => {
    const where = `${derivation.id}, picture`;
    for (const { placed, parted } of read)
      if (Object.values(derivation.cell ?? {}).includes(placed.line.id))
        typesetMarked(parted.right, notation, "inline", where);
    const names = classNumbers.flatMap((output) => [
      logitTex(output),
      probabilityTex(output),
      ...classNumbers.map((logit) => jacobianEntryTex(output, logit)),
    ]);
    for (const tex of names) typeset(tex, notation, "inline", where);
    for (const tex of Object.values(flowFormulas)) {
      typeset(tex, notation, "inline", where);
      typesetMarked(tex, notation, "inline", where);
    }
    typesetProse(firstWords, notation, where);
  };

  const readAll = (own: Derivation): LineReading[] => {
    const read = readLines(own, linesOf(own), reader);
    for (const { failure, placed } of withOpened(read))
      if (failure) throw new Error(`${own.id}, ${placed.line.id}: ${JSON.stringify(failure)}`);
    return read;
  };

  const variants = [
    derivation,
    ...derivation.mistakes.map(({ id }) => withMistake(derivation, id)),
  ];
  for (const variant of variants)
    for (const read of withOpened(readAll(variant))) typesetLine(read);
  const read = readAll(derivation);
  for (const notation of new Set(read.map(({ options }) => options.notation)))
    typesetPicture(read, notation);

  for (const notation of new Set([
    derivation.notation,
    ...read.map(({ options }) => options.notation),
  ]))
    for (const { id } of picturedMistakes)
      for (const line of picturedLines(id, notation, reader)) {
        const { left, right } = markedTexOf(line);
        typeset(`${left} ${right}`, notation, "display", `${derivation.id}, ${id}`);
      }

  for (const part of derivation.parts) {
    const where = `${derivation.id}, figure of ${part.id}`;
    const notation = notationOf(derivation, part);
    for (const tex of shownFormulas(derivation, part, reader))
      typesetMarked(tex, notation, figureTexStyle[part.figure!.kind], where);
    typesetProse(part.figure, notation, where);
    if (part.figure?.kind === "product")
      typesetLine(dotLine(derivation, part, part.figure, reader));
  }

  if (derivation.id === openingDerivationId) {
    const scenes = opening.map(({ line }) => line);
    for (const variant of variants)
      for (const read of readAll(inNotation(variant, openingNotation)))
        if (scenes.includes(read.placed.line.id)) typesetLine(read);
    typesetPicture(readAll(inNotation(derivation, openingNotation)), openingNotation);
    typesetProse(opening, openingNotation, "opening");
  }
  return { formulas, readings };
}

/** The words of the first screen; those of a panel that is shown with KaTeX alone are typeset then. */
const firstWords = Object.values(words).map((language) =>
  Object.fromEntries(
    Object.entries(language).filter(([section]) => section !== "layer" && section !== "letters"),
  ),
);

/** Here before anything is asked for: what runs this file imports nothing once it has run. */
const derivations = await loadDerivations();
/** The titles of all derivations. */
export const titles = Object.fromEntries(derivations.map(({ id, title }) => [id, title]));

/** What the list of all derivations shows, and its formulas typeset, by their keys. */
export function prepareContents(): { contents: ContentsEntry[]; formulas: Record<string, string> } {
  const contents = derivations.map((derivation) => contentsEntry(derivation, texReader));
  const formulas = contents.map(({ id, result }): [string, string] => {
    const formula: Formula = { ...result, style: "display" };
    const { html, reason } = katexHtml(formula);
    if (html === undefined) throw new Error(`${id}: ${result.tex} cannot be typeset: ${reason}`);
    return [formulaKey(formula), html];
  });
  return { contents, formulas: Object.fromEntries(formulas) };
}

const preparedById = new Map<string, Prepared>();

/** @throws {RangeError} if there is no such derivation */
export function prepareById(id: string): Prepared {
  const derivation = derivations.find((one) => one.id === id);
  if (!derivation) throw new RangeError(`no derivation has this id: ${id}`);
  const known = preparedById.get(id) ?? prepare(derivation);
  preparedById.set(id, known);
  return known;
}

/** Letters that a formula sets in a font of their own, by the class that KaTeX gives them. */
const ownFonts = { mathbb: /\bmathbb\b/, mathbf: /\bmathbf\b/, mathcal: /\bmathcal\b/ };
type OwnFont = keyof typeof ownFonts;

/** The characters in a font of their own in some formulas as HTML. */
function charactersIn(font: OwnFont, html: readonly string[]): string {
  const spans = html.flatMap((one) => [...one.matchAll(/<span class="([^"]*)"[^>]*>([^<]+)</g)]);
  return distinct(
    spans.map(([, classes, text]) => (ownFonts[font].test(classes!) ? text! : "")).join(""),
  );
}

/** The fonts that formulas have beside those of the first derivation. */
export function ownFontsOf(formulas: Readonly<Record<string, string>>): (OwnFont | "others")[] {
  const html = Object.values(formulas);
  const own = (Object.keys(ownFonts) as OwnFont[]).filter(
    (font) => charactersIn(font, html) !== "",
  );
  const { others } = shippedCharacters();
  return Array.from(textIn(html)).some((character) => others.includes(character))
    ? [...own, "others"]
    : own;
}

/** The characters of shipped texts, by where they stand. */
interface ShippedCharacters extends Record<OwnFont, string> {
  /** In the formulas of the first derivation, with the numbers that come into them */
  readonly formulas: string;
  /** In those of the others alone */
  readonly others: string;
  readonly prose: string;
}

/** The characters of all that is shipped. */
export function shippedCharacters(): ShippedCharacters {
  const html = derivationIds.flatMap((id) => Object.values(prepareById(id).formulas));
  const first = textIn(Object.values(prepareById(derivationIds[0]!).formulas)) + slotCharacters;
  const letters = lettersOfAll();
  const inProse = stringsIn([derivations, opening, words]).join("");
  return {
    mathbb: charactersIn("mathbb", html),
    mathbf: charactersIn("mathbf", html),
    mathcal: charactersIn("mathcal", [...html, ...letters]),
    formulas: distinct(first),
    others: without(distinct(textIn([...html, ...letters])), first),
    prose: distinct((inProse.match(latin) ?? []).join("") + typewriter + typography),
  };
}

/** The letters of every notation, typeset: any derivation may be read in them. */
const lettersOfAll = (): string[] =>
  notationIds.flatMap((notation) =>
    Object.values(notations[notation]).map(
      (tex) => katexHtml({ tex, notation, style: "inline" }).html!,
    ),
  );

/** What is to be seen of formulas as HTML. */
const textIn = (html: readonly string[]): string =>
  html
    .map((formula) =>
      formula
        .replace(/<annotation.*?<\/annotation>/g, "")
        .replace(/<[^>]*>/g, "")
        .replace(/&(lt|gt|amp);/g, (_, name: keyof typeof entities) => entities[name]),
    )
    .join("");

const without = (characters: string, others: string) =>
  Array.from(characters)
    .filter((character) => !others.includes(character))
    .join("");

const entities = { lt: "<", gt: ">", amp: "&" };

/** Latin letters, punctuation and signs: what KaTeX's fonts may have of a text. */
const latin = /[\u00a0-\u024f\u2010-\u22ff]/g;

const typewriter = Array.from({ length: 95 }, (_, at) => String.fromCharCode(32 + at)).join("");
/** What the words that are functions may say */
const typography = "“”‘’–—…×±·←→";

const distinct = (text: string) => [...new Set(text)].toSorted().join("");

const classCount = workedExample.logits.length;
const classNumbers = workedExample.logits.map((_, index) => index + 1);
const cells = workedExample.logits.flatMap((_, output) =>
  workedExample.logits.map((_, logit) => ({ output, logit })),
);

import type { Expression } from "../expression";
import type { TexNode } from "../katex";
import { notations } from "../notation";
import { Unreadable } from "../problem";
import { readAbbreviation } from "./abbreviations";
import { readBracketed, readFenced } from "./brackets";
import { isOpening, rowOf, type Cursor } from "./cursor";
import { isDots } from "./expressions";
import { readFunction } from "./functions";
import { readIndex, readIndices } from "./indices";
import { glyphOf, lettersIn, meaningOf } from "./letters";
import { isNumberPart, readNumber } from "./numbers";
import { onesGlyphs, readOnes } from "./ones";
import { readInlinePartial, readPartialFraction } from "./partials";
import { readQuantity } from "./quantities";
import { writtenAt, type Reading } from "./reading";
import { readReduction } from "./reductions";
import { baseOfScripted, checkBareDigits, sampleNodes, scripted, withoutSub } from "./scripts";

/** One factor with its indices and powers. */
export function readFactor(cursor: Cursor, reading: Reading): Expression {
  const { place } = cursor;
  const node = cursor.peek();
  if (!node) {
    const before = { start: cursor.row.start, end: place.start };
    throw new Unreadable({ code: "nothing", after: writtenAt(reading, before) }, place);
  }
  const known =
    readAbbreviation(cursor, reading) ??
    readInlinePartial(cursor, reading) ??
    readFunction(cursor, reading) ??
    readReduction(cursor, reading);
  if (known) return known;
  if (isNumberPart(baseOfScripted(node))) return readNumber(cursor, reading);
  if (isOpening(node)) {
    const bracketed = cursor.takeBracketed();
    if (!bracketed)
      throw new Unreadable({ code: "unclosed", bracket: writtenAt(reading, place) }, place);
    const inner = readBracketed(lettersIn(node), bracketed.body, node.place, reading);
    return scripted(inner, bracketed.end, cursor, reading);
  }
  cursor.skip();
  checkBareDigits(node, cursor, reading);
  const base = baseOfScripted(node);
  switch (base.type) {
    case "group":
      return scripted(reading.expression(base.body, base.place, reading), node, cursor, reading);
    case "fenced":
      return scripted(readFenced(base, reading), node, cursor, reading);
    case "fraction": {
      const partial = readPartialFraction(base, cursor, reading);
      if (partial) return scripted(partial, node, cursor, reading);
      const over = reading.expression(base.over, base.place, reading);
      const under = reading.expression(base.under, base.place, reading);
      return scripted({ kind: "quotient", over, under, place: base.place }, node, cursor, reading);
    }
    case "root": {
      if (base.degree) throw new Unreadable({ code: "unsupported", what: "\\sqrt[n]" }, base.place);
      const body = reading.expression(base.body, base.place, reading);
      const root = { kind: "function", name: "sqrt", body, place: base.place } as const;
      return scripted(root, node, cursor, reading);
    }
    case "array":
      throw new Unreadable({ code: "unsupported", what: "\\begin" }, base.place);
    default:
      return readLetter(base, node, cursor, reading);
  }
}

/** What a letter means: e, 1{…}, δ, a quantity of the notation. */
function readLetter(base: TexNode, node: TexNode, cursor: Cursor, reading: Reading): Expression {
  const scripts = node.type === "scripted" && base !== node ? node : undefined;
  const { place } = node;
  const glyph = glyphOf(base);
  const whole = meaningOf(node, reading.letters); // d_in is one letter with its subscript
  const meaning = whole ?? meaningOf(base, reading.letters);
  const after = whole ? undefined : scripts;
  if (glyph === "\\mathrm{e}" || glyph === "e") {
    const isOwnLetter = meaning !== undefined && glyph === "e";
    const isPower = scripts?.sup && !scripts.sub && !sampleNodes(scripts.sup);
    if (isPower) {
      const body = reading.expression(rowOf(scripts.sup), scripts.sup.place, reading);
      return { kind: "function", name: "exp", body, place };
    }
    if (!isOwnLetter && !scripts) return { kind: "euler", place };
  }
  if (glyph === "\\mathbf{e}" && scripts?.sub) {
    const index = readIndex(rowOf(scripts.sub), reading, scripts.sub.place);
    return scripted({ kind: "unit", index, place }, withoutSub(scripts), cursor, reading);
  }
  if (glyph !== undefined && !meaning && onesGlyphs.has(glyph))
    return readOnes(node, cursor, reading);
  if (glyph === "\\delta" && scripts?.sub) {
    const [left, right, ...more] = readIndices(scripts.sub, reading);
    if (!left || !right || more.length > 0)
      throw new Unreadable(
        { code: "index-count", of: "δ", takes: 2, found: (right ? 2 : 1) + more.length },
        place,
      );
    const delta = {
      kind: "indicator",
      conditions: [{ left, relation: "=", right }],
      place,
    } as const;
    return scripted(delta, withoutSub(scripts), cursor, reading);
  }
  if (!meaning || isIndexLetter(glyph, reading)) throw unknownLetter(base, node, reading);
  switch (meaning.kind) {
    case "quantity":
      return readQuantity(meaning, base, node, cursor, reading);
    case "count":
      return scripted({ kind: "count", of: meaning.of, place }, after ?? base, cursor, reading);
    case "variable":
      return scripted({ kind: "variable", place }, node, cursor, reading);
    case "label":
      throw new Unreadable({ code: "lonely-index", index: writtenAt(reading, place) }, place);
  }
}

const isIndexLetter = (glyph: string | undefined, { indexLetters }: Reading) =>
  glyph !== undefined && indexLetters.has(glyph);

/** What numbers something in one notation or another. */
const indexLetters = new Set<string>(
  Object.values(notations).flatMap((notation) => [
    notation.outputIndex,
    notation.logitIndex,
    notation.inputIndex,
    notation.sumIndex,
    notation.sampleIndex,
    notation.labelClass,
  ]),
);

function unknownLetter(base: TexNode, node: TexNode, reading: Reading): Unreadable {
  const glyph = glyphOf(base) ?? "";
  const { place } = base;
  // An accent is placed at the letter below it, so the letter is named as it looks.
  const written = base.type === "symbol" ? writtenAt(reading, base.place) || glyph : glyph;
  if (isDots(base)) return new Unreadable({ code: "dots", written }, place);
  if (lettersIn(base).length > 1 && glyph === "")
    return new Unreadable({ code: "unknown-function", name: lettersIn(base) }, place);
  const isAfterIndex = /_\w$/.test(reading.source.slice(0, place.start));
  if (/^[a-zA-Z]$/.test(glyph) && node === base && (isAfterIndex || indexLetters.has(glyph)))
    return new Unreadable({ code: "lonely-index", index: written }, place);
  if (glyph !== "\\quad" && /^\p{L}$|^\\[a-zA-Z]/u.test(glyph)) {
    const known = [...reading.letters.keys()].filter((letter) => letter !== "d_in").join(", ");
    return new Unreadable({ code: "unknown-letter", letter: written, known }, place);
  }
  return new Unreadable({ code: "not-here", written }, place);
}

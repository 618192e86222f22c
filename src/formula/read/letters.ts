import type { Axis, QuantityName } from "../expression";
import { parseTex, type TexNode } from "../katex";
import { notations, type Notation, type NotationId } from "../notation";

/** What a letter of a notation stands for. */
export type Meaning =
  | { readonly kind: "quantity"; readonly name: QuantityName; readonly isBatch: boolean }
  | { readonly kind: "count"; readonly of: Axis }
  | { readonly kind: "label" }
  | { readonly kind: "variable" };

/** What each role of a notation means where its letter is met; an index letter means itself. */
const meaningOfRole: Readonly<Partial<Record<keyof Notation, Meaning>>> = {
  input: quantity("input"),
  weights: quantity("weights"),
  bias: quantity("bias"),
  logits: quantity("logits"),
  probabilities: quantity("probabilities"),
  target: quantity("target"),
  loss: quantity("loss"),
  meanLoss: quantity("meanLoss"),
  batchInput: { ...quantity("input"), isBatch: true },
  batchLogits: { ...quantity("logits"), isBatch: true },
  batchProbabilities: { ...quantity("probabilities"), isBatch: true },
  batchTarget: { ...quantity("target"), isBatch: true },
  classCount: { kind: "count", of: "class" },
  inputCount: { kind: "count", of: "input" },
  sampleCount: { kind: "count", of: "sample" },
  labelClass: { kind: "label" },
  variable: { kind: "variable" },
};

function quantity(name: QuantityName) {
  return { kind: "quantity", name, isBatch: false } as const;
}

export type Letters = ReadonlyMap<string, Meaning>;

const known = new Map<NotationId, Letters>();

/** The letters of a notation, by what they look like. */
export function lettersOf(id: NotationId): Letters {
  let letters = known.get(id);
  if (!letters) {
    const roles = Object.entries(notations[id]) as [keyof Notation, string][];
    letters = new Map(
      roles.flatMap(([role, tex]) => {
        const meaning = meaningOfRole[role];
        return meaning ? [[glyphOf(parseTex(tex, {})[0]!)!, meaning] as const] : [];
      }),
    );
    known.set(id, letters);
  }
  return letters;
}

/** A letter in a font that changes how it looks but not which letter it is; bold e is the unit row. */
const plainFont = /\\(?:mathnormal|mathit|boldsymbol|mathbf)\{((?!e\})\w|\\\w+\{\w\})\}/g;

/**
 * What a node looks like: one glyph with its accent and its font, or nothing if it is more than that.
 * Marks are looked through: a letter means what it looks like, whatever it was marked as.
 */
export function glyphOf(node: TexNode): string | undefined {
  switch (node.type) {
    case "symbol":
      return node.text;
    case "mark":
    case "group":
      return node.body.length === 1 ? glyphOf(node.body[0]!) : undefined;
    case "accent": {
      const inner = node.body.length === 1 ? glyphOf(node.body[0]!) : undefined;
      return inner && `${node.accent.replace("wide", "")}{${inner}}`;
    }
    case "font": {
      const inner = node.body.length === 1 ? glyphOf(node.body[0]!) : undefined;
      return inner && `\\${node.font === "mathscr" ? "mathcal" : node.font}{${inner}}`;
    }
    case "scripted":
      // d_in is one letter: a count has no entries
      return node.base && !node.sup && isText(node.sub, "in")
        ? `${glyphOf(node.base)}_in`
        : undefined;
    default:
      return undefined;
  }
}

/** The meaning of a node's letter; a bold letter means what the plain one does. */
export function meaningOf(node: TexNode, letters: Letters): Meaning | undefined {
  const glyph = glyphOf(node);
  if (glyph === undefined) return undefined;
  return letters.get(glyph) ?? letters.get(withoutFont(glyph));
}

const withoutFont = (glyph: string) => glyph.replace(plainFont, "$1");

/** Letters that stand upright or slanted one after the other, as in a subscript "in". */
function isText(node: TexNode | undefined, text: string): boolean {
  return node !== undefined && lettersIn(node) === text;
}

/** The letters of a word, however it was set. */
export function lettersIn(node: TexNode): string {
  if (node.type === "symbol" || node.type === "text") return node.text;
  if (node.type === "group" || node.type === "font" || node.type === "mark")
    return node.body.map(lettersIn).join("");
  return "";
}

import type { AbbreviationLetter, Expression, Index } from "../expression";
import type { TexNode } from "../katex";
import { Unreadable } from "../problem";
import { rowOf, type Cursor } from "./cursor";
import { readIndex } from "./indices";
import { glyphOf } from "./letters";
import type { AbbreviationPattern, Reading } from "./reading";
import { scripted } from "./scripts";

/** The letters of an abbreviation: an index below one of them is a parameter. */
export function abbreviationLetters(nodes: readonly TexNode[]): AbbreviationLetter[] {
  return nodes.map((node) => {
    const [base, sub] = partsOf(node);
    const glyph = base && glyphOf(base);
    if (!glyph) throw new Unreadable({ code: "not-here", written: "" }, node.place);
    const row = sub ? rowOf(sub) : [];
    if (row.length === 1) return { glyph, parameter: glyphOf(row[0]!), below: undefined };
    return { glyph, parameter: undefined, below: sub && rowText(row) };
  });
}

/** A letter, or letters with their indices, that a derivation has introduced for something longer. */
export function readAbbreviation(cursor: Cursor, reading: Reading): Expression | undefined {
  for (const { letters, meaning } of reading.abbreviations) {
    const bindings = matched(letters, cursor, reading);
    if (!bindings) continue;
    const { start } = cursor.place;
    cursor.skip(letters.length - 1);
    const last = cursor.next();
    const place = { start, end: last.place.end };
    const abbreviation = { kind: "abbreviation", letters, bindings, meaning, place } as const;
    // The last letter may carry a power besides its own index.
    const power = last.type === "scripted" ? { ...last, sub: undefined } : last;
    return scripted(abbreviation, power, cursor, reading);
  }
  return undefined;
}

/** The indices that stand for the parameters, if the letters stand here. */
function matched(
  letters: AbbreviationPattern["letters"],
  cursor: Cursor,
  reading: Reading,
): Record<string, Index> | undefined {
  const bindings: Record<string, Index> = {};
  for (const [ahead, { glyph, parameter, below }] of letters.entries()) {
    const node = cursor.peek(ahead);
    if (!node) return undefined;
    if (node.type === "scripted" && node.sup && ahead < letters.length - 1) return undefined;
    const [base, sub] = partsOf(node);
    if (!base || glyphOf(base) !== glyph) return undefined;
    if (parameter !== undefined) {
      if (!sub) return undefined;
      bindings[parameter] = readIndex(rowOf(sub), reading, sub.place);
    } else if ((sub && rowText(rowOf(sub))) !== below) return undefined;
  }
  return bindings;
}

function partsOf(node: TexNode): [TexNode | undefined, TexNode | undefined] {
  return node.type === "scripted" ? [node.base, node.sub] : [node, undefined];
}

const rowText = (row: readonly TexNode[]) => row.map((node) => glyphOf(node) ?? "?").join("");

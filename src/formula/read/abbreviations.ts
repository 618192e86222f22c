import type { Expression, Index } from "../expression";
import type { TexNode } from "../katex";
import { rowOf, type Cursor } from "./cursor";
import { readIndex } from "./indices";
import { glyphOf } from "./letters";
import { writtenAt, type AbbreviationPattern, type Reading } from "./reading";
import { scripted } from "./scripts";

/** A letter, or letters with their indices, that a derivation has introduced for something longer. */
export function readAbbreviation(cursor: Cursor, reading: Reading): Expression | undefined {
  for (const pattern of reading.abbreviations) {
    const match = matchPattern(pattern, cursor, reading);
    if (!match) continue;
    const start = cursor.place.start;
    cursor.skip(pattern.nodes.length - 1);
    const last = cursor.next();
    const place = { start, end: last.place.end };
    const abbreviation: Expression = {
      kind: "abbreviation",
      written: writtenAt(reading, place),
      bindings: match.bindings,
      meaning: pattern.meaning,
      place,
    };
    return match.power
      ? scripted(abbreviation, { ...match.power, sub: undefined }, cursor, reading)
      : abbreviation;
  }
  return undefined;
}

interface Match {
  readonly bindings: Record<string, Index>;
  /** The last node, where it carries a power besides */
  readonly power: Extract<TexNode, { type: "scripted" }> | undefined;
}

function matchPattern(
  { nodes }: AbbreviationPattern,
  cursor: Cursor,
  reading: Reading,
): Match | undefined {
  const bindings: Record<string, Index> = {};
  let power: Match["power"];
  for (const [ahead, expected] of nodes.entries()) {
    const node = cursor.peek(ahead);
    if (!node) return undefined;
    const isLast = ahead === nodes.length - 1;
    if (node.type === "scripted" && node.sup) {
      if (!isLast) return undefined;
      power = node;
    }
    const [base, sub] = partsOf(node);
    const [expectedBase, expectedSub] = partsOf(expected);
    if (!base || !expectedBase || glyphOf(base) === undefined) return undefined;
    if (glyphOf(base) !== glyphOf(expectedBase)) return undefined;
    if ((sub === undefined) !== (expectedSub === undefined)) return undefined;
    if (!sub || !expectedSub) continue;
    const parameter = rowOf(expectedSub);
    if (parameter.length === 1)
      bindings[glyphOf(parameter[0]!)!] = readIndex(rowOf(sub), reading, sub.place);
    else if (!isSameRow(parameter, rowOf(sub))) return undefined;
  }
  return { bindings, power };
}

function partsOf(node: TexNode): [TexNode | undefined, TexNode | undefined] {
  return node.type === "scripted" ? [node.base, node.sub] : [node, undefined];
}

const isSameRow = (row: readonly TexNode[], other: readonly TexNode[]) =>
  row.length === other.length &&
  row.every((node, at) => glyphOf(node) !== undefined && glyphOf(node) === glyphOf(other[at]!));

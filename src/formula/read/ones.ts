import type { Expression } from "../expression";
import type { TexNode } from "../katex";
import { isClosing, isOpening, rowOf, splitAt, type Cursor } from "./cursor";
import { isComparison, readConditions } from "./indices";
import type { Reading } from "./reading";
import { glyphOf } from "./letters";
import { baseOfScripted, scripted, withoutSub } from "./scripts";

/** How a 1 or an I is set that says whether a condition holds, or stands for ones by itself. */
export const onesGlyphs: ReadonlySet<string> = new Set([
  "\\mathbb{1}",
  "\\mathbf{1}",
  "\\mathbb{I}",
  "\\mathbf{I}",
  "I",
]);

/** 1{i = j}, 1_{i = j}, 𝕀{i = j}; without a condition 1 is a row of ones and I the identity. */
export function readOnes(node: TexNode, cursor: Cursor, reading: Reading): Expression {
  const scripts = node.type === "scripted" ? node : undefined;
  const { place } = node;
  const isIdentity = glyphOf(baseOfScripted(node))?.includes("I");
  const condition = scripts?.sub ? undefined : conditionAhead(cursor);
  if (condition) {
    const conditions = readConditions(condition.body, reading, place);
    return scripted({ kind: "indicator", conditions, place }, condition.end, cursor, reading);
  }
  if (scripts?.sub && (!isIdentity || hasComparison(unbracketed(scripts.sub)))) {
    const conditions = readConditions(unbracketed(scripts.sub), reading, scripts.sub.place);
    return scripted({ kind: "indicator", conditions, place }, withoutSub(scripts), cursor, reading);
  }
  const ones: Expression = { kind: "ones", place };
  const whole: Expression = isIdentity
    ? { kind: "function", name: "diag", body: ones, place }
    : ones;
  return scripted(whole, node, cursor, reading);
}

/** A bracket that holds a comparison, right after a 1. */
export function conditionAhead(cursor: Cursor) {
  const node = cursor.peek();
  if (node?.type === "fenced" && hasComparison(node.body)) {
    cursor.skip();
    return { body: node.body, end: node };
  }
  if (!isOpening(node)) return undefined;
  const before = cursor.mark();
  const bracketed = cursor.takeBracketed();
  if (bracketed && hasComparison(bracketed.body)) return bracketed;
  cursor.backTo(before);
  return undefined;
}

/** What a subscript says, its own brackets taken off: 1_{\{i = j\}}. */
export function unbracketed(sub: TexNode): readonly TexNode[] {
  const row = rowOf(sub);
  return isOpening(row[0]) && isClosing(row.at(-1)) ? row.slice(1, -1) : row;
}

export const hasComparison = (nodes: readonly TexNode[]) =>
  splitAt(nodes, isComparison).separators.length > 0;

import type { Expression } from "../expression";
import { isSymbol, type TexNode, type TexNodeOf } from "../katex";
import { Unreadable } from "../problem";
import { rowOf, type Cursor } from "./cursor";
import { isDigit, readIndices } from "./indices";
import { lettersIn } from "./letters";
import { writtenAt, type Reading } from "./reading";

/** Puts the scripts of a node on an expression: an entry below, a power or a transpose above. */
export function scripted(
  expression: Expression,
  node: TexNode,
  cursor: Cursor,
  reading: Reading,
): Expression {
  if (node.type !== "scripted") return expression;
  checkBareDigits(node, cursor, reading);
  const place = { start: expression.place.start, end: node.place.end };
  let result = expression;
  if (node.sub)
    result = { kind: "entry", of: result, indices: readIndices(node.sub, reading), place };
  if (node.sup) {
    const row = rowOf(node.sup);
    const text = row.length === 1 ? lettersIn(row[0]!) : "";
    if (/^(\\top|\\intercal|T)$/.test(text)) return { kind: "transpose", body: result, place };
    if (text.startsWith("\\prime"))
      throw new Unreadable({ code: "not-here", written: "′" }, node.sup.place);
    const exponent = reading.expression(row, node.sup.place, reading);
    result = { kind: "power", base: result, exponent, place };
  }
  return result;
}

export const withoutSub = (node: TexNodeOf<"scripted">): TexNode => ({ ...node, sub: undefined });

/** What carries the scripts, if there are any. */
export const baseOfScripted = (node: TexNode): TexNode =>
  node.type === "scripted" ? (node.base ?? node) : node;

/** `p_10` is p with index 1, then a 0: never what was meant. */
export function checkBareDigits(node: TexNode, cursor: Cursor, reading: Reading): void {
  if (node.type !== "scripted" || !isDigit(cursor.peek())) return;
  const script = node.sup ?? node.sub;
  if (!script || !isDigit(script)) return;
  let digits = "";
  for (let ahead = 0; isDigit(cursor.peek(ahead)); ahead++)
    digits += lettersIn(cursor.peek(ahead)!);
  const place = { start: node.place.start, end: cursor.peek(digits.length - 1)!.place.end };
  const before = writtenAt(reading, { start: node.place.start, end: script.place.start });
  throw new Unreadable(
    {
      code: "brace-digits",
      written: writtenAt(reading, place),
      instead: `${before}{${lettersIn(script)}${digits}}`,
    },
    place,
  );
}

/** What stands in the round brackets of a superscript `(i)`: a sample, where it is one letter or number. */
export function sampleNodes(sup: TexNode): readonly TexNode[] | undefined {
  const row = rowOf(sup);
  const [first] = row;
  const inner =
    row.length === 1 && first?.type === "fenced" && first.left === "("
      ? first.body
      : isSymbol(first, "(") && isSymbol(row.at(-1), ")")
        ? row.slice(1, -1)
        : [];
  const isOneLetter = inner.length === 1 && /^[a-zA-Z]$/.test(lettersIn(inner[0]!));
  return isOneLetter || (inner.length > 0 && inner.every(isDigit)) ? inner : undefined;
}

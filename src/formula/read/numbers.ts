import type { Expression } from "../expression";
import { isSymbol, type TexNode } from "../katex";
import { Unreadable } from "../problem";
import type { Cursor } from "./cursor";
import { isDigit, readConditions } from "./indices";
import { lettersIn } from "./letters";
import { conditionAhead, hasComparison, readOnes, unbracketed } from "./ones";
import type { Reading } from "./reading";
import { baseOfScripted, scripted } from "./scripts";

export const isNumberPart = (node: TexNode) => isDigit(node) || isSymbol(node, ".");

/** Digits are single nodes; the last one may carry a power. */
export function readNumber(cursor: Cursor, reading: Reading): Expression {
  const start = cursor.place.start;
  let text = "";
  for (;;) {
    const node = cursor.next();
    const digit = baseOfScripted(node);
    text += lettersIn(digit);
    const place = { start, end: digit.place.end };
    const isLast =
      node !== digit || !isNumberPart(baseOfScripted(cursor.peek() ?? node)) || cursor.isAtEnd;
    if (!isLast) continue;
    if (!/^(\d+\.?\d*|\.\d+)$/.test(text))
      throw new Unreadable({ code: "not-here", written: text }, place);
    if (text === "1" && node === digit) {
      const condition = conditionAhead(cursor);
      if (condition) {
        const conditions = readConditions(condition.body, reading, place);
        return scripted({ kind: "indicator", conditions, place }, condition.end, cursor, reading);
      }
    }
    const sub = node.type === "scripted" ? node.sub : undefined;
    if (text === "1" && sub && hasComparison(unbracketed(sub)))
      return readOnes(node, cursor, reading);
    return scripted({ kind: "number", text, place }, node, cursor, reading);
  }
}

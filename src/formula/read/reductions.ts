import type { Expression } from "../expression";
import { isSymbol, type TexNode } from "../katex";
import type { Cursor } from "./cursor";
import { negativeOf } from "./expressions";
import { readBinders } from "./indices";
import { insideSum, type Reading } from "./reading";

/** Σ, or a max whose index is named. */
export function isReduction(node: TexNode): boolean {
  if (node.type === "operator") return node.name === "\\sum";
  if (node.type !== "scripted" || node.base?.type !== "operator") return false;
  return node.base.name === "\\sum" || (node.base.name === "\\max" && node.sub !== undefined);
}

/** Σ takes the product to its right; max with an index one factor. */
export function readReduction(cursor: Cursor, reading: Reading): Expression | undefined {
  const node = cursor.peek()!;
  if (!isReduction(node)) return undefined;
  cursor.skip();
  const { place } = node;
  const scripts = node.type === "scripted" ? node : { base: node, sub: undefined, sup: undefined };
  const isSum = scripts.base?.type === "operator" && scripts.base.name === "\\sum";
  const binders = readBinders(scripts.sub, scripts.sup, reading);
  const names = binders.map(({ name }) => name);
  const inside = insideSum(reading, names, place);
  if (!isSum) {
    const body = reading.factor(cursor, inside);
    return { kind: "reduce", by: "max", binders, body, place };
  }
  const start = cursor.place;
  const isNegative = isSymbol(cursor.peek(), "-");
  if (isNegative) cursor.skip();
  const product = reading.product(cursor, inside);
  const body = isNegative ? negativeOf(product, start) : product;
  return { kind: "reduce", by: "sum", binders, body, place };
}

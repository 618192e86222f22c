import type { Entry, Expression, ProductSign } from "../expression";
import { isSymbol, type TexNode } from "../katex";
import { Unreadable, type Place } from "../problem";
import { Cursor, isClosing, placeOf } from "./cursor";
import { isComparison } from "./indices";
import { writtenAt, type Reading } from "./reading";

/** Reads a whole row as one expression: terms parted by + and −. */
export function readExpression(
  nodes: readonly TexNode[],
  row: Place,
  reading: Reading,
): Expression {
  const cursor = new Cursor(nodes, row);
  const terms: Entry[] = [];
  do terms.push(readTerm(cursor, reading));
  while (isSign(cursor.peek()));
  if (!cursor.isAtEnd) throw notHere(cursor, reading);
  const place = placeOf(nodes, row);
  if (terms.includes("dots")) return { kind: "dotted-sum", entries: terms, place };
  const expressions = terms as Expression[];
  return expressions.length === 1 ? expressions[0]! : { kind: "plus", terms: expressions, place };
}

function readTerm(cursor: Cursor, reading: Reading): Entry {
  const { place } = cursor;
  const isNegative = isSymbol(cursor.peek(), "-");
  if (isSign(cursor.peek())) cursor.skip();
  if (isDots(cursor.peek()) && (cursor.peek(1) === undefined || isSign(cursor.peek(1)))) {
    cursor.skip();
    return "dots";
  }
  const product = reading.product(cursor, reading);
  return isNegative ? negativeOf(product, place) : product;
}

/** Factors side by side or with a sign between them, up to the next +, −, relation or comma. */
export function readProduct(cursor: Cursor, reading: Reading): Expression {
  const { place } = cursor;
  let factors: Expression[] = [reading.factor(cursor, reading)];
  let by: ProductSign = "";
  const product = (): Expression =>
    factors.length === 1 ? factors[0]! : { kind: "product", by, factors, place };
  for (;;) {
    const node = cursor.peek();
    if (node === undefined || isSign(node) || isStop(node)) return product();
    if (cursor.take("/")) {
      const under = readSignedFactor(cursor, reading);
      factors = [{ kind: "quotient", over: product(), under, place }];
      by = "";
      continue;
    }
    const sign = productSigns[node.type === "symbol" ? node.text : ""] ?? "";
    if (sign !== "") cursor.skip();
    if (factors.length > 1 && sign !== by) factors = [product()];
    by = sign;
    factors.push(sign === "" ? reading.factor(cursor, reading) : readSignedFactor(cursor, reading));
  }
}

/** After a sign of multiplication or division a factor may carry its own minus. */
function readSignedFactor(cursor: Cursor, reading: Reading): Expression {
  const { place } = cursor;
  const isNegative = cursor.take("-");
  const factor = reading.factor(cursor, reading);
  return isNegative ? negativeOf(factor, place) : factor;
}

const productSigns: Readonly<Record<string, ProductSign>> = {
  "\\cdot": "\\cdot",
  "\\times": "\\times",
  "*": "\\cdot",
  "\\odot": "\\odot",
  "\\circ": "\\odot",
};

export function negativeOf(body: Expression, place: Place): Expression {
  return { kind: "negative", body, place: { start: place.start, end: body.place.end } };
}

export const isSign = (node: TexNode | undefined) => isSymbol(node, "+") || isSymbol(node, "-");

const dots: ReadonlySet<string> = new Set(["\\ldots", "\\cdots", "\\vdots", "\\ddots"]);

export const isDots = (node: TexNode | undefined): boolean =>
  (node?.type === "symbol" && dots.has(node.text)) ||
  (node?.type === "group" && node.body.length === 1 && isDots(node.body[0]));

const isStop = (node: TexNode) => isSymbol(node, ",") || isClosing(node) || isComparison(node);

/** What stopped the reading of a row is named for what it is. */
function notHere(cursor: Cursor, reading: Reading): Unreadable {
  const node = cursor.peek()!;
  const written = writtenAt(reading, node.place);
  if (isClosing(node)) return new Unreadable({ code: "unopened", bracket: written }, node.place);
  if (isComparison(node))
    return new Unreadable({ code: "relation-inside", relation: written }, node.place);
  return new Unreadable({ code: "not-here", written }, node.place);
}

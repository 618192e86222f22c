import type { Expression, ExpressionOf } from "../expression";
import { isSymbol, type TexNode, type TexNodeOf } from "../katex";
import { Unreadable, type Place } from "../problem";
import { Cursor, isClosing, isOpening, placeOf, rowOf, splitAt } from "./cursor";
import { isSign } from "./expressions";
import { isComparison, isDigit } from "./indices";
import { glyphOf, lettersIn, meaningOf } from "./letters";
import { writtenAt, type Reading } from "./reading";

type By = ExpressionOf<"partial">["by"];

/** ∂A/∂B as a fraction; without an A it acts on the product to its right. */
export function readPartialFraction(
  { over, under, place }: TexNodeOf<"fraction">,
  cursor: Cursor,
  reading: Reading,
): Expression | undefined {
  if (!isDifferential(over[0]) || !isDifferential(under[0])) return undefined;
  if (!isPartialSign(over[0]) && !isVariable(under[1], reading)) return undefined;
  const by = readBy(new Cursor(under, place), reading, Infinity);
  checkOrder(orderOf(over[0]!), by, place);
  const rest = over.slice(1);
  const of = rest.length > 0 ? readOneTerm(rest, place, reading) : reading.product(cursor, reading);
  return { kind: "partial", of, by, place };
}

/** ∂A/∂B on the line, dl/dz_i, d/dz_i acting on the product to its right, and ∇_z l. */
export function readInlinePartial(cursor: Cursor, reading: Reading): Expression | undefined {
  const node = cursor.peek()!;
  const { place } = node;
  if (node.type === "scripted" && node.base && isSymbol(node.base, "\\nabla") && node.sub) {
    cursor.skip();
    const by = [asVariable(reading.expression(rowOf(node.sub), place, reading), reading)];
    return { kind: "partial", of: reading.factor(cursor, reading), by, place };
  }
  if (!isDifferential(node)) return undefined;
  const slash = slashAhead(cursor);
  if (!isPartialSign(node)) {
    // d is the differential only before a quantity on both sides of the slash, or a logarithm, or
    // nothing on the left
    const isPair =
      slash !== undefined &&
      (slash === 1 || isVariable(cursor.peek(1), reading) || isLogarithm(cursor.peek(1))) &&
      isDifferential(cursor.peek(slash + 1)) &&
      isVariable(cursor.peek(slash + 2), reading);
    if (!isPair) return undefined;
  }
  if (slash === undefined || !isDifferential(cursor.peek(slash + 1)))
    throw new Unreadable({ code: "derivative-by", written: writtenAt(reading, place) }, place);
  cursor.skip();
  const rest: TexNode[] = [];
  for (let ahead = 1; ahead < slash; ahead++) rest.push(cursor.next());
  cursor.skip();
  const order = orderOf(node);
  const by = readBy(cursor, reading, order);
  checkOrder(order, by, place);
  const of = rest.length > 0 ? readOneTerm(rest, place, reading) : reading.product(cursor, reading);
  return { kind: "partial", of, by, place };
}

/** How many nodes ahead the slash of this product stands. */
function slashAhead(cursor: Cursor): number | undefined {
  let depth = 0;
  for (let ahead = 1; ; ahead++) {
    const node = cursor.peek(ahead);
    if (isOpening(node)) depth++;
    if (isClosing(node)) depth--;
    if (!node || depth < 0) return undefined;
    if (depth > 0) continue;
    if (isSign(node) || isComparison(node) || isSymbol(node, ",")) return undefined;
    if (isSymbol(node, "/")) return ahead;
  }
}

/** What stands behind the ∂ of a numerator: a sum needs brackets, or it could be misread. */
function readOneTerm(nodes: readonly TexNode[], row: Place, reading: Reading): Expression {
  const { parts, separators } = splitAt(nodes, isSign);
  const sign = separators[parts[0]!.length === 0 ? 1 : 0]; // a first sign is the term's own
  if (sign)
    throw new Unreadable({ code: "not-here", written: writtenAt(reading, sign.place) }, sign.place);
  return reading.expression(nodes, placeOf(nodes, row), reading);
}

/** `∂z_i`, `∂z_i ∂z_j`, `∂z_i^2`: what is differentiated by, as often as it stands there. */
function readBy(cursor: Cursor, reading: Reading, most: number): By {
  const by: By[number][] = [];
  while (!cursor.isAtEnd && by.length < most) {
    const node = cursor.peek()!;
    if (!isDifferential(node))
      throw new Unreadable(
        { code: "derivative-by", written: writtenAt(reading, node.place) },
        node.place,
      );
    cursor.skip();
    const factor = reading.factor(cursor, reading);
    const times = factor.kind === "power" ? wholePower(factor, reading) : 1;
    const variable = asVariable(factor.kind === "power" ? factor.base : factor, reading);
    for (let time = 0; time < times; time++) by.push(variable);
  }
  return by;
}

/** How often ∂z_i^n differentiates. */
function wholePower({ exponent, place }: ExpressionOf<"power">, reading: Reading): number {
  const times = exponent.kind === "number" ? Number(exponent.text) : NaN;
  if (Number.isInteger(times) && times >= 1 && times <= highestOrder) return times;
  throw new Unreadable({ code: "derivative-by", written: writtenAt(reading, place) }, place);
}

/** Derivatives of higher orders than this grow beyond what can be judged. */
const highestOrder = 9;

function asVariable(expression: Expression, reading: Reading): By[number] {
  if (expression.kind === "quantity" || expression.kind === "variable") return expression;
  const { place } = expression;
  throw new Unreadable({ code: "derivative-by", written: writtenAt(reading, place) }, place);
}

function checkOrder(over: number, by: By, place: Place): void {
  if (over !== by.length)
    throw new Unreadable({ code: "derivative-order", over, under: by.length }, place);
}

const differentials: ReadonlySet<string> = new Set(["\\partial", "d", "\\mathrm{d}"]);

/** ∂ or d, with the order of the derivative above it or without. */
function isDifferential(node: TexNode | undefined): boolean {
  const base = node?.type === "scripted" && !node.sub ? node.base : node;
  return base !== undefined && differentials.has(glyphOf(base) ?? "");
}

function isPartialSign(node: TexNode | undefined): boolean {
  const base = node?.type === "scripted" ? node.base : node;
  return isSymbol(base, "\\partial");
}

const isLogarithm = (node: TexNode | undefined) =>
  node?.type === "operator" && (node.name === "\\log" || node.name === "\\ln");

function orderOf(node: TexNode): number {
  if (node.type !== "scripted" || !node.sup) return 1;
  const row = rowOf(node.sup);
  return row.every(isDigit) ? Number(row.map(lettersIn).join("")) : NaN;
}

function isVariable(node: TexNode | undefined, { letters }: Reading): boolean {
  const base = node?.type === "scripted" ? node.base : node;
  const kind = base && meaningOf(base, letters)?.kind;
  return kind === "quantity" || kind === "variable";
}

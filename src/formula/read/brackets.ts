import type { Brackets, Branch, Condition, Entry, Expression } from "../expression";
import { isSymbol, type TexNode, type TexNodeOf } from "../katex";
import { Unreadable, type Place } from "../problem";
import { placeOf, rowOf, splitAt } from "./cursor";
import { isDots } from "./expressions";
import { isComparison, readConditions } from "./indices";
import { lettersIn } from "./letters";
import { writtenAt, type Reading } from "./reading";

/** What stands in brackets: a row where there are commas, [i = j], or a bracketed expression. */
export function readBracketed(
  bracket: string,
  nodes: readonly TexNode[],
  row: Place,
  reading: Reading,
): Expression {
  const place = placeOf(nodes, row);
  const { parts } = splitAt(nodes, (node) => isSymbol(node, ","));
  if (parts.length > 1) {
    const entries = parts.map((part) => readEntry(part, place, reading));
    return { kind: "list", entries, brackets: bracket as Brackets, place };
  }
  if (bracket === "[" && splitAt(nodes, isComparison).separators.length > 0)
    return { kind: "indicator", conditions: readConditions(nodes, reading, place), place };
  return reading.expression(nodes, place, reading);
}

/** `\left … \right`: brackets that grow, cases, matrices. */
export function readFenced(
  { left, right, body, place }: TexNodeOf<"fenced">,
  reading: Reading,
): Expression {
  const array = body.length === 1 && body[0]!.type === "array" ? body[0] : undefined;
  if (array && left === "\\{" && right === ".") return readCases(array, reading);
  if (!["(", "[", "\\{"].includes(left))
    throw new Unreadable({ code: "unsupported", what: `\\left${left}` }, place);
  if (array) return readMatrix(array, left as Brackets, reading);
  return readBracketed(left, body, place, reading);
}

function readMatrix(
  { rows, place }: TexNodeOf<"array">,
  brackets: Brackets,
  reading: Reading,
): Expression {
  const filled = rows.filter((cells) => cells.some((cell) => cell.length > 0));
  const matrix = filled.map((cells) => cells.map((cell) => readEntry(cell, place, reading)));
  if (matrix.length === 0 || matrix.some((row) => row.length !== matrix[0]!.length))
    throw new Unreadable({ code: "rows-differ" }, place);
  return { kind: "matrix", rows: matrix, brackets, place };
}

function readEntry(nodes: readonly TexNode[], row: Place, reading: Reading): Entry {
  if (nodes.length === 1 && isDots(nodes[0])) return "dots";
  return reading.expression(nodes, placeOf(nodes, row), reading);
}

function readCases({ rows, place }: TexNodeOf<"array">, reading: Reading): Expression {
  const filled = rows.filter((cells) => cells.some((cell) => cell.length > 0));
  const branches = filled.map((cells): Branch => {
    const [body, condition, ...more] = cells;
    if (!body || !condition || more.length > 0)
      throw new Unreadable({ code: "rows-differ" }, placeOf(cells.flat(), place));
    const value = reading.expression(withoutComma(body), placeOf(body, place), reading);
    return { body: value, conditions: readCase(withoutComma(condition), place, reading) };
  });
  if (branches.length === 0) throw new Unreadable({ code: "rows-differ" }, place);
  return { kind: "cases", branches, place };
}

/** `i = j`, `\text{if } i = j`, `\text{otherwise}`. */
function readCase(nodes: readonly TexNode[], row: Place, reading: Reading): Condition[] {
  const place = placeOf(nodes, row);
  const flat = nodes.flatMap(rowOf);
  const [first, ...rest] = flat;
  const word = first && wordOf(first);
  if (word === undefined) return readConditions(flat, reading, place);
  if (rest.length === 0 && /^(otherwise|else|其他|其它|否则)[.;,。；，]?$/.test(word)) return [];
  if (/^(if|for|when|若|当|如果)?$/.test(word)) return readConditions(rest, reading, place);
  throw new Unreadable({ code: "bad-condition", written: writtenAt(reading, place) }, place);
}

/** A word, as text or in upright letters. */
function wordOf(node: TexNode): string | undefined {
  if (node.type === "text") return node.text.trim();
  const letters = node.type === "font" ? lettersIn(node) : "";
  return letters.length > 1 ? letters : undefined;
}

function withoutComma(nodes: readonly TexNode[]): readonly TexNode[] {
  const last = nodes.at(-1);
  const isEnd = [",", ".", ";"].some((mark) => isSymbol(last, mark));
  return isEnd ? nodes.slice(0, -1) : nodes;
}

import { compares } from "../comparisons";
import type { Binder, Comparison, Condition, Index } from "../expression";
import { isSymbol, type TexNode } from "../katex";
import { Unreadable, type Place } from "../problem";
import { placeOf, rowOf, splitAt } from "./cursor";
import { lettersIn, meaningOf, type Meaning } from "./letters";
import { withIndices, writtenAt, type Reading } from "./reading";

/** The indices of a subscript: `ij`, `i, j`, `12`, `j-1`, `d`. */
export function readIndices(sub: TexNode, reading: Reading): Index[] {
  const row = rowOf(sub);
  const { parts } = splitAt(row, (node) => isSymbol(node, ","));
  return parts.flatMap((part) => readRun(part, reading, sub.place));
}

/** One index that takes the whole row. */
export function readIndex(nodes: readonly TexNode[], reading: Reading, row: Place): Index {
  const indices = readRun(nodes, reading, row);
  if (indices.length !== 1) throw badIndex(nodes, reading, row);
  return indices[0]!;
}

/** Indices that stand side by side; + and − shift the one before. */
function readRun(nodes: readonly TexNode[], reading: Reading, row: Place): Index[] {
  const indices: Index[] = [];
  let at = 0;
  while (at < nodes.length) {
    const digits = digitsAt(nodes, at);
    if (digits !== "") {
      indices.push(numbered(Number(digits), placeOf(nodes.slice(at, at + digits.length), row)));
      at += digits.length;
      continue;
    }
    const node = nodes[at]!;
    const base = baseOf(node, reading);
    if (!base) throw badIndex(nodes, reading, row);
    at++;
    const sign = isSymbol(nodes[at], "+") ? 1 : isSymbol(nodes[at], "-") ? -1 : 0;
    const shift = sign === 0 ? "" : digitsAt(nodes, at + 1);
    if (sign !== 0 && shift === "") throw badIndex(nodes, reading, row);
    at += sign === 0 ? 0 : 1 + shift.length;
    indices.push({ base, offset: sign * Number(shift), place: node.place });
  }
  if (indices.length === 0) throw badIndex(nodes, reading, row);
  return indices;
}

function numbered(value: number, place: Place): Index {
  return { base: { kind: "number", value }, offset: 0, place };
}

function digitsAt(nodes: readonly TexNode[], start: number): string {
  let digits = "";
  for (let at = start; isDigit(nodes[at]); at++) digits += lettersIn(nodes[at]!);
  return digits;
}

export const isDigit = (node: TexNode | undefined) =>
  node?.type === "symbol" && /^[0-9]$/.test(node.text);

/** A letter is an index unless it is a quantity; a count is the last one of its kind. */
function baseOf(node: TexNode, reading: Reading): Index["base"] | undefined {
  const name = indexLetterOf(node, reading);
  if (name !== undefined) return { kind: "letter", name };
  const meaning = meaningOf(node, reading.letters);
  if (meaning?.kind === "count") return { kind: "last", of: meaning.of };
  if (meaning?.kind === "label") return { kind: "label" };
  return undefined;
}

/** The name of a node that is a letter and nothing but an index. */
function indexLetterOf(node: TexNode, reading: Reading): string | undefined {
  if (node.type !== "symbol" || !/^([a-zA-Z]|\\ell)$/.test(node.text)) return undefined;
  if (reading.indexLetters.has(node.text)) return node.text;
  return isTaken(meaningOf(node, reading.letters), true) ? undefined : node.text;
}

/** Whether a letter stands for something that cannot be an index; b and u may serve as indices. */
function isTaken(meaning: Meaning | undefined, isLabelTaken: boolean): boolean {
  if (!meaning || meaning.kind === "variable") return false;
  if (meaning.kind === "label") return isLabelTaken;
  return meaning.kind === "count" || meaning.name !== "bias";
}

function badIndex(nodes: readonly TexNode[], reading: Reading, row: Place): Unreadable {
  return new Unreadable(
    { code: "bad-index", written: writtenAt(reading, placeOf(nodes, row)) },
    placeOf(nodes, row),
  );
}

/** Whether a node is a sign of comparison, as in a condition. */
export const isComparison = (node: TexNode) =>
  node.type === "symbol" && Object.hasOwn(compares, node.text);

/** Conditions on indices, all of which must hold: `i = j`, `k \ne i, k \ne j`, `1 \le k \le d`. */
export function readConditions(
  nodes: readonly TexNode[],
  reading: Reading,
  row: Place,
): Condition[] {
  const { parts } = splitAt(nodes, isSeparator);
  return parts.flatMap((part) => {
    const { parts: sides, separators } = splitAt(part, isComparison);
    if (separators.length === 0)
      throw new Unreadable(
        { code: "bad-condition", written: writtenAt(reading, placeOf(nodes, row)) },
        placeOf(nodes, row),
      );
    const indices = sides.map((side) => readIndex(side, reading, placeOf(part, row)));
    return separators.map((relation, at) => ({
      left: indices[at]!,
      relation: lettersIn(relation) as Comparison,
      right: indices[at + 1]!,
    }));
  });
}

/** Conditions are parted by commas, colons or words. */
const isSeparator = (node: TexNode) =>
  isSymbol(node, ",") ||
  isSymbol(node, ":") ||
  isSymbol(node, "\\land") ||
  isSymbol(node, "\\wedge") ||
  (node.type === "text" && /^\s*(and|且|和|,|，)\s*$/.test(node.text));

/**
 * The bounds of Σ: `k`, `k=1` with an upper `d`, `k \ne i`, `i, j`, `k=1, k \ne i`, and the same in
 * rows of `\substack`. The first letter of each is what runs.
 */
export function readBinders(
  sub: TexNode | undefined,
  sup: TexNode | undefined,
  reading: Reading,
): Binder[] {
  if (!sub) return [];
  const row = rowOf(sub);
  const rows = row[0]?.type === "array" ? row[0].rows.map((cells) => cells.flat()) : [row];
  const parts = rows.flatMap((nodes) => splitAt(nodes, isSeparator).parts);
  const binders: OpenBinder[] = [];
  for (const part of parts) {
    const { parts: sides, separators } = splitAt(part, isComparison);
    const name = sides[0]?.length === 1 ? runningLetterOf(sides[0][0]!, reading) : undefined;
    const isOtherLetter = sides[0]?.length === 1 && /^[a-zA-Z]$/.test(lettersIn(sides[0][0]!));
    if (name === undefined && isOtherLetter) throw badBounds(part, reading, sub.place);
    const inside = withIndices(reading, name === undefined ? [] : [name]);
    const conditions = separators.length > 0 ? readConditions(part, inside, sub.place) : [];
    const known = binders.find((binder) => binder.name === name);
    const place = placeOf(part, sub.place);
    const before = binders.at(-1);
    if (known) known.conditions.push(...conditions);
    else if (before && separators.length === 0 && isExclusion(before.conditions.at(-1)))
      // k ≠ i, j: the letter after an exclusion is excluded as well
      before.conditions.push({
        ...before.conditions.at(-1)!,
        right: readIndex(part, reading, sub.place),
      });
    else if (name !== undefined)
      binders.push({ name, axis: undefined, conditions: [...conditions], upper: undefined, place });
    else if (before && conditions.length > 0) before.conditions.push(...conditions);
    else throw badBounds(part, reading, sub.place);
  }
  for (const binder of binders) beginFromBound(binder, sup !== undefined);
  if (sup) applyUpperBound(binders, sup, reading);
  return binders;
}

/** Any letter may run that is no quantity and no count; while the label's class runs, it is free. */
function runningLetterOf(node: TexNode, { letters }: Reading): string | undefined {
  const letter = lettersIn(node);
  return !isTaken(meaningOf(node, letters), false) && /^([a-zA-Z]|\\ell)$/.test(letter)
    ? letter
    : undefined;
}

type OpenBinder = { -readonly [Key in keyof Binder]: Binder[Key] } & { conditions: Condition[] };

const isExclusion = (condition: Condition | undefined) => condition?.relation === "\\ne";

/** `k = 1` below Σ says where k begins; `k = i` without an upper bound, which k is meant. */
function beginFromBound(binder: OpenBinder, hasUpper: boolean): void {
  binder.conditions = binder.conditions.flatMap((condition) => {
    const { left, relation, right } = condition;
    const isOwn = relation === "=" && left.base.kind === "letter" && left.base.name === binder.name;
    if (!isOwn || (right.base.kind !== "number" && !hasUpper)) return [condition];
    const isFirst = right.base.kind === "number" && right.base.value === 1 && right.offset === 0;
    return isFirst ? [] : [{ left, relation: "\\ge" as const, right }];
  });
}

function applyUpperBound(binders: readonly OpenBinder[], sup: TexNode, reading: Reading): void {
  const upper = readIndex(rowOf(sup), reading, sup.place);
  for (const binder of binders) {
    if (upper.base.kind === "last") binder.axis = upper.base.of;
    if (upper.base.kind !== "last" || upper.offset !== 0) binder.upper = upper;
  }
}

function badBounds(nodes: readonly TexNode[], reading: Reading, row: Place): Unreadable {
  return new Unreadable(
    { code: "bad-bounds", written: writtenAt(reading, placeOf(nodes, row)) },
    placeOf(nodes, row),
  );
}

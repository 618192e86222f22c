import type { Condition, Expression, Relation, Side, Statement } from "../expression";
import { isSymbol, parseTex, type TexNode } from "../katex";
import { roleMacros } from "../macros";
import type { NotationId } from "../notation";
import { Unreadable, type Place } from "../problem";
import { abbreviationLetters } from "./abbreviations";
import { placeOf, rowOf, splitAt } from "./cursor";
import { readExpression, readProduct } from "./expressions";
import { readFactor } from "./factors";
import { isComparison, readConditions } from "./indices";
import { glyphOf, lettersIn, lettersOf } from "./letters";
import type { Reader, ReadingOptions, ReadLine } from "./reader";
import type { AbbreviationPattern, Reading } from "./reading";

/**
 * Reads a line of LaTeX in role macros or in the letters of a notation.
 *
 * @throws {Unreadable} with the place that cannot be read
 */
export function readLine(source: string, options: ReadingOptions): ReadLine {
  const reading = readingOf(source, options);
  const nodes = withoutPeriod(nodesOf(source, options));
  const row = { start: 0, end: source.length };
  const statements = splitAt(nodes, (node) => isSymbol(node, "\\Leftrightarrow")).parts;
  if (statements.length === 1) return readSides(nodes, row, reading);
  const sides = statements.map((part): Side => {
    const { sides: inner, relations } = readSides(part, placeOf(part, row), reading);
    const [left, right] = inner;
    if (!left || !right || relations.length !== 1)
      throw new Unreadable({ code: "no-relation" }, placeOf(part, row));
    const statement: Statement = { left, relation: relations[0]!, right };
    return { kind: "statement", statement };
  });
  return { sides, relations: statements.slice(1).map(() => "\\Leftrightarrow") };
}

/**
 * Reads an expression that has no relation.
 *
 * @throws {Unreadable} with the place that cannot be read
 */
export function readFormula(source: string, options: ReadingOptions): Expression {
  const nodes = withoutPeriod(nodesOf(source, options));
  return readExpression(nodes, { start: 0, end: source.length }, readingOf(source, options));
}

/**
 * Reads where a line holds: a conjunction of conditions on indices and counts.
 *
 * @throws {Unreadable} with the place that cannot be read
 */
export function readWhere(source: string, options: ReadingOptions): Condition[] {
  const row = { start: 0, end: source.length };
  return readConditions(nodesOf(source, options), readingOf(source, options), row);
}

/** Reads every line anew. */
export const texReader: Reader = { line: readLine, where: readWhere };

/** The relations of a formula that can be judged, which stand in no bound, index or condition of it. */
export function relationsOf(source: string, options: ReadingOptions): string[] {
  const nodes = nodesOf(source, options);
  return splitAt(nodes, isRelation).separators.map(lettersIn);
}

const nodesOf = (source: string, { notation }: ReadingOptions) =>
  parseTex(source, roleMacros(notation));

function readingOf(
  source: string,
  { notation, abbreviations, indexLetters = [] }: ReadingOptions,
): Reading {
  const bare: Reading = {
    source,
    letters: lettersOf(notation),
    indexLetters: new Set(indexLetters),
    abbreviations: [],
    depth: 0,
    expression: readExpression,
    product: readProduct,
    factor: readFactor,
  };
  if (!abbreviations) return bare;
  return { ...bare, abbreviations: patternsOf(abbreviations, notation, bare) };
}

type Abbreviations = NonNullable<ReadingOptions["abbreviations"]>;

const readPatterns = new WeakMap<Abbreviations, Map<NotationId, readonly AbbreviationPattern[]>>();

/** A derivation's abbreviations in the letters of a notation: read once, not for every line. */
function patternsOf(
  abbreviations: Abbreviations,
  notation: NotationId,
  bare: Reading,
): readonly AbbreviationPattern[] {
  const known = readPatterns.get(abbreviations) ?? new Map<NotationId, AbbreviationPattern[]>();
  readPatterns.set(abbreviations, known);
  const patterns = known.get(notation) ?? readAbbreviations(abbreviations, notation, bare);
  known.set(notation, patterns);
  return patterns;
}

function readAbbreviations(
  abbreviations: Abbreviations,
  notation: NotationId,
  bare: Reading,
): readonly AbbreviationPattern[] {
  const macros = roleMacros(notation);
  const patterns: AbbreviationPattern[] = [];
  for (const [letter, meaning] of Object.entries(abbreviations)) {
    const row = { start: 0, end: meaning.length };
    const reading: Reading = {
      ...bare,
      source: meaning,
      indexLetters: new Set(),
      abbreviations: [...patterns],
    };
    patterns.push({
      letters: abbreviationLetters(parseTex(letter, macros)),
      meaning: readExpression(parseTex(meaning, macros), row, reading),
    });
  }
  return patterns;
}

/** What may stand between two sides beside the comparisons. */
const otherRelations: ReadonlySet<string> = new Set<Relation>([
  "\\approx",
  "\\in",
  "\\Leftrightarrow",
]);

const isRelation = (node: TexNode) =>
  isComparison(node) || (node.type === "symbol" && otherRelations.has(node.text));

function readSides(nodes: readonly TexNode[], row: Place, reading: Reading): ReadLine {
  const { parts, separators } = splitAt(nodes, isRelation);
  const sides = parts.map((part, at): Side | undefined => {
    if (at === 0 && part.length === 0 && separators.length > 0) return undefined;
    const after = at > 0 ? separators[at - 1]! : undefined;
    const place = placeOf(part, after ? { start: after.place.end, end: after.place.end } : row);
    if (after && isSymbol(after, "\\in"))
      return readSpace(part, place, reading) ?? readInterval(part, place, reading);
    return { kind: "formula", expression: reading.expression(part, place, reading) };
  });
  const cut = separators[0]?.place;
  return {
    sides,
    relations: separators.map((node) => lettersIn(node) as Relation),
    ...(cut && { cut }),
  };
}

/** After ∈: ℝ with its lengths above it, as in ℝ^{1 × d}; ℝ alone is that of numbers. */
function readSpace(nodes: readonly TexNode[], row: Place, reading: Reading): Side | undefined {
  const [node, ...more] = nodes;
  if (!node || more.length > 0) return undefined;
  const base = node.type === "scripted" ? node.base : node;
  if (!base || glyphOf(base) !== "\\mathbb{R}") return undefined;
  const sup = node.type === "scripted" ? node.sup : undefined;
  const { parts } = splitAt(sup ? rowOf(sup) : [], (one) => isSymbol(one, "\\times"));
  const lengths = sup
    ? parts.map((part) => reading.expression(part, placeOf(part, sup.place), reading))
    : [];
  return { kind: "space", lengths, place: row };
}

/** After ∈: an open interval (a, b). */
function readInterval(nodes: readonly TexNode[], row: Place, reading: Reading): Side {
  const isOpen = isSymbol(nodes[0], "(") && isSymbol(nodes.at(-1), ")");
  const { parts } = splitAt(nodes.slice(1, -1), (node) => isSymbol(node, ","));
  if (!isOpen || parts.length !== 2)
    throw new Unreadable(
      { code: "not-here", written: reading.source.slice(row.start, row.end) },
      row,
    );
  const [from, to] = parts.map((part) => reading.expression(part, placeOf(part, row), reading));
  return { kind: "interval", from: from!, to: to! };
}

/** A line may end like a sentence, and `:=` defines as `=` does. */
function withoutPeriod(nodes: readonly TexNode[]): readonly TexNode[] {
  const last = nodes.at(-1);
  const isEnd = [".", ",", ";", "。", "，"].some((mark) => isSymbol(last, mark));
  const line = isEnd ? nodes.slice(0, -1) : nodes;
  return line.filter((node, at) => !(isSymbol(node, ":") && isSymbol(line[at + 1], "=")));
}

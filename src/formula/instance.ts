import { compares } from "./comparisons";
import {
  isExpression,
  isIndex,
  type Axis,
  type Condition,
  type Entry,
  type Expression,
  type ExpressionOf,
  type Index,
} from "./expression";
import { mapParts } from "./mapParts";
import { patternOfSum, row } from "./value/patterns";

/** How many classes a sum or a row is written out for; beyond, its first two, dots and its last. */
export const mostWrittenOut = 6;

/** How many there are of each; where one is not known, Σ over them stays as it is. */
export interface Counts extends Partial<Record<Axis, number>> {
  readonly class: number;
}

/**
 * A formula at one cell: its free indices are numbers, Σ is written out, of cases the one that applies
 * is left. What is one number or one row in numbers stays as it is inside: the sums
 * of what is differentiated; of rows and matrices with dots also the letter that says where they end.
 *
 * @param indices the values of the free indices, from 1
 */
export function instanceOf(
  expression: Expression,
  indices: Readonly<Record<string, number>>,
  counts: Counts,
  { keepsSums = false, keepsLast = false } = {},
): Expression {
  const classCount = counts.class;
  const isDotted = hasDots(expression);
  const context = {
    keepsSums: keepsSums || isDotted || expression.kind === "partial",
    keepsLast: keepsLast || isDotted,
  };
  const at = (index: Index) =>
    numberedIndex(index, indices, context.keepsLast ? undefined : classCount);
  const inner = (part: Expression, more: Readonly<Record<string, number>> = {}) =>
    instanceOf(part, { ...indices, ...more }, counts, context);

  const { place } = expression;
  if (expression.kind === "reduce") {
    const count = countOf(expression, counts);
    if (!keepsSums && count !== undefined) return writtenOut(expression, inner, at, count);
    // What it binds means itself inside.
    const free = Object.entries(indices).filter(([name]) =>
      expression.binders.every((binder) => binder.name !== name),
    );
    const body = instanceOf(expression.body, Object.fromEntries(free), counts, context);
    return { ...expression, body };
  }
  if (expression.kind === "cases") {
    const branch = expression.branches.find(({ conditions }) =>
      conditions.every((condition) => holds(condition, at)),
    );
    if (branch) return inner(branch.body);
  }
  if (expression.kind === "indicator") {
    const verdicts = expression.conditions.map((condition) => verdictOf(condition, at));
    if (verdicts.every((verdict) => verdict !== undefined))
      return { kind: "number", text: String(Number(verdicts.every(Boolean))), place };
  }
  if (expression.kind === "dotted-sum" && classCount <= mostWrittenOut && !context.keepsSums) {
    const pattern = patternOfSum(expression.entries);
    if (pattern) {
      const terms = Array.from({ length: classCount }, (_, index) =>
        inner(pattern, { [row]: index + 1 }),
      );
      return { kind: "plus", terms, place };
    }
  }
  const mapped = (part: unknown): unknown => {
    if (typeof part !== "object" || part === null) return part;
    if (isIndex(part)) return at(part);
    return isExpression(part) ? inner(part) : mapParts(part, mapped);
  };
  const parts = Object.entries(expression).map(([key, part]: [string, unknown]) => [
    key,
    // What an abbreviation means is written in letters of its own.
    key === "meaning" || key === "place" ? part : mapped(part),
  ]);
  return Object.fromEntries(parts) as Expression;
}

/** Whether an expression is a row or a matrix of which dots leave entries out. */
export const hasDots = (part: Expression): boolean =>
  (part.kind === "list" && part.entries.includes("dots")) ||
  (part.kind === "matrix" && part.rows.flat().includes("dots"));

/** Whether conditions hold where the free indices have these values, from 1. */
export const holdAll = (
  conditions: readonly Condition[],
  indices: Readonly<Record<string, number>>,
  classCount: number,
): boolean =>
  conditions.every((condition) =>
    holds(condition, (index) => numberedIndex(index, indices, classCount)),
  );

/** An index with its number, where it has one. */
function numberedIndex(
  index: Index,
  indices: Readonly<Record<string, number>>,
  classCount: number | undefined,
): Index {
  const { base, offset, place } = index;
  const isLastClass = base.kind === "last" && base.of === "class";
  const value = base.kind === "letter" ? indices[base.name] : isLastClass ? classCount : undefined;
  if (value === undefined) return index;
  return { base: { kind: "number", value: value + offset }, offset: 0, place };
}

/** How many terms a sum by one index has, if that is known. */
function countOf(
  { by, binders, body }: ExpressionOf<"reduce">,
  counts: Counts,
): number | undefined {
  const [binder, ...more] = binders;
  if (by !== "sum" || !binder || more.length > 0) return undefined;
  return counts[binder.axis ?? numbered(body, binder.name) ?? "class"];
}

/** What a letter numbers in an expression, if that is not classes. */
function numbered(part: unknown, name: string): Axis | undefined {
  if (Array.isArray(part)) return firstOf(part, (one) => numbered(one, name));
  if (typeof part !== "object" || part === null) return undefined;
  const isNamed = (index: Index | undefined) =>
    index?.base.kind === "letter" && index.base.name === name;
  if ("kind" in part && part.kind === "quantity") {
    const { name: quantity, isBatch, sample, indices } = part as ExpressionOf<"quantity">;
    if (isNamed(sample) || (isBatch && isNamed(indices[0]))) return "sample";
    const input = isBatch ? indices[1] : indices[0];
    return (quantity === "input" || quantity === "weights") && isNamed(input) ? "input" : undefined;
  }
  return firstOf(Object.values(part), (one) => numbered(one, name));
}

function firstOf<T, Result>(
  values: readonly T[],
  find: (value: T) => Result | undefined,
): Result | undefined {
  for (const value of values) {
    const found = find(value);
    if (found !== undefined) return found;
  }
  return undefined;
}

function writtenOut(
  { binders, body, place }: ExpressionOf<"reduce">,
  inner: (part: Expression, more: Readonly<Record<string, number>>) => Expression,
  at: (index: Index) => Index,
  termCount: number,
): Expression {
  const [{ name, conditions, upper }] = binders as [(typeof binders)[number]];
  const last = upper && at(upper).base;
  const count = last?.kind === "number" ? last.value : termCount;
  const values = Array.from({ length: count }, (_, index) => index + 1).filter((value) =>
    conditions.every((condition) =>
      holds(condition, ({ base, offset, ...index }) =>
        base.kind === "letter" && base.name === name
          ? { ...index, base: { kind: "number", value: value + offset }, offset: 0 }
          : at({ ...index, base, offset }),
      ),
    ),
  );
  const terms = values.map((value) => inner(body, { [name]: value }));
  if (terms.length === 0) return { kind: "number", text: "0", place };
  if (terms.length === 1) return terms[0]!;
  if (terms.length <= mostWrittenOut) return { kind: "plus", terms, place };
  const entries: Entry[] = [terms[0]!, terms[1]!, "dots", terms.at(-1)!];
  return { kind: "dotted-sum", entries, place };
}

const holds = (condition: Condition, at: (index: Index) => Index): boolean =>
  verdictOf(condition, at) === true;

/** Whether a condition holds; undefined where its indices are no numbers. */
function verdictOf(
  { left, relation, right }: Condition,
  at: (index: Index) => Index,
): boolean | undefined {
  const [one, other] = [at(left).base, at(right).base];
  if (one.kind !== "number" || other.kind !== "number") return undefined;
  return compares[relation](one.value, other.value);
}

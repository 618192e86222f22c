import { isExpression, type Expression } from "../formula/expression";
import { canonical } from "./canonical";

/** A part of a formula and what another one has in its place; either may be nothing, or several terms. */
interface Change {
  readonly before: readonly Expression[];
  readonly after: readonly Expression[];
}

/** What becomes of a formula on the way to another one. */
export interface Comparison {
  readonly changes: readonly Change[];
  /** Parts of the one, as large as may be, with the same part of the other, wherever that stands */
  readonly kept: readonly { readonly before: Expression; readonly after: Expression }[];
}

/** Compares two formulas part by part: their smallest changes, and what is the same in both. */
export function compareFormulas(before: Expression, after: Expression): Comparison {
  const kept: { before: Expression; after: Expression }[] = [];
  const changes = changesBetween(before, after, (one, other) =>
    kept.push({ before: one, after: other }),
  );
  for (const change of changes) {
    const free = change.after.flatMap((one) => [...partsWithin(one)]);
    const taken = new Set<Expression>();
    const isInTaken = (part: Expression) => taken.has(part);
    const find = (part: Expression): void => {
      const twin = isNothingToFollow(part)
        ? undefined
        : free.find((one) => !isInTaken(one) && textOf(one) === textOf(part));
      if (!twin) partsOf(part).forEach(find);
      else {
        kept.push({ before: part, after: twin });
        for (const inner of partsWithin(twin)) taken.add(inner);
      }
    };
    change.before.forEach(find);
  }
  return { changes, kept };
}

/** The formulas that are the smallest changes, and word of all that stays in its place. */
function changesBetween(
  before: Expression,
  after: Expression,
  onKept: (before: Expression, after: Expression) => void,
): readonly Change[] {
  if (textOf(before) === textOf(after)) {
    onKept(before, after);
    return [];
  }
  const [own, others] = [partsOf(before), partsOf(after)];
  for (const kind of ["plus", "product"] as const)
    if (before.kind === kind || after.kind === kind)
      return changesAmong(termsOf(before, kind), termsOf(after, kind), onKept);
  if (
    before.kind === after.kind &&
    own.length > 0 &&
    own.length === others.length &&
    frameOf(before) === frameOf(after)
  )
    return own.flatMap((part, at) => changesBetween(part, others[at]!, onKept));
  return [{ before: [before], after: [after] }];
}

/** The terms of a sum, the factors of a product; anything else is one of them by itself. */
const termsOf = (expression: Expression, kind: "plus" | "product"): readonly Expression[] =>
  expression.kind === kind ? partsOf(expression) : [expression];

/** Terms or factors, whose order does not matter: those that are gone, and those that have come. */
function changesAmong(
  before: readonly Expression[],
  after: readonly Expression[],
  onKept: (before: Expression, after: Expression) => void,
): readonly Change[] {
  const come = [...after];
  const gone = before.filter((part) => {
    const at = come.findIndex((one) => textOf(one) === textOf(part));
    if (at < 0) return true;
    onKept(part, come[at]!);
    come.splice(at, 1);
    return false;
  });
  const isOneEach = gone.length === come.length;
  return isOneEach
    ? gone.flatMap((part, at) => changesBetween(part, come[at]!, onKept))
    : [{ before: gone, after: come }];
}

/** A number or an e by itself is anywhere: to see it go somewhere tells nothing. */
const isNothingToFollow = ({ kind }: Expression) => kind === "number" || kind === "euler";

const texts = new WeakMap<Expression, string>();

/** What tells a formula from others. */
export function textOf(expression: Expression): string {
  const known = texts.get(expression) ?? canonical(expression, new Map());
  texts.set(expression, known);
  return known;
}

/** A formula without the formulas that it is made of. */
const frameOf = (expression: Expression): string =>
  JSON.stringify(expression, (key, part: unknown) =>
    key === "place" || (key !== "" && isExpression(part)) ? undefined : part,
  );

/** The formulas that one is made of; what an abbreviation means is not in sight. */
export const partsOf = (expression: Expression): readonly Expression[] =>
  Object.entries(expression).flatMap(([key, value]: [string, unknown]) =>
    key === "meaning" ? [] : (Array.isArray(value) ? value : [value]).filter(isExpression),
  );

function* partsWithin(expression: Expression): Generator<Expression> {
  yield expression;
  for (const part of partsOf(expression)) yield* partsWithin(part);
}

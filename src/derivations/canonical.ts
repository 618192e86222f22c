import { isIndex, type Expression, type Index } from "../formula/expression";

/** What stands for a formula whatever its letters are called and in whatever order its terms stand. */
type Canonical = string;

/** The letters of indices, by what they are called here. */
type Names = ReadonlyMap<string, string>;

/**
 * A formula without what does not change it: the names of its indices, the order of terms and of
 * factors, where its minus signs stand, bounds that say that a sum runs over all.
 *
 * @param names what its free letters are called in all formulas that are compared
 */
export function canonical(expression: Expression, names: Names): Canonical {
  const inner = (part: Expression) => canonical(part, names);
  switch (expression.kind) {
    case "plus":
      return sum(expression.terms.map(inner));
    case "negative":
      return negated(inner(expression.body));
    case "product":
      return product(expression.factors.map(inner));
    case "power":
      return expression.exponent.kind === "number" && expression.exponent.text === "2"
        ? product([inner(expression.base), inner(expression.base)])
        : call("power", [inner(expression.base), inner(expression.exponent)]);
    case "quotient": {
      const [over, isNegative] = unsigned(inner(expression.over));
      const quotient = call("quotient", [over, inner(expression.under)]);
      return isNegative ? negated(quotient) : quotient;
    }
    case "abbreviation": {
      const bound = Object.entries(expression.bindings).map(([letter, index]) => [
        letter,
        indexText(index, names),
      ]);
      return canonical(expression.meaning, new Map([...names, ...(bound as [string, string][])]));
    }
    case "reduce": {
      const own = expression.binders.map(({ name }, at) => [name, `bound${names.size + at}`]);
      const all = new Map([...names, ...(own as [string, string][])]);
      // That it begins at 1 and ends at the last is what a sum does that says nothing.
      const conditions = expression.binders
        .flatMap((binder) => binder.conditions)
        .filter(({ relation }) => relation !== "\\ge");
      return call(expression.by, [written(conditions, all), canonical(expression.body, all)]);
    }
    default: {
      return call(expression.kind, [partsText(expression, names)]);
    }
  }
}

/** Anything in a formula as text: its formulas canonical, its indices by their names. */
export function written(part: unknown, names: Names): string {
  if (typeof part !== "object" || part === null) return String(part);
  if (Array.isArray(part)) return `[${part.map((one) => written(one, names)).join()}]`;
  if (isIndex(part)) return indexText(part, names);
  if ("kind" in part && "place" in part) return canonical(part as Expression, names);
  return partsText(part, names);
}

const partsText = (part: object, names: Names): string =>
  Object.entries(part)
    .filter(([key, value]) => key !== "place" && value !== undefined)
    .map(([key, value]) => `${key}:${written(value, names)}`)
    .join();

function indexText({ base, offset }: Index, names: Names): string {
  const shift = offset === 0 ? "" : `${offset > 0 ? "+" : ""}${offset}`;
  switch (base.kind) {
    case "letter":
      return (names.get(base.name) ?? base.name) + shift;
    case "number":
      return String(base.value) + shift;
    case "last":
      return `last ${base.of}${shift}`;
    case "label":
      return `label${shift}`;
  }
}

const call = (name: string, parts: readonly Canonical[]): Canonical =>
  `${name}(${parts.join("; ")})`;

const minus = "−";
const negated = (formula: Canonical): Canonical =>
  formula.startsWith(minus) ? formula.slice(1) : minus + formula;

const unsigned = (formula: Canonical): [Canonical, boolean] =>
  formula.startsWith(minus) ? [formula.slice(1), true] : [formula, false];

const sum = (terms: readonly Canonical[]): Canonical => call("sum", terms.toSorted());

function product(factors: readonly Canonical[]): Canonical {
  const parts = factors.map(unsigned);
  const isNegative = parts.filter(([, isNegated]) => isNegated).length % 2 === 1;
  const formula = call("product", parts.map(([part]) => part).toSorted());
  return isNegative ? negated(formula) : formula;
}

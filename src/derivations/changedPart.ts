import { isExpression, type Expression } from "../formula/expression";
import { canonical } from "./canonical";

/**
 * The smallest part of a formula that another one has otherwise, all else being the same; the whole
 * formula where more than one part differs.
 */
export function changedPart(before: Expression, after: Expression): Expression {
  if (before.kind !== after.kind) return before;
  const [own, others] = [partsOf(before), partsOf(after)];
  if (own.length !== others.length) return before;
  const differing = own.flatMap((part, at) =>
    textOf(part) === textOf(others[at]!) ? [] : [[part, others[at]!] as const],
  );
  const [only, ...more] = differing;
  return only && more.length === 0 ? changedPart(...only) : before;
}

const textOf = (expression: Expression) => canonical(expression, new Map());

/** The formulas that one is made of. */
const partsOf = (expression: Expression): readonly Expression[] =>
  Object.entries(expression).flatMap(([key, value]: [string, unknown]) =>
    key === "meaning" ? [] : (Array.isArray(value) ? value : [value]).filter(isExpression),
  );

import type { Expression } from "../formula/expression";
import { partsOf, textOf } from "./changes";

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

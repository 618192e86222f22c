import { isAnywhere } from "../formula/anywhere";
import {
  letterIndex,
  type Expression,
  type Index,
  type QuantityEntry,
} from "../formula/expression";
import { axesOf } from "../formula/quantityAxes";

/** The letter of the entry that is taken of a row. */
export const entryLetter = "entry";

/**
 * One entry of a formula that is a row over the classes: ŷ − y is ŷ_c − y_c. Undefined where it is
 * none, or more than sums and multiples of rows.
 */
export function entryOf(expression: Expression): Expression | undefined {
  switch (expression.kind) {
    case "quantity":
      return isRow(expression) ? { ...expression, indices: [entryIndex(expression)] } : undefined;
    case "partial": {
      const [by, ...more] = expression.by;
      if (by?.kind !== "quantity" || !isRow(by) || more.length > 0 || holdsRow(expression.of))
        return undefined;
      return { ...expression, by: [{ ...by, indices: [entryIndex(by)] }] };
    }
    case "abbreviation":
      return entryOf(expression.meaning);
    case "negative": {
      const body = entryOf(expression.body);
      return body && { ...expression, body };
    }
    case "plus": {
      const terms = expression.terms.map(entryOf);
      return terms.every((term) => term !== undefined) ? { ...expression, terms } : undefined;
    }
    case "product": {
      const at = expression.factors.findIndex(holdsRow);
      const own = expression.factors[at] && entryOf(expression.factors[at]);
      const isAlone = expression.factors.filter(holdsRow).length === 1;
      return own && isAlone
        ? { ...expression, factors: expression.factors.with(at, own) }
        : undefined;
    }
    default:
      return undefined;
  }
}

const isRow = ({ name, isBatch, indices, sample }: QuantityEntry) =>
  axesOf[name].join() === "class" && !isBatch && !sample && indices.length === 0;

/** Whether a whole row stands somewhere in a formula. */
const holdsRow = (part: unknown): boolean =>
  isAnywhere(
    part,
    (node) => "kind" in node && node.kind === "quantity" && isRow(node as QuantityEntry),
  );

const entryIndex = ({ place }: QuantityEntry): Index => letterIndex(entryLetter, place);

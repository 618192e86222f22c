import type { Expression, Index, QuantityEntry } from "../formula/expression";
import type { LineStatement } from "./statements";

/** The row and the column that indices point to; each only where the line speaks of it. */
interface Place {
  readonly output?: number;
  readonly logit?: number;
}

/**
 * Which cell of the Jacobian a line speaks of at given indices, 0-based: the row is the index of what
 * is differentiated where its chain sets out, the column the index of what it is differentiated by.
 */
export function cellAt(
  { step, claim }: LineStatement,
  indices: Readonly<Record<string, number>>,
): Place {
  const head = (claim ?? step).left;
  if (head.kind !== "formula") return {};
  const { row, column } = lettersOf(head.expression);
  const at = (letter: string | undefined) =>
    letter === undefined || indices[letter] === undefined ? undefined : indices[letter] - 1;
  const [output, logit] = [at(row), at(column)];
  return { ...(output !== undefined && { output }), ...(logit !== undefined && { logit }) };
}

interface Letters {
  readonly row: string | undefined;
  readonly column: string | undefined;
}

function lettersOf(expression: Expression): Letters {
  switch (expression.kind) {
    case "abbreviation": {
      const { row, column } = lettersOf(expression.meaning);
      const bound = (letter: string | undefined) =>
        letter === undefined ? undefined : letterIn(expression.bindings[letter]);
      return { row: bound(row), column: bound(column) };
    }
    case "partial": {
      const [by] = expression.by;
      return {
        row: lettersOf(expression.of).row,
        column: by?.kind === "quantity" ? entryLetter(by, "logits") : undefined,
      };
    }
    case "quantity":
      return {
        row: entryLetter(expression, "probabilities"),
        column: entryLetter(expression, "logits"),
      };
    default:
      return { row: undefined, column: undefined };
  }
}

const entryLetter = ({ name, indices }: QuantityEntry, of: QuantityEntry["name"]) =>
  name === of ? letterIn(indices[0]) : undefined;

const letterIn = (index: Index | undefined) =>
  index?.base.kind === "letter" ? index.base.name : undefined;

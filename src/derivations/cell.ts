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
export function cellAt(statement: LineStatement, indices: Readonly<Record<string, number>>): Place {
  const { row, column } = cellLetters(statement);
  const at = (letter: string | undefined) =>
    letter === undefined || indices[letter] === undefined ? undefined : indices[letter] - 1;
  const [output, logit] = [at(row), at(column)];
  return { ...(output !== undefined && { output }), ...(logit !== undefined && { logit }) };
}

/** The indices by which a line names a cell. */
interface CellLetters {
  readonly row: string | undefined;
  readonly column: string | undefined;
}

/** The letters of a line's cell, as its chain sets out with them. */
export function cellLetters({ step, claim }: LineStatement): CellLetters {
  const head = (claim ?? step).left;
  return head.kind === "formula"
    ? lettersOf(head.expression)
    : { row: undefined, column: undefined };
}

function lettersOf(expression: Expression): CellLetters {
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

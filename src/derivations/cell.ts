import type { Expression, ExpressionOf, Index, QuantityEntry } from "../formula/expression";
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
      const by = expression.by.map((one) =>
        one.kind === "quantity" ? classLetter(one) : undefined,
      );
      const { row, column } = lettersOf(expression.of);
      // ∂²l/∂zᵢ∂zⱼ: the first is the row. ∂zᵢ/∂zⱼ: what is differentiated is.
      return by.length > 1 ? { row: by[0], column: by[1] } : { row: row ?? column, column: by[0] };
    }
    case "function":
      return lettersOf(expression.body);
    case "quantity": {
      const letter = classLetter(expression);
      const isRow = expression.name === "probabilities";
      return { row: isRow ? letter : undefined, column: isRow ? undefined : letter };
    }
    default: {
      // A ratio, a sum: the letters in the order in which they are met.
      const [row, column] = lettersMet(expression, new Set());
      return { row, column };
    }
  }
}

/** The index that numbers classes, of an entry that has one. */
function classLetter({ name, indices, isBatch }: QuantityEntry): string | undefined {
  const isSecond = name === "weights" || isBatch;
  return name === "input" ? undefined : letterIn(indices[isSecond ? 1 : 0]);
}

/** The letters that number classes in a formula, without those that it binds. */
function lettersMet(part: unknown, bound: ReadonlySet<string>): string[] {
  if (typeof part !== "object" || part === null) return [];
  if ("kind" in part && part.kind === "quantity") {
    const letter = classLetter(part as QuantityEntry);
    return letter === undefined || bound.has(letter) ? [] : [letter];
  }
  const inner = "binders" in part ? bindersOf(part as ExpressionOf<"reduce">, bound) : bound;
  return [...new Set(Object.values(part).flatMap((one) => lettersMet(one, inner)))];
}

const bindersOf = ({ binders }: ExpressionOf<"reduce">, bound: ReadonlySet<string>) =>
  new Set([...bound, ...binders.map(({ name }) => name)]);

const letterIn = (index: Index | undefined) =>
  index?.base.kind === "letter" ? index.base.name : undefined;

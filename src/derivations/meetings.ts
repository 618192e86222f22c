import type { Expression } from "../formula/expression";
import { canonical, written } from "./canonical";
import { cellLetters } from "./cell";
import { entryLetter, entryOf } from "./entryForm";
import type { LineReading } from "./readings";

/** Two lines, by their places in two lists, that say the same. */
export interface Meeting {
  readonly left: number;
  readonly right: number;
}

/**
 * Where two derivations meet: pairs of lines that say the same of the same, each route's in its order.
 * Lines that say the same but lie crosswise are left out, so that both can be read downwards.
 *
 * @param left the lines of one, in the letters of the other
 */
export function meetingsOf(
  left: readonly LineReading[],
  right: readonly LineReading[],
): readonly Meeting[] {
  const rightTexts = right.map(textsOf);
  const pairs = left.flatMap((line, at) => {
    const texts = textsOf(line);
    return rightTexts.flatMap((others, other) =>
      texts.some((text) => others.includes(text)) ? [{ left: at, right: other }] : [],
    );
  });
  return longestInOrder(pairs);
}

/** What a line says, one text for each of its relations: equal texts say the same. */
export function textsOf({
  statements,
  options,
}: Pick<LineReading, "statements" | "options">): readonly string[] {
  if (options.only) return []; // of one state alone
  return statements.flatMap((statement) => {
    const { step, claim } = statement;
    const head = (claim ?? step).left;
    const { relation, right } = step;
    if (relation !== "=" || head.kind !== "formula" || right.kind !== "formula") return [];
    // Of a row one entry stands for all: that is how other derivations have it.
    const entries = [entryOf(head.expression), entryOf(right.expression)];
    const [left, value] = entries.every((entry) => entry !== undefined)
      ? (entries as [Expression, Expression])
      : [head.expression, right.expression];
    const { row, column } = cellLetters(statement);
    const names = new Map([[entryLetter, "column"]]);
    if (column !== undefined) names.set(column, "column");
    if (row !== undefined) names.set(row, "row");
    const of = (expression: Expression) => canonical(expression, names);
    const where = (options.where ?? []).map((condition) => written(condition, names)).join();
    return [`${of(left)} = ${of(value)} where ${where}`];
  });
}

/** The longest row of pairs of which each lies after the one before on both sides. */
function longestInOrder(pairs: readonly Meeting[]): readonly Meeting[] {
  const best: (readonly Meeting[])[] = [];
  for (const [at, pair] of pairs.entries()) {
    const before = best
      .slice(0, at)
      .filter((_, index) => pairs[index]!.left < pair.left && pairs[index]!.right < pair.right)
      .reduce<readonly Meeting[]>(
        (longest, one) => (one.length > longest.length ? one : longest),
        [],
      );
    best.push([...before, pair]);
  }
  return best.reduce<readonly Meeting[]>(
    (longest, one) => (one.length > longest.length ? one : longest),
    [],
  );
}

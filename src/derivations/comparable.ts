import type { Expression } from "../formula/expression";
import type { LineReading } from "./readings";

/** The formula that a line comes to; undefined where it comes to none. */
export function resultOf({ statements }: LineReading): Expression | undefined {
  const right = statements.at(-1)?.step.right;
  return right?.kind === "formula" ? right.expression : undefined;
}

/** Whether a line comes to a formula, so that it can be compared. */
export const isComparable = (read: LineReading): boolean => resultOf(read) !== undefined;

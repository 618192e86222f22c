import type { Condition, Expression } from "../formula/expression";
import { holdAll } from "../formula/instance";
import { cellLetters } from "./cell";
import type { LineReading } from "./readings";

/** Cells of the Jacobian that a line tells from the others. */
export interface CaseMask {
  /** 1 inside, row-major, shape [d, d] */
  readonly inside: Uint8Array;
  /** Whether the line speaks of these alone; otherwise it has another case for the others */
  readonly isAlone: boolean;
}

/** The case i = j or i ≠ j where a line speaks of cells of the Jacobian and parts them so. */
export function caseMask(
  { statements, options }: LineReading,
  classCount: number,
): CaseMask | undefined {
  const last = statements.at(-1);
  if (last?.step.right.kind !== "formula") return undefined;
  const { row, column } = cellLetters(last);
  if (row === undefined || column === undefined) return undefined;
  const { where = [] } = options;
  const isAlone = where.length > 0;
  const conditions = isAlone ? where : (firstCase(last.step.right.expression) ?? []);
  if (conditions.length === 0) return undefined;
  const inside = Uint8Array.from({ length: classCount ** 2 }, (_, at) => {
    const cell = { [row]: Math.floor(at / classCount) + 1, [column]: (at % classCount) + 1 };
    return Number(holdAll(conditions, cell, classCount));
  });
  return { inside, isAlone };
}

/** The conditions of the first case that a formula tells apart, in braces or by 1{…}. */
function firstCase(part: unknown): readonly Condition[] | undefined {
  if (typeof part !== "object" || part === null) return undefined;
  if ("kind" in part) {
    const expression = part as Expression;
    if (expression.kind === "cases") return expression.branches[0]!.conditions;
    if (expression.kind === "indicator") return expression.conditions;
  }
  for (const inner of Object.values(part)) {
    const found = firstCase(inner);
    if (found) return found;
  }
  return undefined;
}

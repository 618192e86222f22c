import {
  arrayCode,
  loopCode,
  type CodeOptions,
  type FormulaCode,
} from "../formula/code/formulaCode";
import type { Counts } from "../formula/code/conditions";
import { jax, numpy, pytorch } from "../formula/code/pythonLibraries";
import { Unreadable } from "../formula/problem";
import { cellLetters } from "./cell";
import type { CodeLanguage } from "./codeLanguages";
import type { LineReading } from "./readings";

/** What a line says that its left side is, as code; undefined where no code says it. */
export function lineCode(
  { statements, options }: LineReading,
  counts: Counts,
  language: CodeLanguage,
): FormulaCode | undefined {
  const last = statements.at(-1);
  if (last?.step.right.kind !== "formula") return undefined;
  const { row, column } = cellLetters(last);
  const written: CodeOptions = {
    notation: options.notation,
    counts,
    row: row === column ? undefined : row, // ∂e^{zᵢ}/∂zᵢ has one entry a class
    column,
  };
  const { expression } = last.step.right;
  try {
    return language === "typescript"
      ? loopCode(expression, written)
      : arrayCode(expression, written, { numpy, pytorch, jax }[language]);
  } catch (error) {
    if (error instanceof Unreadable) return undefined;
    throw error;
  }
}

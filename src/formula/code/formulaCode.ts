import type { Axis, Expression } from "../expression";
import type { NotationId } from "../notation";
import { entryTerm } from "../value/entryTerm";
import { judgedClasses, Lowering } from "../value/lowering";
import { ArrayCode, type ArrayLibrary } from "./arrays";
import type { Counts } from "./conditions";
import { LoopCode } from "./loops";
import { codeNames } from "./names";

/** What the code of a formula is written for. */
export interface CodeOptions {
  readonly notation: NotationId;
  /** The letters whose values are rows and columns of what it comes to */
  readonly row: string | undefined;
  readonly column: string | undefined;
  readonly counts: Counts;
}

/** A formula as an expression of a language. */
export interface FormulaCode {
  readonly text: string;
  /** The arrays of indices, 0, 1, …, that it compares */
  readonly ranges: readonly Axis[];
}

/**
 * A formula as code for arrays: the same tree that is judged and valued, written out. Undefined where
 * it has more than two directions.
 *
 * @throws {Unreadable} where its shapes do not fit, or no code says what it says
 */
export function arrayCode(
  expression: Expression,
  { notation, counts, ...letters }: CodeOptions,
  library: ArrayLibrary,
): FormulaCode | undefined {
  const found = lowered(expression, notation, counts, letters);
  if (!found) return undefined;
  const code = new ArrayCode(library, codeNames(notation), counts);
  const text = code.matrix(found.entry, found.rows, found.columns);
  return { text, ranges: [...code.ranges] };
}

/** The same as TypeScript, entry by entry. */
export function loopCode(
  expression: Expression,
  { notation, counts, ...letters }: CodeOptions,
): FormulaCode | undefined {
  const found = lowered(expression, notation, counts, letters);
  if (!found) return undefined;
  const code = new LoopCode(codeNames(notation), counts);
  return { text: code.matrix(found.entry, found.rows, found.columns), ranges: [] };
}

const lowered = (
  expression: Expression,
  notation: NotationId,
  counts: Counts,
  letters: Pick<CodeOptions, "row" | "column">,
) => entryTerm(new Lowering(notation, Math.max(judgedClasses, counts.class)), expression, letters);

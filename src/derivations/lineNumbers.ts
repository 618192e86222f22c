import { isAnywhere } from "../formula/anywhere";
import type { Expression, QuantityEntry, Side } from "../formula/expression";
import { holdAll } from "../formula/instance";
import { lineOf } from "../formula/judge/line";
import { isNumbered, Numbers, type NumberedPart } from "../formula/numbers";
import { Unreadable } from "../formula/problem";
import type { Leaves } from "../formula/value/leaves";
import { cellAt, cellLetters } from "./cell";
import type { LineStatement } from "./statements";
import type { LineReading } from "./readings";

/** What a line is put into numbers at. */
export interface NumbersPlace {
  /** The chosen cell, 0-based */
  readonly cell: { readonly output: number; readonly logit: number };
  readonly classCount: number;
  readonly isOneHot: boolean;
  /** The size of the layer before the logits; absent where there is none to take numbers from */
  readonly layer?: LayerSize | undefined;
}

export interface LayerSize {
  readonly inputCount: number;
  readonly sampleCount: number;
  /** The sample that is looked at, from 1 */
  readonly ownSample: number;
}

/** A line with numbers in the places of its letters. */
export interface LineNumbers {
  /** A single number before the line's first relation */
  readonly left: string | undefined;
  /** The rest of the line, its relations included */
  readonly right: string;
  /** `=` and what its last side comes to, where that is still to be worked out */
  readonly result: string | undefined;
  /** What the indices are, from 1 */
  readonly indices: Readonly<Record<string, number>>;
  /** The cell of the Jacobian that these name, 0-based, as far as they name one */
  readonly cell: ReturnType<typeof cellAt>;
  /** What each slot is the value of, with numbers for its indices */
  readonly parts: readonly NumberedPart[];
  /** What stands in each slot */
  readonly texts: (leaves: Leaves) => readonly string[];
  /** What the line comes to, where that is one number */
  readonly value: (leaves: Leaves) => string | undefined;
  /** What is in the slots, as LaTeX, and its values to the last digit */
  readonly exact: (leaves: Leaves) => ReadonlyMap<string, number>;
}

/**
 * Puts a line into numbers at a cell, or at the cell nearest to it that the line speaks of. Undefined
 * where there is nothing to put a number for, or no such cell.
 */
export function lineNumbers(
  { statements, options, placed }: LineReading,
  { cell, classCount, isOneHot, layer }: NumbersPlace,
): LineNumbers | undefined {
  const [first] = statements;
  if (!first) return undefined;
  try {
    const indices = indicesAt(first, options, cell, classCount, layer?.ownSample ?? 1);
    const sides = sidesOf(statements, placed.line.kind === "continue");
    if (!indices || !sides || speaksOfVariable(sides)) return undefined;
    if (!layer && speaksOfLayer(sides)) return undefined;
    const numbers = new Numbers({
      notation: options.notation,
      indices,
      classCount,
      isOneHot,
      ...layer,
    });
    const [leading, ...others] = sides;
    // What a row or a matrix comes to stands at the end of its line, once.
    const start = leading && numbers.isScalar(leading) ? leading : undefined;
    const left = start && isNumbered(start) ? numbers.result(start) : undefined;
    const before = start && !left ? numbers.written(start) : "";
    const after = others.map((side, at) => {
      const result = isNumbered(side!) ? numbers.result(side!, headOf(statements[at]!)) : undefined;
      const canBreak = at > 0 || before !== "" ? "\\allowbreak " : "";
      return `${canBreak}{} ${statements[at]!.relation} \\nobreak ${result ?? numbers.written(side!)}`;
    });
    if (!numbers.hasSlots) return undefined;
    const last = others.at(-1)!;
    const isWorkedOut = !isNumbered(last) && !isWritten(last);
    const result = isWorkedOut ? numbers.result(last, headOf(statements.at(-1)!)) : undefined;
    const isScalar = numbers.isScalar(last) && (isWorkedOut || left !== undefined);
    const right = [before, ...after].join(" ").trim();
    return {
      left,
      right,
      result: result && `{} = \\nobreak ${result}`,
      indices,
      cell: cellAt(first, indices),
      parts: numbers.parts,
      texts: (leaves) => numbers.texts(leaves),
      value: (leaves) => (isScalar ? numbers.texts(leaves).at(-1) : undefined),
      exact: (leaves) => numbers.exact(leaves),
    };
  } catch (error) {
    if (error instanceof Unreadable) return undefined; // its verdict says so
    throw error;
  }
}

/** What a statement says that its right side equals, as far back as its chain goes. */
function headOf({ claim, step, relation }: LineStatement): Expression | undefined {
  const { left } = claim ?? step;
  return relation === "=" && left.kind === "formula" ? left.expression : undefined;
}

/** Whether formulas speak of a number that may be any. */
const speaksOfVariable = (part: unknown): boolean =>
  isAnywhere(part, (node) => "kind" in node && node.kind === "variable");

/** Whether formulas speak of the layer before the logits, or of a batch. */
const speaksOfLayer = (part: unknown): boolean =>
  isAnywhere(part, (node) => {
    if (!("kind" in node) || node.kind !== "quantity") return false;
    const { name, sample, isBatch } = node as QuantityEntry;
    return ofLayer.has(name) || sample !== undefined || isBatch;
  });

const ofLayer: ReadonlySet<QuantityEntry["name"]> = new Set([
  "input",
  "weights",
  "bias",
  "meanLoss",
]);

/** Whether an expression is a number, a row or a matrix as it stands. */
const isWritten = ({ kind }: Expression) => ["number", "list", "matrix"].includes(kind);

/** The sides of a line; the first is left out where the line goes on from another. */
function sidesOf(
  statements: readonly LineStatement[],
  goesOn: boolean,
): (Expression | undefined)[] | undefined {
  const sides = [statements[0]!.step.left, ...statements.map(({ step }) => step.right)];
  const formulas = sides.map(formulaOf);
  if (formulas.some((formula) => !formula)) return undefined;
  return goesOn ? [undefined, ...formulas.slice(1)] : formulas;
}

const formulaOf = (side: Side) => (side.kind === "formula" ? side.expression : undefined);

/** The values of a line's free indices at a cell, from 1, or near it where the line does not speak of it. */
export function indicesAt(
  statement: LineStatement,
  { notation, where = [] }: LineReading["options"],
  cell: NumbersPlace["cell"],
  classCount: number,
  ownSample: number,
): Record<string, number> | undefined {
  const { row, column } = cellLetters(statement);
  const { free } = lineOf(statement.step, notation, where);
  const indices: Record<string, number> = {};
  for (const { name, axis } of free)
    if (name !== "")
      indices[name] = axis === "class" ? cell.output + 1 : axis === "sample" ? ownSample : 1;
  if (row !== undefined) indices[row] = cell.output + 1;
  if (column !== undefined) indices[column] = cell.logit + 1;
  if (holdAll(where, indices, classCount)) return indices;
  // The same column and the next row that will do.
  for (let step = 1; row !== undefined && step < classCount; step++) {
    const near = { ...indices, [row]: ((cell.output + step) % classCount) + 1 };
    if (holdAll(where, near, classCount)) return near;
  }
  return undefined;
}

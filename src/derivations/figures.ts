import { entriesOf, type Entries } from "../formula/entries";
import type { Expression } from "../formula/expression";
import { notations } from "../formula/notation";
import type { Reader } from "../formula/read/reader";
import type { Leaves } from "../formula/value/leaves";
import { roundTo, type Precision } from "../math";
import { readingOptionsOf } from "./statements";
import type { Derivation, Figure, Part } from "./types";

export type FigureOf<Kind extends Figure["kind"]> = Extract<Figure, { kind: Kind }>;

/** The formulas of a figure that are valued, as TeX in role macros. */
export function valuedFormulas(figure: Figure): readonly string[] {
  switch (figure.kind) {
    case "product":
      return [figure.row, figure.matrix, figure.result];
    case "weighted-rows":
      return [figure.weights, figure.rows, figure.total];
    case "columns":
      return figure.columns.map(({ tex }) => tex);
    case "entries":
      return [figure.matrix];
    case "detour":
      return figure.nodes;
    case "precision":
      return figure.formulas.map(({ tex }) => tex);
    case "loop":
      return [];
  }
}

/**
 * All formulas of a figure that are shown by themselves, as TeX; those that are valued are read.
 *
 * @throws {Unreadable} where one cannot be read
 */
export function shownFormulas(derivation: Derivation, part: Part, reader: Reader): string[] {
  const { figure } = part;
  if (!figure) return [];
  for (const tex of valuedFormulas(figure)) formulaOf(derivation, part, tex, reader);
  if (figure.kind === "loop") return figure.steps.map(({ tex }) => tex);
  if (figure.kind === "entries") return entryFormulas(figure).flat();
  return [...valuedFormulas(figure)];
}

/** The formulas in the places of a matrix that is written out, row by row. */
export function entryFormulas({ matrix }: FigureOf<"entries">): string[][] {
  const body = matrix.replace(/\\(begin|end)\{\w+\}/g, "");
  return body.split("\\\\").map((row) => row.split("&").map((entry) => entry.trim()));
}

/** A formula without a relation, as it was read. */
function formulaOf(derivation: Derivation, part: Part, tex: string, reader: Reader): Expression {
  const [side] = reader.line(tex, readingOptionsOf(derivation, part)).sides;
  if (side?.kind !== "formula") throw new RangeError(`this is no formula: ${tex}`);
  return side.expression;
}

interface ValuedAt {
  readonly classCount: number;
  readonly row?: FigureOf<"columns">["index"];
  readonly column?: FigureOf<"columns">["index"];
  readonly precision?: Precision;
}

/** The values of a formula of a figure; the same array while the numbers are the same. */
export function figureValues(
  derivation: Derivation,
  part: Part,
  tex: string,
  reader: Reader,
  { classCount, row, column, precision = "float64" }: ValuedAt,
): Entries {
  const { notation } = readingOptionsOf(derivation, part);
  const letters = notations[notation];
  const expression = formulaOf(derivation, part, tex, reader);
  const entries = entriesOf(expression, {
    notation,
    classCount,
    row: row && letters[row],
    column: column && letters[column],
    where: [],
    ...(precision !== "float64" && { round: (value: number) => roundTo(precision, value) }),
  });
  if (!entries) throw new RangeError(`this has more directions than a picture: ${tex}`);
  return { ...entries, update: latest(entries.update) };
}

/** A function that is asked for the same numbers again and again in one frame. */
function latest(update: Entries["update"]): Entries["update"] {
  let last: { leaves: Leaves; values: Float64Array } | undefined;
  return (leaves) => {
    if (last?.leaves !== leaves) last = { leaves, values: update(leaves) };
    return last.values;
  };
}

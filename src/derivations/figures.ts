import { entriesOf, type Entries } from "../formula/entries";
import type { Expression } from "../formula/expression";
import { notations } from "../formula/notation";
import type { Reader } from "../formula/read/reader";
import type { Leaves } from "../formula/value/leaves";
import { precisions, roundTo, type Precision } from "../math";
import type { LayerSize } from "./lineNumbers";
import { readAlone, type LineReading } from "./readings";
import { readingOptionsOf } from "./statements";
import type { Derivation, Figure, Part } from "./types";
import { workedExample } from "./workedExample";

type FigureOf<Kind extends Figure["kind"]> = Extract<Figure, { kind: Kind }>;

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

/** What an entry of a product is, term by term. */
export const dotLine = (
  derivation: Derivation,
  part: Part,
  { dot }: FigureOf<"product">,
  reader: Reader,
): LineReading => readAlone(dot, readingOptionsOf(derivation, part).notation, reader);

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
  /** The layer before the logits, if there is one */
  readonly layer?: LayerSize | undefined;
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
  { classCount, layer, row, column, precision = "float64" }: ValuedAt,
): Entries {
  const { notation } = readingOptionsOf(derivation, part);
  const letters = notations[notation];
  const expression = formulaOf(derivation, part, tex, reader);
  const entries = entriesOf(expression, {
    notation,
    classCount,
    ...layer,
    row: row && letters[row],
    column: column && letters[column],
    where: [],
    ...(precision !== "float64" && { round: (value: number) => roundTo(precision, value) }),
  });
  if (!entries) throw new RangeError(`this has more directions than a picture: ${tex}`);
  return { ...entries, update: latest(entries.update) };
}

/** A formula of a figure with its values. */
export interface Valued {
  readonly tex: string;
  readonly entries: Entries;
}

/** What a figure draws, made ready for some number of classes. */
interface Drawn {
  readonly valued: readonly Valued[];
  /** Of a matrix that is written out: the formula in each place */
  readonly formulas: readonly (readonly string[])[];
  /** Of formulas in several formats: the values in each */
  readonly rounded: readonly Readonly<Record<Precision, Entries>>[];
}

/** Makes ready what a figure draws. */
export function drawnOf(
  derivation: Derivation,
  part: Part,
  figure: Figure,
  reader: Reader,
  classCount: number,
  layer?: LayerSize,
): Drawn {
  const none: Drawn = { valued: [], formulas: [], rounded: [] };
  const valued = (tex: string, at: Partial<ValuedAt> = {}): Valued => ({
    tex,
    entries: figureValues(derivation, part, tex, reader, { classCount, layer, ...at }),
  });
  const all = (at?: Partial<ValuedAt>) => valuedFormulas(figure).map((tex) => valued(tex, at));
  switch (figure.kind) {
    case "product":
      return { ...none, valued: all() };
    case "weighted-rows": {
      const { index: row, weights, rows, total } = figure;
      return { ...none, valued: [valued(weights, { row }), valued(rows, { row }), valued(total)] };
    }
    case "columns": {
      const count = figure.at ? workedExample.logits.length : classCount;
      const own = { classCount: count, layer: figure.at ? undefined : layer };
      return { ...none, valued: all({ row: figure.index, ...own }) };
    }
    case "entries": {
      const isThere = figure.classCount === classCount;
      return {
        ...none,
        formulas: entryFormulas(figure),
        valued: isThere ? all() : [],
      };
    }
    case "detour":
      return { ...none, valued: all({ row: "outputIndex", column: "logitIndex" }) };
    case "precision": {
      const at = (tex: string) =>
        precisions.map(
          (precision) =>
            [precision, valued(tex, { row: figure.index, precision }).entries] as const,
        );
      const rounded = figure.formulas.map(
        ({ tex }) => Object.fromEntries(at(tex)) as Record<Precision, Entries>,
      );
      return { ...none, rounded };
    }
    case "loop":
      return none;
  }
}

/** A function that is asked for the same numbers again and again in one frame. */
function latest(update: Entries["update"]): Entries["update"] {
  let last: { leaves: Leaves; values: Float64Array } | undefined;
  return (leaves) => {
    if (last?.leaves !== leaves) last = { leaves, values: update(leaves) };
    return last.values;
  };
}

import { logitGenerators, wholeMatrix, type LogitGenerator, type MatrixView } from "../math";
import type { Cell } from "./cell";

/** Where the logits of the matrix of any size come from. */
export type LogitSource = GeneratedLogits | PastedLogits;

/** Logits by name: the same wherever a link with it is opened. */
export interface GeneratedLogits {
  readonly generator: LogitGenerator;
  readonly count: number;
  readonly seed: number;
}

/** Logits that the reader has brought. */
export interface PastedLogits {
  readonly numbers: readonly number[] | Float64Array;
}

export const isGenerated = (source: LogitSource): source is GeneratedLogits =>
  "generator" in source;

export const countOf = (source: LogitSource): number =>
  isGenerated(source) ? source.count : source.numbers.length;

/** A logit that the reader has moved. */
export interface MovedLogit {
  readonly classIndex: number;
  readonly logit: number;
}

/** What the reader chose of the matrix of any size. */
export interface Vocabulary {
  readonly source: LogitSource;
  /** Logits that are no longer the source's, the last moved last */
  readonly moved: readonly MovedLogit[];
  /** The class of the label, 0-based */
  readonly labelIndex: number;
  /** The class of the row and of the column that are looked at, 0-based */
  readonly cell: Cell;
  readonly view: MatrixView;
  readonly scale: VocabularyScale;
}

export const vocabularyScales = ["logarithmic", "linear"] as const;
type VocabularyScale = (typeof vocabularyScales)[number];

/** How many classes the matrix of any size has. */
export const vocabularyRange = { fewest: 2, most: 500_000 } as const;

/** The seeds that can be told apart. */
export const largestSeed = 2 ** 32 - 1;

/** How many logits can be moved before the first of them goes back: all of them stand in the link. */
export const mostMoved = 32;

/** As close as one can look: so many classes from one side to the other. */
const smallestSpan = 4;

/** The size of the vocabulary of GPT-2, in the proportions in which words occur. */
const defaultSource: GeneratedLogits = { generator: "zipf", count: 50_257, seed: 7 };

/** What is looked at of logits that have just come. */
export function vocabularyOf(source: LogitSource): Vocabulary {
  const count = countOf(source);
  return {
    source,
    moved: [],
    labelIndex: Math.min(2, count - 1),
    cell: { output: Math.min(1, count - 1), logit: Math.min(2, count - 1) },
    view: wholeMatrix(count),
    scale: "logarithmic",
  };
}

export const defaultVocabulary: Vocabulary = vocabularyOf(defaultSource);

/** A view as far as there are classes: it reaches beyond no side, and is neither too close nor too far. */
export function clampView({ row, column, span }: MatrixView, classCount: number): MatrixView {
  const least = Math.min(smallestSpan, classCount);
  const inSight = rounded(Math.min(Math.max(span, least), classCount));
  const half = (inSight - 1) / 2;
  const within = (middle: number) =>
    rounded(Math.min(Math.max(middle, half), classCount - 1 - half));
  return { row: within(row), column: within(column), span: inSight };
}

/** Zoomed around a cell, or around the middle where the cell is out of sight. */
export function zoomedAround(view: MatrixView, cell: Cell, factor: number): MatrixView {
  const { row, column, span } = view;
  const isInSight =
    Math.max(Math.abs(cell.output - row), Math.abs(cell.logit - column)) <= span / 2;
  const middle = isInSight ? { row: cell.output, column: cell.logit } : view;
  return {
    row: middle.row + (row - middle.row) * factor,
    column: middle.column + (column - middle.column) * factor,
    span: span * factor,
  };
}

/** As a link has it. */
const rounded = (value: number) => Number(value.toFixed(2));

/** The generator of a name. */
export const generatorOf = (name: string): LogitGenerator | undefined =>
  logitGenerators.find((known) => known === name);

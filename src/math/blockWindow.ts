import type { BlockWindow } from "./jacobianBlocks";

/** What of a d×d matrix is looked at, whatever the size of the screen. */
export interface MatrixView {
  /** The class in the middle of the rows in sight, and of the columns, from 0; may lie between two */
  readonly row: number;
  readonly column: number;
  /** How many classes there are from one side to the other */
  readonly span: number;
}

/** A window on a screen: some classes a pixel, or some pixels a class. */
export interface PixelWindow extends BlockWindow {
  /** How many pixels a block is wide and high */
  readonly blockPx: number;
}

/** All of the matrix. */
export const wholeMatrix = (classCount: number): MatrixView => ({
  row: (classCount - 1) / 2,
  column: (classCount - 1) / 2,
  span: classCount,
});

/** The sizes of blocks: 1, 2, 3, and 4, 5, 6, 7 times a power of two, so that each is a few nodes of a tree. */
function* blockSizes(): Generator<number> {
  yield* [1, 2, 3];
  for (let power = 1; ; power *= 2) for (const factor of [4, 5, 6, 7]) yield factor * power;
}

/** The smallest block of which so many pixels hold a span of classes. */
export function blockSizeFor(span: number, sidePx: number): number {
  for (const size of blockSizes()) if (Math.ceil(span / size) <= sidePx) return size;
  throw new RangeError(`span must be finite: ${span}`); // the sizes go on for ever
}

/**
 * The window that shows a view on a square of so many pixels: one pixel a block, or as many as fit where
 * a block is one class. It never reaches beyond the matrix.
 */
export function pixelWindow(view: MatrixView, classCount: number, sidePx: number): PixelWindow {
  const span = Math.min(view.span, classCount);
  const blockSize = blockSizeFor(span, sidePx);
  const blockCount = Math.ceil(classCount / blockSize);
  const blockPx = Math.max(1, Math.floor(sidePx / Math.ceil(span / blockSize)));
  const count = Math.min(blockCount, Math.max(1, Math.floor(sidePx / blockPx)));
  const firstAt = (middle: number) => {
    const first = Math.round((middle + 0.5) / blockSize - count / 2);
    return Math.min(Math.max(first, 0), blockCount - count);
  };
  return {
    blockSize,
    blockPx,
    firstRow: firstAt(view.row),
    rowCount: count,
    firstColumn: firstAt(view.column),
    columnCount: count,
  };
}

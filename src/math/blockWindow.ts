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

/** So much of the screen may stay empty for the sake of blocks of whole pixels. */
const emptyShare = 0.1;

/** So many significant bits a size of blocks has: each is a few nodes of a tree of sums then. */
const significantBits = 5;

/** The next size of blocks that a tree of sums has at hand. */
function blockSizeFor(least: number): number {
  const step = 2 ** Math.max(0, Math.floor(Math.log2(least)) - significantBits + 1);
  return Math.ceil(least / step) * step;
}

/**
 * The window that shows a view on a square of so many pixels: one pixel a block, or as many as fit where
 * there are fewer blocks than pixels; whole ones, unless too much would stay empty. It never reaches
 * beyond the matrix.
 */
export function pixelWindow(view: MatrixView, classCount: number, sidePx: number): PixelWindow {
  const span = Math.min(view.span, classCount);
  const blockSize = blockSizeFor(Math.max(1, Math.ceil(span / sidePx)));
  const blockCount = Math.ceil(classCount / blockSize);
  const exactPx = sidePx / Math.min(Math.ceil(span / blockSize), blockCount);
  const blockPx = Math.floor(exactPx) >= (1 - emptyShare) * exactPx ? Math.floor(exactPx) : exactPx;
  const count = Math.min(blockCount, Math.max(1, Math.floor(sidePx / blockPx + 1e-9)));
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

import type { BlockFactors, PixelWindow } from "../../../math";
import { formatPower } from "../../../words";

interface Drawn {
  readonly factors: BlockFactors;
  readonly window: PixelWindow;
  /** The side of a block, in px of the page */
  readonly unit: number;
}

/** From this size on an entry has room for its number. */
const smallestUnit = 52;

/** Writes numbers on single entries that are large enough for them, over the colours. */
export function paintNumbers(canvas: HTMLCanvasElement, { factors, window, unit }: Drawn): void {
  const { blockSize, firstRow, rowCount, firstColumn, columnCount } = window;
  const hasNumbers = blockSize === 1 && unit >= smallestUnit;
  canvas.hidden = !hasNumbers;
  if (!hasNumbers) return;
  const ratio = Math.max(devicePixelRatio, 2); // it is also printed and taken away
  canvas.width = Math.round(columnCount * unit * ratio);
  canvas.height = Math.round(rowCount * unit * ratio);
  const context = canvas.getContext("2d")!;
  const style = getComputedStyle(canvas);
  context.scale(ratio, ratio);
  context.font = `${Math.min(unit / 5.2, 15)}px ${style.fontFamily}`;
  context.fillStyle = style.color;
  context.textAlign = "center";
  context.textBaseline = "middle";
  const digits = unit >= 84 ? 3 : 2;
  for (let row = 0; row < rowCount; row++)
    for (let column = 0; column < columnCount; column++) {
      const isDiagonal = firstRow + row === firstColumn + column;
      const log = isDiagonal
        ? factors.diagonalLogs[row]!
        : factors.rowLogs[row]! + factors.columnLogs[column]!;
      const text = (isDiagonal ? "" : "−") + formatPower(log / Math.LN10, digits);
      context.fillText(text, (column + 0.5) * unit, (row + 0.5) * unit, unit - 4);
    }
}

import { pixelOf, type ColorTable } from "./colorTable";

interface PaintOptions {
  /** The magnitude of the strongest colour; absent: the table's own */
  readonly bound?: number;
  /** 1 where an entry is painted; absent: everywhere */
  readonly included?: Uint8Array;
}

/** Paints a matrix on a canvas of its own size, one pixel an entry; CSS scales it. */
export type MatrixPainter = (
  values: ArrayLike<number>,
  colors: ColorTable,
  options?: PaintOptions,
) => void;

const transparent = 0;

/** Makes a canvas ready for matrices of one size; painting again allocates nothing. */
export function matrixPainter(
  canvas: HTMLCanvasElement,
  rowCount: number,
  columnCount: number,
): MatrixPainter {
  canvas.width = columnCount;
  canvas.height = rowCount;
  const context = canvas.getContext("2d")!;
  const image = context.createImageData(columnCount, rowCount);
  const pixels = new Uint32Array(image.data.buffer);
  return (values, colors, { bound = colors.bound, included } = {}) => {
    for (let index = 0; index < pixels.length; index++)
      pixels[index] =
        included?.[index] === 0 ? transparent : pixelOf(values[index]!, colors, bound);
    context.putImageData(image, 0, 0);
  };
}

import { pixelOf, type ColorTable } from "./colorTable";

/** Paints a matrix on a canvas of its own size, one pixel an entry; CSS scales it. */
export type MatrixPainter = (values: ArrayLike<number>, colors: ColorTable) => void;

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
  return (values, colors) => {
    for (let index = 0; index < pixels.length; index++)
      pixels[index] = pixelOf(values[index]!, colors, colors.bound);
    context.putImageData(image, 0, 0);
  };
}

import { colorSteps, type ColorTable } from "./colorTable";

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
    fill(pixels, values, colors.pixels, bound);
    if (included)
      for (let index = 0; index < pixels.length; index++)
        if (included[index] === 0) pixels[index] = transparent;
    context.putImageData(image, 0, 0);
  };
}

/** The colours of values: what lies beyond the bound has the bound's; what is no number, the middle. */
export function fill(
  pixels: Uint32Array,
  values: ArrayLike<number>,
  table: Uint32Array,
  bound: number,
): void {
  const scale = colorSteps / Math.sqrt(bound);
  for (let index = 0; index < pixels.length; index++) {
    const value = values[index]!;
    let step = Math.sqrt(value < 0 ? -value : value) * scale;
    if (!(step <= colorSteps)) step = step > colorSteps ? colorSteps : 0;
    pixels[index] = table[(value < 0 ? colorSteps - step : colorSteps + step) | 0]!;
  }
}

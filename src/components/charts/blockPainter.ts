import type { BlockFactors, PixelWindow } from "../../math";
import { fillBlocks, type BlockScale } from "./blockColors";

/** Paints windows of a large matrix on a canvas, one pixel a block; CSS scales it. */
export type BlockPainter = (
  factors: BlockFactors,
  window: PixelWindow,
  scale: BlockScale,
  table: Uint32Array,
) => void;

/** Makes a canvas ready; only another number of blocks allocates anew. */
export function blockPainter(canvas: HTMLCanvasElement): BlockPainter {
  const context = canvas.getContext("2d")!;
  let image: ImageData | undefined;
  return (factors, window, scale, table) => {
    const { rowCount, columnCount } = window;
    if (image?.width !== columnCount || image.height !== rowCount) {
      canvas.width = columnCount;
      canvas.height = rowCount;
      image = context.createImageData(columnCount, rowCount);
    }
    fillBlocks(new Uint32Array(image.data.buffer), factors, window, scale, table);
    context.putImageData(image, 0, 0);
  };
}

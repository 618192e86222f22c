import type { StripLine } from "../../derivations/contents";
import type { ColorTable } from "./colorTable";
import { fill } from "./matrixPainter";

/** A line has the place of a matrix of the worked example, and one pixel between it and the next. */
const side = 5;
const gap = 1;

/** The width of a strip of some lines, in pixels of its canvas. */
export const stripWidth = (lineCount: number) => lineCount * (side + gap) - gap;

/** Grey, half transparent: a line without values */
const faint = 0x80808080;

/**
 * Paints the values of lines one after the other on a canvas, one pixel an entry; CSS scales it. A row
 * or a single number stands in the middle of its place; a line without values is a faint dot there.
 */
export function paintStrip(
  canvas: HTMLCanvasElement,
  lines: readonly StripLine[],
  colors: ColorTable,
): void {
  canvas.width = stripWidth(lines.length);
  canvas.height = side;
  const context = canvas.getContext("2d")!;
  for (const [at, line] of lines.entries()) {
    const isEmpty = line.hundredths.length === 0;
    const { rowCount, columnCount } = isEmpty ? { rowCount: 1, columnCount: 1 } : line;
    const image = context.createImageData(columnCount, rowCount);
    const pixels = new Uint32Array(image.data.buffer);
    if (isEmpty) pixels[0] = faint;
    else fill(pixels, line.hundredths.map(Number), colors.pixels, 100);
    line.hundredths.forEach((value, entry) => {
      if (value === null) pixels[entry] = 0;
    });
    const left = at * (side + gap) + Math.floor((side - columnCount) / 2);
    context.putImageData(image, left, Math.floor((side - rowCount) / 2));
  }
}

import { rgb } from "d3";
import type { DivergingScale } from "./divergingScale";

/** A diverging scale as pixels: what a picture of many values looks its colours up in. */
export interface ColorTable {
  /** One pixel a step from −bound to bound, evenly in the square root of the magnitude */
  readonly pixels: Uint32Array;
  readonly bound: number;
}

/** How many steps of colour there are from the middle to either end. */
export const colorSteps = 2 ** 8;

/** Samples a scale. */
export function colorTable(scale: DivergingScale): ColorTable {
  const { bound } = scale;
  const bytes = new Uint8ClampedArray(4 * (2 * colorSteps + 1));
  for (let step = -colorSteps; step <= colorSteps; step++) {
    const value = Math.sign(step) * (step / colorSteps) ** 2 * bound;
    const { r, g, b } = rgb(scale(value));
    bytes.set([r, g, b, 255], 4 * (step + colorSteps));
  }
  return { pixels: new Uint32Array(bytes.buffer), bound };
}

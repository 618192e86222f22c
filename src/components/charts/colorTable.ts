import { rgb } from "d3";
import type { DivergingScale } from "./divergingScale";

/** A diverging scale as pixels: what a picture of many values looks its colours up in. */
export interface ColorTable {
  /** One pixel a step from −bound to bound, evenly in the square root of the magnitude */
  readonly pixels: Uint32Array;
  readonly bound: number;
}

const steps = 2 ** 10;

/** Samples a scale whose domain is [−bound, 0, bound]. */
export function colorTable(scale: DivergingScale): ColorTable {
  const [, , bound] = scale.domain() as [number, number, number];
  const bytes = new Uint8ClampedArray(4 * (2 * steps + 1));
  for (let step = -steps; step <= steps; step++) {
    const value = Math.sign(step) * (step / steps) ** 2 * bound;
    const { r, g, b } = rgb(scale(value));
    bytes.set([r, g, b, 255], 4 * (step + steps));
  }
  return { pixels: new Uint32Array(bytes.buffer), bound };
}

/** The pixel of a value; what lies beyond the bound has the bound's colour, what is none its middle. */
export function pixelOf(value: number, { pixels }: ColorTable, bound: number): number {
  const magnitude = Math.min(Math.sqrt(Math.abs(value) / bound), 1) * steps;
  return pixels[steps + ((value < 0 ? -magnitude : magnitude) | 0)]!;
}

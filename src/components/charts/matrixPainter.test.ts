import { describe, expect, test } from "vitest";
import { colorTable } from "./colorTable";
import { divergingScale } from "./divergingScale";
import { fill } from "./matrixPainter";

const scale = divergingScale("light", 1 / 4);
const { pixels: table } = colorTable(scale);

/** The colour of one value, as CSS writes it. */
function colorOf(value: number, bound = 1 / 4): string {
  const pixels = new Uint32Array(1);
  fill(pixels, [value], table, bound);
  const [red, green, blue, alpha] = new Uint8Array(pixels.buffer);
  expect(alpha).toBe(255);
  return `rgb(${red}, ${green}, ${blue})`;
}

describe("a value's pixel", () => {
  test.each([0, 1 / 4, -1 / 4, 1 / 16, -1 / 16, 1 / 64, -1 / 64])(
    "is the scale's colour: %d",
    (value) => {
      expect(colorOf(value)).toBe(scale(value));
    },
  );

  test("beyond the bound is the bound's, on both sides", () => {
    expect(colorOf(3)).toBe(scale(1 / 4));
    expect(colorOf(-Infinity)).toBe(scale(-1 / 4));
  });

  test("is the middle's where there is no value", () => {
    expect(colorOf(NaN)).toBe(scale(0));
  });

  test("is measured by the bound that is given", () => {
    expect(colorOf(4, 8)).toBe(colorOf(1 / 8));
    expect(colorOf(-8, 8)).toBe(scale(-1 / 4));
  });
});

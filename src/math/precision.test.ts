import { describe, expect, test } from "vitest";
import { roundTo } from ".";
import { seededRandom } from "./random";

describe("float16", () => {
  test.each([
    [0.1, 0.0999755859375],
    [1 / 3, 0.333251953125],
    [2049, 2048], // a tie goes to the even one
    [2051, 2052],
    [65_504, 65_504],
    [65_519.99, 65_504],
    [65_520, Infinity],
    [-1e6, -Infinity],
    [2 ** -24, 2 ** -24],
    [2 ** -25, 0], // a tie again
    [1.5 * 2 ** -25, 2 ** -24],
    [-0.3, -0.300048828125],
    [Math.exp(11.09), 65_504], // the largest exponent that does not overflow
    [Math.exp(11.1), Infinity],
  ])("%d is %d", (value, expected) => {
    expect(roundTo("float16", value)).toBe(expected);
  });

  test("what it is rounded to is rounded to itself, and no neighbour is nearer", () => {
    const random = seededRandom(16);
    for (let n = 0; n < 2000; n++) {
      const value = (random() - 0.5) * 2 ** Math.floor(random() * 40 - 24);
      const rounded = roundTo("float16", value);
      expect(roundTo("float16", rounded)).toBe(rounded);
      const spacing =
        2 ** (Math.max(Math.floor(Math.log2(Math.abs(rounded || 2 ** -24))), -14) - 10);
      expect(Math.abs(rounded - value)).toBeLessThanOrEqual(spacing / 2);
    }
  });
});

test.each(["float64", "float32", "float16"] as const)(
  "%s keeps 0, NaN and Infinity",
  (precision) => {
    for (const value of [0, -0, NaN, Infinity, -Infinity])
      expect(roundTo(precision, value)).toBe(value);
  },
);

test("float32 is the browser's", () => {
  expect(roundTo("float32", 0.1)).toBe(Math.fround(0.1));
  expect(roundTo("float32", Math.exp(88.73))).toBe(Infinity);
  expect(roundTo("float64", 0.1)).toBe(0.1);
});

import { expect, test } from "vitest";
import { isWithinRange, parseNumber } from "./parseNumber";

test.each([
  ["-1.5", -1.5],
  ["−1.5", -1.5],
  ["－１．５", -1.5],
  [" .5 ", 0.5],
  ["3.", 3],
  ["2e-3", 0.002],
  ["−4.0e−4", -0.0004],
  ["-0", 0],
  ["1e999", Infinity],
  ["", undefined],
  ["1,5", undefined],
  ["10²", undefined],
  ["Infinity", undefined],
  ["0x10", undefined],
  ["1e", undefined],
])("the text %j is the number %s", (text, value) => {
  expect(parseNumber(text)).toBe(value);
});

test("the page works with numbers up to 1e15 on either side", () => {
  expect([1e15, -1e15, 1.1e15, Infinity].map(isWithinRange)).toEqual([true, true, false, false]);
});

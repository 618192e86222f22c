import { expect, test } from "vitest";
import { parseNumber } from "./parseNumber";

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

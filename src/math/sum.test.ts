import { expect, test } from "vitest";
import { sumWithoutRounding } from ".";

test.each([
  [[0.1, 0.2, -0.3], 0],
  [[0.1, 0.2, -0.75, 0.4, 0.05], 0],
  [[2, 4, 5, 8, 1], 20],
  [[1, 1e-15], 1 + 1e-15],
  [[Infinity, 1], Infinity],
  [[NaN, 1], NaN],
  [[], 0],
])("of %j it is %d", (values, expected) => {
  expect(sumWithoutRounding(values)).toBe(expected);
});

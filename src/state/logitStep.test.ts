import { expect, test } from "vitest";
import { logitRange, steppedLogit } from "./logitStep";

test("a step of the keyboard keeps the exact value beneath it", () => {
  expect(steppedLogit(Math.log(4), 0.1)).toBe(Math.log(4) + 0.1);
  expect(steppedLogit(0.1, 0.2)).toBe(0.3);
  expect(steppedLogit(0.1, -0.1)).toBe(0);
  expect(steppedLogit(1e15, 1)).toBe(1e15);
});

test("a value outside ±10 widens the range of its slider", () => {
  expect(logitRange(3)).toEqual({ min: -10, max: 10 });
  expect(logitRange(12.5)).toEqual({ min: -10, max: 13 });
  expect(logitRange(-1000)).toEqual({ min: -1000, max: 10 });
});

import { expect, test } from "vitest";
import { digitsKept, roundTo } from ".";
import { bigFloat, exponential, over } from "./bigFloat";

const third = over(bigFloat(1), bigFloat(3));

test.each(["float64", "float32", "float16"] as const)(
  "the nearest number of %s has lost nothing",
  (precision) => {
    const { digits, of, fault } = digitsKept(roundTo(precision, 1 / 3), third, precision);
    expect([digits, fault]).toEqual([of, undefined]);
  },
);

test("a relative error of 1e-3 leaves three digits", () => {
  expect(digitsKept((1 / 3) * 1.001, third, "float64").digits).toBeCloseTo(3, 2);
  expect(digitsKept(-1 / 3, third, "float64").digits).toBe(0);
});

test.each([
  [NaN, "nan"],
  [Infinity, "infinite"],
  [-Infinity, "infinite"],
  [0, "zero"],
] as const)("%d in place of a third is named: %s", (value, fault) => {
  expect(digitsKept(value, third, "float32")).toMatchObject({ digits: 0, fault });
});

test("0 for what is exactly 0 is right, and for what is below float64 it is not", () => {
  expect(digitsKept(0, bigFloat(0), "float16")).toMatchObject({ fault: undefined });
  expect(digitsKept(0, bigFloat(0), "float16").digits).toBeGreaterThan(3);
  expect(digitsKept(0, exponential(bigFloat(-2000)), "float64").fault).toBe("zero");
});

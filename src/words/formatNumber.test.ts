import { expect, test } from "vitest";
import { formatNumber } from "./formatNumber";

test.each([
  [0, 3, "0.000"],
  [-0, 3, "0.000"],
  [0.1875, 3, "0.188"],
  [-0.05, 3, "−0.050"],
  [5.55e-17, 3, "5.6e−17"],
  [-0.0004, 3, "−4.0e−4"],
  [0.0005, 3, "0.001"],
  [1234567, 2, "1.2e6"],
  [-Infinity, 3, "−∞"],
])("%d with %d decimals is written %s", (value, decimals, text) => {
  expect(formatNumber(value, decimals)).toBe(text);
});

test("a signed number carries its sign, zero none", () => {
  expect(formatNumber(0.2, 2, { signed: true })).toBe("+0.20");
  expect(formatNumber(-0.75, 2, { signed: true })).toBe("−0.75");
  expect(formatNumber(0, 2, { signed: true })).toBe("0.00");
});

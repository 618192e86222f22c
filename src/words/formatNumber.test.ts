import { expect, test } from "vitest";
import { formatCount, formatNumber, formatPower } from "./formatNumber";

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

test.each([
  [-3, 1, "0.001"],
  [Math.log10(0.02), 2, "0.020"],
  [Math.log10(0.02), 1, "0.02"],
  [Math.log10(5.4e-4), 2, "5.4e−4"],
  [Math.log10(123456), 4, "123456"],
  [6, 1, "1e6"],
  [-412 + Math.log10(3.2), 2, "3.2e−412"],
  [-7 + Math.log10(9.96), 2, "1.0e−6"],
  [-Infinity, 3, "0"],
])("the number whose decimal logarithm is %d has %d digits: %s", (log10, digits, text) => {
  expect(formatPower(log10, digits)).toBe(text);
});

test.each([
  [7, "7"],
  [1000, "1,000"],
  [250_000_000_000, "250,000,000,000"],
])("%d has its thousands parted: %s", (count, text) => {
  expect(formatCount(count)).toBe(text);
});

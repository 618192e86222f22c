import { expect, test } from "vitest";
import { blockText } from "./blockText";

test.each([
  [0.1875, ".188"],
  [-0.0125, "−.013"],
  [-4, "−4.00"],
  [0.9995, "1.00"],
  [9.995, "10.0"],
  [-33.79, "−33.8"],
  [99.95, "100"],
  [5000, "5000"],
  [9999.6, "1e4"],
  [-1e-7, "−.000"],
  [0, "0"],
  [-0, "0"],
  [NaN, "–"],
  [-Infinity, "−∞"],
])("%d is %s", (value, text) => {
  expect(blockText(value)).toBe(text);
});

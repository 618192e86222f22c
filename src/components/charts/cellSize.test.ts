import { expect, test } from "vitest";
import { cellSizeOf, cellText } from "./cellSize";

test.each([
  [0.1875, "full", "0.188"],
  [-0.05, "full", "−0.050"],
  [-1.9e-12, "full", "−2e−12"],
  [-0.05, "short", "−.05"],
  [10.5, "short", "10.50"],
  [-20.3, "short", "−20.30"],
  [-0.0004, "short", "−"],
  [0, "short", "0"],
  [0.0004, "sign", "+"],
  [0, "sign", ""],
] as const)("%d in a cell of size %s is %s", (value, size, text) => {
  expect(cellText(value, size)).toBe(text);
});

test("a finger's width holds a sign, a table's cell a number", () => {
  expect([24, 40, 72].map((width) => cellSizeOf(width))).toEqual(["sign", "short", "full"]);
  expect([48, 80, 144].map((width) => cellSizeOf(width, 26))).toEqual(["sign", "short", "full"]);
});

import ts from "typescript";
import { expect, test } from "vitest";
import { atom, negative, operation, rank, type Written } from "./written";

const square: Written = { text: "p ** 2", rank: rank.power };

test.each([
  ["a negative power", negative(square)],
  ["a negative power among others", operation("minus", atom("p"), negative(square))],
  ["a power times a negative one", operation("times", square, negative(square))],
  ["a negative sum", negative(operation("plus", square, atom("1")))],
])("%s is an expression of TypeScript", (_, { text }) => {
  const { diagnostics } = ts.transpileModule(`const q = ${text};`, { reportDiagnostics: true });
  expect(diagnostics).toEqual([]);
});

import { expect, test } from "vitest";
import { slotText, slotTex } from "./slots";

test.each([
  [0.25, "unsigned", "0.250"],
  [0, "unsigned", "0"],
  [1, "digit", "1"],
  [-0.05, "signed", "−0.050"],
  [-0.05, "operand", "(−0.050)"],
  [0.05, "operand", "0.050"],
  [-0.05, "result", "−0.0500"],
  [5.55e-17, "unsigned", "6e−17"],
  [-5.55e-17, "result", "−5.55e−17"],
  [12.345, "unsigned", "12.35"],
  [123.45, "unsigned", "123.5"],
  [9999.4, "unsigned", "9999"],
  [9999.5, "unsigned", "1.0e4"],
  [22026.5, "signed", "2.2e4"],
  [Infinity, "unsigned", "∞"],
  [-Infinity, "operand", "(−∞)"],
  [NaN, "unsigned", "–"],
] as const)("%d as %s is %s", (value, format, text) => {
  expect(slotText(value, format)).toBe(text);
});

test("a slot's LaTeX has no spaces around signs, and the height of a bracket", () => {
  expect(slotTex(3, "operand", "(−5e−17)")).toBe(
    String.raw`{\vphantom{(}\htmlData{slot=3,format=operand}{({-}5\mathrm{e}{-}17)}}`,
  );
});

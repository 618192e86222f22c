import { describe, expect, test } from "vitest";
import { workedExample } from "../derivations/workedExample";
import { nudgeOf, quantitiesOf } from "./quantities";

const { logits, target } = workedExample;

test("a gradient entry that is rounding alone is 0", () => {
  expect(quantitiesOf(logits, [1, 1, 1, 1, 1]).gradient).toBeAllClose([-0.5, 0, 0.25, 1, -0.75]);
  expect(quantitiesOf(logits, [1, 1, 1, 1, 1]).gradient[1]).toBe(0);
});

test("a tiny entry of a one-hot label stays", () => {
  expect(quantitiesOf([37.43, 0], [1, 0]).gradient[0]).toBeCloseTo(-5.55e-17, 19);
});

describe("a nudge", () => {
  test("predicts gradient · 0.1 and measures the loss", () => {
    const { predicted, measured } = nudgeOf(logits, target, quantitiesOf(logits, target), 2);
    expect([predicted, measured]).toBeAllClose([-0.075, -0.074], { rtol: 1e-3 });
  });
  test("predicts for the step that is taken, where 0.1 is lost in rounding", () => {
    const large = [1e15, 0];
    const { predicted } = nudgeOf(large, [0, 1], quantitiesOf(large, [0, 1]), 0);
    expect(predicted).toBe(0);
  });
});

import { describe, expect, test } from "vitest";
import { leavesOf, plainState } from "../formula/judge/state";
import { notationIds } from "../formula/notation";
import { crossEntropyGradient, logSoftmax, softmax } from "../math";
import {
  roundedFormOf,
  roundedForms,
  type RoundedForm,
  type RoundedQuantity,
} from "./roundedForms";

const logits = [0.7, -1.3, 2.2, 0.1];
const target = [0, 0.5, 1, 0];
const leaves = leavesOf([plainState(logits, target)]);

const cases = (Object.keys(roundedForms) as RoundedQuantity[]).flatMap((quantity) =>
  roundedForms[quantity].map((form: RoundedForm) => ({ quantity, form })),
);

const core = {
  probability: softmax(logits),
  logProbability: logSoftmax(logits),
  gradient: crossEntropyGradient(logits, target),
};

describe.each(cases)("$form", ({ quantity, form }) => {
  test.each(notationIds)("is the $quantity in float64, in the letters of %s", (notation) => {
    const { float64 } = roundedFormOf(quantity, form, notation, 4);
    expect(float64.update(leaves)).toBeAllClose(core[quantity], { rtol: 1e-13 });
  });

  test("is near it in float32 and float16, and what these formats have", () => {
    const forms = roundedFormOf(quantity, form, "z-p", 4);
    const [single, half] = [forms.float32.update(leaves), forms.float16.update(leaves)];
    expect(single).toBeAllClose(core[quantity], { rtol: 1e-5, atol: 1e-6 });
    expect(half).toBeAllClose(core[quantity], { rtol: 2e-2, atol: 5e-3 });
    expect(Array.from(single, Math.fround)).toEqual([...single]);
    expect([...half]).not.toEqual([...single]);
  });
});

test("where a probability underflows in float16, −y/p times J is no number, and the fused form is", () => {
  const far = leavesOf([plainState([0, -40], [0, 1])]);
  const valuesOf = (form: "gradientByQuotient" | "gradient") =>
    Array.from(roundedFormOf("gradient", form, "z-p", 2).float16.update(far));
  expect(valuesOf("gradientByQuotient").every(Number.isNaN)).toBe(true);
  expect(valuesOf("gradient")).toEqual([1, -1]);
});

import { describe, expect, test } from "vitest";
import { crossEntropyGradient, exactSoftmax, log10Of, logSoftmax, softmax, toNumber } from ".";
import { bigFloat, exponential, logarithm, minus, over, plus, times } from "./bigFloat";

describe("a big float", () => {
  test.each([0, 1, -1, 0.1, 1 / 3, 1e300, -1e-300, 5e-324, 2 ** -1074 * 12345, Number.MAX_VALUE])(
    "keeps %d as it is",
    (value) => {
      expect(toNumber(bigFloat(value))).toBe(value);
    },
  );

  test("adds, multiplies and divides beyond float64's last digit", () => {
    const tenth = bigFloat(0.1);
    expect(toNumber(minus(plus(plus(tenth, tenth), tenth), bigFloat(0.3)))).toBe(2 ** -55);
    expect(
      toNumber(minus(times(over(bigFloat(1), bigFloat(3)), bigFloat(3)), bigFloat(1))),
    ).toBeCloseTo(0, 60);
    const small = bigFloat(1e-200);
    expect(log10Of(times(small, small))).toBeCloseTo(-400, 10);
  });

  test.each([
    ["e", 1, "2.71828182845904523536028747135266249775724709369995957496696762772"],
    ["exp(−20)", -20, "0.00000000206115362243855782796594038015582097637581"],
  ])("%s has the digits of the tables", (_, exponent, digits) => {
    const value = exponential(bigFloat(exponent));
    const scaled = (value.mantissa * 10n ** 48n) >> BigInt(-value.exponent);
    const expected = BigInt(digits.replace(".", "").slice(0, 49));
    const difference = scaled - expected;
    expect(difference >= -1n && difference <= 1n).toBe(true);
  });

  test("the logarithm undoes the exponential, far out too", () => {
    for (const x of [-1e6, -745.2, -1e-9, 0.5, 30, 1e5]) {
      const error = minus(logarithm(exponential(bigFloat(x))), bigFloat(x));
      expect(log10Of(error)).toBeLessThan(-60);
    }
  });
});

describe("softmax, exactly", () => {
  const logits = [0.7, -1.3, 2.2, 0.1];
  const target = [0, 0.5, 1, 0];

  test("agrees with the numeric core to its last digits", () => {
    const exact = exactSoftmax(logits, target);
    expect(exact.probabilities.map(toNumber)).toBeAllClose(softmax(logits), { rtol: 1e-15 });
    expect(exact.logProbabilities.map(toNumber)).toBeAllClose(logSoftmax(logits), { rtol: 1e-15 });
    expect(exact.gradient.map(toNumber)).toBeAllClose(crossEntropyGradient(logits, target), {
      rtol: 1e-14,
    });
  });

  test("adding a number to all logits changes nothing", () => {
    const shifted = exactSoftmax([1024.5, 1026, 1020], [0, 0, 1]);
    const plain = exactSoftmax([0.5, 2, -4], [0, 0, 1]);
    expect(shifted.probabilities.map(toNumber)).toEqual(plain.probabilities.map(toNumber));
  });

  test("probabilities below float64 are above 0 still, and what is left of 1 is not lost", () => {
    const { probabilities, gradient } = exactSoftmax([0, -2000], [1, 0]);
    expect(log10Of(probabilities[1]!)).toBeCloseTo(-2000 / Math.LN10, 9);
    expect(log10Of(gradient[0]!)).toBeCloseTo(-2000 / Math.LN10, 9);
    expect(gradient[0]!.mantissa < 0n).toBe(true);
  });

  test("the largest logits that the page takes are no trouble", () => {
    const { logProbabilities } = exactSoftmax([1e15, -1e15], [1, 0]);
    expect(toNumber(logProbabilities[1]!)).toBe(-2e15);
  });
});

import fc from "fast-check";
import { expect, test } from "vitest";
import {
  crossEntropy,
  crossEntropyFromProbabilities,
  crossEntropyGradient,
  logSoftmax,
  logSumExp,
  probabilityGradient,
  softmax,
  softmaxCrossEntropy,
  softmaxJacobian,
  softmaxVjp,
} from ".";

const entry = (size: number) => fc.double({ min: -size, max: size, noNaN: true });
const vector = (size: number) => fc.array(entry(size), { minLength: 1, maxLength: 8 });
const weight = fc.oneof(fc.constant(0), fc.double({ min: 0, max: 3, noNaN: true }));

/** Logits and as many of something else. */
const paired = <T>(size: number, other: fc.Arbitrary<T>) =>
  vector(size).chain((logits) =>
    fc.tuple(
      fc.constant(logits),
      fc.array(other, { minLength: logits.length, maxLength: logits.length }),
    ),
  );

const sum = (values: ArrayLike<number>) => Array.from(values).reduce((a, b) => a + b, 0);
const check = <T>(arbitrary: fc.Arbitrary<T>, property: (value: T) => void) =>
  fc.assert(fc.property(arbitrary, property), { seed: 20181114, numRuns: 500 });

test("adding a constant to every logit changes nothing but log-sum-exp", () => {
  check(fc.tuple(vector(30), fc.integer({ min: -1000, max: 1000 })), ([raw, shift]) => {
    const logits = raw.map((logit) => Math.round(logit * 1024) / 1024); // so that the sum is exact
    const shifted = logits.map((logit) => logit + shift);
    expect(softmax(shifted)).toBeAllClose(softmax(logits), { rtol: 1e-14 });
    expect(logSoftmax(shifted)).toBeAllClose(logSoftmax(logits), { rtol: 1e-14 });
    expect(logSumExp(shifted) - shift).toBeCloseTo(logSumExp(logits), 11);
  });
});

test("softmax keeps the order of the logits, weakly", () => {
  check(vector(1000), (logits) => {
    const probabilities = softmax(logits);
    for (const [i, a] of logits.entries())
      for (const [j, b] of logits.entries())
        if (a < b) expect(probabilities[i]!).toBeLessThanOrEqual(probabilities[j]!);
  });
});

test("probabilities are in [0, 1] and sum to 1; their logarithms are logSoftmax", () => {
  check(vector(300), (logits) => {
    const probabilities = softmax(logits);
    expect(sum(probabilities)).toBeCloseTo(1, 14);
    expect(Math.min(...probabilities)).toBeGreaterThanOrEqual(0);
    expect(logSoftmax(logits).map(Math.exp)).toBeAllClose(probabilities, { atol: 1e-13 });
  });
});

test("the Jacobian is symmetric and every row and column sums to 0", () => {
  check(vector(50), (logits) => {
    const jacobian = softmaxJacobian(logits);
    const classCount = logits.length;
    for (let i = 0; i < classCount; i++) {
      const row = jacobian.slice(i * classCount, (i + 1) * classCount);
      const column = row.map((_, j) => jacobian[j * classCount + i]!);
      expect(row).toEqual(column);
      expect(Math.abs(sum(row))).toBeLessThanOrEqual(
        1e-15 * classCount * Math.abs(row[i]!) + 1e-300,
      );
    }
  });
});

test("softmaxVjp is the row vector times the Jacobian", () => {
  check(paired(50, entry(10)), ([logits, cotangent]) => {
    const jacobian = softmaxJacobian(logits);
    const product = logits.map((_, j) =>
      sum(cotangent.map((value, i) => value * jacobian[i * logits.length + j]!)),
    );
    expect(softmaxVjp(logits, cotangent)).toBeAllClose(product, { rtol: 0, atol: 1e-14 });
  });
});

test("the fused gradient is the vector–Jacobian product of ∂l/∂p", () => {
  check(paired(20, weight), ([logits, target]) => {
    const cotangent = probabilityGradient(softmax(logits), target);
    expect(crossEntropyGradient(logits, target)).toBeAllClose(softmaxVjp(logits, cotangent), {
      atol: 1e-13,
    });
  });
});

test("the gradient sums to 0, saturated or not", () => {
  check(paired(40, weight), ([logits, target]) => {
    expect(Math.abs(sum(crossEntropyGradient(logits, target)))).toBeLessThan(
      1e-14 * (1 + sum(target)),
    );
  });
  expect(sum(crossEntropyGradient([40, 0], [1, 0]))).toBe(0);
});

test("the loss from logits is the loss from probabilities where none underflows", () => {
  check(paired(30, weight), ([logits, target]) => {
    expect([crossEntropy(logits, target)]).toBeAllClose(
      [crossEntropyFromProbabilities(softmax(logits), target)],
      { atol: 1e-14 },
    );
  });
});

test("everything in one go is what the single functions return, in new arrays or in given ones", () => {
  check(paired(800, weight), ([logits, target]) => {
    const out = {
      probabilities: new Float64Array(logits.length),
      gradient: new Float64Array(logits.length),
    };
    const result = softmaxCrossEntropy(logits, target, out);
    expect(result).toBe(out);
    expect(result).toEqual(softmaxCrossEntropy(Float64Array.from(logits), target));
    expect(result.probabilities).toBeAllClose(softmax(logits), { rtol: 1e-15 });
  });
});

/** (f(x + h) − f(x − h)) / 2h for each entry of x. */
function centralDifferences(f: (x: number[]) => number, x: number[], h: number): number[] {
  return x.map(
    (value, index) => (f(x.with(index, value + h)) - f(x.with(index, value - h))) / (2 * h),
  );
}

test("each gradient is what central differences give", () => {
  const positive = fc.double({ min: 0.05, max: 1, noNaN: true });
  const rough = { rtol: 1e-7, atol: 1e-7 };
  check(paired(5, positive), ([logits, target]) => {
    expect(crossEntropyGradient(logits, target)).toBeAllClose(
      centralDifferences((z) => crossEntropy(z, target), logits, 1e-4),
      rough,
    );
    // l is linear in y, and its derivative by y is −log p.
    expect(logSoftmax(logits).map((value) => -value)).toBeAllClose(
      centralDifferences((y) => crossEntropy(logits, y), target, 1e-3),
      rough,
    );
    expect(softmax(logits)).toBeAllClose(centralDifferences(logSumExp, logits, 1e-4), rough);
    for (const [output] of logits.entries())
      expect(
        softmaxJacobian(logits).slice(output * logits.length, (output + 1) * logits.length),
      ).toBeAllClose(
        centralDifferences((z) => softmax(z)[output]!, logits, 1e-4),
        rough,
      );
  });
  check(paired(1, positive), ([raw, target]) => {
    const probabilities = raw.map((value) => 0.3 + 0.5 * Math.abs(value));
    expect(probabilityGradient(probabilities, target)).toBeAllClose(
      centralDifferences((p) => crossEntropyFromProbabilities(p, target), probabilities, 1e-5),
      rough,
    );
  });
});

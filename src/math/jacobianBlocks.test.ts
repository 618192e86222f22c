import { describe, expect, test } from "vitest";
import { blockFactors, jacobianBlock, lumpedLogits, softmaxJacobian, type JacobianBlock } from ".";
import {
  changeLogit,
  exponentialSums,
  logOf,
  quotient,
  sumOutside,
  sumOver,
} from "./exponentialSums";
import { expFixed, fromFixed, toFixed } from "./fixedPoint";
import { sampleLogits } from "./sampleLogits";

const bits = 4600; // exp(−1500) has 2 164 zeros behind the point, and a product of two twice as many
const one = 1n << BigInt(bits);

/** The exponentials of logits in exact arithmetic, whole numbers of 2^−bits. */
function exactExponentials(logits: Float64Array): bigint[] {
  const most = toFixed(
    logits.reduce((a, b) => Math.max(a, b)),
    bits,
  );
  return Array.from(logits, (logit) => expFixed(toFixed(logit, bits) - most, bits));
}

/** Σ over a block of the Jacobian in exact arithmetic. */
function exactBlocks(exponentials: readonly bigint[], blockSize: number) {
  const total = exponentials.reduce((a, b) => a + b);
  const count = Math.ceil(exponentials.length / blockSize);
  const sums = Array.from({ length: count }, (_, block) =>
    exponentials.slice(block * blockSize, (block + 1) * blockSize).reduce((a, b) => a + b),
  );
  return (row: number, column: number): bigint =>
    row === column
      ? (sums[row]! * (total - sums[row]!) * one) / (total * total)
      : -((sums[row]! * sums[column]! * one) / (total * total));
}

/** log |value|, in nats. */
function logOfFixed(value: bigint): number {
  const digits = (value < 0n ? -value : value).toString(2);
  const leading = Number(`0b${digits.slice(0, 60)}`);
  return Math.log(leading) + (digits.length - Math.min(digits.length, 60) - bits) * Math.LN2;
}

const spread = (by: number, count: number, seed: number) =>
  sampleLogits("normal", count, seed).map((logit) => logit * by);

const cases: Record<string, Float64Array> = {
  "ordinary logits": spread(1, 41, 1),
  "logits of a vocabulary": sampleLogits("zipf", 41, 2),
  "one class of nearly all": sampleLogits("peaked", 41, 3).map((logit) => logit * 4),
  "probabilities down to 1e-200": spread(60, 41, 4),
  "probabilities far below float64": spread(120, 41, 5),
  "logits whose differences are rounded": spread(20, 41, 6).map((logit) => logit + 1e3 + 1 / 3),
  "two classes": Float64Array.of(0.1, 300.7),
};

describe.each(Object.entries(cases))("%s", (_, logits) => {
  const exponentials = exactExponentials(logits);

  test.each([1, 2, 3, 5, 14, 40])("every block of %d is right", (blockSize) => {
    const sums = exponentialSums(logits.slice());
    const exact = exactBlocks(exponentials, blockSize);
    const count = Math.ceil(logits.length / blockSize);
    for (let row = 0; row < count; row++)
      for (let column = 0; column < count; column++) {
        const expected = exact(row, column);
        const block = jacobianBlock(sums, blockSize, row, column);
        expectNear(block, expected);
      }
  });
});

function expectNear({ value, logMagnitude }: JacobianBlock, expected: bigint): void {
  if (expected === 0n) {
    expect([value, logMagnitude]).toEqual([0, -Infinity]);
    return;
  }
  const nearest = fromFixed(expected, bits);
  if (Math.abs(nearest) > 2 ** -1022)
    expect(Math.abs(value / nearest - 1)).toBeLessThanOrEqual(5e-15); // 1e-13 is promised
  else expect(Math.abs(value)).toBeLessThanOrEqual(2 ** -1022);
  expect([logMagnitude]).toBeAllClose([logOfFixed(expected)], { rtol: 1e-15, atol: 1e-13 });
}

test("a window's factors are those of its blocks, wherever it lies", () => {
  const sums = exponentialSums(sampleLogits("normal", 1000, 7));
  for (const [firstRow, firstColumn] of [
    [0, 0],
    [3, 90],
    [100, 98],
    [120, 60],
  ] as const) {
    const window = { blockSize: 7, firstRow, rowCount: 20, firstColumn, columnCount: 12 };
    const { rows, columns, diagonal } = blockFactors(sums, window);
    for (let row = 0; row < 20; row++)
      for (let column = 0; column < 12; column++) {
        const isDiagonal = firstRow + row === firstColumn + column;
        const value = isDiagonal ? diagonal[row]! : -rows[row]! * columns[column]!;
        const block = jacobianBlock(sums, 7, firstRow + row, firstColumn + column);
        expect([value]).toBeAllClose([block.value], { rtol: 1e-15 });
      }
  }
});

test("blocks of one class are the entries of the Jacobian", () => {
  const logits = sampleLogits("normal", 9, 8);
  const jacobian = softmaxJacobian(logits);
  const sums = exponentialSums(logits);
  const blocks = Array.from(
    jacobian,
    (_, at) => jacobianBlock(sums, 1, Math.floor(at / 9), at % 9).value,
  );
  expect(blocks).toBeAllClose(jacobian, { rtol: 1e-14 });
});

test("a block is an entry of the softmax in which it is one class", () => {
  const sums = exponentialSums(sampleLogits("zipf", 500, 9));
  for (const [row, column] of [
    [0, 1],
    [9, 2],
    [4, 4],
    [0, 0],
    [9, 9],
    [0, 9],
  ] as const) {
    const jacobian = softmaxJacobian(lumpedLogits(sums, 50, row, column));
    const { value } = jacobianBlock(sums, 50, row, column);
    expect([jacobian[row === column ? 0 : 1]!]).toBeAllClose([value], { rtol: 1e-12 });
  }
  const two = exponentialSums(Float64Array.of(1, 2));
  expect(lumpedLogits(two, 1, 0, 1)).toHaveLength(2);
  expect(lumpedLogits(two, 2, 0, 0)).toHaveLength(1); // one class, of all that there are
});

test("a changed logit leaves the same tree as making it anew", () => {
  const sums = exponentialSums(sampleLogits("normal", 101, 10));
  for (const [classIndex, logit] of [
    [0, 4],
    [100, -900],
    [50, 500],
    [50, 0.5],
    [7, 1e300],
    [7, -1e300],
  ] as const)
    changeLogit(sums, classIndex, logit);
  const anew = exponentialSums(sums.logits.slice());
  const total = (tree: typeof sums) => sumOver(tree, 0, 101);
  for (let classIndex = 0; classIndex < 100; classIndex += 7) {
    const share = (tree: typeof sums) =>
      quotient(sumOver(tree, classIndex, classIndex + 3), total(tree));
    expect([share(sums)]).toBeAllClose([share(anew)], { rtol: 1e-14 });
  }
});

test("what lies outside is a sum of its own: 1e-30 beside 1 keeps its digits", () => {
  const sums = exponentialSums(Float64Array.of(0, Math.log(1e-30), Math.log(2e-30)));
  expect([quotient(sumOutside(sums, 0, 1), sumOver(sums, 0, 3))]).toBeAllClose([3e-30], {
    rtol: 1e-14,
  });
});

test("logits as far apart as they may be have logarithms still", () => {
  const sums = exponentialSums(Float64Array.of(1e300, -1e300, 0));
  expect([logOf(sumOver(sums, 1, 2)) - logOf(sumOver(sums, 0, 3))]).toBeAllClose([-2e300], {
    rtol: 1e-14,
  });
  expect(jacobianBlock(sums, 1, 0, 1)).toEqual({ value: 0, logMagnitude: -2e300 });
});

test.each([
  ["no logits", () => exponentialSums(new Float64Array(0)), "logits must not be empty"],
  ["NaN", () => exponentialSums(Float64Array.of(1, NaN)), "logits must be finite at index 1: NaN"],
  [
    "a class beyond the last",
    () => changeLogit(exponentialSums(Float64Array.of(1)), 1, 0),
    "classIndex not in [0, 1): 1",
  ],
  [
    "a block beyond the last",
    () => jacobianBlock(exponentialSums(Float64Array.of(1, 2)), 2, 0, 1),
    "block not in [0, 1): 1",
  ],
])("%s is refused", (_, act, message) => {
  expect(act).toThrow(message);
});

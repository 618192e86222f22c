import { expect, test } from "vitest";
import { logitGenerators, sampleLogits, softmax } from ".";

test.each(logitGenerators)("%s is the same for the same seed, and only for it", (generator) => {
  expect(sampleLogits(generator, 50, 7)).toEqual(sampleLogits(generator, 50, 7));
  expect(sampleLogits(generator, 50, 7)).not.toEqual(sampleLogits(generator, 50, 8));
});

test("what a link has named stays what it was", () => {
  const first = (generator: (typeof logitGenerators)[number]) =>
    Array.from(sampleLogits(generator, 5, 7).slice(0, 2));
  expect(first("normal")).toBeAllClose([-1.8407285138964653, -1.1807724256068468], { rtol: 1e-12 });
  expect(first("zipf")).toBeAllClose([-0.4601821284741163, -0.988340286961657], { rtol: 1e-12 });
  expect(first("uniform")).toBeAllClose([-3.906361974775791, -3.5043339394032955], { rtol: 1e-12 });
  expect(first("peaked")).toBeAllClose([4.6094379124341005, -0.599916034610942], { rtol: 1e-12 });
});

test("normal logits have mean 0 and deviation 2", () => {
  const logits = sampleLogits("normal", 1e5, 1);
  const mean = logits.reduce((a, b) => a + b) / 1e5;
  const variance = logits.reduce((sum, logit) => sum + (logit - mean) ** 2, 0) / 1e5;
  expect([mean]).toBeAllClose([0], { atol: 0.03 });
  expect([Math.sqrt(variance)]).toBeAllClose([2], { rtol: 0.02 });
});

test("uniform logits lie between −4 and 4, and reach near both", () => {
  const logits = sampleLogits("uniform", 1e4, 2);
  expect(Math.min(...logits)).toBeLessThan(-3.99);
  expect(Math.max(...logits)).toBeGreaterThan(3.99);
  expect(logits.every((logit) => Math.abs(logit) <= 4)).toBe(true);
});

test("a thousandth of a zipf vocabulary has most of the probability", () => {
  const probabilities = softmax(sampleLogits("zipf", 50_257, 7))
    .toSorted()
    .toReversed();
  const share = probabilities.slice(0, 50).reduce((a, b) => a + b);
  expect(share).toBeGreaterThan(0.3);
  expect(share).toBeLessThan(0.6);
});

test("a peak has about nineteen twentieths, whatever d is", () => {
  for (const classCount of [10, 1000, 50_000])
    expect([Math.max(...softmax(sampleLogits("peaked", classCount, 3)))]).toBeAllClose([0.95], {
      atol: 0.02,
    });
});

test.each([0, 2.5, NaN])("%d classes are refused", (classCount) => {
  expect(() => sampleLogits("normal", classCount, 1)).toThrow(
    `classCount must be a whole number ≥ 1: ${classCount}`,
  );
});

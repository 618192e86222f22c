import { expect, test } from "vitest";
import {
  flowAt,
  logitsAt,
  lossOnSlice,
  sharesOf,
  sharesOfTarget,
  softmax,
  softmaxCrossEntropy,
} from ".";

const logits = [0.3, -1, 2, 0.7, -0.2];
const probabilities = softmax(logits);
const corners = [4, 0, 2] as const;

test("moved to other shares, the probabilities have them, and the rest keeps what it had", () => {
  const shares = [0.2, 0.5, 0.3] as const;
  const moved = softmax(logitsAt(logits, corners, shares));
  expect(sharesOf(moved, corners)).toBeAllClose(shares);
  expect([moved[1]!, moved[3]!]).toBeAllClose([probabilities[1]!, probabilities[3]!]);
});

test("the loss at the point's own shares is the loss", () => {
  const target = [0.5, 0, 1, 0.25, 0];
  const { loss } = softmaxCrossEntropy(logits, target);
  const own = sharesOf(probabilities, corners);
  expect([lossOnSlice(probabilities, target, corners)(own)]).toBeAllClose([loss]);
  expect(lossOnSlice(probabilities, target, corners)([0.5, 0.5, 0])).toBe(Infinity);
});

test.each([[[0, 0, 1, 0, 0]], [[0.5, 0, 1, 0.25, 0]], [[0, 0, 0, 2, 0]]])(
  "a small step against the gradient takes the shares along the flow, target %j",
  (target) => {
    const h = 1e-6;
    const { gradient } = softmaxCrossEntropy(logits, target);
    const stepped = softmax(logits.map((logit, at) => logit - h * gradient[at]!));
    const own = sharesOf(probabilities, corners);
    const measured = sharesOf(stepped, corners).map((share, at) => (share - own[at]!) / h);
    const flow = flowAt(probabilities, target, corners, own);
    expect(flow).toBeAllClose(measured, { atol: 1e-5 });
    expect([flow.reduce((a, b) => a + b)]).toBeAllClose([0], { atol: 1e-15 });
  },
);

test("a label outside of the triangle has no place in it", () => {
  expect(sharesOfTarget([0, 1, 0, 0, 0], corners)).toBeUndefined();
  expect(sharesOfTarget([0.5, 1, 0, 0, 1.5], corners)).toEqual([0.75, 0.25, 0]);
});

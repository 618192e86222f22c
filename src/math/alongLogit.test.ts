import { expect, test } from "vitest";
import { alongLogit, crossEntropy } from ".";

const logits = [0.3, -1, 2];

test.each([
  { target: [0, 0, 1], classIndex: 2 },
  { target: [0, 0, 1], classIndex: 0 },
  { target: [0.5, 0.25, 2], classIndex: 1 },
])("the slope is that of the losses, $target by logit $classIndex", ({ target, classIndex }) => {
  const h = 1e-5;
  for (const value of [-6, -0.5, 3]) {
    const { losses, slopes } = alongLogit(logits, target, classIndex, [
      value - h,
      value,
      value + h,
    ]);
    expect([slopes[1]!]).toBeAllClose([(losses[2]! - losses[0]!) / (2 * h)], {
      rtol: 1e-6,
      atol: 1e-9,
    });
    expect([losses[1]!]).toBeAllClose([crossEntropy(logits.with(classIndex, value), target)]);
  }
});

test("a class that there is not is refused", () => {
  expect(() => alongLogit(logits, [0, 0, 1], 3, [0])).toThrow("classIndex not in [0, 3): 3");
});

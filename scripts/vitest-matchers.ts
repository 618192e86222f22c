import { expect } from "vitest";

interface Tolerance {
  /** Allowed difference relative to the expected value, or to `scale` where given. */
  rtol?: number;
  /** Allowed difference on top, whatever the size. */
  atol?: number;
  /** What each entry's error is measured against. */
  scale?: ArrayLike<number>;
}

declare module "vitest" {
  interface Matchers<T> {
    /** Entry by entry: |received − expected| ≤ atol + rtol · |expected|. */
    toBeAllClose(expected: ArrayLike<number>, tolerance?: Tolerance): T;
  }
}

expect.extend({
  toBeAllClose(
    received: ArrayLike<number>,
    expected: ArrayLike<number>,
    { rtol = 1e-12, atol = 0, scale = expected }: Tolerance = {},
  ) {
    const wrong: string[] = [];
    if (typeof received.length !== "number") throw new TypeError("a list of numbers is expected");
    if (received.length !== expected.length)
      wrong.push(`length ${received.length} instead of ${expected.length}`);
    for (let index = 0; index < expected.length; index++) {
      const [got, want] = [received[index]!, expected[index]!];
      const size = Math.min(Math.abs(scale[index]!), Number.MAX_VALUE); // Infinity would allow anything
      const isClose = got === want || Math.abs(got - want) <= atol + rtol * size;
      if (!isClose) wrong.push(`[${index}] is ${got} instead of ${want}`);
    }
    return {
      pass: wrong.length === 0,
      message: () =>
        wrong.length > 0
          ? wrong.slice(0, 8).join("\n")
          : "expected some entry to differ; none does",
    };
  },
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { rulerTicks } from "./rulerTicks";

test.each([
  [0, 100, 500, 60, [1, 2, 3, 4, 5], [50, 150, 250, 350, 450]],
  [
    0,
    0.01,
    500,
    100,
    [10_000, 20_000, 30_000, 40_000, 50_000],
    [99.995, 199.995, 299.995, 399.995, 499.995],
  ],
])(
  "from class %d on, %d px a class: round numbers in the middle of their class",
  (from, classPx, lengthPx, apartPx, numbers, places) => {
    const ticks = rulerTicks(from, classPx, lengthPx, apartPx);
    expect(ticks.map(({ classNumber }) => classNumber)).toEqual(numbers);
    expect(ticks.map(({ at }) => at)).toBeAllClose(places, { rtol: 1e-9 });
  },
);

test("wherever one looks there is a mark, and each is a class that is in sight", () => {
  const anyRuler = fc.record({
    from: fc.nat({ max: 499_000 }),
    count: fc.integer({ min: 1, max: 1000 }),
    lengthPx: fc.integer({ min: 100, max: 1000 }),
  });
  fc.assert(
    fc.property(anyRuler, ({ from, count, lengthPx }) => {
      const ticks = rulerTicks(from, lengthPx / count, lengthPx, 60);
      expect(ticks.length).toBeGreaterThan(0);
      for (const { classNumber, at } of ticks) {
        expect(Number.isInteger(classNumber)).toBe(true);
        expect(at).toBeGreaterThan(0);
        expect(at).toBeLessThan(lengthPx);
      }
    }),
  );
});

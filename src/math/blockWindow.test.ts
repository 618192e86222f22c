import fc from "fast-check";
import { expect, test } from "vitest";
import { pixelWindow, wholeMatrix } from "./blockWindow";

test.each([
  [2, 800, { blockSize: 1, blockPx: 400, rowCount: 2 }],
  [800, 800, { blockSize: 1, blockPx: 1, rowCount: 800 }],
  [801, 800, { blockSize: 2, blockPx: 800 / 401, rowCount: 401 }],
  [50_257, 800, { blockSize: 64, blockPx: 1, rowCount: 786 }],
  [500_000, 800, { blockSize: 640, blockPx: 1, rowCount: 782 }],
])("all of a matrix of %d classes is in sight on %d pixels", (classCount, sidePx, expected) => {
  const window = pixelWindow(wholeMatrix(classCount), classCount, sidePx);
  expect(window).toMatchObject({ ...expected, firstRow: 0, firstColumn: 0 });
});

test("a window never reaches beyond the matrix, shows its middle, and fits its screen", () => {
  const views = fc.record({
    classCount: fc.integer({ min: 2, max: 500_000 }),
    sidePx: fc.integer({ min: 50, max: 1600 }),
    row: fc.double({ min: 0, max: 1, noNaN: true }),
    column: fc.double({ min: 0, max: 1, noNaN: true }),
    span: fc.double({ min: 0, max: 1, noNaN: true }),
  });
  fc.assert(
    fc.property(views, ({ classCount, sidePx, ...at }) => {
      const view = {
        row: Math.round(at.row * (classCount - 1)),
        column: Math.round(at.column * (classCount - 1)),
        span: 1 + at.span * (classCount - 1),
      };
      const window = pixelWindow(view, classCount, sidePx);
      const { blockSize, blockPx, firstRow, rowCount } = window;
      const blockCount = Math.ceil(classCount / blockSize);
      expect(firstRow).toBeGreaterThanOrEqual(0);
      expect(firstRow + rowCount).toBeLessThanOrEqual(blockCount);
      expect(rowCount * blockPx).toBeLessThanOrEqual(sidePx + 1e-6);
      const middle = Math.floor(view.row / blockSize);
      expect(middle).toBeGreaterThanOrEqual(firstRow);
      expect(middle).toBeLessThan(firstRow + rowCount);
      expect(rowCount).toBeGreaterThanOrEqual(
        Math.min(blockCount, Math.floor(view.span / blockSize)),
      );
    }),
    { numRuns: 1000 },
  );
});

test("the screen is filled but for a tenth, and each block has whole pixels wherever that does", () => {
  for (let classCount = 2; classCount <= 500_000; classCount = Math.ceil(classCount * 1.01)) {
    const { blockPx, rowCount } = pixelWindow(wholeMatrix(classCount), classCount, 800);
    expect(rowCount * blockPx).toBeGreaterThan(718);
    if (rowCount > 400) expect([1, 800 / rowCount]).toContain(blockPx);
  }
});

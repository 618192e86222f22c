import { describe, expect, test } from "vitest";
import {
  blockFactors,
  exponentialSums,
  jacobianBlock,
  pixelWindow,
  sampleLogits,
  type MatrixView,
} from "../../math";
import { blockScale, fillBlocks, strengthOf, type BlockScaleKind } from "./blockColors";
import { colorSteps } from "./colorTable";

/** A table whose colours are their own numbers: a pixel says which it has. */
const table = Uint32Array.from({ length: 2 * colorSteps + 1 }, (_, at) => at);

/** A window painted, and for every pixel the strength and the sign of its block. */
function painted(logits: Float64Array, view: MatrixView, kind: BlockScaleKind, sidePx = 40) {
  const sums = exponentialSums(logits);
  const window = pixelWindow(view, logits.length, sidePx);
  const factors = blockFactors(sums, window);
  const scale = blockScale(factors, window, kind);
  const pixels = new Uint32Array(window.rowCount * window.columnCount);
  fillBlocks(pixels, factors, window, scale, table);
  const blocks = Array.from(pixels, (_, at) => {
    const row = window.firstRow + Math.floor(at / window.columnCount);
    const column = window.firstColumn + (at % window.columnCount);
    const { logMagnitude } = jacobianBlock(sums, window.blockSize, row, column);
    return { isDiagonal: row === column, logMagnitude };
  });
  return { pixels, blocks, scale };
}

const views = {
  "all of it": { row: 99.5, column: 99.5, span: 200 },
  "a corner off the diagonal": { row: 20, column: 160, span: 30 },
  "a piece of the diagonal": { row: 60, column: 66, span: 24 },
};

const vectors = {
  ordinary: sampleLogits("normal", 200, 1),
  peaked: sampleLogits("peaked", 200, 2),
  "far apart": sampleLogits("normal", 200, 3).map((logit) => logit * 300),
};

describe.each(["logarithmic", "linear"] as const)("on a %s scale", (kind) => {
  describe.each(Object.entries(vectors))("%s logits", (_, logits) => {
    test.each(Object.entries(views))(
      "every pixel of %s has the colour of its block",
      (__, view) => {
        const { pixels, blocks, scale } = painted(logits.slice(), view, kind);
        const wrong = blocks.filter(({ isDiagonal, logMagnitude }, at) => {
          const step = strengthOf(logMagnitude, scale) * colorSteps;
          const got = (pixels[at]! - colorSteps) * (isDiagonal ? 1 : -1);
          return Math.abs(got - step) > 1.3; // cut off to a step, and a quarter of one for each factor
        });
        expect(wrong).toEqual([]);
      },
    );
  });
});

test("the scale ends at the next power of ten on either side", () => {
  const { scale, blocks } = painted(
    sampleLogits("normal", 200, 1),
    views["all of it"],
    "logarithmic",
  );
  const logs = blocks.map(({ logMagnitude }) => logMagnitude / Math.LN10);
  expect(scale.most).toBe(Math.ceil(Math.max(...logs)));
  expect(scale.least).toBe(Math.floor(Math.min(...logs)));
});

test("a linear scale ends at 1, 2 or 5 times a power of ten", () => {
  const { scale, blocks } = painted(sampleLogits("normal", 200, 1), views["all of it"], "linear");
  const largest = Math.max(...blocks.map(({ logMagnitude }) => Math.exp(logMagnitude)));
  const end = 10 ** scale.most;
  expect(end).toBeGreaterThanOrEqual(largest);
  expect(end).toBeLessThan(2.5 * largest + 1e-12);
  expect(["1", "2", "5"]).toContain(end.toExponential(0)[0]);
});

test("what is 0 in exact arithmetic has no colour, what is small has a faint one", () => {
  const scale = { kind: "logarithmic", most: 0, least: -3 } as const;
  expect(strengthOf(-Infinity, scale)).toBe(0);
  expect(strengthOf(Math.log(1e-30), scale)).toBeGreaterThan(0.02);
  expect(strengthOf(0, scale)).toBe(1);
});

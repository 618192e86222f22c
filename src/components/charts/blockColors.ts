import type { BlockFactors, PixelWindow } from "../../math";
import { colorSteps } from "./colorTable";

export type BlockScaleKind = "logarithmic" | "linear";

/** From which magnitude to which the colours of blocks reach; both are round numbers. */
export interface BlockScale {
  readonly kind: BlockScaleKind;
  /** log₁₀ of the magnitude of the strongest colour */
  readonly most: number;
  /** log₁₀ of that of the faintest, where the scale is logarithmic */
  readonly least: number;
}

/** So many powers of ten are told apart at most: what is smaller has the faintest colour. */
const mostDecades = 24;

/** A scale for what is in sight: it ends at the next round numbers beyond the largest and the smallest. */
export function blockScale(
  factors: BlockFactors,
  window: PixelWindow,
  kind: BlockScaleKind,
): BlockScale {
  const { most, least } = logRange(factors, window);
  if (kind === "linear") return { kind, most: roundUp(most / Math.LN10), least: -Infinity };
  const highest = Math.ceil(most / Math.LN10 - 1e-9);
  const lowest = Math.floor(least / Math.LN10);
  return {
    kind,
    most: highest,
    least: Math.max(Math.min(lowest, highest - 1), highest - mostDecades),
  };
}

/** The logarithms of the largest and the smallest magnitude in sight. */
function logRange(
  { rowLogs, columnLogs, diagonalLogs }: BlockFactors,
  { firstRow, firstColumn }: PixelWindow,
): { most: number; least: number } {
  const offset = firstRow - firstColumn;
  const rows = extremes(rowLogs);
  const columns = extremes(columnLogs);
  const isOwn = (row: number, column: number) => row + offset === column;
  const pairs = (chosen: "largest" | "smallest") =>
    rows[chosen].flatMap((row) =>
      columns[chosen].flatMap((column) =>
        isOwn(row, column) ? [] : [rowLogs[row]! + columnLogs[column]!],
      ),
    );
  const diagonal = Array.from(diagonalLogs).filter((log, row) => {
    const column = row + offset;
    return column >= 0 && column < columnLogs.length && log > -Infinity;
  });
  const all = [...pairs("largest"), ...pairs("smallest"), ...diagonal];
  return all.length === 0
    ? { most: 0, least: 0 }
    : {
        most: all.reduce((a, b) => Math.max(a, b)),
        least: all.reduce((a, b) => Math.min(a, b)),
      };
}

/** Where the two largest and the two smallest of some numbers stand, or the only one. */
function extremes(values: Float64Array): { largest: number[]; smallest: number[] } {
  const firstTwo = (isBefore: (one: number, other: number) => boolean) => {
    let [first, second] = [0, -1];
    for (let at = 1; at < values.length; at++) {
      if (isBefore(values[at]!, values[first]!)) [first, second] = [at, first];
      else if (second < 0 || isBefore(values[at]!, values[second]!)) second = at;
    }
    return second < 0 ? [first] : [first, second];
  };
  return {
    largest: firstTwo((one, other) => one > other),
    smallest: firstTwo((one, other) => one < other),
  };
}

/** log₁₀ of the next of 1, 2, 5, 10 … times a power of ten. */
function roundUp(log: number): number {
  const power = Math.floor(log);
  const step = [1, 2, 5, 10].find((one) => Math.log10(one) >= log - power - 1e-9) ?? 10;
  return power + Math.log10(step);
}

/** How strong the colour of a magnitude is, from 0 to 1. */
export function strengthOf(logMagnitude: number, { kind, most, least }: BlockScale): number {
  const log = logMagnitude / Math.LN10;
  if (kind === "linear") return Math.min(10 ** (log - most), 1);
  if (log === -Infinity) return 0;
  return Math.min(Math.max((log - least) / (most - least), 0), 1) * (1 - faintest) + faintest;
}

/** The colour of what is not 0 is told from paper. */
const faintest = 0.06;

/**
 * Paints the blocks of a window, one pixel each, row after row. No logarithm and no product of
 * probabilities is needed for a pixel: that of a product is a sum, and off the diagonal all have one sign.
 */
export function fillBlocks(
  pixels: Uint32Array,
  factors: BlockFactors,
  window: PixelWindow,
  scale: BlockScale,
  table: Uint32Array,
): void {
  const { firstRow, rowCount, firstColumn, columnCount } = window;
  const negative = table.slice(0, colorSteps + 1).reverse();
  if (scale.kind === "linear") fillLinear(pixels, factors, scale, negative);
  else fillLogarithmic(pixels, factors, scale, negative);
  for (let row = 0; row < rowCount; row++) {
    const column = firstRow + row - firstColumn;
    if (column < 0 || column >= columnCount) continue;
    const strength = strengthOf(factors.diagonalLogs[row]!, scale);
    pixels[row * columnCount + column] = table[colorSteps + Math.floor(strength * colorSteps)]!;
  }
}

/** How finely a step of colour is parted while steps are added. */
const parts = 4;

/**
 * A pixel is one sum of two whole numbers and one look at a table, which reaches as far as such sums do:
 * what lies beyond the scale has its colours there already.
 */
function fillLogarithmic(
  pixels: Uint32Array,
  { rowLogs, columnLogs }: BlockFactors,
  { most, least }: BlockScale,
  negative: Uint32Array,
): void {
  const partsPerNat = (parts * colorSteps * (1 - faintest)) / ((most - least) * Math.LN10);
  const faint = faintest * colorSteps;
  const lowest = Math.floor(faint * parts);
  const start = faint * parts - least * Math.LN10 * partsPerNat;
  const rows = rowLogs.map((log) => Math.round(start + log * partsPerNat));
  const columns = columnLogs.map((log) => Math.round(log * partsPerNat));
  const colorAt = (sum: number) =>
    negative[Math.floor(Math.min(Math.max(sum / parts, faint), colorSteps))]!;
  const mostColumn = columns.reduce((a, b) => Math.max(a, b));
  // Only where a class meets itself can a sum lie beyond the scale: that row is painted apart.
  const isBeyond = (row: number) => row + mostColumn > colorSteps * parts + 1;
  const mostRow = rows.reduce(
    (most, row) => (isBeyond(row) ? most : Math.max(most, row)),
    -Infinity,
  );
  // What is so small that no partner brings it onto the scale need not be smaller still.
  const leastRow = Math.min(lowest - mostColumn, mostRow);
  const leastColumn = Math.min(lowest - mostRow, mostColumn);
  const range = mostRow - leastRow + mostColumn - leastColumn;
  const table = new Uint32Array(range > 0 ? range + 1 : 1);
  for (let at = 0; at < table.length; at++) table[at] = colorAt(at + leastRow + leastColumn);
  const width = columns.length;
  const offsets = Int32Array.from(columns, (step) => Math.max(step, leastColumn) - leastColumn);
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at]!;
    const line = pixels.subarray(at * width, (at + 1) * width);
    if (isBeyond(row)) {
      for (let column = 0; column < width; column++) line[column] = colorAt(row + columns[column]!);
      continue;
    }
    const first = Math.max(row, leastRow) - leastRow;
    for (let column = 0; column < width; column++) line[column] = table[first + offsets[column]!]!;
  }
}

/** Each factor takes half of the scale with it: neither over- nor underflows where their product does not. */
function fillLinear(
  pixels: Uint32Array,
  { rowLogs, columnLogs }: BlockFactors,
  { most }: BlockScale,
  negative: Uint32Array,
): void {
  const half = (most * Math.LN10) / 2;
  const columns = columnLogs.map((log) => Math.exp(log - half));
  const width = columns.length;
  for (let row = 0; row < rowLogs.length; row++) {
    const factor = Math.exp(rowLogs[row]! - half) * colorSteps;
    const line = pixels.subarray(row * width, (row + 1) * width);
    for (let column = 0; column < width; column++) {
      const step = factor * columns[column]!;
      line[column] = negative[step > colorSteps ? colorSteps : step | 0]!;
    }
  }
}

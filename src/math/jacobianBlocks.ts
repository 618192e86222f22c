import {
  logOf,
  quotient,
  sumOutside,
  sumOver,
  type ExponentialSums,
  type Scaled,
} from "./exponentialSums";

/**
 * The Jacobian of softmax for any number of classes, in blocks of blockSize × blockSize entries. Rows
 * and columns are cut at the same places, so two blocks of classes are the same or disjoint:
 *
 * Σ_{i ∈ I} Σ_{j ∈ J} ∂pᵢ/∂zⱼ = P(I) (1 − P(I)) if I = J, −P(I) P(J) otherwise, where P(I) = Σ_{i ∈ I} pᵢ.
 *
 * It is the Jacobian of a softmax in which every block is one class, whose logit is the log-sum-exp of
 * those in it. P(I) is a sum of positive numbers, and so is 1 − P(I) where it is the smaller: no entry
 * loses digits, however small.
 */

/** What of the matrix is in sight, counted in blocks. */
export interface BlockWindow {
  /** How many classes a block has; the last block may have fewer */
  readonly blockSize: number;
  readonly firstRow: number;
  readonly rowCount: number;
  readonly firstColumn: number;
  readonly columnCount: number;
}

/** The factors of the blocks in sight: of size n, never of size n². */
export interface BlockFactors {
  /** P(I) of each row of blocks and of each column; 0 where float64 has no such small number */
  readonly rows: Float64Array;
  readonly columns: Float64Array;
  /** log P(I), in nats */
  readonly rowLogs: Float64Array;
  readonly columnLogs: Float64Array;
  /** P(I) (1 − P(I)) of the rows, for where a row meets its own column, and its logarithm */
  readonly diagonal: Float64Array;
  readonly diagonalLogs: Float64Array;
}

/** The factors of a window, in O(n log n) of what is in sight, whatever d is. */
export function blockFactors(sums: ExponentialSums, window: BlockWindow): BlockFactors {
  const { blockSize, firstRow, rowCount, firstColumn, columnCount } = window;
  const total = sumOver(sums, 0, sums.logits.length);
  const logTotal = logOf(total);
  const factors: BlockFactors = {
    rows: new Float64Array(rowCount),
    columns: new Float64Array(columnCount),
    rowLogs: new Float64Array(rowCount),
    columnLogs: new Float64Array(columnCount),
    diagonal: new Float64Array(rowCount),
    diagonalLogs: new Float64Array(rowCount),
  };
  const level = Math.min(Math.log2(blockSize & -blockSize), sums.levelStarts.length - 1);
  const sumOf = (block: number) => {
    const { from, to } = classesOf(block, blockSize, sums.logits.length);
    return sumOver(sums, from, to, level);
  };
  for (let row = 0; row < rowCount; row++) {
    const sum = sumOf(firstRow + row);
    const probability = quotient(sum, total);
    const log = logOf(sum) - logTotal;
    factors.rows[row] = probability;
    factors.rowLogs[row] = log;
    if (probability <= 0.5) {
      factors.diagonal[row] = probability * (1 - probability);
      factors.diagonalLogs[row] = log + Math.log1p(-probability);
    } else {
      const { from, to } = classesOf(firstRow + row, blockSize, sums.logits.length);
      const outside = sumOutside(sums, from, to);
      factors.diagonal[row] = probability * quotient(outside, total);
      factors.diagonalLogs[row] = log + logOf(outside) - logTotal;
    }
  }
  for (let column = 0; column < columnCount; column++) {
    const row = firstColumn + column - firstRow;
    const isKnown = row >= 0 && row < rowCount;
    const sum = isKnown ? undefined : sumOf(firstColumn + column);
    factors.columns[column] = sum ? quotient(sum, total) : factors.rows[row]!;
    factors.columnLogs[column] = sum ? logOf(sum) - logTotal : factors.rowLogs[row]!;
  }
  return factors;
}

/** One block: its entries' sum. */
export interface JacobianBlock {
  /** 0 where float64 has no such small number */
  readonly value: number;
  /** log |value|, in nats; −Infinity where it is 0 in exact arithmetic too */
  readonly logMagnitude: number;
}

/**
 * One block of the Jacobian.
 *
 * @param row and column counted in blocks from 0
 * @throws {RangeError} if there is no such block
 */
export function jacobianBlock(
  sums: ExponentialSums,
  blockSize: number,
  row: number,
  column: number,
): JacobianBlock {
  const count = Math.ceil(sums.logits.length / blockSize);
  for (const block of [row, column])
    if (!(block >= 0 && block < count))
      throw new RangeError(`block not in [0, ${count}): ${block}`);
  const window = { blockSize, firstRow: row, rowCount: 1, firstColumn: column, columnCount: 1 };
  const { rows, columns, rowLogs, columnLogs, diagonal, diagonalLogs } = blockFactors(sums, window);
  return row === column
    ? { value: diagonal[0]!, logMagnitude: diagonalLogs[0]! }
    : { value: 0 - rows[0]! * columns[0]!, logMagnitude: rowLogs[0]! + columnLogs[0]! };
}

/** The classes of a block, from … to − 1. */
export function classesOf(block: number, blockSize: number, classCount: number) {
  return { from: block * blockSize, to: Math.min((block + 1) * blockSize, classCount) };
}

/**
 * A softmax of at most three classes in which the block's rows are one class, its columns another, and
 * all others the third: entry (1, 2) of its Jacobian, or (1, 1) on the diagonal, is the block.
 *
 * @returns logits, relative to the same number; −Infinity nowhere: a class without members is left out
 */
export function lumpedLogits(
  sums: ExponentialSums,
  blockSize: number,
  row: number,
  column: number,
): number[] {
  const { length } = sums.logits;
  const blocks = row === column ? [row] : [row, column];
  const ranges = blocks.map((block) => classesOf(block, blockSize, length));
  const lumps: Scaled[] = ranges.map(({ from, to }) => sumOver(sums, from, to));
  const [one, other = one!] = ranges.toSorted((a, b) => a.from - b.from);
  const outer = sumOutside(sums, one!.from, other.to);
  const between =
    one!.to < other.from ? sumOver(sums, one!.to, other.from) : { mantissa: 0, scale: 0 };
  const rest = [outer, between].filter(({ mantissa }) => mantissa > 0).map(logOf);
  const most = Math.max(...rest);
  return [
    ...lumps.map(logOf),
    ...(rest.length > 0
      ? [most + Math.log(rest.reduce((sum, log) => sum + Math.exp(log - most), 0))]
      : []),
  ];
}

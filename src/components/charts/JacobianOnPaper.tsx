import type { CaseMask } from "../../derivations/caseMask";
import { notations, type NotationId } from "../../formula/notation";
import type { Cell, MatrixId } from "../../state/explorerState";
import type { Frame } from "../../state/frame";
import { shownMatrixOf } from "../../state/shownMatrix";
import { formatNumber } from "../../words";
import { edgePath } from "./caseEdges";
import { cellText, type CellSize } from "./cellSize";
import type { DivergingScale } from "./divergingScale";
import { gradientGapLayout } from "./gradientGapLayout";
import styles from "./JacobianOnPaper.module.css";
import { Letter } from "./Letter";
import { signOf } from "./sign";

interface Props {
  frame: Frame;
  /** What the cells show */
  matrix: MatrixId;
  scale: DivergingScale;
  /** The framed cell */
  cell: Cell;
  /** The case that a line speaks of, outlined */
  mask?: CaseMask | undefined;
  notation: NotationId;
  /** How many digits there are in a cell */
  cellSize?: CellSize;
  label: string;
}

/** A cell, and what stands around the matrix, in units that the paper scales */
const size = { height: 27, side: 150, end: 68, bars: 52 };

/** How wide a cell is */
const widths: Readonly<Record<CellSize, number>> = { full: 48, short: 34, sign: 27 };

/**
 * The Jacobian table as one drawing that takes whatever width a paper has, every number in it: logits
 * over their columns, outputs with their bars at the rows, ∂l/∂p at the right, the gradient and its
 * gaps below. Filled by SVG, since browsers leave the backgrounds of boxes off the paper.
 */
export function JacobianOnPaper({
  frame,
  matrix,
  scale,
  cell,
  mask,
  notation,
  cellSize = "full",
  label,
}: Props) {
  const { logits, target, quantities } = frame;
  const { probabilities, gradient, probabilityGradient } = quantities;
  const { values, rowSums, columnSums } = shownMatrixOf(frame, matrix);
  const letters = notations[notation];
  const classCount = logits.length;
  const classes = logits.map((_, index) => index);
  const { height, side, end, bars } = size;
  const width = widths[cellSize];
  const wide = classCount * width;
  const high = classCount * height;
  const top = 2 * rowHeight; // logits and class numbers
  const below = top + high;
  const barTop = below + 2 * rowHeight + 8;
  const longest = Math.max(1, ...[...target, ...probabilities].filter(Number.isFinite));
  const barOf = (value: number) =>
    Number.isFinite(value) ? (Math.max(value, 0) / longest) * bars : 0;
  const gaps = gradientGapLayout(probabilities, target, gradient);
  const middle = (column: number) => side + (column + 0.5) * width;
  const isHessian = matrix === "hessian";
  return (
    <svg
      className={styles.picture}
      viewBox={`0 0 ${side + wide + end} ${barTop + gapHeight + 4}`}
      style={{ "--units": side + wide + end }}
      preserveAspectRatio="xMaxYMid"
      role="img"
      aria-label={label}
    >
      <text className={styles.name} x={side - 10} y={baseline(0)}>
        <Letter letter={letters.logits} index={letters.logitIndex} quantity="logits" />
      </text>
      {classes.map((at) => (
        <g key={at}>
          <text className={styles.logit} x={middle(at)} y={baseline(0)}>
            {formatNumber(logits[at]!, cellSize === "full" ? 3 : 1)}
          </text>
          <text className={styles.quiet} x={middle(at)} y={baseline(1)}>
            {at + 1}
          </text>
          <text className={styles.probability} x={side - 22} y={cellLine(at, top)}>
            {formatNumber(probabilities[at]!, 3)}
          </text>
          <text className={styles.quiet} x={side - 9} y={cellLine(at, top)}>
            {at + 1}
          </text>
          <rect
            className={styles.bar}
            x={side - 62 - barOf(probabilities[at]!)}
            y={top + at * height + 9}
            width={barOf(probabilities[at]!)}
            height={height - 18}
          />
          <rect
            className={styles.outline}
            x={side - 62 - barOf(target[at]!)}
            y={top + at * height + 6.5}
            width={barOf(target[at]!)}
            height={height - 13}
          />
          <text className={styles.sum} x={side + wide + 12} y={cellLine(at, top)}>
            {sumText(rowSums[at]!)}
          </text>
          {!isHessian && (
            <text className={styles.weight} x={side + wide + end} y={cellLine(at, top)}>
              {weightText(probabilityGradient[at]!)}
            </text>
          )}
          <text className={styles.sum} x={middle(at)} y={below + baseline(0)}>
            {sumText(columnSums[at]!)}
          </text>
          <text
            className={styles.gradient}
            data-sign={signOf(gradient[at]!)}
            x={middle(at)}
            y={below + baseline(1)}
          >
            {cellText(gradient[at]!, cellSize, { signed: true })}
          </text>
        </g>
      ))}
      <text className={styles.name} x={side - 22} y={baseline(1)}>
        <Letter
          letter={letters.probabilities}
          index={letters.outputIndex}
          quantity="probabilities"
        />
      </text>
      <text className={styles.sum} x={side + wide + 12} y={baseline(1)}>
        Σ
      </text>
      {!isHessian && (
        <text className={styles.name} x={side + wide + end} y={baseline(1)}>
          <Derivative of={letters.loss} by={letters.probabilities} quantity="probabilities" />
        </text>
      )}
      <text className={styles.name} x={side - 10} y={below + baseline(0)}>
        Σ
      </text>
      <text className={styles.name} x={side - 10} y={below + baseline(1)}>
        <Derivative of={letters.loss} by={letters.logits} quantity="logits" />
      </text>

      {[...values].map((value, at) => {
        const row = Math.floor(at / classCount);
        const column = at % classCount;
        return (
          <g key={at}>
            <rect
              className={styles.cell}
              x={side + column * width}
              y={top + row * height}
              width={width}
              height={height}
              fill={Number.isFinite(value) ? scale(value) : "none"}
            />
            <text className={styles.entry} x={middle(column)} y={cellLine(row, top)}>
              {cellText(value, cellSize)}
            </text>
          </g>
        );
      })}
      {mask && (
        <path
          className={styles.edge}
          transform={`translate(${side} ${top}) scale(${width} ${height})`}
          d={edgePath(mask.inside, classCount)}
        />
      )}
      <rect
        className={styles.chosen}
        x={side + cell.logit * width + 1.5}
        y={top + cell.output * height + 1.5}
        width={width - 3}
        height={height - 3}
      />

      {frame.wrong === "none" &&
        gaps.map(({ bar, outline, gap }, at) => (
          <g key={at} transform={`translate(${side + at * width} ${barTop})`}>
            <rect
              className={styles.bar}
              x={width / 2 - 15}
              y={bar.top * gapHeight}
              width={11}
              height={bar.height * gapHeight}
            />
            <rect
              className={styles.outline}
              x={width / 2 - 17}
              y={outline.top * gapHeight}
              width={15}
              height={outline.height * gapHeight}
            />
            <rect
              className={styles.gap}
              data-sign={gap.sign}
              x={width / 2 + 2}
              y={gap.top * gapHeight}
              width={9}
              height={gap.height * gapHeight}
            />
          </g>
        ))}
      <path className={styles.ground} d={`M${side} ${barTop + gapHeight}h${wide}`} />
    </svg>
  );
}

const rowHeight = 18;
const gapHeight = 52;

/** Where the text of a row above or below the matrix stands. */
const baseline = (row: number) => row * rowHeight + 13;

/** The same of a row of the matrix. */
const cellLine = (row: number, top: number) => top + (row + 0.5) * size.height + 4;

const sumText = (sum: number) => (sum === 0 ? "0" : formatNumber(sum, 2, { exponentDecimals: 0 }));

const weightText = (weight: number) =>
  weight === 0 ? "0" : formatNumber(weight, Math.abs(weight) < 100 ? 3 : 0);

interface DerivativeProps {
  of: string;
  by: string;
  quantity: "logits" | "probabilities";
}

function Derivative({ of, by, quantity }: DerivativeProps) {
  return (
    <>
      ∂<Letter letter={of} quantity="loss" /> / ∂<Letter letter={by} quantity={quantity} />
    </>
  );
}

import { useLayoutEffect, useMemo, useRef, type KeyboardEvent } from "react";
import { notations, type NotationId } from "../../../formula/notation";
import { blockFactors, pixelWindow, type JacobianBlock, type MatrixView } from "../../../math";
import type { Cell } from "../../../state/explorerState";
import { zoomedAround } from "../../../state/vocabulary";
import type { VocabularyLogits } from "../../../state/vocabularyLogits";
import { formatCount } from "../../../words";
import type { PictureWords } from "../../../words/pictures";
import { BlockLegend } from "../../charts/BlockLegend";
import { blockScale, type BlockScaleKind } from "../../charts/blockColors";
import { blockPainter, type BlockPainter } from "../../charts/blockPainter";
import type { ColorTable } from "../../charts/colorTable";
import { rulerTicks } from "../../charts/rulerTicks";
import { Letter } from "../../charts/Letter";
import { hasModifier } from "../../hasModifier";
import styles from "./BlockMatrix.module.css";
import { paintNumbers } from "./blockNumbers";
import { magnitudeText } from "./blockText";
import { usePanZoom } from "./usePanZoom";

interface Props {
  logits: VocabularyLogits;
  view: MatrixView;
  /** The side of the matrix, in px of the page */
  sidePx: number;
  scaleKind: BlockScaleKind;
  colors: ColorTable;
  cell: Cell;
  /** The block that the cell is in */
  block: JacobianBlock;
  labelIndex: number;
  notation: NotationId;
  words: PictureWords["vocabulary"];
  onView: (view: MatrixView) => void;
  onCell: (cell: Cell) => void;
}

/** The room around the matrix for rulers and legend, in px. */
export const matrixRoom = { left: 74, top: 50, right: 18, bottom: 52 } as const;

/** How many pixels the side of a picture has. */
export const pixelsOf = (sidePx: number): number =>
  Math.min(Math.round(sidePx * devicePixelRatio), mostPixels);

/** So many px of the page are one pixel of the picture at most: beyond, a frame takes too long. */
const mostPixels = 1000;

const room = matrixRoom;

/** How much a key zooms. */
const keyFactor = 1.5;

/** A Jacobian of any size: a canvas of one pixel a block, rulers, a legend, and a cell that keys can move. */
export function BlockMatrix(props: Props) {
  const { logits, view, sidePx, scaleKind, colors, cell, block, labelIndex } = props;
  const { notation, words, onView, onCell } = props;
  const classCount = logits.sums.logits.length;
  const canvas = useRef<HTMLCanvasElement>(null);
  const numbers = useRef<HTMLCanvasElement>(null);
  const painter = useRef<BlockPainter>(undefined);
  const surface = useRef<HTMLDivElement>(null);
  const gridCell = useRef<HTMLDivElement>(null);
  const startView = useRef(view);

  const pixels = pixelsOf(sidePx);
  const window = useMemo(() => pixelWindow(view, classCount, pixels), [view, classCount, pixels]);
  const { blockSize, blockPx, firstRow, rowCount, firstColumn, columnCount } = window;
  const factors = useMemo(() => blockFactors(logits.sums, window), [logits, window]);
  const scale = useMemo(() => blockScale(factors, window, scaleKind), [factors, window, scaleKind]);

  /** One block, and all of them, in px of the page */
  const unit = (blockPx * sidePx) / pixels;
  const [width, height] = [columnCount * unit, rowCount * unit];
  const classPx = unit / blockSize;
  const firstClass = { output: firstRow * blockSize, logit: firstColumn * blockSize };

  useLayoutEffect(() => {
    painter.current ??= blockPainter(canvas.current!);
    painter.current(factors, window, scale, colors.pixels);
    paintNumbers(numbers.current!, { factors, window, unit });
  }, [factors, window, scale, colors, unit]);

  const zoomed = (factor: number, at: { x: number; y: number }, from: MatrixView): MatrixView => {
    const anchor = (first: number, px: number) => first + px / classPx - 0.5;
    const row = anchor(firstClass.output, at.y);
    const column = anchor(firstClass.logit, at.x);
    return {
      row: row + (from.row - row) * factor,
      column: column + (from.column - column) * factor,
      span: from.span * factor,
    };
  };

  const gestures = usePanZoom(surface, {
    onStart: () => {
      startView.current = view;
    },
    onChange: (moved, factor, around) => {
      const from = startView.current;
      const near = factor === 1 ? from : zoomed(factor, around, from);
      onView({
        ...near,
        row: near.row - (moved.y / classPx) * factor,
        column: near.column - (moved.x / classPx) * factor,
      });
    },
    onWheel: (factor, around) => onView(zoomed(factor, around, view)),
    onPress: ({ x, y }) => {
      const classAt = (first: number, px: number) =>
        Math.min(Math.max(Math.floor(first + px / classPx), 0), classCount - 1);
      onCell({ output: classAt(firstClass.output, y), logit: classAt(firstClass.logit, x) });
      gridCell.current!.focus({ preventScroll: true });
    },
  });

  /** Moves the cell by blocks, and the view after it where it would leave. */
  const moveCell = (rows: number, columns: number) => {
    const moved = (at: number, by: number) =>
      by === 0
        ? at
        : Math.min(Math.max((Math.floor(at / blockSize) + by) * blockSize, 0), classCount - 1);
    const next = { output: moved(cell.output, rows), logit: moved(cell.logit, columns) };
    onCell(next);
    const followed = (middle: number, at: number, first: number, count: number) => {
      const index = Math.floor(at / blockSize);
      if (index < first) return middle - (first - index) * blockSize;
      if (index >= first + count) return middle + (index - first - count + 1) * blockSize;
      return middle;
    };
    const row = followed(view.row, next.output, firstRow, rowCount);
    const column = followed(view.column, next.logit, firstColumn, columnCount);
    if (row !== view.row || column !== view.column) onView({ ...view, row, column });
  };

  const handleKey = (event: KeyboardEvent) => {
    const arrow = arrows[event.key];
    const zoom = zoomKeys[event.key];
    if (arrow && event.shiftKey) {
      const step = view.span / 4;
      onView({ ...view, row: view.row + arrow[0] * step, column: view.column + arrow[1] * step });
    } else if (hasModifier(event)) return;
    else if (arrow) moveCell(...arrow);
    else if (zoom !== undefined) onView(zoomedAround(view, cell, zoom));
    else if (event.key === "0")
      onView({ row: (classCount - 1) / 2, column: (classCount - 1) / 2, span: classCount });
    else if (event.key === "PageUp") moveCell(-Math.ceil(rowCount / 2), 0);
    else if (event.key === "PageDown") moveCell(Math.ceil(rowCount / 2), 0);
    else if (event.key === "Home") onCell({ ...cell, logit: 0 });
    else if (event.key === "End") onCell({ ...cell, logit: classCount - 1 });
    else return;
    event.preventDefault();
  };

  const letters = notations[notation];
  const ticks = {
    rows: rulerTicks(firstClass.output, classPx, height, 44),
    columns: rulerTicks(firstClass.logit, classPx, width, 76),
  };
  /** Where the block of a class lies, in px from the first in sight. */
  const placeOf = (classIndex: number, first: number) =>
    (Math.floor(classIndex / blockSize) - first) * unit;
  const chosen = { x: placeOf(cell.logit, firstColumn), y: placeOf(cell.output, firstRow) };
  const isInSight = {
    row: chosen.y >= 0 && chosen.y < height,
    column: chosen.x >= 0 && chosen.x < width,
  };
  const labelAt = placeOf(labelIndex, firstRow);
  const mark = Math.max(unit, 5);
  const rangeText = (classIndex: number) => {
    const from = Math.floor(classIndex / blockSize) * blockSize;
    const to = Math.min(from + blockSize, classCount);
    return words.range(formatCount(from + 1), formatCount(to));
  };
  const isDiagonal = Math.floor(cell.output / blockSize) === Math.floor(cell.logit / blockSize);

  return (
    <div
      className={styles.matrix}
      style={{ width: room.left + sidePx + room.right, height: room.top + sidePx + room.bottom }}
    >
      <canvas
        ref={canvas}
        className={styles.canvas}
        style={{ left: room.left, top: room.top, width, height }}
        aria-hidden
      />
      <canvas
        ref={numbers}
        className={styles.numbers}
        style={{ left: room.left, top: room.top, width, height }}
        aria-hidden
      />
      <svg
        className={styles.marks}
        width={room.left + sidePx + room.right}
        height={room.top + sidePx + room.bottom}
        aria-hidden
        data-figure
      >
        <g transform={`translate(${room.left} ${room.top})`} fontSize="12">
          <rect className={styles.frame} x={-0.5} y={-0.5} width={width + 1} height={height + 1} />
          {ticks.columns.map(({ classNumber, at }) => (
            <g key={classNumber} transform={`translate(${at} 0)`}>
              <path className={styles.tick} d="M0 -6V-1" />
              <text className={styles.number} y={-10} textAnchor="middle">
                {formatCount(classNumber)}
              </text>
            </g>
          ))}
          {ticks.rows.map(({ classNumber, at }) => (
            <g key={classNumber} transform={`translate(0 ${at})`}>
              <path className={styles.tick} d="M-6 0H-1" />
              <text className={styles.number} x={-10} dy="0.35em" textAnchor="end">
                {formatCount(classNumber)}
              </text>
            </g>
          ))}
          <text className={styles.axis} x={width / 2} y={-32} textAnchor="middle">
            {words.columns}{" "}
            <Letter letter={letters.logits} index={letters.logitIndex} quantity="logits" />
          </text>
          <text
            className={styles.axis}
            transform={`translate(-62 ${height / 2}) rotate(-90)`}
            textAnchor="middle"
          >
            {words.rows}{" "}
            <Letter
              letter={letters.probabilities}
              index={letters.outputIndex}
              quantity="probabilities"
            />
          </text>
          {isInSight.row && <path className={styles.cross} d={`M-6 ${chosen.y + unit / 2}H0`} />}
          {isInSight.column && <path className={styles.cross} d={`M${chosen.x + unit / 2} -6V0`} />}
          {labelAt >= 0 && labelAt < height && (
            <g>
              <path className={styles.label} d={`M${width + 2} ${labelAt + unit / 2}l10 -5v10z`} />
              <path
                className={styles.labelRow}
                d={`M0 ${labelAt}H${width}M0 ${labelAt + unit}H${width}`}
              />
            </g>
          )}
          {isInSight.row && isInSight.column && (
            <rect
              className={styles.chosen}
              x={chosen.x + unit / 2 - mark / 2}
              y={chosen.y + unit / 2 - mark / 2}
              width={mark}
              height={mark}
            />
          )}
        </g>
        <BlockLegend
          scale={scale}
          colors={colors}
          x={room.left}
          y={room.top + height + 14}
          width={Math.min(sidePx, 420)}
        />
      </svg>
      <div
        ref={surface}
        className={styles.surface}
        style={{ left: room.left, top: room.top, width, height }}
        data-whole={view.span >= classCount || undefined}
        {...gestures}
      >
        <div
          className={styles.grid}
          role="grid"
          aria-label={words.matrix(formatCount(classCount))}
          aria-rowcount={classCount}
          aria-colcount={classCount}
          aria-description={words.help}
          onKeyDown={handleKey}
        >
          <div className={styles.grid} role="row" aria-rowindex={cell.output + 1}>
            <div
              ref={gridCell}
              className={styles.grid}
              role="gridcell"
              aria-colindex={cell.logit + 1}
              aria-selected
              tabIndex={0}
              aria-label={`${
                blockSize === 1
                  ? words.entry(rangeText(cell.output), rangeText(cell.logit))
                  : words.block(rangeText(cell.output), rangeText(cell.logit))
              }: ${isDiagonal ? "" : "−"}${magnitudeText(block)}`}
            />
          </div>
        </div>
      </div>
    </div>
  );
}

const arrows: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

const zoomKeys: Readonly<Record<string, number>> = {
  "+": 1 / keyFactor,
  "=": 1 / keyFactor,
  "-": keyFactor,
};

import type { Entries } from "../../../formula/entries";
import type { Leaves } from "../../../formula/value/leaves";
import { blockText } from "../../charts/blockText";
import type { ColorTable } from "../../charts/colorTable";
import { matrixPainter } from "../../charts/matrixPainter";
import { ink } from "../../live/ink";
import { livePrepared } from "../../live/live";
import styles from "./NumberBlock.module.css";

interface Props {
  entries: Entries;
  colors: ColorTable;
  /** The magnitude of the strongest colour; absent: that of the largest entry */
  bound?: number;
  /** Rows that count for nothing */
  isFaded?: (row: number) => boolean;
  label: string;
  /** What each entry is called in formulas, row by row, where it has a name there */
  names?: readonly string[] | undefined;
  /** Its columns as things to be chosen */
  choice?: {
    /** 0-based */
    readonly chosen: number;
    readonly name: (column: number) => string;
    readonly onChoose: (column: number) => void;
  };
}

/** Beyond this many columns there is no room for numbers: colours alone. */
const mostNumbered = 6;

/** A matrix, a row or a column: its values as colours, and as numbers where there is room. */
export function NumberBlock(props: Props) {
  const { entries, colors, bound, isFaded, label, names, choice } = props;
  const { rowCount, columnCount, update } = entries;
  // Painted in place, under its numbers: an ink sheet lies above all pictures.
  const paint = livePrepared<HTMLCanvasElement>((canvas) => {
    const painter = matrixPainter(canvas, rowCount, columnCount);
    return ({ leaves }) => {
      const values = update(leaves);
      painter(values, colors, { bound: bound ?? largestOf(values) });
    };
  });
  const isNumbered = columnCount <= mostNumbered && rowCount <= mostNumbered;
  const textAt = (at: number, leaves: Leaves) => blockText(update(leaves)[at]!);
  return (
    <div
      className={styles.block}
      role={isNumbered ? "table" : "img"}
      aria-label={label}
      style={{ "--rows": rowCount, "--columns": columnCount }}
    >
      <canvas ref={paint} aria-hidden />
      {Array.from({ length: rowCount }, (_, row) => (
        <div key={row} role="row" data-faded={isFaded?.(row) ? true : undefined}>
          {Array.from({ length: columnCount }, (_value, column) => (
            <span key={column} role="cell" data-entry={names?.[row * columnCount + column]}>
              {isNumbered && (
                <span ref={ink(({ leaves }) => textAt(row * columnCount + column, leaves))} />
              )}
              {choice && (
                <button
                  type="button"
                  className={styles.choose}
                  aria-label={choice.name(column)}
                  aria-pressed={choice.chosen === column}
                  onClick={() => choice.onChoose(column)}
                />
              )}
            </span>
          ))}
        </div>
      ))}
    </div>
  );
}

/** A block of zeros has no colour at all. */
const smallestBound = 1e-300;

function largestOf(values: Float64Array): number {
  let largest = smallestBound;
  for (const value of values)
    if (!Number.isNaN(value)) largest = Math.max(largest, Math.abs(value));
  return largest;
}

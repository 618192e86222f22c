import type { LineEntries } from "../../derivations/lineEntries";
import type { Leaves } from "../../formula/value/leaves";
import type { Cell } from "../../state/explorerState";
import { formatNumber } from "../../words";
import { ink } from "../live/ink";
import { inkedPicture } from "../live/inkedPicture";
import type { ColorTable } from "./colorTable";
import { matrixPainter } from "./matrixPainter";
import styles from "./Sparkline.module.css";

interface Props {
  entries: LineEntries;
  colors: ColorTable;
  /** The chosen cell of the Jacobian, marked where this picture has it */
  cell: Cell;
  /** The numbers to show instead of the reader's, where a line speaks of one state only */
  fixedLeaves: Leaves | undefined;
  label: string;
}

/**
 * The values of one line as a little matrix, a strip, or a number. Colours are measured by what the
 * line's chain sets out from, so that equal lines look the same; where the line does not speak of a
 * cell it is hatched.
 */
export function Sparkline({ entries, colors, cell, fixedLeaves, label }: Props) {
  const { rowCount, columnCount, included, update, bound, place } = entries;
  if (rowCount * columnCount === 1)
    return (
      <span
        ref={ink(({ leaves }) => formatNumber(update(fixedLeaves ?? leaves)[0]!, 3))}
        className={styles.number}
        aria-hidden
      />
    );
  const paint = inkedPicture((canvas) => {
    const painter = matrixPainter(canvas, rowCount, columnCount);
    return ({ leaves }) => {
      const present = fixedLeaves ?? leaves;
      painter(update(present), colors, { bound: bound(present), included });
    };
  });
  const row = place?.row ? cell[place.row] : 0;
  const column = place?.column ? cell[place.column] : 0;
  return (
    <span
      className={styles.sparkline}
      role="img"
      aria-label={label}
      style={{ "--rows": rowCount, "--columns": columnCount, "--row": row, "--column": column }}
      data-strip={rowCount === 1 ? "row" : columnCount === 1 ? "column" : undefined}
    >
      <canvas ref={paint} className={styles.picture} aria-hidden />
      {place && row < rowCount && column < columnCount && <span className={styles.mark} />}
    </span>
  );
}

import type { Valued } from "../../../derivations/figures";
import type { NotationId } from "../../../formula/notation";
import { formatShort, type Words } from "../../../words";
import type { ColorTable } from "../../charts/colorTable";
import { ink } from "../../live/ink";
import { MarkedTex } from "../../tex/MarkedTex";
import { NumberBlock } from "./NumberBlock";
import styles from "./WeightedRowsFigure.module.css";

interface Props {
  weights: Valued;
  rows: Valued;
  total: Valued;
  isUnweighted: (row: number) => boolean;
  notation: NotationId;
  colors: ColorTable;
  words: Words["figures"];
}

/** Rows with their weights beside them, and under a line what they sum to. */
export function WeightedRowsFigure({ weights, rows, total, isUnweighted, ...rest }: Props) {
  const { notation, colors, words } = rest;
  const { rowCount, columnCount } = rows.entries;
  return (
    <div className={styles.sum} style={{ "--class-count": columnCount, "--row-count": rowCount }}>
      <span className={styles.weightHead}>
        <MarkedTex tex={weights.tex} notation={notation} />
      </span>
      <span className={styles.rowsHead}>
        <MarkedTex tex={rows.tex} notation={notation} />
      </span>
      <div className={styles.weights}>
        {Array.from({ length: rowCount }, (_, row) => (
          <span key={row} data-faded={isUnweighted(row) ? true : undefined}>
            <span ref={ink(({ leaves }) => formatShort(weights.entries.update(leaves)[row]!, 3))} />{" "}
            ×
          </span>
        ))}
      </div>
      <div className={styles.rows}>
        <NumberBlock
          entries={rows.entries}
          colors={colors}
          bound={1}
          isFaded={isUnweighted}
          label={words.shape(rowCount, columnCount)}
        />
      </div>
      <span className={styles.totalHead}>
        <MarkedTex tex={total.tex} notation={notation} />
      </span>
      <div className={styles.total}>
        <NumberBlock
          entries={total.entries}
          colors={colors}
          bound={1}
          label={words.shape(1, columnCount)}
        />
      </div>
    </div>
  );
}

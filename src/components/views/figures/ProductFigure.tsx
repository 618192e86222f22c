import type { ReactNode } from "react";
import type { NotationId } from "../../../formula/notation";
import type { Valued } from "../../../derivations/figures";
import { largestJacobianEntry } from "../../../derivations/lineEntries";
import { formatNumber, type Words } from "../../../words";
import type { ColorTable } from "../../charts/colorTable";
import { ink } from "../../live/ink";
import { MarkedTex } from "../../tex/MarkedTex";
import { NumberBlock } from "./NumberBlock";
import styles from "./ProductFigure.module.css";

interface Factor extends Valued {
  /** What its entries are called in formulas, row by row */
  readonly names: readonly string[] | undefined;
}

interface Props {
  row: Factor;
  matrix: Factor;
  result: Factor;
  /** Whether the row has a 0 there, for each row of the matrix */
  isUnweighted: (row: number) => boolean;
  /** The entry of the result whose terms are told, 0-based */
  chosen: number;
  onChoose: (column: number) => void;
  notation: NotationId;
  colors: ColorTable;
  words: Words["figures"];
  /** The chosen entry, term by term */
  children: ReactNode;
}

/**
 * (1 × d) · (d × d) = (1 × d), laid out as one multiplies on paper: the result below the matrix, each
 * entry in its column, the row beside it. What a row of the matrix counts stands at its end; rows that
 * meet a 0 are faded.
 */
export function ProductFigure(props: Props) {
  const { row, matrix, result, isUnweighted, chosen, onChoose, notation, colors, words } = props;
  const shapeOf = ({ entries }: Valued) => words.shape(entries.rowCount, entries.columnCount);
  const label = (factor: Valued) => <MarkedTex tex={factor.tex} notation={notation} />;
  const { rowCount, columnCount } = matrix.entries;
  return (
    <>
      <div className={styles.product} style={{ "--class-count": columnCount, "--chosen": chosen }}>
        <p className={styles.shapes} aria-hidden>
          ({shapeOf(row)}) · ({shapeOf(matrix)}) = ({shapeOf(result)})
        </p>
        <span className={styles.matrixLabel}>{label(matrix)}</span>
        <div className={styles.matrix}>
          <NumberBlock
            entries={matrix.entries}
            names={matrix.names}
            colors={colors}
            bound={largestJacobianEntry}
            isFaded={isUnweighted}
            label={shapeOf(matrix)}
          />
        </div>
        <div className={styles.weights} aria-hidden>
          {Array.from({ length: rowCount }, (_, at) => (
            <span
              key={at}
              data-entry={row.names?.[at]}
              data-faded={isUnweighted(at) || undefined}
              ref={ink(({ leaves }) => weightText(row.entries.update(leaves)[at]!))}
            />
          ))}
        </div>
        <span className={styles.rowLabel}>{label(row)}</span>
        <div className={styles.row}>
          <NumberBlock
            entries={row.entries}
            names={row.names}
            colors={colors}
            label={shapeOf(row)}
          />
        </div>
        <div className={styles.result}>
          <NumberBlock
            entries={result.entries}
            names={result.names}
            colors={colors}
            label={shapeOf(result)}
            choice={{ chosen, name: (column) => words.chooseEntry(column + 1), onChoose }}
          />
        </div>
        <span className={styles.resultLabel}>{label(result)}</span>
        <div className={styles.column} aria-hidden />
      </div>
      {props.children}
    </>
  );
}

const weightText = (weight: number) => `× ${weight === 0 ? "0" : formatNumber(weight, 2)}`;

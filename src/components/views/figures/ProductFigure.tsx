import type { ReactNode } from "react";
import type { NotationId } from "../../../formula/notation";
import type { Valued } from "../../../derivations/figures";
import { largestJacobianEntry } from "../../../derivations/lineEntries";
import type { Words } from "../../../words";
import type { ColorTable } from "../../charts/colorTable";
import { MarkedTex } from "../../tex/MarkedTex";
import { NumberBlock } from "./NumberBlock";
import styles from "./ProductFigure.module.css";

interface Props {
  row: Valued;
  matrix: Valued;
  result: Valued;
  /** Whether the row has a 0 there, for each row of the matrix */
  isUnweighted: (row: number) => boolean;
  notation: NotationId;
  colors: ColorTable;
  words: Words["figures"];
}

/** (1 × d) · (d × d) = (1 × d): the three as they are multiplied, the rows that meet a 0 faded. */
export function ProductFigure({ row, matrix, result, isUnweighted, notation, ...rest }: Props) {
  const { colors, words } = rest;
  const block = (
    { tex, entries }: Valued,
    more: { bound?: number; isFaded?: typeof isUnweighted },
  ) => {
    const shape = words.shape(entries.rowCount, entries.columnCount);
    return (
      <Labelled label={<MarkedTex tex={tex} notation={notation} />} shape={shape}>
        <NumberBlock entries={entries} colors={colors} label={shape} {...more} />
      </Labelled>
    );
  };
  return (
    <div className={styles.product} style={{ "--class-count": matrix.entries.columnCount }}>
      {block(row, {})}
      <span className={styles.sign}>·</span>
      {block(matrix, { bound: largestJacobianEntry, isFaded: isUnweighted })}
      <span className={styles.sign}>=</span>
      {block(result, {})}
    </div>
  );
}

interface LabelledProps {
  label: ReactNode;
  shape: string;
  children: ReactNode;
}

function Labelled({ label, shape, children }: LabelledProps) {
  return (
    <div className={styles.factor}>
      <span>{label}</span>
      {children}
      <small aria-hidden>{shape}</small>
    </div>
  );
}

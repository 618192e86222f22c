import type { Valued } from "../../../derivations/figures";
import type { NotationId } from "../../../formula/notation";
import type { Leaves } from "../../../formula/value/leaves";
import { sumWithoutRounding } from "../../../math";
import { formatNumber, formatTrimmed, type Words } from "../../../words";
import { SidewaysScroller } from "../../controls/SidewaysScroller";
import { ink } from "../../live/ink";
import { MarkedTex } from "../../tex/MarkedTex";
import { figureTexStyle } from "./figureTexStyle";
import styles from "./Figure.module.css";

interface Column extends Valued {
  readonly name: string;
  readonly hasSum: boolean;
}

interface Props {
  columns: readonly Column[];
  classCount: number;
  /** The numbers to show instead of the reader's */
  fixedLeaves: Leaves | undefined;
  notation: NotationId;
  label: string;
  words: Words["figures"];
}

/** A table with a column for each formula and a row for each class, and what columns sum to. */
export function ColumnsFigure({ columns, classCount, fixedLeaves, notation, ...rest }: Props) {
  const { label, words } = rest;
  // Numbers that stand still are written as on a blackboard; those that move keep their width.
  const text = (value: number) => (fixedLeaves ? formatTrimmed(value, 4) : formatNumber(value, 4));
  const at = (column: Column, classIndex: number) =>
    ink(({ leaves }) => text(column.entries.update(fixedLeaves ?? leaves)[classIndex]!));
  return (
    <SidewaysScroller label={label}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{words.class}</th>
            {columns.map(({ name, tex }) => (
              <th key={tex} scope="col">
                <small className={styles.name}>{name}</small>
                <MarkedTex tex={tex} notation={notation} texStyle={figureTexStyle.columns} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {Array.from({ length: classCount }, (_, classIndex) => (
            <tr key={classIndex}>
              <th scope="row">{classIndex + 1}</th>
              {columns.map((column) => (
                <td key={column.tex}>
                  <span ref={at(column, classIndex)} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{words.sum}</th>
            {columns.map((column) => (
              <td key={column.tex}>
                {column.hasSum && (
                  <span
                    ref={ink(({ leaves }) =>
                      text(sumWithoutRounding(column.entries.update(fixedLeaves ?? leaves))),
                    )}
                  />
                )}
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </SidewaysScroller>
  );
}

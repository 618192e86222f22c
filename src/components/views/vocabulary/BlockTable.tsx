import {
  classesOf,
  jacobianBlock,
  pixelWindow,
  type ExponentialSums,
  type MatrixView,
} from "../../../math";
import { formatCount } from "../../../words";
import type { PictureWords } from "../../../words/pictures";
import { SidewaysScroller } from "../../controls/SidewaysScroller";
import numberTable from "../numbers/NumberTable.module.css";
import { magnitudeText } from "./blockText";

interface Props {
  sums: ExponentialSums;
  view: MatrixView;
  words: PictureWords["vocabulary"];
}

/** So many rows and columns of blocks are a table that can be read out. */
const side = 8;

/** What of the matrix is in sight, in few and larger blocks, as numbers. */
export function BlockTable({ sums, view, words }: Props) {
  const classCount = sums.logits.length;
  const window = pixelWindow(view, classCount, side);
  const { blockSize, firstRow, rowCount, firstColumn, columnCount } = window;
  const range = (block: number) => {
    const { from, to } = classesOf(block, blockSize, classCount);
    return words.range(formatCount(from + 1), formatCount(to));
  };
  const rows = Array.from({ length: rowCount }, (_, at) => firstRow + at);
  const columns = Array.from({ length: columnCount }, (_, at) => firstColumn + at);
  return (
    <SidewaysScroller label={words.tableOf}>
      <table className={numberTable.table}>
        <caption>{words.tableOf}</caption>
        <thead>
          <tr>
            <td />
            {columns.map((column) => (
              <th key={column} scope="col">
                {words.columnsOf(range(column))}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row}>
              <th scope="row">{words.rowsOf(range(row))}</th>
              {columns.map((column) => (
                <td key={column}>
                  {row === column ? "" : "−"}
                  {magnitudeText(jacobianBlock(sums, blockSize, row, column))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </SidewaysScroller>
  );
}

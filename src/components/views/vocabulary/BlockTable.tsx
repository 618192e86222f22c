import {
  classesOf,
  jacobianBlock,
  pixelWindow,
  type ExponentialSums,
  type MatrixView,
} from "../../../math";
import { formatCount } from "../../../words";
import type { PictureWords } from "../../../words/pictures";
import { TextTable } from "../numbers/TextTable";
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
    <TextTable
      caption={words.tableOf}
      columnNames={columns.map((column) => words.columnsOf(range(column)))}
      rows={rows.map((row) => ({
        name: words.rowsOf(range(row)),
        texts: columns.map(
          (column) =>
            (row === column ? "" : "−") +
            magnitudeText(jacobianBlock(sums, blockSize, row, column)),
        ),
      }))}
    />
  );
}

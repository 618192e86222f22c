import { useMemo } from "react";
import { lineNumbers } from "../../../derivations/lineNumbers";
import { readPictureLine } from "../../../derivations/readPictureLine";
import { leavesOf, plainState } from "../../../formula/judge/state";
import type { NotationId } from "../../../formula/notation";
import { blockFactors, classesOf, lumpedLogits, type JacobianBlock } from "../../../math";
import type { Cell } from "../../../state/explorerState";
import type { VocabularyLogits } from "../../../state/vocabularyLogits";
import { formatCount, formatPower } from "../../../words";
import type { PictureWords } from "../../../words/pictures";
import { LiveTex } from "../../tex/LiveTex";
import { Tex } from "../../tex/Tex";
import { magnitudeText } from "../../views/vocabulary/blockText";
import { PictureLine } from "./PictureLine";
import styles from "./BlockCardPanel.module.css";

interface Props {
  logits: VocabularyLogits;
  blockSize: number;
  cell: Cell;
  block: JacobianBlock;
  notation: NotationId;
  words: PictureWords["vocabulary"];
}

/** The entry or block that is looked at: its formula, judged, the same in numbers, and what it comes to. */
export function BlockCardPanel(props: Props) {
  const { logits, blockSize, cell, block, notation, words } = props;
  const classCount = logits.sums.logits.length;
  const row = Math.floor(cell.output / blockSize);
  const column = Math.floor(cell.logit / blockSize);
  const isDiagonal = row === column;
  const id = isDiagonal ? "diagonalEntry" : "offDiagonalEntry";
  const read = useMemo(() => readPictureLine(id, notation), [id, notation]);

  /** The classes of the rows are one class, those of the columns another, all others the third. */
  const lumped = useMemo(
    () => lumpedLogits(logits.sums, blockSize, row, column),
    [logits, blockSize, row, column],
  );
  const lumpCount = lumped.length;
  const numbers = useMemo(
    () =>
      lineNumbers(read, {
        cell: { output: 0, logit: isDiagonal ? 0 : 1 },
        classCount: lumpCount,
        isOneHot: false,
      }),
    [read, isDiagonal, lumpCount],
  );
  const factors = useMemo(() => {
    const window = { blockSize, firstRow: row, rowCount: 1, firstColumn: column, columnCount: 1 };
    return blockFactors(logits.sums, window);
  }, [logits, blockSize, row, column]);
  const leaves = useMemo(
    () =>
      leavesOf([
        plainState(
          lumped,
          lumped.map(() => 0),
        ),
      ]),
    [lumped],
  );

  const rangeOf = (one: number) => {
    const { from, to } = classesOf(one, blockSize, classCount);
    return words.range(formatCount(from + 1), formatCount(to));
  };
  const parts = [
    { tex: "\\prob_{\\iout}", at: row, log: factors.rowLogs[0]! },
    ...(isDiagonal ? [] : [{ tex: "\\prob_{\\ilogit}", at: column, log: factors.columnLogs[0]! }]),
  ];
  const heading = blockSize === 1 ? words.entry : words.block;
  const value = `${isDiagonal ? "" : "−"}${magnitudeText(block)}`;
  return (
    <section className={styles.card} data-ink-sheet>
      <p className={styles.heading}>
        <strong>{heading(rangeOf(row), rangeOf(column))}</strong>{" "}
        {isDiagonal ? words.onDiagonal : words.offDiagonal}
      </p>
      <p className={styles.value}>
        <output data-sign={isDiagonal ? "positive" : "negative"}>{value}</output>
        {block.value === 0 && block.logMagnitude > -Infinity && (
          <span className={styles.note}> {words.belowFloat}</span>
        )}
      </p>
      <PictureLine id={id} notation={notation} />
      {numbers && (
        <div className={styles.numbers}>
          <LiveTex
            tex={[numbers.right, numbers.result].join(" ")}
            notation={notation}
            texts={numbers.texts}
            fixedLeaves={leaves}
          />
        </div>
      )}
      <dl className={styles.parts}>
        {parts.map(({ tex, at, log }) => {
          const { from, to } = classesOf(at, blockSize, classCount);
          const isOne = to - from === 1;
          return (
            <div key={tex}>
              <dt>
                <Tex tex={tex} notation={notation} />{" "}
                {isOne
                  ? words.oneClass(formatCount(to))
                  : words.asOneClass(formatCount(from + 1), formatCount(to))}
              </dt>
              <dd>{formatPower(log / Math.LN10, 4)}</dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}

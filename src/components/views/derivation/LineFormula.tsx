import type { ReactNode, Ref } from "react";
import type { LineNumbers } from "../../../derivations/lineNumbers";
import type { NotationId } from "../../../formula/notation";
import type { Leaves } from "../../../formula/value/leaves";
import type { Reading } from "../../../state/explorerState";
import { SidewaysScroller } from "../../controls/SidewaysScroller";
import { LiveTex } from "../../tex/LiveTex";
import { Tex } from "../../tex/Tex";
import styles from "./LineFormula.module.css";

interface Props {
  letters: LineInLetters;
  /** What finds the terms that are marked in the letters */
  lettersRef?: Ref<HTMLDivElement>;
  /** The same for the numbers */
  numbersRef?: Ref<HTMLDivElement> | undefined;
  /** Absent where a line has no numbers to show: it stays in letters */
  numbers: LineNumbers | undefined;
  reading: Reading;
  /** The one state that the line speaks of, if it is not the reader's */
  fixedLeaves: Leaves | undefined;
  notation: NotationId;
  label: string;
  /** What the numbers of this line are, for those who cannot see them */
  numbersLabel: string;
}

/** A line's TeX: what stands before its relation, from there on, and what others of its chain have before it. */
interface LineInLetters {
  readonly left: string;
  readonly right: string;
  readonly chainLeft: string;
}

/**
 * A line in letters, in numbers, or both, one above the other. All relations of a chain stand below
 * each other, in whichever way it is read: before each there is as much room as the widest needs.
 */
export function LineFormula(props: Props) {
  const {
    letters,
    lettersRef,
    numbersRef,
    numbers,
    reading,
    fixedLeaves,
    notation,
    label,
    numbersLabel,
  } = props;
  const { left, right, chainLeft } = letters;
  const withLetters = reading !== "numbers" || !numbers;
  const withNumbers = reading !== "letters" && numbers !== undefined;
  const inNumbers = (tex: string) => (
    <LiveTex tex={tex} notation={notation} texts={numbers!.texts} fixedLeaves={fixedLeaves} />
  );
  const room = (
    <>
      {chainLeft !== "" && (
        <span className={styles.room} aria-hidden>
          <Tex tex={chainLeft} notation={notation} texStyle="display" />
        </span>
      )}
      {reading !== "letters" && chainLeft !== "" && <span className={styles.numberRoom} />}
    </>
  );
  return (
    <div className={styles.formula} data-reading={reading}>
      {withLetters && (
        <SidewaysScroller label={label}>
          <Row
            ref={lettersRef}
            room={room}
            left={left && <Tex tex={left} notation={notation} texStyle="display" />}
          >
            <Tex tex={right} notation={notation} texStyle="display" />
          </Row>
        </SidewaysScroller>
      )}
      {withNumbers && (
        <div className={styles.numbers}>
          <span data-spoken-only>{numbersLabel}</span>
          <SidewaysScroller label={numbersLabel} wraps>
            <Row
              ref={numbersRef}
              room={room}
              left={
                numbers.left && <span className={styles.leftNumber}>{inNumbers(numbers.left)}</span>
              }
            >
              {inNumbers(numbers.right)} {numbers.result && inNumbers(numbers.result)}
            </Row>
          </SidewaysScroller>
        </div>
      )}
    </div>
  );
}

interface RowProps {
  ref?: Ref<HTMLDivElement> | undefined;
  room: ReactNode;
  left: ReactNode;
  children: ReactNode;
}

function Row({ ref, room, left, children }: RowProps) {
  return (
    <div ref={ref} className={styles.row}>
      <div className={styles.left}>
        {left}
        {room}
      </div>
      <div className={styles.right}>{children}</div>
    </div>
  );
}

import type { ReactNode } from "react";
import type { LineNumbers } from "../../../derivations/lineNumbers";
import type { NotationId } from "../../../formula/notation";
import type { Leaves } from "../../../formula/value/leaves";
import type { Reading } from "../../../state/explorerState";
import { LiveTex } from "../../tex/LiveTex";
import { Tex } from "../../tex/Tex";
import styles from "./PaperFormula.module.css";

interface Props {
  /** Before the relation, from there on, and what others of its chain have before it, as TeX */
  letters: { readonly left: string; readonly right: string; readonly chainLeft: string };
  /** Absent where there is nothing to put a number for */
  numbers?: LineNumbers | undefined;
  reading: Reading;
  /** The one state that the line speaks of, if it is not the reader's */
  fixedLeaves?: Leaves | undefined;
  notation: NotationId;
}

/**
 * A line as it stands on paper, in letters, in numbers or both, the relations of a chain below each
 * other. One that is too wide is set smaller, and where that would be too small to read it breaks at
 * its signs (`fit`).
 */
export function PaperFormula({ letters, numbers, reading, fixedLeaves, notation }: Props) {
  const { left, right, chainLeft } = letters;
  const display = (tex: string) => <Tex tex={tex} notation={notation} texStyle="display" />;
  const inNumbers = (tex: string) => (
    <LiveTex tex={tex} notation={notation} texts={numbers!.texts} fixedLeaves={fixedLeaves} />
  );
  const room = chainLeft !== "" && (
    <span className={styles.room} aria-hidden>
      {display(chainLeft)}
    </span>
  );
  const withLetters = reading !== "numbers" || !numbers;
  return (
    <div className={styles.formula}>
      {withLetters && (
        <Row left={left !== "" && display(left)} room={room}>
          {display(right)}
        </Row>
      )}
      {reading !== "letters" && numbers && (
        <Row
          isQuiet={withLetters}
          left={
            numbers.left && <span className={styles.leftNumber}>{inNumbers(numbers.left)}</span>
          }
          room={room}
        >
          {inNumbers(numbers.right)} {numbers.result && inNumbers(numbers.result)}
        </Row>
      )}
    </div>
  );
}

interface RowProps {
  left: ReactNode;
  room: ReactNode;
  /** Whether it stands below the same in letters */
  isQuiet?: boolean;
  children: ReactNode;
}

function Row({ left, room, isQuiet = false, children }: RowProps) {
  return (
    <div className={styles.row} data-fit="line" data-quiet={isQuiet || undefined}>
      <div className={styles.left}>
        {left}
        {room}
      </div>
      <div>{children}</div>
    </div>
  );
}

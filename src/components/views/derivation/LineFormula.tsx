import type { Line } from "../../../derivations";
import type { NotationId } from "../../../formula/notation";
import { leftSide } from "../../../formula/sides";
import { SidewaysScroller } from "../../controls/SidewaysScroller";
import { Tex } from "../../tex/Tex";
import styles from "./LineFormula.module.css";

interface Props {
  line: Line;
  /** The first line of its chain, under whose `=` a continuing line is set */
  head: Line;
  notation: NotationId;
  label: string;
}

/** A line's formula; one that continues its chain is indented by the left side of the chain. */
export function LineFormula({ line, head, notation, label }: Props) {
  const indent = head === line ? undefined : leftSide(head.tex);
  const tex = indent === undefined ? line.tex : `\\smash{\\phantom{${indent}}} ${line.tex}`;
  return (
    <SidewaysScroller label={label}>
      <div className={styles.formula}>
        <Tex tex={tex} notation={notation} display />
      </div>
    </SidewaysScroller>
  );
}

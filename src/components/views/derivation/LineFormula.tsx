import type { Line } from "../../../derivations";
import type { NotationId } from "../../../formula/notation";
import { leftSide } from "../../tex/leftSide";
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
    <div className={styles.formula} role="group" aria-label={label} tabIndex={0}>
      <Tex tex={tex} notation={notation} display />
    </div>
  );
}

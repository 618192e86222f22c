import type { ReactNode } from "react";
import type { Subject } from "../../../derivations/subject";
import type { NotationId } from "../../../formula/notation";
import type { Words } from "../../../words";
import { MarkedTex } from "../../tex/MarkedTex";
import styles from "./Flow.module.css";
import { flowFormulas } from "./flowFormulas";

interface Props {
  classCount: number;
  /** What the current line is about, if it is one of these */
  subject: Subject | undefined;
  notation: NotationId;
  words: Words["flow"];
}

/**
 * The way from the logits through the probabilities to the loss, and back: each quantity in its
 * colour with its shape, each step with what it is done by. The step that is read stands out.
 */
export function Flow({ classCount, subject, notation, words }: Props) {
  const row = `1 × ${classCount}`;
  const square = `${classCount} × ${classCount}`;
  const quantity = (tex: string, shape: string, isActive = false) => (
    <span className={styles.quantity} data-active={isActive || undefined}>
      <MarkedTex tex={tex} notation={notation} /> {shape !== "" && <small>{shape}</small>}
    </span>
  );
  const step = (of: Subject, direction: "forward" | "back", by: ReactNode) => (
    <span
      className={styles.step}
      data-direction={direction}
      data-active={subject === of || undefined}
    >
      <span className={styles.by}>{by}</span>
    </span>
  );
  return (
    <div className={styles.flow} role="group" aria-label={words.region}>
      <div className={styles.way}>
        {quantity(flowFormulas.logits, row)}
        {step("softmax", "forward", words.softmax)}
        {quantity(flowFormulas.probabilities, row)}
        {step(
          "cross-entropy",
          "forward",
          <>
            {words.crossEntropy} <MarkedTex tex={flowFormulas.target} notation={notation} />
          </>,
        )}
        {quantity(flowFormulas.loss, "1 × 1")}
      </div>
      <div className={styles.way}>
        {quantity(flowFormulas.gradient, row, subject === "gradient")}
        {step(
          "jacobian",
          "back",
          <>
            <MarkedTex tex={flowFormulas.jacobian} notation={notation} /> <small>{square}</small>
          </>,
        )}
        {quantity(flowFormulas.lossByProbabilities, row, subject === "loss-by-probabilities")}
        {step("loss-by-probabilities", "back", "")}
        {quantity(flowFormulas.one, "")}
      </div>
    </div>
  );
}

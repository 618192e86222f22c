import type { Frame } from "../../../state/frame";
import { nudgeStep } from "../../../state/logitStep";
import { nudgeOf } from "../../../state/quantities";
import { formatNumber, type Words } from "../../../words";
import { Button } from "../../controls/Button";
import { ink } from "../../live/ink";
import styles from "./Nudge.module.css";

interface Props {
  classCount: number;
  /** The logit to nudge, 0-based */
  logitIndex: number;
  words: Words["picture"];
  onChoose: (logitIndex: number) => void;
  onNudge: () => void;
}

/** A small step on one logit: what the gradient predicts beside what the loss does. */
export function Nudge({ classCount, logitIndex, words, onChoose, onNudge }: Props) {
  const changeText = (of: "predicted" | "measured") =>
    ink(({ logits, target, quantities }: Frame) =>
      formatNumber(nudgeOf(logits, target, quantities, logitIndex)[of], 4, { signed: true }),
    );
  return (
    <div className={styles.nudge} data-piece="nudge" data-screen-only>
      <label>
        {words.nudgeLogit}{" "}
        <select
          value={logitIndex}
          onChange={({ currentTarget }) => onChoose(Number(currentTarget.value))}
        >
          {Array.from({ length: classCount }, (_, index) => (
            <option key={index} value={index}>
              {index + 1}
            </option>
          ))}
        </select>
      </label>{" "}
      {words.nudgeBy(formatNumber(nudgeStep, 1, { signed: true }))}
      <dl>
        <div>
          <dt>{words.predicted}</dt>
          <dd ref={changeText("predicted")} />
        </div>
        <div>
          <dt>{words.measured}</dt>
          <dd ref={changeText("measured")} />
        </div>
      </dl>
      <Button onClick={onNudge}>{words.nudge}</Button>
    </div>
  );
}

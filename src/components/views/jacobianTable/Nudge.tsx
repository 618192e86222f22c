import { nudgeStep, type Nudge as Step } from "../../../state/quantities";
import { formatNumber, type Words } from "../../../words";
import styles from "./Nudge.module.css";

interface Props {
  classCount: number;
  /** The logit to nudge, 0-based */
  logitIndex: number;
  step: Step;
  words: Words["picture"];
  onChoose: (logitIndex: number) => void;
  onNudge: () => void;
}

/** A small step on one logit: what the gradient predicts beside what the loss does. */
export function Nudge({ classCount, logitIndex, step, words, onChoose, onNudge }: Props) {
  return (
    <div className={styles.nudge}>
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
          <dd>{formatNumber(step.predicted, 4, { signed: true })}</dd>
        </div>
        <div>
          <dt>{words.measured}</dt>
          <dd>{formatNumber(step.measured, 4, { signed: true })}</dd>
        </div>
      </dl>
      <button type="button" onClick={onNudge}>
        {words.nudge}
      </button>
    </div>
  );
}

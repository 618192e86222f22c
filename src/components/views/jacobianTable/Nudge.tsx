import { formatNumber, type Words } from "../../../words";
import styles from "./Nudge.module.css";

interface Props {
  classCount: number;
  /** The logit to nudge, 0-based */
  logitIndex: number;
  stepSize: number;
  /** gradient · stepSize */
  predicted: number;
  /** What the loss really does */
  measured: number;
  words: Words;
  onChoose: (logitIndex: number) => void;
  onNudge: () => void;
}

/** A small step on one logit: what the gradient predicts beside what the loss does. */
export function Nudge(props: Props) {
  const { classCount, logitIndex, stepSize, predicted, measured, onChoose, onNudge } = props;
  const words = props.words.picture;
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
      {words.nudgeBy(formatNumber(stepSize, 1, { signed: true }))}
      <dl title={words.nudgeHint}>
        <div>
          <dt>{words.predicted}</dt>
          <dd>{formatNumber(predicted, 4, { signed: true })}</dd>
        </div>
        <div>
          <dt>{words.measured}</dt>
          <dd>{formatNumber(measured, 4, { signed: true })}</dd>
        </div>
      </dl>
      <button type="button" onClick={onNudge}>
        {words.nudge}
      </button>
    </div>
  );
}

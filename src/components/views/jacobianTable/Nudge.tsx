import type { Frame } from "../../../state/frame";
import { nudgeStep } from "../../../state/logitStep";
import { weightSumOf } from "../../../state/label";
import { nudgeOf, type Nudge as NudgeChange } from "../../../state/quantities";
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
  /** What is said of the two where they cannot agree */
  disagreement: string;
}

/** A small step on one logit: what the gradient predicts beside what the loss does. */
export function Nudge({ classCount, logitIndex, words, onChoose, onNudge, disagreement }: Props) {
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
      <strong
        className={styles.disagree}
        ref={ink(({ logits, target, quantities }) =>
          isFirstOrder(nudgeOf(logits, target, quantities, logitIndex), weightSumOf(target))
            ? ""
            : `≠ ${disagreement}`,
        )}
      />
      <Button onClick={onNudge}>{words.nudge}</Button>
    </div>
  );
}

/**
 * Whether the two differ by no more than a first-order prediction may: the loss bends by
 * ∂²l/∂zⱼ² = Σy pⱼ (1 − pⱼ) ≤ Σy/4, so a step h leaves at most Σy h²/8 (Taylor).
 */
const isFirstOrder = ({ predicted, measured }: NudgeChange, weightSum: number): boolean =>
  Math.abs(predicted - measured) <= (weightSum * nudgeStep ** 2) / 8 + rounding;

const rounding = 1e-9;

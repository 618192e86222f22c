import { useId } from "react";
import { chooseDescent } from "../../../state/actions/pictures";
import { descentRange, isStepSize } from "../../../state/descent";
import type { PictureWords } from "../../../words/pictures";
import { Choice } from "../../controls/Choice";
import { NumberField } from "../../controls/NumberField";
import { useRejections } from "../../controls/useRejections";
import styles from "./StepSizePanel.module.css";

interface Props {
  stepSize: number;
  words: PictureWords["descent"];
}

/** Steps that are tried: small, ordinary, at the edge, far too large. */
const presets = [0.1, 1, 4, 40] as const;

/** The size of a step of descent. */
export function StepSizePanel({ stepSize, words }: Props) {
  const errorId = useId();
  const { standing, reject, accept } = useRejections([stepSize]);
  return (
    <div className={styles.row} role="group" aria-label={words.stepSize}>
      <span>
        {words.stepSize} <i>η</i>
      </span>
      <span className={styles.field}>
        <NumberField
          label={words.stepSize}
          value={stepSize}
          accepts={isStepSize}
          stepped={(value, step) => Number(Math.max(value + step, 0.01).toFixed(4))}
          decimals={4}
          errorId={standing.length > 0 ? errorId : undefined}
          onChange={(value) => chooseDescent({ stepSize: value })}
          onReject={(text, kept) => reject(0, text, kept)}
          onAccept={() => accept(0)}
        />
      </span>
      <span data-screen-only>
        <Choice
          label={words.presets}
          options={presets.map((value) => ({ value: String(value), text: value }))}
          chosen={String(stepSize)}
          onChoose={(value) => chooseDescent({ stepSize: Number(value) })}
        />
      </span>
      <span id={errorId} role="alert" className={styles.error}>
        {standing.map(({ text }) => words.badStepSize(text, String(descentRange.largestStepSize)))}
      </span>
    </div>
  );
}

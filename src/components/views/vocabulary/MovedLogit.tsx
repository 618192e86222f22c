import { useId } from "react";
import { largestLogit } from "../../../formula/pastedNumbers";
import { formatCount, formatShort } from "../../../words";
import type { PictureWords } from "../../../words/pictures";
import { Button } from "../../controls/Button";
import { NumberField } from "../../controls/NumberField";
import { useRejections } from "../../controls/useRejections";
import styles from "./MovedLogit.module.css";

interface Props {
  classIndex: number;
  logit: number;
  /** As it came, around which the slider reaches */
  original: number;
  movedCount: number;
  mostMoved: number;
  words: PictureWords["vocabulary"];
  onLogit: (logit: number) => void;
  onRestore: () => void;
}

/** How far the slider reaches to either side. */
const reach = 10;

/** One logit of many, to be moved. */
export function MovedLogit(props: Props) {
  const { classIndex, logit, original, movedCount, mostMoved, words, onLogit, onRestore } = props;
  const errorId = useId();
  const { standing, reject, accept } = useRejections([logit]);
  const label = words.logitOf(formatCount(classIndex + 1));
  return (
    <div className={styles.logit} role="group" aria-label={label}>
      <span>{label}</span>
      <input
        type="range"
        className={styles.slider}
        aria-label={label}
        min={Math.min(original - reach, logit)}
        max={Math.max(original + reach, logit)}
        step="any"
        value={logit}
        aria-valuetext={formatShort(logit, 4)}
        onChange={({ currentTarget }) =>
          onLogit(Math.round(currentTarget.valueAsNumber * 100) / 100)
        }
      />
      <span className={styles.field}>
        <NumberField
          label={label}
          value={logit}
          accepts={(value) => Math.abs(value) <= largestLogit}
          stepped={(value, step) => Math.round((value + step) * 1e6) / 1e6}
          decimals={3}
          errorId={standing.length > 0 ? errorId : undefined}
          onChange={onLogit}
          onReject={(text, kept) => reject(0, text, kept)}
          onAccept={() => accept(0)}
        />
      </span>
      {movedCount > 0 && (
        <Button look="plain" onClick={onRestore}>
          {words.restore}
        </Button>
      )}
      <span id={errorId} role="alert" className={styles.error}>
        {standing.map(({ text }) => words.notANumber(text, "−1e300", "1e300"))}
      </span>
      {movedCount >= mostMoved && <p className={styles.note}>{words.mostMoved(mostMoved)}</p>}
    </div>
  );
}

import { largestLogit } from "../../../formula/pastedNumbers";
import { formatCount } from "../../../words";
import type { PictureWords } from "../../../words/pictures";
import { Button } from "../../controls/Button";
import { RangeField } from "../../controls/RangeField";
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
  return (
    <div className={styles.logit}>
      <RangeField
        label={words.logitOf(formatCount(classIndex + 1))}
        value={logit}
        min={original - reach}
        max={original + reach}
        accepts={(value) => Math.abs(value) <= largestLogit}
        rejection={(text) => words.notANumber(text, "−1e300", "1e300")}
        onChange={onLogit}
      />
      {movedCount > 0 && (
        <Button look="plain" onClick={onRestore}>
          {words.restore}
        </Button>
      )}
      {movedCount >= mostMoved && <p className={styles.note}>{words.mostMoved(mostMoved)}</p>}
    </div>
  );
}

import { useId } from "react";
import { labelIndexOf } from "../../../state/explorerState";
import { formatNumber, type Words } from "../../../words";
import { ProbabilityBars } from "../../charts/ProbabilityBars";
import { ink } from "../../live/ink";
import styles from "./OutputRows.module.css";

interface Props {
  target: readonly number[];
  words: Words["picture"];
  onLabel: (classIndex: number) => void;
}

/** At each row of the matrix: its class, the choice of it as the label, its probability, its bar. */
export function OutputRows({ target, words, onLabel }: Props) {
  const id = useId();
  const labelIndex = labelIndexOf(target);
  return (
    <div className={styles.outputs}>
      <div className={styles.rows} role="radiogroup" aria-label={words.label}>
        {target.map((_, classIndex) => (
          <div key={classIndex} className={styles.row}>
            <label className={styles.choice}>
              <span aria-hidden>{classIndex + 1}</span>
              <input
                type="radio"
                name={id}
                aria-label={words.classNumber(classIndex + 1)}
                aria-describedby={`${id}-${classIndex}`}
                checked={classIndex === labelIndex}
                onChange={() => onLabel(classIndex)}
              />
            </label>
            <span
              ref={ink(({ quantities }) => formatNumber(quantities.probabilities[classIndex]!, 3))}
              id={`${id}-${classIndex}`}
              className={styles.probability}
            />
          </div>
        ))}
      </div>
      <div className={styles.bars}>
        <ProbabilityBars target={target} />
      </div>
    </div>
  );
}

import { useId } from "react";
import { formatNumber, type Words } from "../../../words";
import { ProbabilityBars } from "../../charts/ProbabilityBars";
import { ink } from "../../live/ink";
import styles from "./OutputRows.module.css";

interface Props {
  classCount: number;
  /** The class of the label, 0-based; undefined where it is not one-hot */
  labelIndex: number | undefined;
  words: Words["picture"];
  onLabel: (classIndex: number) => void;
}

/** At each row of the matrix: its class, the choice of it as the label, its probability, its bar. */
export function OutputRows({ classCount, labelIndex, words, onLabel }: Props) {
  const id = useId();
  return (
    <div className={styles.outputs}>
      <div className={styles.rows} role="radiogroup" aria-label={words.label}>
        {Array.from({ length: classCount }, (_, classIndex) => (
          <div key={classIndex} className={styles.row}>
            <label className={styles.choice} data-entry={`target-${classIndex + 1}`}>
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
              data-entry={`probability-${classIndex + 1}`}
            />
          </div>
        ))}
      </div>
      <div className={styles.bars}>
        <div className={styles.barPlaces} aria-hidden>
          {Array.from({ length: classCount }, (_, classIndex) => (
            <div key={classIndex} data-entry={`probability-${classIndex + 1}`} />
          ))}
        </div>
        <ProbabilityBars classCount={classCount} />
      </div>
    </div>
  );
}

import { useRef } from "react";
import { classCountRange } from "../../../state/explorerState";
import { logitRange, steppedLogit } from "../../../state/logitStep";
import type { Words } from "../../../words";
import { VerticalSlider } from "../../controls/VerticalSlider";
import styles from "./LogitSliders.module.css";

interface Props {
  classCount: number;
  /** Whether a layer gives the logits, so that there is nothing to slide */
  areGiven: boolean;
  words: Words["picture"];
  onLogit: (classIndex: number, logit: number) => void;
  /** Absent where classes are not removed */
  onRemoveClass?: (classIndex: number) => void;
}

/** A slider for each logit, in columns, and above it the button that removes its class. */
export function LogitSliders({ classCount, areGiven, words, onLogit, onRemoveClass }: Props) {
  const row = useRef<HTMLDivElement>(null);
  const isFewest = classCount <= classCountRange.fewest;

  const handleRemove = (classIndex: number) => {
    if (isFewest) return;
    const isLast = classIndex === classCount - 1;
    // The last button goes with its class: its neighbour takes the focus over.
    if (isLast) row.current!.querySelectorAll("button")[classIndex - 1]!.focus();
    onRemoveClass?.(classIndex);
  };

  return (
    <div ref={row} className={styles.sliders}>
      {Array.from({ length: classCount }, (_, classIndex) => {
        const name = words.removeClass(classIndex + 1);
        return (
          <div key={classIndex} className={styles.column} data-entry={`logit-${classIndex + 1}`}>
            {onRemoveClass && (
              <button
                type="button"
                className={styles.remove}
                aria-label={name}
                title={name}
                aria-disabled={isFewest}
                onClick={() => handleRemove(classIndex)}
              >
                ×
              </button>
            )}
            {!areGiven && (
              <VerticalSlider
                label={words.logitOfClass(classIndex + 1)}
                valueOf={({ logits }) => logits[classIndex]!}
                rangeOf={logitRange}
                stepped={steppedLogit}
                onChange={(value) => onLogit(classIndex, value)}
              />
            )}
          </div>
        );
      })}
    </div>
  );
}

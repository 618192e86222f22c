import { useId } from "react";
import type { NotationId } from "../../../formula/notation";
import { largestMagnitude } from "../../../state/explorerState";
import { useRestingFrame, useWeight } from "../../../state/frame";
import { steppedWeight, weightRange } from "../../../state/logitStep";
import { formatShort, type Words } from "../../../words";
import { NumberField } from "../../controls/NumberField";
import { useRejections } from "../../controls/useRejections";
import { VerticalSlider } from "../../controls/VerticalSlider";
import { Prose } from "../../tex/Prose";
import styles from "./LabelWeights.module.css";

interface Props {
  classCount: number;
  notation: NotationId;
  words: Words["label"];
  onWeight: (classIndex: number, weight: number) => void;
}

/** The label's weights: below each column a slider and a field, and a sentence for what is no weight. */
export function LabelWeights({ classCount, notation, words, onWeight }: Props) {
  const errorId = useId();
  const { target } = useRestingFrame();
  const { standing, reject, accept } = useRejections(target);
  const classIndices = Array.from({ length: classCount }, (_, index) => index);
  return (
    <>
      <div className={styles.name}>
        <Prose text={words.title} notation={notation} />
      </div>
      <div className={styles.sliders} data-screen-only>
        {classIndices.map((index) => (
          <VerticalSlider
            key={index}
            label={words.weightOfClass(index + 1)}
            valueOf={(frame) => frame.target[index]!}
            rangeOf={weightRange}
            stepped={steppedWeight}
            onChange={(weight) => onWeight(index, weight)}
          />
        ))}
      </div>
      <div className={styles.fields}>
        {classIndices.map((index) => (
          <div key={index} className={styles.field} data-entry={`target-${index + 1}`}>
            <span className={styles.number} aria-hidden>
              {index + 1}
            </span>
            <WeightField
              classIndex={index}
              label={words.valueOfWeight(index + 1)}
              accepts={isWeight}
              stepped={steppedWeight}
              decimals={3}
              errorId={standing.some((one) => one.index === index) ? errorId : undefined}
              onChange={(weight) => onWeight(index, weight)}
              onReject={(text, kept) => reject(index, text, kept)}
              onAccept={() => accept(index)}
            />
          </div>
        ))}
      </div>
      <div className={styles.error} id={errorId} role="alert">
        {standing.map(({ index, text }) => (
          <p key={index}>{words.badWeight(index + 1, text, formatShort(largestMagnitude, 0))}</p>
        ))}
      </div>
    </>
  );
}

const isWeight = (value: number) => value >= 0 && value <= largestMagnitude;

interface FieldProps extends Omit<Parameters<typeof NumberField>[0], "value"> {
  /** 0-based */
  classIndex: number;
}

/** A field that follows its weight while that moves, alone. */
function WeightField({ classIndex, ...field }: FieldProps) {
  return <NumberField value={useWeight(classIndex)} {...field} />;
}

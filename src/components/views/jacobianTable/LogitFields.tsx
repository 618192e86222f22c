import { useId } from "react";
import { logitTex } from "../../../formula/entryTex";
import type { NotationId } from "../../../formula/notation";
import { isWithinRange, largestMagnitude } from "../../../state/explorerState";
import { useLogit, useRestingFrame } from "../../../state/frame";
import { steppedLogit } from "../../../state/logitStep";
import { formatNumber, type Words } from "../../../words";
import { NumberField } from "../../controls/NumberField";
import { useRejections } from "../../controls/useRejections";
import { Tex } from "../../tex/Tex";
import styles from "./LogitFields.module.css";

interface Props {
  /** How many decimals a resting field has room for */
  decimals: number;
  /** Whether a layer gives them */
  readOnly: boolean;
  notation: NotationId;
  words: Words["picture"];
  onLogit: (classIndex: number, logit: number) => void;
}

/** The exact logits, a number field a class, and a sentence for each that holds no number. */
export function LogitFields({ decimals, readOnly, notation, words, onLogit }: Props) {
  const errorId = useId();
  const { logits } = useRestingFrame();
  const { standing, reject, accept } = useRejections(logits);

  return (
    <>
      <div className={styles.fields}>
        {logits.map((_, classIndex) => (
          <div key={classIndex} className={styles.field} data-entry={`logit-${classIndex + 1}`}>
            <span className={styles.name} aria-hidden>
              <Tex tex={logitTex(classIndex + 1)} notation={notation} />
            </span>
            <LogitField
              classIndex={classIndex}
              label={words.valueOfLogit(classIndex + 1)}
              accepts={isWithinRange}
              stepped={steppedLogit}
              decimals={decimals}
              readOnly={readOnly}
              errorId={standing.some(({ index }) => index === classIndex) ? errorId : undefined}
              onChange={(value) => onLogit(classIndex, value)}
              onReject={(text, kept) => reject(classIndex, text, kept)}
              onAccept={() => accept(classIndex)}
            />
          </div>
        ))}
      </div>
      <div className={styles.error} id={errorId} role="alert">
        {standing.map(({ index, text }) => (
          <p key={index}>{words.badValue(index + 1, text, formatNumber(largestMagnitude, 0))}</p>
        ))}
      </div>
    </>
  );
}

interface FieldProps extends Omit<Parameters<typeof NumberField>[0], "value"> {
  /** 0-based */
  classIndex: number;
}

/** A field that follows its logit while that moves, alone. */
function LogitField({ classIndex, ...field }: FieldProps) {
  return <NumberField value={useLogit(classIndex)} {...field} />;
}

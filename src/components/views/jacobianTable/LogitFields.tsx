import { useId, useState } from "react";
import { logitTex } from "../../../formula/entryTex";
import type { NotationId } from "../../../formula/notation";
import { largestMagnitude } from "../../../state/explorerState";
import { useRestingFrame } from "../../../state/frame";
import { formatNumber, type Words } from "../../../words";
import { LogitField } from "../../controls/LogitField";
import { Tex } from "../../tex/Tex";
import styles from "./LogitFields.module.css";

interface Props {
  /** How many decimals a resting field has room for */
  decimals: number;
  notation: NotationId;
  words: Words["picture"];
  onLogit: (classIndex: number, logit: number) => void;
}

/** What was refused, and the logit that stayed: when that is moved, the refusal is out of date. */
interface Rejection {
  readonly text: string;
  readonly logit: number;
}

/** The exact logits, a number field a class, and a sentence for each that holds no number. */
export function LogitFields({ decimals, notation, words, onLogit }: Props) {
  const [rejections, setRejections] = useState<Readonly<Record<number, Rejection>>>({});
  const errorId = useId();
  const { logits } = useRestingFrame();
  const standing = logits.flatMap((logit, classIndex) => {
    const rejection = rejections[classIndex];
    return rejection?.logit === logit ? [{ classIndex, text: rejection.text }] : [];
  });

  return (
    <>
      <div className={styles.fields}>
        {logits.map((_, classIndex) => (
          <div key={classIndex} className={styles.field}>
            <span className={styles.name} aria-hidden>
              <Tex tex={logitTex(classIndex + 1)} notation={notation} />
            </span>
            <div className={styles.box}>
              <LogitField
                label={words.valueOfLogit(classIndex + 1)}
                classIndex={classIndex}
                decimals={decimals}
                errorId={
                  standing.some((rejection) => rejection.classIndex === classIndex)
                    ? errorId
                    : undefined
                }
                onChange={(value) => onLogit(classIndex, value)}
                onReject={(text, kept) =>
                  setRejections({ ...rejections, [classIndex]: { text, logit: kept } })
                }
                onAccept={() => {
                  const { [classIndex]: accepted, ...others } = rejections;
                  if (accepted) setRejections(others);
                }}
              />
            </div>
          </div>
        ))}
      </div>
      <div className={styles.error} id={errorId} role="alert">
        {standing.map(({ classIndex, text }) => (
          <p key={classIndex}>
            {words.badValue(classIndex + 1, text, formatNumber(largestMagnitude, 0))}
          </p>
        ))}
      </div>
    </>
  );
}

import { weightsSumToOne, weightSumOf } from "../../../state/label";
import type { NotationId } from "../../../formula/notation";
import { formatExact, formatShort, type Words } from "../../../words";
import { Choice } from "../../controls/Choice";
import { ink } from "../../live/ink";
import { Prose } from "../../tex/Prose";
import styles from "./LabelChoice.module.css";

export type LabelKind = "class" | "weights";

interface Props {
  kind: LabelKind;
  notation: NotationId;
  words: Words["label"];
  onChoose: (kind: LabelKind) => void;
}

/** Whether the label is one class or a weight for each, and what the weights sum to. */
export function LabelChoice({ kind, notation, words, onChoose }: Props) {
  return (
    <div className={styles.label}>
      <span className={styles.title}>
        <Prose text={words.title} notation={notation} />
      </span>
      <span data-screen-only>
        <Choice
          label={words.kind}
          options={[
            { value: "class", text: words.kinds.class },
            { value: "weights", text: words.kinds.weights },
          ]}
          chosen={kind}
          onChoose={onChoose}
        />
      </span>
      <span className={styles.sum}>
        <Prose text={words.sum} notation={notation} />{" "}
        <output aria-label={words.sumName} ref={ink(({ target }) => sumText(target))} />
      </span>
    </div>
  );
}

/** Short, but 1 only where it is 1. */
function sumText(target: readonly number[]): string {
  const sum = weightSumOf(target);
  const short = formatShort(sum, 3);
  if (weightsSumToOne(target)) return "1";
  return short === "1" ? formatExact(sum) : short;
}

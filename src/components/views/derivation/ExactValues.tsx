import type { LineNumbers } from "../../../derivations/lineNumbers";
import type { NotationId } from "../../../formula/notation";
import type { Leaves } from "../../../formula/value/leaves";
import { formatExact } from "../../../words";
import { Tex } from "../../tex/Tex";
import styles from "./ExactValues.module.css";

interface Props {
  numbers: LineNumbers;
  leaves: Leaves;
  notation: NotationId;
  label: string;
}

/** The numbers of a line to their last digit, for whoever asks. */
export function ExactValues({ numbers, leaves, notation, label }: Props) {
  return (
    <details className={styles.exact}>
      <summary>{label}</summary>
      <dl>
        {[...numbers.exact(leaves)].map(([tex, value]) => (
          <div key={tex}>
            <dt>
              <Tex tex={tex} notation={notation} />
            </dt>
            <dd>{formatExact(value)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

import { useState } from "react";
import type { NotationId } from "../../../formula/notation";
import { formatExact } from "../../../words";
import { Tex } from "../../tex/Tex";
import styles from "./ExactValues.module.css";

interface Props {
  /** LaTeX → value, asked for when they are shown */
  values: () => ReadonlyMap<string, number>;
  notation: NotationId;
  label: string;
}

/** The numbers of a line to their last digit, for whoever asks. */
export function ExactValues({ values, notation, label }: Props) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details className={styles.exact} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>{label}</summary>
      {isOpen && (
        <dl>
          {[...values()].map(([tex, value]) => (
            <div key={tex}>
              <dt>
                <Tex tex={tex} notation={notation} />
              </dt>
              <dd>{formatExact(value)}</dd>
            </div>
          ))}
        </dl>
      )}
    </details>
  );
}

import type { NotationId } from "../../../formula/notation";
import { formatExact } from "../../../words";
import { Disclosure } from "../../controls/Disclosure";
import { Tex } from "../../tex/Tex";
import styles from "./ExactValues.module.css";

interface Props {
  /** LaTeX → value, asked for when they are shown */
  values: () => ReadonlyMap<string, number>;
  notation: NotationId;
  label: string;
  isOpen: boolean;
  onToggle: () => void;
}

/** The numbers of a line to their last digit, for whoever asks. */
export function ExactValues({ values, notation, label, isOpen, onToggle }: Props) {
  return (
    <Disclosure summary={label} className={styles.exact} isOpen={isOpen} onToggle={onToggle}>
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
    </Disclosure>
  );
}

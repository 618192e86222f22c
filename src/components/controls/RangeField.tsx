import { useId } from "react";
import { formatShort } from "../../words";
import { NumberField } from "./NumberField";
import styles from "./RangeField.module.css";
import { useRejections } from "./useRejections";

interface Props {
  label: string;
  value: number;
  /** How far the slider reaches; the field takes whatever is accepted */
  min: number;
  max: number;
  accepts: (value: number) => boolean;
  /** What is said of a text that is not accepted */
  rejection: (text: string) => string;
  onChange: (value: number) => void;
}

/** A number to be slid along a line, or typed. */
export function RangeField({ label, value, min, max, accepts, rejection, onChange }: Props) {
  const errorId = useId();
  const { standing, reject, accept } = useRejections([value]);
  return (
    <div className={styles.range} role="group" aria-label={label}>
      <span>{label}</span>
      <input
        type="range"
        className={styles.slider}
        aria-label={label}
        min={Math.min(min, value)}
        max={Math.max(max, value)}
        step="any"
        value={value}
        aria-valuetext={formatShort(value, 4)}
        onChange={({ currentTarget }) =>
          onChange(Math.round(currentTarget.valueAsNumber * 100) / 100)
        }
      />
      <span className={styles.field}>
        <NumberField
          label={label}
          value={value}
          accepts={accepts}
          stepped={(from, step) => {
            const next = Math.round((from + step) * 1e6) / 1e6;
            return accepts(next) ? next : from;
          }}
          decimals={3}
          errorId={standing.length > 0 ? errorId : undefined}
          onChange={onChange}
          onReject={(text, kept) => reject(0, text, kept)}
          onAccept={() => accept(0)}
        />
      </span>
      <span id={errorId} role="alert" className={styles.error}>
        {standing.map(({ text }) => rejection(text))}
      </span>
    </div>
  );
}

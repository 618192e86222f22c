import { useState, type KeyboardEvent } from "react";
import { steppedLogit } from "../../state/logitStep";
import { isWithinRange, parseNumber } from "../../state/parseNumber";
import { formatShort } from "../../words";
import styles from "./LogitField.module.css";
import { stepOfKey } from "./stepKeys";

interface Props {
  label: string;
  logit: number;
  /** How many decimals fit while it rests */
  decimals: number;
  /** The id of the sentence that says what is wrong, while something is */
  errorId: string | undefined;
  onChange: (logit: number) => void;
  /** Called with what was typed where it is no number; it stays in the field. */
  onReject: (text: string) => void;
  /** Called as soon as the field holds a number again. */
  onAccept: () => void;
}

/**
 * A number field: short while it rests, the exact value while it is edited. The logit follows every
 * number that is typed; if what is left is none, it goes back to where it was.
 */
export function LogitField(props: Props) {
  const { label, logit, decimals, errorId, onChange, onReject, onAccept } = props;
  const [edit, setEdit] = useState<{ text: string; before: number }>();

  const handleText = (text: string) => {
    setEdit({ text, before: edit?.before ?? logit });
    const value = acceptable(text);
    if (value === undefined) return;
    onAccept();
    onChange(value);
  };

  const finish = () => {
    if (!edit) return;
    if (acceptable(edit.text) === undefined) {
      onChange(edit.before);
      onReject(edit.text);
    } else {
      onAccept();
      setEdit(undefined);
    }
  };

  const handleKey = (event: KeyboardEvent) => {
    const movesTheCaret = event.key === "ArrowLeft" || event.key === "ArrowRight";
    const step = movesTheCaret ? 0 : stepOfKey(event);
    if (event.key === "Enter") finish();
    if (step === 0) return;
    event.preventDefault();
    handleText(String(steppedLogit(logit, step)));
  };

  return (
    <input
      className={styles.field}
      type="number"
      inputMode="decimal"
      step="any"
      aria-label={label}
      aria-invalid={errorId !== undefined}
      aria-describedby={errorId}
      value={edit?.text ?? formatShort(logit, decimals)}
      onFocus={({ currentTarget }) => {
        setEdit((left) => left ?? { text: String(logit), before: logit });
        requestAnimationFrame(() => currentTarget.select());
      }}
      onChange={({ currentTarget }) => handleText(currentTarget.value)}
      onKeyDown={handleKey}
      onBlur={finish}
    />
  );
}

function acceptable(text: string): number | undefined {
  const value = parseNumber(text);
  return value !== undefined && isWithinRange(value) ? value : undefined;
}

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

/** A number field: short while it rests, the exact value while it is edited. */
export function LogitField({
  label,
  logit,
  decimals,
  errorId,
  onChange,
  onReject,
  onAccept,
}: Props) {
  const [draft, setDraft] = useState<string>();

  const handleText = (text: string) => {
    setDraft(text);
    const value = parseNumber(text);
    if (value === undefined || !isWithinRange(value)) return;
    onAccept();
    onChange(value);
  };

  const finish = () => {
    const value = draft === undefined ? logit : parseNumber(draft);
    if (value === undefined || !isWithinRange(value)) {
      onReject(draft ?? "");
    } else {
      onAccept();
      setDraft(undefined);
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
      value={draft ?? formatShort(logit, decimals)}
      onFocus={({ currentTarget }) => {
        setDraft(String(logit));
        requestAnimationFrame(() => currentTarget.select());
      }}
      onChange={({ currentTarget }) => handleText(currentTarget.value)}
      onKeyDown={handleKey}
      onBlur={finish}
    />
  );
}

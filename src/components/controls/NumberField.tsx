import { useRef, useState, type KeyboardEvent } from "react";
import { flushSync } from "react-dom";
import { parseNumber } from "../../formula/parseNumber";
import { formatShort, formatTrimmed } from "../../words";
import { hasModifier } from "../hasModifier";
import styles from "./NumberField.module.css";
import { stepOfKey } from "./stepOfKey";

interface Props {
  label: string;
  value: number;
  /** Whether a number may be taken */
  accepts: (value: number) => boolean;
  /** Where a key takes the value by ±0.1 or ±1 */
  stepped: (value: number, step: number) => number;
  /** Set where something else gives the value */
  readOnly?: boolean;
  /** How many decimals fit while it rests */
  decimals: number;
  /** The id of the sentence that says what is wrong, while something is */
  errorId: string | undefined;
  onChange: (value: number) => void;
  /** Called with what was typed where it is no number; it stays in the field. */
  onReject: (text: string, kept: number) => void;
  /** Called as soon as the field holds a number again. */
  onAccept: () => void;
}

interface Edit {
  readonly text: string;
  /** The value that the text belongs to: once that is moved elsewhere, the text is out of date. */
  readonly value: number;
  /** Where the value was before */
  readonly before: number;
}

/**
 * A number field: short while it rests, the exact value while it is edited. The value follows every
 * number that is typed; if what is left is none, it goes back to where it was.
 */
export function NumberField(props: Props) {
  const { label, value, accepts, stepped, decimals, errorId, readOnly = false } = props;
  const { onChange, onReject, onAccept } = props;
  const [lastEdit, setEdit] = useState<Edit>();
  const isJustFocused = useRef(false);
  const edit = lastEdit?.value === value ? lastEdit : undefined;
  const exact: Edit = { text: String(value), value, before: value };

  const acceptable = (text: string) => {
    const number = parseNumber(text);
    return number !== undefined && accepts(number) ? number : undefined;
  };

  const handleText = (text: string) => {
    const number = acceptable(text);
    setEdit({ text, value: number ?? value, before: edit?.before ?? value });
    if (number === undefined) return;
    onAccept();
    onChange(number);
  };

  /** @returns whether the field holds a number */
  const settle = (): boolean => {
    if (readOnly || !edit || acceptable(edit.text) !== undefined) {
      onAccept();
      return true;
    }
    onChange(edit.before);
    setEdit({ text: edit.text, value: edit.before, before: edit.before });
    onReject(edit.text, edit.before);
    return false;
  };

  const handleKey = (event: KeyboardEvent) => {
    isJustFocused.current = false;
    if (readOnly || hasModifier(event) || event.nativeEvent.isComposing) return;
    if (event.key === "Enter" && settle()) setEdit(exact);
    if (event.key === "Escape" && edit) handleText(String(edit.before));
    const movesTheCaret = event.key === "ArrowLeft" || event.key === "ArrowRight";
    const step = movesTheCaret ? 0 : stepOfKey(event);
    if (step === 0) return;
    event.preventDefault();
    handleText(String(stepped(value, step)));
  };

  return (
    <div className={styles.box}>
      <span data-paper-only>{formatTrimmed(value, decimals)}</span>
      <input
        className={styles.field}
        type="text" // a number field of the browser's drops what it cannot read: "−2.5" would be 2.5
        inputMode="decimal"
        autoComplete="off"
        role="spinbutton"
        aria-label={label}
        readOnly={readOnly}
        aria-readonly={readOnly || undefined}
        aria-valuenow={value}
        aria-invalid={errorId !== undefined}
        aria-describedby={errorId}
        value={edit?.text ?? formatShort(value, decimals)}
        onFocus={({ currentTarget }) => {
          if (!edit) flushSync(() => setEdit(exact)); // the exact value must be there to be selected
          currentTarget.select();
          isJustFocused.current = true;
        }}
        onClick={({ currentTarget }) => {
          if (isJustFocused.current) currentTarget.select(); // the click has put a caret
          isJustFocused.current = false;
        }}
        onChange={({ currentTarget }) => handleText(currentTarget.value)}
        onKeyDown={handleKey}
        onBlur={() => {
          if (settle()) setEdit(undefined);
        }}
      />
    </div>
  );
}

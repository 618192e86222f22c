import { useRef, useState, type KeyboardEvent } from "react";
import { flushSync } from "react-dom";
import { useLogit } from "../../state/frame";
import { steppedLogit } from "../../state/logitStep";
import { isWithinRange, parseNumber } from "../../state/parseNumber";
import { formatShort } from "../../words";
import { hasModifier } from "../hasModifier";
import styles from "./LogitField.module.css";
import { stepOfKey } from "./stepOfKey";

interface Props {
  label: string;
  /** 0-based */
  classIndex: number;
  /** How many decimals fit while it rests */
  decimals: number;
  /** The id of the sentence that says what is wrong, while something is */
  errorId: string | undefined;
  onChange: (logit: number) => void;
  /** Called with what was typed where it is no number; it stays in the field. */
  onReject: (text: string, kept: number) => void;
  /** Called as soon as the field holds a number again. */
  onAccept: () => void;
}

interface Edit {
  readonly text: string;
  /** The logit that the text belongs to: once it is moved elsewhere, the text is out of date. */
  readonly logit: number;
  /** Where the logit was before */
  readonly before: number;
}

/**
 * A number field: short while it rests, the exact value while it is edited. The logit follows every
 * number that is typed; if what is left is none, it goes back to where it was.
 */
export function LogitField(props: Props) {
  const { label, classIndex, decimals, errorId, onChange, onReject, onAccept } = props;
  const logit = useLogit(classIndex);
  const [lastEdit, setEdit] = useState<Edit>();
  const isJustFocused = useRef(false);
  const edit = lastEdit?.logit === logit ? lastEdit : undefined;
  const exact: Edit = { text: String(logit), logit, before: logit };

  const handleText = (text: string) => {
    const value = acceptable(text);
    setEdit({ text, logit: value ?? logit, before: edit?.before ?? logit });
    if (value === undefined) return;
    onAccept();
    onChange(value);
  };

  /** @returns whether the field holds a number */
  const settle = (): boolean => {
    if (!edit || acceptable(edit.text) !== undefined) {
      onAccept();
      return true;
    }
    onChange(edit.before);
    setEdit({ text: edit.text, logit: edit.before, before: edit.before });
    onReject(edit.text, edit.before);
    return false;
  };

  const handleKey = (event: KeyboardEvent) => {
    isJustFocused.current = false;
    if (hasModifier(event) || event.nativeEvent.isComposing) return;
    if (event.key === "Enter" && settle()) setEdit(exact);
    if (event.key === "Escape" && edit) handleText(String(edit.before));
    const movesTheCaret = event.key === "ArrowLeft" || event.key === "ArrowRight";
    const step = movesTheCaret ? 0 : stepOfKey(event);
    if (step === 0) return;
    event.preventDefault();
    handleText(String(steppedLogit(logit, step)));
  };

  return (
    <input
      className={styles.field}
      type="text" // a number field of the browser's drops what it cannot read: "−2.5" would be 2.5
      inputMode="decimal"
      autoComplete="off"
      role="spinbutton"
      aria-label={label}
      aria-valuenow={logit}
      aria-invalid={errorId !== undefined}
      aria-describedby={errorId}
      value={edit?.text ?? formatShort(logit, decimals)}
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
  );
}

function acceptable(text: string): number | undefined {
  const value = parseNumber(text);
  return value !== undefined && isWithinRange(value) ? value : undefined;
}

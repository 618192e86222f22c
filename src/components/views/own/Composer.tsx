import {
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  type KeyboardEvent,
  type Ref,
} from "react";
import type { Place } from "../../../formula/problem";
import { longestTyped } from "../../../formula/source";
import styles from "./Composer.module.css";

/** What can be done to a field from outside. */
export interface ComposerHandle {
  /** Puts text in place of the selection, and selects what stands for something in it */
  readonly insert: (text: string, selected?: readonly [number, number]) => void;
  readonly select: (place: Place) => void;
  readonly focus: () => void;
}

export interface ComposerProps {
  value: string;
  label: string;
  placeholder: string;
  /** The id of what says what is wrong with it */
  describedBy: string | undefined;
  /** The part that could not be read */
  problem: Place | undefined;
  onChange: (text: string) => void;
  onEnter?: (() => void) | undefined;
  /** Backspace where nothing stands */
  onLeave?: (() => void) | undefined;
  onFocus?: (() => void) | undefined;
  ref?: Ref<ComposerHandle>;
}

/**
 * A field for a line of a derivation. It holds its text itself, so that neither the caret nor what an
 * input method is composing is ever touched; it takes over a text that comes from outside.
 */
export function Composer({
  value,
  label,
  placeholder,
  describedBy,
  problem,
  onChange,
  onEnter,
  onLeave,
  onFocus,
  ref,
}: ComposerProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  /** Set while what was typed is still to be told */
  const typing = useRef<ReturnType<typeof setTimeout>>(undefined);

  useLayoutEffect(() => {
    const { current } = field;
    // What is typed by now and still to be told is newer.
    if (current!.value !== value && typing.current === undefined) current!.value = value;
  }, [value]);

  useImperativeHandle(ref, () => ({
    insert: (text, [from, to] = [text.length, text.length]) => {
      const element = field.current!;
      element.focus();
      const start = element.selectionStart;
      insertText(element, text);
      element.setSelectionRange(start + from, start + to);
    },
    select: ({ start, end }) => {
      field.current!.focus();
      field.current!.setSelectionRange(start, Math.max(end, start));
    },
    focus: () => field.current!.focus(),
  }));

  /** Tells what stands in the field. */
  const tell = () => {
    clearTimeout(typing.current);
    typing.current = undefined;
    onChange(onOneLine(field.current!.value));
  };
  /** The same after the browser has done with the key, so that the caret never waits. */
  const tellSoon = () => {
    typing.current ??= setTimeout(() => latestTell.current());
  };
  const latestTell = useRef(tell);
  useLayoutEffect(() => {
    latestTell.current = tell;
  });
  useEffect(() => () => clearTimeout(typing.current), []);

  const handleKey = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    // Safari commits with a key of code 229 after composing, and there is no other way to know it.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault(); // a line is one line
      if (typing.current !== undefined) tell();
      onEnter?.();
    } else if (event.key === "Backspace" && event.currentTarget.value === "" && onLeave) {
      event.preventDefault();
      if (typing.current !== undefined) tell();
      onLeave();
    }
  };

  return (
    <div className={styles.composer}>
      {problem && (
        <div className={styles.marks} aria-hidden>
          {value.slice(0, problem.start)}
          <mark>{value.slice(problem.start, Math.max(problem.end, problem.start + 1)) || " "}</mark>
          {value.slice(Math.max(problem.end, problem.start + 1))}
        </div>
      )}
      <textarea
        ref={field}
        className={styles.field}
        rows={1}
        maxLength={longestTyped}
        defaultValue={value}
        aria-label={label}
        aria-describedby={describedBy}
        aria-invalid={problem !== undefined}
        placeholder={placeholder}
        autoCapitalize="off"
        autoComplete="off"
        autoCorrect="off"
        spellCheck={false}
        onInput={({ nativeEvent }) => {
          if (!nativeEvent.isComposing) tellSoon();
        }}
        onCompositionEnd={tellSoon}
        onBlur={() => {
          if (typing.current !== undefined) tell();
        }}
        onKeyDown={handleKey}
        onFocus={onFocus}
      />
    </div>
  );
}

/** A pasted formula may have been broken into lines. */
const onOneLine = (text: string) => text.replace(/\s*\n\s*/g, " ");

/** As if it were typed, so that it can be undone. */
function insertText(element: HTMLTextAreaElement, text: string): void {
  // Deprecated, and the only way that keeps the field's own history.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  if (document.execCommand("insertText", false, text)) return;
  element.setRangeText(text, element.selectionStart, element.selectionEnd, "end");
  element.dispatchEvent(new InputEvent("input", { bubbles: true }));
}

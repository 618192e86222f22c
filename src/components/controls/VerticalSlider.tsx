import { useRef, type KeyboardEvent, type SyntheticEvent } from "react";
import { currentFrame, type Frame } from "../../state/frame";
import { formatShort } from "../../words";
import { hasModifier } from "../hasModifier";
import { hold } from "../live/inks";
import { live } from "../live/live";
import styles from "./VerticalSlider.module.css";
import { stepOfKey } from "./stepOfKey";

export interface Range {
  readonly min: number;
  readonly max: number;
}

interface Props {
  label: string;
  /** What it shows */
  valueOf: (frame: Frame) => number;
  /** How far it reaches, which may depend on where it stands */
  rangeOf: (value: number) => Range;
  /** Where a key takes a value by ±0.1 or ±1 */
  stepped: (value: number, step: number) => number;
  onChange: (value: number) => void;
}

/**
 * A vertical slider that keeps the exact value until it is moved: `step` is "any", since a browser
 * would round ln 4 to the nearest step, and the keys are our own for the same reason. A pointer
 * moves by hundredths, and the range stands still while it does. What moves is written without React.
 */
export function VerticalSlider({ label, valueOf, rangeOf, stepped, onChange }: Props) {
  const heldRange = useRef<Range>(undefined);
  const isByPointer = useRef(false);
  const rangeAt = (value: number) => heldRange.current ?? rangeOf(value);

  const show = (slider: HTMLInputElement, frame: Frame) => {
    const value = valueOf(frame);
    const { min, max } = rangeAt(value);
    if (slider.min !== String(min)) slider.min = String(min);
    if (slider.max !== String(max)) slider.max = String(max);
    slider.value = String(value);
    slider.setAttribute("aria-valuetext", formatShort(value, 4));
    const percentOf = (at: number) => `${(100 * (at - min)) / (max - min)}%`;
    const { style } = slider.previousElementSibling as HTMLElement;
    style.setProperty("--from", percentOf(Math.min(value, 0)));
    style.setProperty("--to", percentOf(Math.max(value, 0)));
  };

  const handleKey = (event: KeyboardEvent<HTMLInputElement>) => {
    if (hasModifier(event)) return;
    const value = valueOf(currentFrame());
    const { min, max } = rangeAt(value);
    const step = stepOfKey(event);
    if (step !== 0) onChange(stepped(value, step));
    else if (event.key === "Home") onChange(min);
    else if (event.key === "End") onChange(max);
    else return;
    show(event.currentTarget, currentFrame()); // the next key goes on from here
    event.preventDefault();
  };

  const letGo = ({ currentTarget }: SyntheticEvent<HTMLInputElement>) => {
    heldRange.current = undefined;
    show(currentTarget, currentFrame());
  };
  return (
    <div className={styles.slider}>
      <div className={styles.world}>
        <div className={styles.track} />
        <input
          ref={live(show)}
          type="range"
          aria-label={label}
          aria-orientation="vertical"
          step="any"
          onKeyDown={handleKey}
          onPointerDown={({ button }) => {
            if (button !== 0) return;
            isByPointer.current = true;
            heldRange.current = rangeAt(valueOf(currentFrame()));
            hold();
          }}
          onPointerUp={letGo}
          onPointerCancel={letGo}
          onBlur={(event) => {
            isByPointer.current = false; // not sooner: a browser may report once more after letting go
            letGo(event);
          }}
          onChange={({ currentTarget }) => {
            const { valueAsNumber } = currentTarget;
            const value = isByPointer.current
              ? Math.round(valueAsNumber * 100) / 100 + 0
              : valueAsNumber;
            currentTarget.value = String(value); // not only in the next frame
            onChange(value);
          }}
        />
      </div>
    </div>
  );
}

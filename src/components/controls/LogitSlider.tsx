import { useRef, type KeyboardEvent, type SyntheticEvent } from "react";
import { currentFrame, type Frame } from "../../state/frame";
import { sliderRange, steppedLogit } from "../../state/logitStep";
import { formatShort } from "../../words";
import { hasModifier } from "../hasModifier";
import { hold } from "../live/inks";
import { live } from "../live/live";
import styles from "./LogitSlider.module.css";
import { stepOfKey } from "./stepOfKey";

interface Props {
  label: string;
  /** 0-based */
  classIndex: number;
  onChange: (logit: number) => void;
}

/**
 * A vertical slider that keeps the exact value until it is moved: `step` is "any", since a browser
 * would round ln 4 to the nearest step, and the keys are our own for the same reason. A pointer
 * moves by hundredths, and the range stands still while it does. What moves is written without React.
 */
export function LogitSlider({ label, classIndex, onChange }: Props) {
  const heldRange = useRef<ReturnType<typeof sliderRange>>(undefined);
  const isByPointer = useRef(false);
  const logitIn = ({ logits }: Frame) => logits[classIndex]!;
  const rangeAt = (logit: number) => heldRange.current ?? sliderRange(logit);

  const show = (slider: HTMLInputElement, frame: Frame) => {
    const logit = logitIn(frame);
    const { min, max } = rangeAt(logit);
    if (slider.min !== String(min)) slider.min = String(min);
    if (slider.max !== String(max)) slider.max = String(max);
    slider.value = String(logit);
    slider.setAttribute("aria-valuetext", formatShort(logit, 4));
    const percentOf = (value: number) => `${(100 * (value - min)) / (max - min)}%`;
    const { style } = slider.previousElementSibling as HTMLElement;
    style.setProperty("--from", percentOf(Math.min(logit, 0)));
    style.setProperty("--to", percentOf(Math.max(logit, 0)));
  };

  const handleKey = (event: KeyboardEvent<HTMLInputElement>) => {
    if (hasModifier(event)) return;
    const logit = logitIn(currentFrame());
    const { min, max } = rangeAt(logit);
    const step = stepOfKey(event);
    if (step !== 0) onChange(steppedLogit(logit, step));
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
            heldRange.current = rangeAt(logitIn(currentFrame()));
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

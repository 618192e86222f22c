import { useRef, useState, type KeyboardEvent } from "react";
import { useLogit } from "../../state/frame";
import { sliderRange, steppedLogit } from "../../state/logitStep";
import { formatShort } from "../../words";
import { hold, release } from "../live/inks";
import { hasModifier } from "../hasModifier";
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
 * moves by hundredths, and the range stands still while it does.
 */
export function LogitSlider({ label, classIndex, onChange }: Props) {
  const logit = useLogit(classIndex);
  const [heldRange, setHeldRange] = useState<{ min: number; max: number }>();
  const isByPointer = useRef(false);
  const { min, max } = heldRange ?? sliderRange(logit);
  const percentOf = (value: number) => (100 * (value - min)) / (max - min);
  const [from, to] = [percentOf(Math.min(logit, 0)), percentOf(Math.max(logit, 0))];

  const handleKey = (event: KeyboardEvent) => {
    if (hasModifier(event)) return;
    const step = stepOfKey(event);
    if (step !== 0) onChange(steppedLogit(logit, step));
    else if (event.key === "Home") onChange(min);
    else if (event.key === "End") onChange(max);
    else return;
    event.preventDefault();
  };

  const letGo = () => {
    setHeldRange(undefined);
    release();
  };
  return (
    <div className={styles.slider}>
      <div className={styles.world}>
        <div className={styles.track} style={{ "--from": `${from}%`, "--to": `${to}%` }} />
        <input
          type="range"
          aria-label={label}
          aria-orientation="vertical"
          aria-valuetext={formatShort(logit, 4)}
          min={min}
          max={max}
          step="any"
          value={logit}
          onKeyDown={handleKey}
          onPointerDown={() => {
            isByPointer.current = true;
            setHeldRange({ min, max });
            hold();
          }}
          onPointerUp={letGo}
          onPointerCancel={letGo}
          onBlur={() => {
            isByPointer.current = false; // not sooner: a browser may report once more after letting go
            letGo();
          }}
          onChange={({ currentTarget }) => {
            const value = currentTarget.valueAsNumber;
            onChange(isByPointer.current ? Math.round(value * 100) / 100 + 0 : value);
          }}
        />
      </div>
    </div>
  );
}

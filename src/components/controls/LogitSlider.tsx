import { useRef, type KeyboardEvent } from "react";
import { sliderRange, steppedLogit } from "../../state/logitStep";
import { formatShort } from "../../words";
import styles from "./LogitSlider.module.css";
import { stepOfKey } from "./stepKeys";

interface Props {
  label: string;
  logit: number;
  onChange: (logit: number) => void;
}

/**
 * A vertical slider that keeps the exact value until it is moved: `step` is "any", since a browser
 * would round ln 4 to the nearest step, and the keys are our own for the same reason. A pointer
 * moves by hundredths.
 */
export function LogitSlider({ label, logit, onChange }: Props) {
  const isHeld = useRef(false);
  const { min, max } = sliderRange(logit);
  const percentOf = (value: number) => (100 * (value - min)) / (max - min);
  const [from, to] = [percentOf(Math.min(logit, 0)), percentOf(Math.max(logit, 0))];

  const handleKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const step = stepOfKey(event);
    if (step !== 0) onChange(steppedLogit(logit, step));
    else if (event.key === "Home") onChange(min);
    else if (event.key === "End") onChange(max);
    else return;
    event.preventDefault();
  };

  return (
    <div className={styles.slider}>
      <div className={styles.track}>
        <div className={styles.fill} style={{ bottom: `${from}%`, height: `${to - from}%` }} />
      </div>
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
        onPointerDown={() => (isHeld.current = true)}
        onBlur={() => (isHeld.current = false)} // a browser may report once more after letting go
        onChange={({ currentTarget }) => {
          const value = currentTarget.valueAsNumber;
          onChange(isHeld.current ? Math.round(value * 100) / 100 + 0 : value);
        }}
      />
    </div>
  );
}

import { formatNumber } from "../../words";
import styles from "./ColorLegend.module.css";
import type { DivergingScale } from "./divergingScale";

interface Props {
  label: string;
  scale: DivergingScale;
}

/** The colours of a diverging scale with the numbers they stand for, both read off the scale. */
export function ColorLegend({ label, scale }: Props) {
  const [lowest, , highest] = scale.domain() as [number, number, number];
  const valueAt = (fraction: number) => lowest + fraction * (highest - lowest);
  const stops = Array.from({ length: 33 }, (_, index) => scale(valueAt(index / 32)));
  return (
    <div
      className={styles.legend}
      role="img"
      aria-label={`${label}: ${formatNumber(lowest, 2)} … ${formatNumber(highest, 2)}`}
    >
      <span>{formatNumber(lowest, 2)}</span>
      <span
        className={styles.strip}
        style={{ backgroundImage: `linear-gradient(to right, ${stops.join(", ")})` }}
      >
        <span className={styles.zero}>0</span>
      </span>
      <span>{formatNumber(highest, 2, { signed: true })}</span>
    </div>
  );
}

import { formatNumber } from "../../words";
import styles from "./ColorLegend.module.css";
import type { DivergingScale } from "./divergingScale";

interface Props {
  label: string;
  scale: DivergingScale;
}

/** The colours of a diverging scale with the numbers they stand for, both read off the scale. */
export function ColorLegend({ label, scale }: Props) {
  const { bound } = scale;
  const valueAt = (fraction: number) => bound * (2 * fraction - 1);
  const stops = Array.from({ length: 33 }, (_, index) => scale(valueAt(index / 32)));
  return (
    <div
      className={styles.legend}
      role="img"
      aria-label={`${label}: ${formatNumber(-bound, 2)} … ${formatNumber(bound, 2)}`}
    >
      <span>{formatNumber(-bound, 2)}</span>
      <span
        className={styles.strip}
        style={{ backgroundImage: `linear-gradient(to right, ${stops.join(", ")})` }}
      >
        <span className={styles.zero}>0</span>
      </span>
      <span>{formatNumber(bound, 2, { signed: true })}</span>
    </div>
  );
}

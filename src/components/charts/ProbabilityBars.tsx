import { live } from "../live/live";
import styles from "./bars.module.css";

interface Props {
  /** Label weights, shape [d] */
  target: readonly number[];
}

/** One bar a row, growing leftwards from the matrix; the label's weight is an outline over it. */
export function ProbabilityBars({ target }: Props) {
  const longest = Math.max(1, ...target);
  const draw = live<SVGPathElement>((bars, { quantities }) => {
    bars.setAttribute("d", [...quantities.probabilities].map(barAt).join(""));
  });
  const barAt = (probability: number, row: number) =>
    `M1 ${row + 0.34}h${-probability / longest}v0.32H1z`;
  return (
    <svg
      className={styles.picture}
      direction="rtl" // bars begin at the right
      viewBox={`0 0 1 ${target.length}`}
      preserveAspectRatio="none"
      aria-hidden
    >
      <path ref={draw} className={styles.bar} />
      {target.map(
        (weight, index) =>
          weight > 0 && (
            <rect
              key={index}
              className={styles.outline}
              x={1 - weight / longest}
              width={weight / longest}
              y={index + 0.26}
              height={0.48}
            />
          ),
      )}
    </svg>
  );
}

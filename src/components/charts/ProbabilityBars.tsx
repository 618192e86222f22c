import { live } from "../live/live";
import styles from "./bars.module.css";

interface Props {
  classCount: number;
}

/** One bar a row, growing leftwards from the matrix; the label's weight is an outline over it. */
export function ProbabilityBars({ classCount }: Props) {
  const draw = live<SVGGElement>((group, { target, quantities }) => {
    // What is wrong on purpose may be larger than 1, or no number at all.
    const lengths = [...target, ...quantities.probabilities].filter(Number.isFinite);
    const longest = Math.max(1, ...lengths);
    const boxes = (values: ArrayLike<number>, top: number, height: number) =>
      Array.from(values, (value, row) =>
        value > 0 && Number.isFinite(value)
          ? `M1 ${row + top}h${-value / longest}v${height}H1z`
          : "",
      ).join("");
    group.children[0]!.setAttribute("d", boxes(quantities.probabilities, 0.34, 0.32));
    group.children[1]!.setAttribute("d", boxes(target, 0.26, 0.48));
  });
  return (
    <svg
      className={styles.picture}
      direction="rtl" // bars begin at the right
      viewBox={`0 0 1 ${classCount}`}
      preserveAspectRatio="none"
      aria-hidden
    >
      <g ref={draw}>
        <path className={styles.bar} />
        <path className={styles.outline} />
      </g>
    </svg>
  );
}

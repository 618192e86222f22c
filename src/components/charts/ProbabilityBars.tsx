import { live, setAttributes } from "../live/live";
import styles from "./bars.module.css";

interface Props {
  /** Label weights, shape [d] */
  target: readonly number[];
}

/** One bar a row, growing leftwards from the matrix; the label's weight is an outline over it. */
export function ProbabilityBars({ target }: Props) {
  const longest = Math.max(1, ...target);
  const drawBars = live<SVGGElement>((bars, { quantities }) => {
    quantities.probabilities.forEach((probability, index) => {
      const width = probability / longest;
      setAttributes(bars.children[index]!, { x: 1 - width, width });
    });
  });
  return (
    <svg
      className={styles.picture}
      direction="rtl" // bars begin at the right
      viewBox={`0 0 1 ${target.length}`}
      preserveAspectRatio="none"
      aria-hidden
    >
      <g ref={drawBars}>
        {target.map((_, index) => (
          <rect key={index} className={styles.bar} y={index + 0.34} height={0.32} />
        ))}
      </g>
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

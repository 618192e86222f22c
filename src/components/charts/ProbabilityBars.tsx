import styles from "./bars.module.css";

interface Props {
  /** Shape [d], in [0, 1] */
  probabilities: Float64Array;
  /** Label weights, shape [d] */
  target: readonly number[];
}

/** One bar a row, growing leftwards from the matrix; the label's weight is an outline over it. */
export function ProbabilityBars({ probabilities, target }: Props) {
  const classCount = probabilities.length;
  const longest = Math.max(1, ...target);
  return (
    <svg
      className={styles.picture}
      viewBox={`0 0 1 ${classCount}`}
      preserveAspectRatio="none"
      aria-hidden
    >
      {[...probabilities].map((probability, index) => (
        <rect
          key={index}
          className={styles.bar}
          x={1 - probability / longest}
          width={probability / longest}
          y={index + 0.34}
          height={0.32}
        />
      ))}
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

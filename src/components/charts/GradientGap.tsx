import styles from "./bars.module.css";
import { gradientGapLayout } from "./gradientGapLayout";

interface Props {
  /** Shape [d] each */
  probabilities: Float64Array;
  target: readonly number[];
  gradient: Float64Array;
}

/** Under each column of the matrix: bar, outline, and the gap between them, which is the gradient. */
export function GradientGap({ probabilities, target, gradient }: Props) {
  const columns = gradientGapLayout(probabilities, target, gradient);
  return (
    <svg
      className={styles.picture}
      viewBox={`0 0 ${columns.length} 1`}
      preserveAspectRatio="none"
      aria-hidden
    >
      {columns.map(({ bar, outline, gap }, index) => (
        <g key={index}>
          <rect
            className={styles.bar}
            x={index + 0.2}
            width={0.26}
            y={bar.top}
            height={bar.height}
          />
          {outline.height > 0 && (
            <rect
              className={styles.outline}
              x={index + 0.16}
              width={0.34}
              y={outline.top}
              height={outline.height}
            />
          )}
          <rect
            className={styles.gap}
            data-sign={gap.sign}
            x={index + 0.56}
            width={0.26}
            y={gap.top}
            height={gap.height}
          />
        </g>
      ))}
      <line className={styles.ground} x1={0} x2={columns.length} y1={1} y2={1} />
    </svg>
  );
}

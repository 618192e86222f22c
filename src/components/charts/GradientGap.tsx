import { live, setAttributes } from "../live/live";
import styles from "./bars.module.css";
import { gradientGapLayout, type Span } from "./gradientGapLayout";

interface Props {
  classCount: number;
}

/** Under each column of the matrix: bar, outline, and the gap between them, which is the gradient. */
export function GradientGap({ classCount }: Props) {
  const draw = live<SVGGElement>((columns, { target, quantities }) => {
    const layout = gradientGapLayout(quantities.probabilities, target, quantities.gradient);
    layout.forEach(({ bar, outline, gap }, index) => {
      const [barRect, outlineRect, gapRect] = columns.children[index]!.children;
      place(barRect!, bar);
      place(outlineRect!, outline);
      place(gapRect!, gap);
      gapRect!.setAttribute("data-sign", gap.sign);
    });
  });
  return (
    <svg
      className={styles.picture}
      viewBox={`0 0 ${classCount} 1`}
      preserveAspectRatio="none"
      aria-hidden
    >
      <g ref={draw}>
        {Array.from({ length: classCount }, (_, index) => (
          <g key={index}>
            <rect className={styles.bar} x={index + 0.2} width={0.26} />
            <rect className={styles.outline} x={index + 0.16} width={0.34} />
            <rect className={styles.gap} x={index + 0.56} width={0.26} />
          </g>
        ))}
      </g>
      <line className={styles.ground} x1={0} x2={classCount} y1={1} y2={1} />
    </svg>
  );
}

/** A bar of no height has no outline either. */
function place(rect: Element, { top, height }: Span): void {
  setAttributes(rect, { y: top, height, visibility: height > 0 ? "visible" : "hidden" });
}

import type { Sign } from "../charts/sign";
import { live } from "../live/live";
import styles from "./bars.module.css";
import { gradientGapLayout, type Span } from "./gradientGapLayout";

interface Props {
  classCount: number;
}

/** Under each column of the matrix: bar, outline, and the gap between them, which is the gradient. */
export function GradientGap({ classCount }: Props) {
  const draw = live<SVGGElement>((group, { target, quantities }) => {
    const columns = gradientGapLayout(quantities.probabilities, target, quantities.gradient);
    const gapsOf = (sign: Sign) =>
      columns.map(({ gap }, at) => (gap.sign === sign ? box(at + 0.56, 0.26, gap) : "")).join("");
    const paths = [
      columns.map(({ bar }, at) => box(at + 0.2, 0.26, bar)).join(""),
      columns.map(({ outline }, at) => box(at + 0.16, 0.34, outline)).join(""),
      gapsOf("positive"),
      gapsOf("negative"),
    ];
    paths.forEach((path, at) => group.children[at]!.setAttribute("d", path));
  });
  return (
    <svg
      className={styles.picture}
      viewBox={`0 0 ${classCount} 1`}
      preserveAspectRatio="none"
      aria-hidden
    >
      <g ref={draw}>
        <path className={styles.bar} />
        <path className={styles.outline} />
        <path className={styles.gap} data-sign="positive" />
        <path className={styles.gap} data-sign="negative" />
      </g>
      <line className={styles.ground} x1={0} x2={classCount} y1={1} y2={1} />
    </svg>
  );
}

/** A bar as a path; one of no height is none, so that it has no outline either. */
const box = (x: number, width: number, { top, height }: Span) =>
  height > 0 ? `M${x} ${top}h${width}v${height}h${-width}z` : "";

import type { ScaleContinuousNumeric } from "d3";
import type { ReactNode } from "react";
import { formatTrimmed } from "../../words";
import styles from "./Axes.module.css";

type AxisScale = ScaleContinuousNumeric<number, number>;

interface Props {
  x: AxisScale;
  y: AxisScale;
  /** What the axes are of: texts inside of SVG */
  xLabel?: ReactNode;
  yLabel: ReactNode;
  /** How far below the plot the label of the x axis stands */
  xLabelPx?: number;
  /** How ticks are written, where not as short decimals */
  xText?: (value: number) => string;
  yText?: (value: number) => string;
  /** How far apart ticks may be at least, in px */
  apartPx?: number;
}

/** Axes with ticks, labels, and a line at 0 where it is in sight; the plot's corner is the origin. */
export function Axes(props: Props) {
  const {
    x,
    y,
    xLabel,
    yLabel,
    xText = shortText,
    yText = shortText,
    apartPx = 64,
    xLabelPx = 38,
  } = props;
  const [left, right] = x.range() as [number, number];
  const [bottom, top] = y.range() as [number, number];
  const [low, high] = y.domain() as [number, number];
  const hasZero = low < 0 && high > 0;
  return (
    <g fontSize="12">
      {x.ticks(Math.max(2, (right - left) / apartPx)).map((value) => (
        <g key={value} transform={`translate(${x(value)} 0)`}>
          <path className={styles.grid} d={`M0 ${top}V${bottom}`} />
          {xLabel !== undefined && (
            <text className={styles.number} y={bottom + 18} textAnchor="middle">
              {xText(value)}
            </text>
          )}
        </g>
      ))}
      {y.ticks(Math.max(2, (bottom - top) / 40)).map((value) => (
        <g key={value} transform={`translate(0 ${y(value)})`}>
          <path className={styles.grid} d={`M${left} 0H${right}`} />
          <text className={styles.number} x={left - 8} dy="0.35em" textAnchor="end">
            {yText(value)}
          </text>
        </g>
      ))}
      {hasZero && <path className={styles.zero} d={`M${left} ${y(0)}H${right}`} />}
      {xLabel !== undefined && (
        <text className={styles.label} x={right} y={bottom + xLabelPx} textAnchor="end">
          {xLabel}
        </text>
      )}
      <text className={styles.label} x={left - 8} y={top - 12} textAnchor="start">
        {yLabel}
      </text>
    </g>
  );
}

const shortText = (value: number) => formatTrimmed(value, 6);

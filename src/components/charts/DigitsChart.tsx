import { digitsOf, precisions, type DigitsKept, type Precision } from "../../math";
import { formatNumber } from "../../words";
import styles from "./DigitsChart.module.css";

/** A form of a quantity, with what each format keeps of it, class by class. */
export interface DigitsRow {
  readonly id: string;
  readonly name: string;
  readonly kept: Readonly<Record<Precision, readonly DigitsKept[]>>;
  /** Whether another quantity begins here */
  readonly isFirst: boolean;
}

interface Props {
  widthPx: number;
  rows: readonly DigitsRow[];
  classIndex: number;
}

const room = { top: 34, bottom: 30, between: 18 } as const;
const barsPx = 34;
const mostDigits = 16;

const faultText = { nan: "NaN", infinite: "∞", zero: "0" } as const;

/** Where a bar is too narrow for a word */
const shortFaultText = { ...faultText, nan: "×" };

/** How many digits are right: a bar a class, of at most as many as the format has; a word where it is none. */
export function DigitsChart({ widthPx, rows, classIndex }: Props) {
  const isNarrow = widthPx < 560; // names stand over their bars, not beside them
  const left = isNarrow ? 26 : 170;
  const rowPx = barsPx + (isNarrow ? 30 : 12);
  const columnPx = (widthPx - left) / precisions.length;
  const heightPx = room.top + rows.length * rowPx + room.bottom;
  const classCount = rows[0]!.kept.float64.length;
  const barPx = (columnPx - room.between) / classCount;
  return (
    <svg width={widthPx} height={heightPx} className={styles.picture} data-figure aria-hidden>
      {precisions.map((precision, at) => (
        <text
          key={precision}
          className={styles.format}
          x={left + at * columnPx + (columnPx - room.between) / 2}
          y={18}
          textAnchor="middle"
        >
          {precision}
        </text>
      ))}
      {rows.map(({ id, name, kept, isFirst }, row) => {
        const bottom = room.top + (row + 1) * rowPx - 6;
        const heightOf = (digits: number) => (digits / mostDigits) * barsPx;
        return (
          <g key={id}>
            {isFirst && <path className={styles.line} d={`M0 ${bottom - rowPx + 3}H${widthPx}`} />}
            <text className={styles.name} x={0} y={bottom - (isNarrow ? barsPx + 8 : 8)}>
              {name}
            </text>
            {precisions.map((precision, at) => {
              const start = left + at * columnPx;
              return (
                <g key={precision}>
                  <path
                    className={styles.full}
                    d={`M${start} ${bottom - heightOf(digitsOf[precision])}h${columnPx - room.between}`}
                  />
                  <path
                    className={styles.ground}
                    d={`M${start} ${bottom}h${columnPx - room.between}`}
                  />
                  {kept[precision].map(({ digits, fault }, index) => {
                    const x = start + index * barPx;
                    return fault ? (
                      <text
                        key={index}
                        className={styles.fault}
                        x={x + barPx / 2}
                        y={bottom - barsPx / 2}
                        dy="0.35em"
                        textAnchor="middle"
                      >
                        {(barPx < 26 ? shortFaultText : faultText)[fault]}
                      </text>
                    ) : (
                      <rect
                        key={index}
                        className={styles.bar}
                        data-chosen={index === classIndex || undefined}
                        x={x + barPx * 0.15}
                        width={barPx * 0.7}
                        y={bottom - heightOf(digits)}
                        height={heightOf(digits)}
                      />
                    );
                  })}
                </g>
              );
            })}
          </g>
        );
      })}
      {precisions.map((precision, at) => (
        <g key={precision}>
          {Array.from({ length: classCount }, (_, index) => (
            <text
              key={index}
              className={styles.number}
              x={left + at * columnPx + (index + 0.5) * barPx}
              y={heightPx - 14}
              textAnchor="middle"
            >
              {index + 1}
            </text>
          ))}
          <text
            className={styles.number}
            x={left + at * columnPx - 4}
            y={room.top + rowPx - 6 - (digitsOf[precision] / mostDigits) * barsPx}
            dy="0.35em"
            textAnchor="end"
          >
            {formatNumber(digitsOf[precision], 1)}
          </text>
        </g>
      ))}
    </svg>
  );
}

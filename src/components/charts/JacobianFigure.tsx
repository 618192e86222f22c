import { notations, type NotationId } from "../../formula/notation";
import { formatNumber } from "../../words";
import type { DivergingScale } from "./divergingScale";
import styles from "./JacobianFigure.module.css";
import { Letter } from "./Letter";

interface Props {
  logits: readonly number[];
  target: readonly number[];
  probabilities: ArrayLike<number>;
  /** ∂l/∂z, shape [d] */
  gradient: ArrayLike<number>;
  /** What the cells show, shape [d, d], row-major */
  entries: ArrayLike<number>;
  scale: DivergingScale;
  notation: NotationId;
  words: { readonly preview: string; readonly label: string };
}

const cell = 46;
/** Room for the bars with their numbers at the left, and for the logits above */
const left = 176;
const top = 58;
const barWidth = 96;
const bottom = 84;
const right = 16;

/** The table of the page as one drawing: logits above, outputs at the left, the gradient below. */
export function JacobianFigure(props: Props) {
  const { logits, target, probabilities, gradient, entries, scale, notation, words } = props;
  const letters = notations[notation];
  const count = logits.length;
  const side = count * cell;
  const middle = (at: number) => (at + 0.5) * cell;
  const longest = Math.max(1, ...target, ...Array.from(probabilities));
  const barOf = (value: number) => (value / longest) * barWidth;
  const [width, height] = [left + side + right, top + side + bottom];
  return (
    <svg
      className={styles.figure}
      viewBox={`0 0 ${width} ${height}`}
      style={{ maxWidth: width }}
      role="img"
      aria-label={words.preview}
      data-figure
    >
      <g transform={`translate(${left} ${top})`}>
        {logits.map((logit, at) => (
          <g key={at} transform={`translate(${middle(at)} 0)`} textAnchor="middle">
            <text y={-32}>
              <Letter letter={letters.logits} index={String(at + 1)} quantity="logits" />
            </text>
            <text className={styles.number} y={-10}>
              {shortNumber(logit, 2)}
            </text>
            <text className={styles.number} y={side + 22} data-sign={Math.sign(gradient[at]!)}>
              {shortNumber(gradient[at]!, 3, true)}
            </text>
          </g>
        ))}
        <text x={-10} y={side + 22} textAnchor="end">
          ∂<Letter letter={letters.loss} quantity="loss" />
          /∂
          <Letter letter={letters.logits} quantity="logits" />
        </text>
        {Array.from(probabilities, (probability, row) => (
          <g key={row} transform={`translate(0 ${row * cell})`}>
            <text x={-left + 4} y={cell / 2 + 5}>
              <Letter
                letter={letters.probabilities}
                index={String(row + 1)}
                quantity="probabilities"
              />
            </text>
            <rect
              className={styles.bar}
              x={-10 - barOf(probability)}
              y={cell * 0.3}
              width={barOf(probability)}
              height={cell * 0.22}
            />
            {target[row]! > 0 && (
              <rect
                className={styles.outline}
                x={-10 - barOf(target[row]!)}
                y={cell * 0.24}
                width={barOf(target[row]!)}
                height={cell * 0.34}
              />
            )}
            <text className={styles.number} x={-10} y={cell * 0.86} textAnchor="end">
              {shortNumber(probability, 3)}
            </text>
            {Array.from({ length: count }, (_, column) => {
              const entry = entries[row * count + column]!;
              return (
                <g key={column} transform={`translate(${column * cell} 0)`}>
                  <rect
                    width={cell - 1}
                    height={cell - 1}
                    style={{ fill: scale(entry) }}
                    className={styles.cell}
                  />
                  <text className={styles.entry} x={cell / 2} y={cell / 2 + 4} textAnchor="middle">
                    {shortNumber(entry, 3)}
                  </text>
                </g>
              );
            })}
          </g>
        ))}
        <Legend scale={scale} x={Math.max(0, side - 180)} y={side + 46} />
      </g>
    </svg>
  );
}

/** The colours with the numbers that they stand for. */
function Legend({ scale, x, y }: { scale: DivergingScale; x: number; y: number }) {
  const steps = 36;
  const width = 108;
  const valueAt = (step: number) => scale.bound * ((2 * (step + 0.5)) / steps - 1);
  return (
    <g transform={`translate(${x} ${y})`} className={styles.legend}>
      <text x={30} y={9} textAnchor="end">
        {formatNumber(-scale.bound, 2)}
      </text>
      {Array.from({ length: steps }, (_, step) => (
        <rect
          key={step}
          x={36 + (step * width) / steps}
          width={width / steps + 0.5}
          height={10}
          style={{ fill: scale(valueAt(step)) }}
        />
      ))}
      <text x={36 + width / 2} y={24} textAnchor="middle">
        0
      </text>
      <text x={42 + width} y={9}>
        {formatNumber(scale.bound, 2, { signed: true })}
      </text>
    </g>
  );
}

/** As many digits as a cell has room for. */
const shortNumber = (value: number, decimals: number, signed = false): string =>
  Math.abs(value) >= 1000
    ? formatNumber(value, 0, { signed, exponentDecimals: 0 })
    : formatNumber(value, Math.abs(value) >= 10 ? 1 : decimals, { signed, exponentDecimals: 0 });

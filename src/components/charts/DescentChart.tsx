import { line, scaleBand, scaleLinear } from "d3";
import { notations, type NotationId } from "../../formula/notation";
import type { PictureWords } from "../../words/pictures";
import { Axes } from "./Axes";
import styles from "./DescentChart.module.css";
import { signOf } from "./sign";
import { Letter } from "./Letter";

interface Props {
  widthPx: number;
  /** The losses by both rules, from the beginning on; that by the shortened rule only where it differs */
  losses: readonly number[];
  shortenedLosses: readonly number[] | undefined;
  /** The step that is shown, from 0 */
  step: number;
  /** ∂l/∂z at that step, shape [d], and the largest magnitude on the way */
  gradient: ArrayLike<number>;
  largestGradient: number;
  notation: NotationId;
  words: PictureWords["descent"];
}

const room = { left: 56, top: 36, right: 16, bottom: 46, between: 52 } as const;

/** The loss by steps, and below it the gradient's entries, which shrink to 0. */
export function DescentChart(props: Props) {
  const { widthPx, losses, shortenedLosses, step, gradient, largestGradient, notation, words } =
    props;
  const heightPx = Math.max(300, Math.min(widthPx * 0.95, 480));
  const plotHeight = (heightPx - room.top - room.bottom - room.between) / 2;
  const [lossTop, lossBottom] = [room.top, room.top + plotHeight];
  const [barTop, barBottom] = [lossBottom + room.between, lossBottom + room.between + plotHeight];
  const letters = notations[notation];
  const all = [...losses, ...(shortenedLosses ?? [])];
  const x = scaleLinear([0, Math.max(10, losses.length - 1)], [room.left, widthPx - room.right]);
  const y = scaleLinear([0, Math.max(...all) || 1], [lossBottom, lossTop]).nice(4);
  const path = (values: readonly number[]) =>
    line<number>(
      (_, at) => x(at),
      (value) => y(value),
    )(values) ?? undefined;
  const reach = largestGradient || 1;
  const bars = scaleLinear([-reach, reach], [barBottom, barTop]);
  const band = scaleBand(
    [...Array(gradient.length).keys()],
    [room.left, widthPx - room.right],
  ).padding(0.35);
  const shown = Math.min(step, losses.length - 1);
  return (
    <svg width={widthPx} height={heightPx} className={styles.picture} data-figure aria-hidden>
      <Axes
        x={x}
        y={y}
        xLabel={words.step}
        yLabel={
          <>
            {words.loss} <Letter letter={letters.loss} quantity="loss" />
          </>
        }
      />
      {shortenedLosses && (
        <path className={styles.loss} data-rule="shortened" d={path(shortenedLosses)} />
      )}
      <path className={styles.loss} d={path(losses)} />
      <circle className={styles.here} cx={x(shown)} cy={y(losses[shown]!)} r={5} />
      {shortenedLosses && (
        <circle
          className={styles.here}
          data-rule="shortened"
          cx={x(Math.min(step, shortenedLosses.length - 1))}
          cy={y(shortenedLosses[Math.min(step, shortenedLosses.length - 1)]!)}
          r={4}
        />
      )}
      <path className={styles.ground} d={`M${room.left} ${bars(0)}H${widthPx - room.right}`} />
      <text className={styles.axis} x={room.left - 8} y={barTop - 12}>
        {words.gradient} ∂<Letter letter={letters.loss} quantity="loss" />
        /∂
        <Letter letter={letters.logits} quantity="logits" />
      </text>
      {[-reach, 0, reach].map((value) => (
        <text
          key={value}
          className={styles.number}
          x={room.left - 8}
          y={bars(value)}
          dy="0.35em"
          textAnchor="end"
        >
          {Number(value.toPrecision(2)).toString().replace("-", "−")}
        </text>
      ))}
      {Array.from(gradient, (entry, at) => (
        <g key={at}>
          <rect
            className={styles.bar}
            data-sign={signOf(entry)}
            x={band(at)}
            width={band.bandwidth()}
            y={Math.min(bars(0), bars(entry))}
            height={Math.abs(bars(entry) - bars(0))}
          />
          <text
            className={styles.number}
            x={band(at)! + band.bandwidth() / 2}
            y={barBottom + 18}
            textAnchor="middle"
          >
            {at + 1}
          </text>
        </g>
      ))}
    </svg>
  );
}

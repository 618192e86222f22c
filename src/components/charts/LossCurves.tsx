import { extent, line, scaleLinear } from "d3";
import { notations, type NotationId } from "../../formula/notation";
import type { AlongLogit } from "../../math";
import type { PictureWords } from "../../words/pictures";
import { Axes } from "./Axes";
import styles from "./LossCurves.module.css";
import { Letter } from "./Letter";

interface Props {
  widthPx: number;
  /** The values of the logit, rising, and what the curves are there */
  values: ArrayLike<number>;
  curves: AlongLogit;
  /** Where the logit is, and what is there */
  here: { readonly logit: number; readonly loss: number; readonly slope: number };
  /** The logit's class, from 1 */
  classNumber: number;
  notation: NotationId;
  words: PictureWords["curves"];
  onLogit: (logit: number) => void;
}

const room = { left: 56, top: 36, right: 16, bottom: 66, between: 44 } as const;

/** How wide the thumb of a slider is: its middle runs from half of it to half of it. */
const thumbPx = 16;

/** The loss above, its derivative by one logit below, and the tangent whose slope that is. */
export function LossCurves(props: Props) {
  const { widthPx, values, curves, here, classNumber, notation, words, onLogit } = props;
  const heightPx = Math.max(320, Math.min(widthPx * 0.82, 560));
  const plotHeight = (heightPx - room.top - room.bottom - room.between) / 2;
  const [low, high] = [values[0]!, values[values.length - 1]!];
  const x = scaleLinear([low, high], [room.left, widthPx - room.right]);
  const [lossTop, lossBottom] = [room.top, room.top + plotHeight];
  const [slopeTop, slopeBottom] = [
    lossBottom + room.between,
    lossBottom + room.between + plotHeight,
  ];
  const [, mostLoss = 1] = extent(curves.losses);
  const y = scaleLinear([0, mostLoss || 1], [lossBottom, lossTop]).nice(4);
  const [leastSlope = 0, mostSlope = 0] = extent(curves.slopes);
  const isFlat = mostSlope === leastSlope;
  const slopes = scaleLinear(
    [Math.min(leastSlope, 0) - Number(isFlat), Math.max(mostSlope, 0) + Number(isFlat)],
    [slopeBottom, slopeTop],
  ).nice(4);
  const path = (scale: typeof y, heights: Float64Array) =>
    line<number>((_, at) => x(values[at]!), scale)(heights) ?? undefined;
  const letters = notations[notation];
  const index = String(classNumber);
  const reach = (high - low) * 0.16;
  const tangent = [here.logit - reach, here.logit + reach].map(
    (logit) => [x(logit), y(here.loss + here.slope * (logit - here.logit))] as const,
  );
  const clip = `curve-${classNumber}`;
  return (
    <div className={styles.curves} style={{ height: heightPx }}>
      <svg width={widthPx} height={heightPx} className={styles.picture} data-figure aria-hidden>
        <clipPath id={clip}>
          <rect x={room.left} y={0} width={widthPx - room.left - room.right} height={lossBottom} />
        </clipPath>
        <Axes
          x={x}
          y={y}
          yLabel={
            <>
              {words.loss} <Letter letter={letters.loss} quantity="loss" />
            </>
          }
        />
        <Axes
          x={x}
          y={slopes}
          xLabelPx={60}
          xLabel={<Letter letter={letters.logits} index={index} quantity="logits" />}
          yLabel={
            <>
              {words.gradient} ∂
              <Letter letter={letters.loss} quantity="loss" />
              /∂
              <Letter letter={letters.logits} index={index} quantity="logits" />
            </>
          }
        />
        <path className={styles.here} d={`M${x(here.logit)} ${lossTop}V${slopeBottom}`} />
        <path className={styles.loss} d={path(y, curves.losses)} />
        <path
          className={styles.tangent}
          clipPath={`url(#${clip})`}
          d={`M${tangent[0]!.join(" ")}L${tangent[1]!.join(" ")}`}
        />
        <path className={styles.slope} d={path(slopes, curves.slopes)} />
        <path
          className={styles.height}
          data-sign={here.slope < 0 ? "negative" : "positive"}
          d={`M${x(here.logit)} ${slopes(0)}V${slopes(here.slope)}`}
        />
        <circle className={styles.lossPoint} cx={x(here.logit)} cy={y(here.loss)} r={5} />
        <circle
          className={styles.slopePoint}
          data-sign={here.slope < 0 ? "negative" : "positive"}
          cx={x(here.logit)}
          cy={slopes(here.slope)}
          r={5}
        />
      </svg>
      <input
        type="range"
        className={styles.slider}
        data-screen-only
        aria-label={words.here(index)}
        style={{
          left: room.left - thumbPx / 2,
          width: widthPx - room.left - room.right + thumbPx,
          top: slopeBottom + 22,
        }}
        min={low}
        max={high}
        step="any"
        value={here.logit}
        aria-valuetext={String(Math.round(here.logit * 1e4) / 1e4)}
        onChange={({ currentTarget }) =>
          onLogit(Math.round(currentTarget.valueAsNumber * 100) / 100)
        }
      />
    </div>
  );
}

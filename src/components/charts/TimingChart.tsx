import { line, scaleLog } from "d3";
import { gradientRoutes } from "../../math";
import { formatCount } from "../../words";
import type { PictureWords } from "../../words/pictures";
import type { Timing } from "../../workers/timingMessages";
import { Axes } from "./Axes";
import { durationText } from "./durationText";
import styles from "./TimingChart.module.css";

interface Props {
  widthPx: number;
  timings: readonly Timing[];
  /** From how many classes on the matrix was not stored any more */
  limit: number | undefined;
  words: PictureWords["fusion"];
}

const room = { left: 64, top: 30, right: 110, bottom: 46 } as const;

/** How long each route takes, from few classes to many, on axes of powers of ten. */
export function TimingChart({ widthPx, timings, limit, words }: Props) {
  const heightPx = Math.max(300, Math.min(widthPx * 0.75, 500));
  const isNarrow = widthPx < 480; // names stand over their lines, not beside them
  const right = isNarrow ? 24 : room.right;
  const measured = timings.filter((timing) => "medianMs" in timing);
  const all = measured.flatMap(({ lowMs, highMs }) => [lowMs, highMs]);
  const x = scaleLog([10, 100_000], [room.left, widthPx - right]);
  const y = scaleLog(
    [Math.min(1e-5, ...all.map((ms) => ms / 1.5)), Math.max(1, ...all.map((ms) => ms * 1.5))],
    [heightPx - room.bottom, room.top],
  );
  const byRoute = gradientRoutes.map((route) => ({
    route,
    points: measured.filter((timing) => timing.route === route),
  }));
  return (
    <svg width={widthPx} height={heightPx} className={styles.picture} data-figure aria-hidden>
      <Axes
        x={powersOfTen(x)}
        y={powersOfTen(y)}
        xLabel={words.classes}
        yLabel={words.time}
        xText={formatCount}
        yText={durationText}
      />
      {limit !== undefined && (
        <g>
          <path className={styles.limit} d={`M${x(limit)} ${room.top}V${heightPx - room.bottom}`} />
          <text
            className={styles.note}
            x={x(limit) - 6}
            y={heightPx - room.bottom - 8}
            textAnchor="end"
          >
            {words.limit}
          </text>
        </g>
      )}
      {byRoute.map(({ route, points }) => (
        <g key={route} className={styles.route} data-route={route}>
          <path
            className={styles.line}
            d={
              line<(typeof points)[number]>(
                ({ classCount }) => x(classCount),
                ({ medianMs }) => y(medianMs),
              )(points) ?? undefined
            }
          />
          {points.map(({ classCount, medianMs, lowMs, highMs }) => (
            <g key={classCount}>
              <path className={styles.spread} d={`M${x(classCount)} ${y(lowMs)}V${y(highMs)}`} />
              <circle cx={x(classCount)} cy={y(medianMs)} r={3.5} />
            </g>
          ))}
          {points.length > 0 && (
            <text
              className={styles.name}
              x={x(points.at(-1)!.classCount) + (isNarrow ? 0 : 8)}
              y={y(points.at(-1)!.medianMs) - (isNarrow ? 10 : 0)}
              dy="0.35em"
              textAnchor={isNarrow ? "end" : "start"}
            >
              {words.routeNames[route]}
            </text>
          )}
        </g>
      ))}
    </svg>
  );
}

/** Ticks at powers of ten only: between them there is no room for numbers. */
function powersOfTen(scale: ReturnType<typeof scaleLog<number, number>>) {
  const copy = scale.copy();
  const [low, high] = scale.domain().map(Math.log10) as [number, number];
  const powers = Array.from(
    { length: Math.floor(high + 1e-9) - Math.ceil(low - 1e-9) + 1 },
    (_, at) => 10 ** (Math.ceil(low - 1e-9) + at),
  );
  copy.ticks = () => powers;
  return copy;
}

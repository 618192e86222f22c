import { contours, geoPath, range } from "d3";
import { useId, useMemo, useRef, type KeyboardEvent, type PointerEvent } from "react";
import { notations, type NotationId } from "../../formula/notation";
import type { Shares } from "../../math";
import { formatNumber } from "../../words";
import { hasModifier } from "../hasModifier";
import styles from "./SimplexTriangle.module.css";
import { Letter } from "./Letter";

interface Props {
  widthPx: number;
  /** The classes at the corners, from 1: left, right, top */
  classNumbers: readonly [number, number, number];
  point: Shares;
  /** Where the label lies, if it does */
  label: Shares | undefined;
  /** The loss at shares of the corners */
  lossAt: (shares: Shares) => number;
  /** Where −gradient takes them */
  flowAt: (shares: Shares) => Shares;
  /** Ways that were gone, each drawn in a manner of its own */
  paths?: readonly { readonly shares: readonly Shares[]; readonly look: "right" | "shortened" }[];
  /** How far apart the lines of equal loss are, in nats */
  levelStep: number;
  notation: NotationId;
  pointLabel: string;
  /** Absent where the point cannot be moved */
  onMove?: ((shares: Shares) => void) | undefined;
}

const room = { side: 46, top: 34, bottom: 40 } as const;
const height = Math.sqrt(3) / 2;

/** How many lines of equal loss there are at most, and on how fine a grid they are found. */
const mostLevels = 12;
const gridSide = 140;

/** How many arrows stand along a side. */
const arrowsAlong = 9;

/** The nearest that a point can be moved to an edge: on it, a logit would be −∞. */
const smallestShare = 1e-4;

/** How far a key moves the point. */
const keyStep = 0.02;

/** The probabilities of three classes as points of a triangle, with lines of equal loss and its flow. */
export function SimplexTriangle(props: Props) {
  const { widthPx, classNumbers, point, label, lossAt, flowAt, paths = [] } = props;
  const { levelStep, notation, pointLabel, onMove } = props;
  const box = useRef<HTMLDivElement>(null);
  const clip = useId();
  const side = Math.min(widthPx, 620) - 2 * room.side;
  const heightPx = room.top + side * height + room.bottom;
  /** Where shares lie: the corners are left, right and top. */
  const place = ([, right, top]: Shares): readonly [number, number] => [
    room.side + (right + top / 2) * side,
    room.top + (1 - top) * height * side,
  ];
  const corners = (
    [
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ] as const
  ).map((shares) => place(shares));
  const outline = `M${corners.map((corner) => corner.join(" ")).join("L")}Z`;

  const levels = useMemo(() => levelPaths(lossAt, levelStep, side), [lossAt, levelStep, side]);
  const arrows = useMemo(() => arrowsOf(flowAt), [flowAt]);

  const moveTo = (event: PointerEvent) => {
    const { left, top } = box.current!.getBoundingClientRect();
    const share = 1 - (event.clientY - top - room.top) / (height * side);
    const right = (event.clientX - left - room.side) / side - share / 2;
    onMove?.(within([1 - right - share, right, share]));
  };
  const handleKey = (event: KeyboardEvent) => {
    const move = moves[event.key];
    if (!move || !onMove || hasModifier(event)) return;
    event.preventDefault();
    onMove(within(point.map((share, at) => share + move[at]! * keyStep) as unknown as Shares));
  };
  const letters = notations[notation];
  const [x, y] = place(point);
  const text = classNumbers
    .map((classNumber, at) => `${classNumber}: ${formatNumber(point[at]!, 3)}`)
    .join(", ");
  return (
    <div ref={box} className={styles.simplex} style={{ height: heightPx }}>
      <svg
        width={side + 2 * room.side}
        height={heightPx}
        className={styles.picture}
        data-figure
        aria-hidden
        onPointerDown={moveTo}
      >
        <clipPath id={clip}>
          <path d={outline} />
        </clipPath>
        <g clipPath={`url(#${clip})`}>
          <g transform={`translate(${room.side} ${room.top})`}>
            {levels.map((path, at) => (
              <path key={at} className={styles.level} d={path} />
            ))}
          </g>
        </g>
        <path className={styles.outline} d={outline} />
        {arrows.map(({ from, to }, at) => (
          <path key={at} className={styles.arrow} d={arrowPath(place(from), place(to))} />
        ))}
        {paths.map(({ shares, look }) => (
          <path
            key={look}
            className={styles.path}
            data-look={look}
            d={shares.length > 1 ? `M${shares.map((one) => place(one).join(" ")).join("L")}` : ""}
          />
        ))}
        {label && (
          <rect
            className={styles.label}
            x={place(label)[0] - 6}
            y={place(label)[1] - 6}
            width={12}
            height={12}
          />
        )}
        <circle className={styles.point} cx={x} cy={y} r={7} />
        {classNumbers.map((classNumber, at) => (
          <text
            key={classNumber}
            className={styles.corner}
            x={corners[at]![0]}
            y={at === 2 ? corners[at]![1] - 14 : corners[at]![1] + 26}
            textAnchor="middle"
          >
            <Letter
              letter={letters.probabilities}
              index={String(classNumber)}
              quantity="probabilities"
            />
          </text>
        ))}
      </svg>
      {onMove && (
        <div
          className={styles.handle}
          style={{ left: x, top: y }}
          role="slider"
          tabIndex={0}
          aria-label={pointLabel}
          aria-valuemin={0}
          aria-valuemax={1}
          aria-valuenow={point[2]}
          aria-valuetext={text}
          data-screen-only
          onKeyDown={handleKey}
          onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
          onPointerMove={(event) => event.buttons > 0 && moveTo(event)}
        />
      )}
    </div>
  );
}

/** Along the base, and towards the top or away from it. */
const moves: Readonly<Record<string, Shares>> = {
  ArrowLeft: [1, -1, 0],
  ArrowRight: [-1, 1, 0],
  ArrowUp: [-0.5, -0.5, 1],
  ArrowDown: [0.5, 0.5, -1],
};

/** Shares as near as they can be to what was asked for: none is 0, and they sum to 1. */
function within(shares: Shares): Shares {
  const positive = shares.map((share) => Math.max(share, smallestShare));
  const sum = positive.reduce((a, b) => a + b);
  return positive.map((share) => share / sum) as unknown as Shares;
}

/** Lines of equal loss as paths, from the least on, in px from the corner of the triangle's box. */
function levelPaths(lossAt: (shares: Shares) => number, step: number, side: number): string[] {
  const rows = Math.round(gridSide * height);
  const values = Array.from({ length: gridSide * rows }, (_, at) => {
    const top = 1 - (Math.floor(at / gridSide) + 0.5) / rows;
    const right = ((at % gridSide) + 0.5) / gridSide - top / 2;
    return lossAt(within([1 - right - top, right, top]));
  });
  const least = values.reduce((a, b) => Math.min(a, b));
  const first = Math.ceil(least / step) * step;
  const thresholds = range(mostLevels).map((level) => first + level * step);
  const scale = side / gridSide;
  const path = geoPath({
    stream(stream) {
      return {
        point: (x, y) => stream.point(x * scale, y * scale),
        lineStart: () => stream.lineStart(),
        lineEnd: () => stream.lineEnd(),
        polygonStart: () => stream.polygonStart(),
        polygonEnd: () => stream.polygonEnd(),
      };
    },
  });
  return contours()
    .size([gridSide, rows])
    .thresholds(thresholds)(values)
    .map((contour) => path(contour) ?? "");
}

/** Arrows on a lattice, the longest as long as they are apart; each grows as the root of the rate. */
function arrowsOf(flowAt: (shares: Shares) => Shares): { from: Shares; to: Shares }[] {
  const lattice = range(arrowsAlong).flatMap((row) =>
    range(arrowsAlong - row).map((column): Shares => {
      const [top, right] = [row, column].map((at) => (at + 1 / 3) / arrowsAlong) as [
        number,
        number,
      ];
      return [1 - right - top, right, top];
    }),
  );
  const flows = lattice.map((shares) => ({ shares, flow: flowAt(shares) }));
  const sizeOf = (flow: Shares) => Math.hypot(...flow);
  const largest = Math.max(...flows.map(({ flow }) => sizeOf(flow)));
  return flows.flatMap(({ shares, flow }) => {
    const size = sizeOf(flow);
    if (!(size > largest * 1e-6)) return [];
    const length = (0.75 / arrowsAlong) * Math.sqrt(size / largest);
    const to = shares.map((share, at) => share + (flow[at]! / size) * length);
    return [{ from: shares, to: to as unknown as Shares }];
  });
}

/** A line with a head at its end. */
function arrowPath(
  [x, y]: readonly [number, number],
  [toX, toY]: readonly [number, number],
): string {
  const angle = Math.atan2(toY - y, toX - x);
  const length = Math.min(4, Math.hypot(toX - x, toY - y));
  const wing = (turn: number) =>
    `${toX - length * Math.cos(angle + turn)} ${toY - length * Math.sin(angle + turn)}`;
  return `M${x} ${y}L${toX} ${toY}M${wing(0.5)}L${toX} ${toY}L${wing(-0.5)}`;
}

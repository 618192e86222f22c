import { formatPower } from "../../words";
import { strengthOf, type BlockScale } from "./blockColors";
import { colorSteps, type ColorTable } from "./colorTable";

interface Props {
  scale: BlockScale;
  colors: ColorTable;
  x: number;
  y: number;
  width: number;
}

const stripHeight = 12;
const stopCount = 32;

/**
 * The colours of blocks inside of an SVG: off the diagonal at the left, 0 in the middle, the diagonal
 * at the right; the numbers are those that the scale ends at.
 */
export function BlockLegend({ scale, colors, x, y, width }: Props) {
  const { kind, most, least } = scale;
  const arm = width / 2 - 14;
  const middle = x + width / 2;
  const logAt = (fraction: number) =>
    kind === "linear" ? most + Math.log10(fraction) : least + fraction * (most - least);
  const colorAt = (fraction: number, sign: 1 | -1) => {
    const strength =
      fraction === 0 && kind === "linear" ? 0 : strengthOf(logAt(fraction) * Math.LN10, scale);
    return cssColor(colors.pixels[colorSteps + sign * Math.floor(strength * colorSteps)]!);
  };
  const steps = Array.from({ length: stopCount }, (_, at) => (at + 0.5) / stopCount);
  const ends = kind === "linear" ? "0" : undefined;
  return (
    <g fontSize="11" textAnchor="middle" fill="var(--color-quiet)">
      {steps.map((fraction) => (
        <g key={fraction}>
          {([-1, 1] as const).map((sign) => (
            <rect
              key={sign}
              x={
                sign > 0
                  ? middle + 14 + (fraction - 0.5 / stopCount) * arm
                  : middle - 14 - (fraction + 0.5 / stopCount) * arm
              }
              y={y}
              width={arm / stopCount + 0.5}
              height={stripHeight}
              fill={colorAt(fraction, sign)}
            />
          ))}
        </g>
      ))}
      <text x={middle} y={y + stripHeight - 2}>
        0
      </text>
      <text x={x} y={y + stripHeight + 14} textAnchor="start">
        −{formatPower(most)}
      </text>
      <text x={middle - 14} y={y + stripHeight + 14} textAnchor="end">
        {ends ?? `−${formatPower(least)}`}
      </text>
      <text x={middle + 14} y={y + stripHeight + 14} textAnchor="start">
        {ends ?? `+${formatPower(least)}`}
      </text>
      <text x={x + width} y={y + stripHeight + 14} textAnchor="end">
        +{formatPower(most)}
      </text>
    </g>
  );
}

/** A pixel as CSS writes it: its bytes stand in memory as red, green, blue, opacity. */
const cssColor = (pixel: number) =>
  `rgb(${pixel & 255} ${(pixel >> 8) & 255} ${(pixel >> 16) & 255})`;

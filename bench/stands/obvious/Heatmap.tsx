import { interpolatePuOr } from "d3";

interface Props {
  /** Each in [−1/4, 1/4] */
  values: readonly (readonly number[])[];
}

const cellSize = 42;

export function Heatmap({ values }: Props) {
  return (
    <svg width={cellSize * values.length} height={cellSize * values.length}>
      {values.map((row, output) =>
        row.map((value, logit) => (
          <g
            key={`${output} ${logit}`}
            transform={`translate(${cellSize * logit} ${cellSize * output})`}
          >
            <rect width={cellSize} height={cellSize} fill={interpolatePuOr(0.5 - 2 * value)} />
            <text x={cellSize / 2} y={cellSize / 2} textAnchor="middle" fontSize={11}>
              {value.toFixed(4)}
            </text>
          </g>
        )),
      )}
    </svg>
  );
}

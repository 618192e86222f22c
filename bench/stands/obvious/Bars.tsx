interface Props {
  /** Each in [−1, 1] */
  values: readonly number[];
}

export function Bars({ values }: Props) {
  return (
    <svg width={420} height={120} viewBox="0 -1 10 2" preserveAspectRatio="none">
      {values.map((value, index) => (
        <rect
          key={index}
          x={index + 0.2}
          y={Math.min(-value, 0)}
          width={0.6}
          height={Math.abs(value)}
          fill="teal"
        />
      ))}
    </svg>
  );
}

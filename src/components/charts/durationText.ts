const units = [
  [1000, "s"],
  [1, "ms"],
  [1e-3, "µs"],
  [1e-6, "ns"],
] as const;

/** A duration in the unit in which it is read at a glance: 3.5 µs. */
export function durationText(ms: number): string {
  const [size, unit] = units.find(([one]) => ms >= one * 0.9995) ?? units.at(-1)!;
  return `${Number((ms / size).toPrecision(2))} ${unit}`;
}

const units = ["B", "kB", "MB", "GB", "TB"] as const;

/** Bytes in the unit in which they are read at a glance: 66 GB. */
export function bytesText(bytes: number): string {
  const power = Math.min(Math.floor(Math.log10(bytes) / 3), units.length - 1);
  const value = bytes / 1000 ** power;
  return `${value >= 10 ? Math.round(value) : Number(value.toPrecision(2))} ${units[power]!}`;
}

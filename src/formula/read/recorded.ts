import type { Condition } from "../expression";
import type { NotationId } from "../notation";
import type { Reader, ReadLine } from "./reader";

/** What was read of the lines of one derivation, as plain data: notation and source → reading. */
export interface Readings {
  readonly lines: Record<string, ReadLine>;
  readonly wheres: Record<string, readonly Condition[]>;
}

const keyOf = (source: string, notation: NotationId) => `${notation} ${source}`;

/** A reader that keeps all that it reads. */
export function recordingReader(reader: Reader): { reader: Reader; readings: Readings } {
  const readings: Readings = { lines: {}, wheres: {} };
  const recording: Reader = {
    line: (source, options) =>
      (readings.lines[keyOf(source, options.notation)] = reader.line(source, options)),
    where: (source, options) =>
      (readings.wheres[keyOf(source, options.notation)] = reader.where(source, options)),
  };
  return { reader: recording, readings };
}

/**
 * A reader of what was read before.
 *
 * @param readings as JSON keeps them
 * @param readerOfOthers what reads everything else; without it there is an error for that
 */
export function recordedReader(
  { lines, wheres }: Readings,
  readerOfOthers: () => Reader | undefined = () => undefined,
): Reader {
  const others = (source: string) => {
    const reader = readerOfOthers();
    if (!reader) throw new RangeError(`this was never read: ${source}`);
    return reader;
  };
  return {
    line: (source, options) => {
      const line = lines[keyOf(source, options.notation)];
      if (!line) return others(source).line(source, options);
      // JSON has null for a side that is missing.
      return { ...line, sides: line.sides.map((side) => side ?? undefined) };
    },
    where: (source, options) =>
      wheres[keyOf(source, options.notation)] ?? others(source).where(source, options),
  };
}

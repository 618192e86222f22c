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
 * A reader of what was read before; it reads nothing else.
 *
 * @param readings as JSON keeps them
 */
export function recordedReader({ lines, wheres }: Readings): Reader {
  const found = <Reading>(known: Record<string, Reading>, source: string, notation: NotationId) => {
    const reading = known[keyOf(source, notation)];
    if (reading === undefined) throw new RangeError(`this was never read: ${source}`);
    return reading;
  };
  return {
    line: (source, { notation }) => {
      const line = found(lines, source, notation);
      // JSON has null for a side that is missing.
      return { ...line, sides: line.sides.map((side) => side ?? undefined) };
    },
    where: (source, { notation }) => found(wheres, source, notation),
  };
}

import { ticks } from "d3";

/** A mark of a ruler: the number of a class, from 1, and where its middle lies in px. */
export interface RulerTick {
  readonly classNumber: number;
  readonly at: number;
}

/**
 * The marks of a ruler over classes: round numbers, in the middle of their class.
 *
 * @param from the first class in sight, 0-based
 * @param classPx how many px a class is wide
 * @param lengthPx of the ruler
 * @param apartPx how much room a number takes
 */
export function rulerTicks(
  from: number,
  classPx: number,
  lengthPx: number,
  apartPx: number,
): RulerTick[] {
  const count = lengthPx / classPx;
  const [first, last] = [from + 1, from + count];
  const wanted = Math.max(1, Math.floor(lengthPx / apartPx));
  const whole = ticks(first, last, Math.min(wanted, count)).filter(
    (value) => Number.isInteger(value) && value >= first && value <= last,
  );
  const marks = whole.length > 0 ? whole : [Math.ceil(first)];
  return marks.map((classNumber) => ({
    classNumber,
    at: (classNumber - first + 0.5) * classPx,
  }));
}

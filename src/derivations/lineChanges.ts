import { compareFormulas, type Comparison } from "./changes";
import { resultOf } from "./comparable";
import type { LineReading } from "./readings";

/** The line that one goes on from: the last before it in its chain; undefined where it begins one. */
export function lineBefore(
  read: LineReading,
  lines: readonly LineReading[],
): LineReading | undefined {
  const { line, step } = read.placed;
  if (!("chain" in line)) return undefined;
  return lines.findLast(
    ({ placed: other }) =>
      other.step < step && "chain" in other.line && other.line.chain === line.chain,
  );
}

/** What of one line is otherwise in another: of what each comes to. Undefined where one has no formula. */
export function lineChanges(before: LineReading, after: LineReading): Comparison | undefined {
  const [one, other] = [resultOf(before), resultOf(after)];
  return one && other && compareFormulas(one, other);
}

import { useMemo } from "react";
import type { LineReading } from "../../../derivations/readings";
import { useOpened } from "../../../state/store";

/** Lines as they are shown: an opened one after what it jumps over, and as it follows from there. */
export function useShownLines(lines: readonly LineReading[]): readonly LineReading[] {
  const opened = useOpened();
  return useMemo(
    () =>
      lines.flatMap((read) =>
        read.opened.length > 0 && opened.includes(read.placed.step) ? read.opened : [read],
      ),
    [lines, opened],
  );
}

/** Whether a line is one that another line jumps over, and not a line of the derivation itself. */
export const isJumpedOver = ({ placed: { line, part } }: LineReading): boolean =>
  !part.lines.includes(line);

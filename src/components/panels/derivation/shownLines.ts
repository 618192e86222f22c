import { useMemo } from "react";
import type { LineReading } from "../../../derivations/readings";
import { useOpened } from "../../../state/chosen";
import { useHoldingAssumptions } from "./useHoldingAssumptions";

/**
 * Lines as they are shown: an opened one after what it jumps over, and as it follows from there; one
 * whose assumption the reader's label breaks before what holds instead.
 */
export function useShownLines(lines: readonly LineReading[]): readonly LineReading[] {
  const opened = useOpened();
  const holds = useHoldingAssumptions();
  return useMemo(
    () =>
      lines.flatMap((read) => {
        const isOpened = read.opened.length > 0 && opened.includes(read.placed.step);
        const isBroken = read.placed.line.assumes?.some((assumption) => !holds(assumption));
        return [...(isOpened ? read.opened : [read]), ...(isBroken ? read.otherwise : [])];
      }),
    [lines, opened, holds],
  );
}

/** Whether a line is none of the derivation itself: another jumps over it, or it holds where another does not. */
export const isBeside = ({ placed: { line, part } }: LineReading): boolean =>
  !part.lines.includes(line);

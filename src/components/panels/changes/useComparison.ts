import { useMemo } from "react";
import type { Comparison } from "../../../derivations/changes";
import { isComparable } from "../../../derivations/comparable";
import { lineBefore, lineChanges } from "../../../derivations/lineChanges";
import type { LineReading } from "../../../derivations/readings";
import { useAgainst, useDerivation, useKnown } from "../../../state/chosen";
import { readAll } from "../../../state/lines";

interface ComparedLines {
  /** All lines that can be compared with this one */
  readonly others: readonly LineReading[];
  /** The one that it goes on from, if there is one */
  readonly usual: LineReading | undefined;
  /** The one that the reader has chosen in its place */
  readonly chosen: LineReading | undefined;
  /** What is otherwise in this one; undefined where there is nothing to compare it with */
  readonly comparison: Comparison | undefined;
}

/** What a line is compared with: what the reader has chosen, or else the line that it goes on from. */
export function useComparison(read: LineReading): ComparedLines {
  const lines = readAll(useDerivation());
  const against = useAgainst();
  const known = useKnown();
  return useMemo(() => {
    const isOther = ({ placed }: LineReading) =>
      placed.step !== read.placed.step && placed.step <= known;
    const others = lines.filter((one) => isOther(one) && isComparable(one));
    const usual = lineBefore(read, lines);
    const chosen = others.find(({ placed }) => placed.step === against);
    const other = chosen ?? usual;
    const comparison = other && lineChanges(other, read);
    return { others, usual, chosen, comparison };
  }, [read, lines, against, known]);
}

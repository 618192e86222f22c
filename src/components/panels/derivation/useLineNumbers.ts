import { useMemo } from "react";
import { lineNumbers, type LineNumbers } from "../../../derivations/lineNumbers";
import type { LineReading } from "../../../derivations/readings";
import { workedExample } from "../../../derivations/workedExample";
import type { Leaves } from "../../../formula/value/leaves";
import { workedExampleLeaves } from "../../../state/frame";
import { useCell, useClassCount, useLabelIndex } from "../../../state/store";

interface NumbersOfLine {
  /** Absent where there is nothing to put a number for */
  readonly numbers: LineNumbers | undefined;
  readonly classCount: number;
  /** Set where a line speaks of the worked example alone: it keeps its numbers, wherever the reader is */
  readonly fixedLeaves: Leaves | undefined;
}

/** A line in numbers, at the reader's cell and for as many classes as there are. */
export function useLineNumbers(read: LineReading): NumbersOfLine {
  const cell = useCell();
  const ownClassCount = useClassCount();
  const hasOneHotLabel = useLabelIndex() !== undefined;
  const isFixed = read.placed.line.at !== undefined;
  const classCount = isFixed ? workedExample.target.length : ownClassCount;
  const isOneHot = isFixed || hasOneHotLabel;
  const numbers = useMemo(
    () => lineNumbers(read, { cell, classCount, isOneHot }),
    [read, cell, classCount, isOneHot],
  );
  return { numbers, classCount, fixedLeaves: isFixed ? workedExampleLeaves() : undefined };
}

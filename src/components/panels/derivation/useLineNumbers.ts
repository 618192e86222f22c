import { useMemo } from "react";
import { lineNumbers, type LayerSize, type LineNumbers } from "../../../derivations/lineNumbers";
import type { LineReading } from "../../../derivations/readings";
import { workedExample } from "../../../derivations/workedExample";
import type { Leaves } from "../../../formula/value/leaves";
import { workedExampleLeaves } from "../../../state/frame";
import { useCell, useClassCount, useIsOneHot } from "../../../state/chosen";
import { useLayerSize } from "./useLayerSize";

interface NumbersOfLine {
  /** Absent where there is nothing to put a number for */
  readonly numbers: LineNumbers | undefined;
  readonly classCount: number;
  readonly layer: LayerSize | undefined;
  /** Set where a line speaks of the worked example alone: it keeps its numbers, wherever the reader is */
  readonly fixedLeaves: Leaves | undefined;
}

/** A line in numbers, at the reader's cell and for as many classes as there are. */
export function useLineNumbers(read: LineReading): NumbersOfLine {
  const cell = useCell();
  const ownClassCount = useClassCount();
  const hasOneHotLabel = useIsOneHot();
  const isFixed = read.placed.line.at !== undefined;
  const classCount = isFixed ? workedExample.target.length : ownClassCount;
  const isOneHot = isFixed || hasOneHotLabel;
  const ownLayer = useLayerSize();
  const layer = isFixed ? undefined : ownLayer;
  const numbers = useMemo(
    () => lineNumbers(read, { cell, classCount, isOneHot, layer }),
    [read, cell, classCount, isOneHot, layer],
  );
  return { numbers, classCount, layer, fixedLeaves: isFixed ? workedExampleLeaves() : undefined };
}

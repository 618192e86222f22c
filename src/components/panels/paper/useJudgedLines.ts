import { useLayoutEffect, useMemo } from "react";
import type { LineReading } from "../../../derivations/readings";
import { useDerivation } from "../../../state/chosen";
import { readAll } from "../../../state/lines";
import { judgeAtOnce, useVerdicts } from "../../../state/judging";
import { useShownLines } from "../derivation/shownLines";

interface JudgedLines {
  /** The first lines of the derivation, with what stands beside them */
  readonly lines: readonly LineReading[];
  readonly verdicts: ReturnType<typeof useVerdicts>;
}

/** The lines that are laid out, each judged by then: paper cannot follow later. */
export function useJudgedLines(lineCount: number): JudgedLines {
  const all = readAll(useDerivation());
  const lines = useShownLines(useMemo(() => all.slice(0, lineCount), [all, lineCount]));
  const verdicts = useVerdicts(lines, undefined);
  useLayoutEffect(() => judgeAtOnce(lines), [lines]);
  return { lines, verdicts };
}

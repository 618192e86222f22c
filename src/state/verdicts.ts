import { useEffect, useMemo } from "react";
import { create } from "zustand";
import { linesOf, type Derivation, type Part } from "../derivations";
import {
  readLines,
  separationsAt,
  verdictsOn,
  type LineReading,
  type RelationVerdict,
} from "../derivations/verdicts";
import { plainState } from "../formula/judge/state";
import type { Counterexample } from "../formula/judge/verdict";
import { useRestingFrame } from "./frame";

interface Judged {
  readonly verdicts: ReadonlyMap<LineReading, readonly RelationVerdict[]>;
}

/** What the seeded points say of lines: the same for every reader, so judged once. */
const useJudged = create<Judged>()(() => ({ verdicts: new Map() }));

const readParts = new WeakMap<Derivation, ReadonlyMap<Part, readonly LineReading[]>>();

/** The lines of a part, as the judge reads them. */
export function readPart(derivation: Derivation, part: Part): readonly LineReading[] {
  let parts = readParts.get(derivation);
  if (!parts) {
    const lines = readLines(derivation, linesOf(derivation));
    parts = new Map(
      derivation.parts.map((one) => [one, lines.filter(({ placed }) => placed.part === one)]),
    );
    readParts.set(derivation, parts);
  }
  return parts.get(part) ?? [];
}

/** A line of a derivation by its id, as the judge reads it. */
export function readLineOf(derivation: Derivation, lineId: string): LineReading {
  const part = derivation.parts.find(({ lines }) => lines.some(({ id }) => id === lineId))!;
  return readPart(derivation, part).find(({ placed }) => placed.line.id === lineId)!;
}

/** The verdicts on lines by the seeded points; a line that is still to be judged has none. */
export function useVerdicts(lines: readonly LineReading[]): Judged["verdicts"] {
  useEffect(() => judgeInTurn(lines), [lines]);
  return useJudged(({ verdicts }) => verdicts);
}

/** Judges one line after the other, letting the page breathe between them; returns how to stop. */
function judgeInTurn(lines: readonly LineReading[]): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const judgeNext = () => {
    const line = lines.find((one) => !useJudged.getState().verdicts.has(one));
    if (!line) return;
    const own = verdictsOn(line);
    useJudged.setState(({ verdicts }) => ({ verdicts: new Map([...verdicts, [line, own]]) }));
    timer = setTimeout(judgeNext);
  };
  timer = setTimeout(judgeNext);
  return () => clearTimeout(timer);
}

/** Where the reader's own logits and label separate the relations of a line; follows when they rest. */
export function useSeparations(line: LineReading): readonly (Counterexample | undefined)[] {
  const { logits, target } = useRestingFrame();
  return useMemo(() => separationsAt(line, plainState(logits, target)), [line, logits, target]);
}

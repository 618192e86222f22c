import { useEffect, useMemo } from "react";
import { create } from "zustand";
import { linesOf, type Derivation, type Part } from "../derivations";
import { readLines, type LineReading } from "../derivations/readings";
import { separationsAt, verdictsOn, type RelationVerdict } from "../derivations/verdicts";
import { plainState } from "../formula/judge/state";
import type { Counterexample } from "../formula/judge/verdict";
import { useRestingFrame } from "./frame";
import { preparedReader } from "./prepared";

interface Judged {
  readonly verdicts: ReadonlyMap<LineReading, readonly RelationVerdict[]>;
}

/** What the seeded points say of lines: the same for every reader, so judged once. */
const useJudged = create<Judged>()(() => ({ verdicts: new Map() }));

const readDerivations = new WeakMap<Derivation, readonly LineReading[]>();
const readParts = new WeakMap<Part, readonly LineReading[]>();

/** The lines of a derivation, as the judge reads them; the same objects whenever it is asked for. */
export function readAll(derivation: Derivation): readonly LineReading[] {
  const known =
    readDerivations.get(derivation) ?? readLines(derivation, linesOf(derivation), preparedReader);
  readDerivations.set(derivation, known);
  return known;
}

/** The lines of a part of it. */
export function readPart(derivation: Derivation, part: Part): readonly LineReading[] {
  const known =
    readParts.get(part) ?? readAll(derivation).filter(({ placed }) => placed.part === part);
  readParts.set(part, known);
  return known;
}

/** A line of a derivation by its id, as the judge reads it. */
export function readLineOf(derivation: Derivation, lineId: string): LineReading {
  return readAll(derivation).find(({ placed }) => placed.line.id === lineId)!;
}

/** The verdicts on lines by the seeded points; a line that is still to be judged has none. */
export function useVerdicts(lines: readonly LineReading[]): Judged["verdicts"] {
  useEffect(() => judgeInTurn(lines), [lines]);
  return useJudged(({ verdicts }) => verdicts);
}

/** Judges lines that are still to be judged, at once: paper does not wait. */
export function judgeAtOnce(lines: readonly LineReading[]): void {
  const { verdicts } = useJudged.getState();
  const missing = lines.filter((line) => !verdicts.has(line));
  if (missing.length === 0) return;
  const own = missing.map((line): [LineReading, RelationVerdict[]] => [line, verdictsOn(line)]);
  useJudged.setState({ verdicts: new Map([...verdicts, ...own]) });
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

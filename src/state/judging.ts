import { useEffect, useMemo } from "react";
import { create } from "zustand";
import type { LineReading } from "../derivations/readings";
import type { RelationSeparation, RelationVerdict } from "../derivations/verdicts";
import { isOneHot } from "../formula/judge/state";
import type { Counterexample, Verdict } from "../formula/judge/verdict";
import { workedOff } from "../formula/pausing";
import { notations } from "../formula/notation";
import { stateAt, useRestingFrame } from "./frame";
import type { Layer } from "./layer";

type Judge = typeof import("../derivations/verdicts");

interface Judged {
  /** It comes after the first screen, which does not wait for it */
  readonly judge: Judge | undefined;
  /** What the seeded points say of lines: the same for every reader, so judged once */
  readonly verdicts: ReadonlyMap<LineReading, readonly RelationVerdict[]>;
}

const useJudged = create<Judged>()(() => ({ judge: undefined, verdicts: new Map() }));

let loading: Promise<Judge> | undefined;

/** Fetches what judges at the reader's own numbers; the same promise unless it failed. */
export function loadJudge(): Promise<Judge> {
  loading ??= import("../derivations/verdicts").then((judge) => {
    useJudged.setState({ judge });
    return judge;
  });
  return loading;
}

/**
 * The verdicts on lines by the seeded points; a line that is still to be judged has none.
 *
 * @param first what the reader looks at
 */
export function useVerdicts(
  lines: readonly LineReading[],
  first: LineReading | undefined,
): Judged["verdicts"] {
  useEffect(() => judgeInTurn(first ? [first, ...lines] : lines), [lines, first]);
  return useJudged(({ verdicts }) => verdicts);
}

/** Judges lines that are still to be judged, at once if the judge is there: paper does not wait. */
export function judgeAtOnce(lines: readonly LineReading[]): void {
  const { judge } = useJudged.getState();
  if (judge) setVerdicts(stillToJudge(lines), (line) => judge.verdictsOn(line));
}

/** Judges one line after the other, letting the page breathe in between; returns how to stop. */
function judgeInTurn(lines: readonly LineReading[]): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isStopped = false;
  const takeTurns = ({ judgingLine }: Judge) => {
    let work: { line: LineReading; judgements: ReturnType<Judge["judgingLine"]> } | undefined;
    const takeTurn = () => {
      if (isStopped) return;
      const line = work?.line ?? stillToJudge(lines)[0];
      if (!line) return;
      work ??= { line, judgements: judgingLine(line) };
      const end = performance.now() + sliceMs;
      const done = workedOff(work.judgements, () => performance.now() > end);
      if (done) {
        setVerdicts([line], () => done.result);
        work = undefined;
      }
      timer = setTimeout(takeTurn);
    };
    timer = setTimeout(takeTurn);
  };
  loadJudge().then(takeTurns, () => setVerdicts(stillToJudge(lines), () => [unjudged]));
  return () => {
    isStopped = true;
    clearTimeout(timer);
  };
}

/** How long the page is kept from other things at a time. */
const sliceMs = 16;

const noJudge: Verdict = {
  verdict: "cannot-tell",
  points: 0,
  problem: { code: "no-judge" },
  place: undefined,
};
const unjudged: RelationVerdict = { step: noJudge, claim: noJudge };

function stillToJudge(lines: readonly LineReading[]): LineReading[] {
  const { verdicts } = useJudged.getState();
  return lines.filter((line) => !verdicts.has(line));
}

function setVerdicts(
  lines: readonly LineReading[],
  verdictsOf: (line: LineReading) => readonly RelationVerdict[],
): void {
  if (lines.length === 0) return;
  const own = lines.map((line) => [line, verdictsOf(line)] as const);
  useJudged.setState(({ verdicts }) => ({ verdicts: new Map([...verdicts, ...own]) }));
}

/**
 * Where the reader's own logits and label separate the relations of a line; follows when they rest.
 *
 * @param isWanted whether there is time for it by now
 */
export function useSeparations(
  line: LineReading,
  isWanted: boolean,
): readonly RelationSeparation[] {
  const judge = useJudged((judged) => judged.judge);
  const frame = useRestingFrame();
  return useMemo(
    () =>
      (isWanted ? judge : undefined)
        ?.separationsAt(line, stateAt(frame))
        .map(({ step, claim }) => ({
          step: withSampleNumber(step, line, frame.layer),
          claim: withSampleNumber(claim, line, frame.layer),
        })) ?? [],
    [judge, line, frame, isWanted],
  );
}

/** A counterexample with its sample as the reader counts them, whichever was tried first. */
function withSampleNumber(
  counterexample: Counterexample | undefined,
  { options }: LineReading,
  layer: Layer | undefined,
): Counterexample | undefined {
  const letter = notations[options.notation].sampleIndex;
  const place = counterexample?.indices[letter];
  if (!layer || place === undefined) return counterexample;
  const { sample } = layer;
  const number = place === 1 ? sample + 1 : place <= sample + 1 ? place - 1 : place;
  return { ...counterexample!, indices: { ...counterexample!.indices, [letter]: number } };
}

/** The lines that the reader's own label turns, since it is not what they say that they need; undefined until that is known. */
export function useTurnedLines(lines: readonly LineReading[]): readonly LineReading[] | undefined {
  const judge = useJudged((judged) => judged.judge);
  const frame = useRestingFrame();
  return useMemo(() => {
    const state = stateAt(frame);
    // One-hot labels are all that any line needs: others are still on their way.
    if (!judge || isOneHot(state)) return undefined;
    return lines.filter((line) => line.stated.size > 0 && judge.turnsAt(line, state));
  }, [judge, lines, frame]);
}

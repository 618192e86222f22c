import { useEffect, useMemo } from "react";
import { create } from "zustand";
import type { GuessedLine, LineChoice } from "../derivations/choices";
import type { LinesBetween } from "../derivations/linesBetween";
import type { LineReading } from "../derivations/readings";
import type { AsideAnswer, AsideAsk } from "../workers/messages";
import type { OwnQuestion } from "./ownLines";
import { startOwnLineWorker } from "./startOwnLineWorker";

interface Asides {
  /** What was answered, by its key; undefined while it is looked for */
  readonly answers: ReadonlyMap<string, AsideAnswer | undefined>;
}

const useAsides = create<Asides>()(() => ({ answers: new Map() }));

let worker: Worker | undefined;

/** Asks once, of a worker of its own: the one that judges is not kept waiting. */
function useAside(ask: AsideAsk | undefined): AsideAnswer | undefined {
  useEffect(() => {
    if (!ask) return;
    if (useAsides.getState().answers.has(ask.key) && !failed.delete(ask.key)) return;
    remember(ask.key, undefined);
    worker ??= startWorker();
    worker.postMessage(ask);
  }, [ask]);
  return useAsides(({ answers }) => (ask ? answers.get(ask.key) : undefined));
}

const remember = (key: string, answer: AsideAnswer | undefined) =>
  useAsides.setState(({ answers }) => ({ answers: new Map([...answers, [key, answer]]) }));

/** Nothing was found, as far as is known; who asks again later is answered anew. */
function fail(key: string): void {
  failed.add(key);
  remember(key, { key, choices: [] });
}

const failed = new Set<string>();

function startWorker(): Worker {
  const started = startOwnLineWorker();
  started.onmessage = ({ data }: MessageEvent<AsideAnswer | { isReady: true }>) => {
    if ("isReady" in data) return;
    if (data.isFailed) fail(data.key);
    else remember(data.key, data);
  };
  started.onerror = () => {
    worker = undefined;
    const { answers } = useAsides.getState();
    for (const [key, answer] of answers) if (!answer) fail(key);
  };
  return started;
}

/**
 * The lines of a derivation that a line of one's own jumps over.
 *
 * @param question undefined while there is nothing to look for
 */
export function useLinesBetween(question: OwnQuestion | undefined): LinesBetween | undefined {
  const ask = useMemo(
    () => question && { key: `between ${question.key}`, line: question.line },
    [question],
  );
  return useAside(ask)?.between;
}

/**
 * What a line may be guessed among: itself and wrong ones; none where it has no single relation.
 * Undefined while these are looked for.
 *
 * @param context what tells apart in which derivation the line stands
 */
export function useChoices(
  context: string,
  { statements, options, stated, placed }: LineReading,
): readonly LineChoice[] | undefined {
  const [statement, ...more] = statements;
  const isSingle = statement !== undefined && more.length === 0;
  const ask = useMemo(() => {
    if (!isSingle) return undefined;
    const guessed: GuessedLine = { statement: statement.step, options, stated: [...stated] };
    return { key: `choices ${context} ${placed.line.id} ${options.notation}`, guessed };
  }, [isSingle, statement, options, stated, context, placed]);
  const answer = useAside(ask);
  return isSingle ? answer?.choices : noChoices;
}

const noChoices: readonly LineChoice[] = [];

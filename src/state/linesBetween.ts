import { useEffect } from "react";
import { create } from "zustand";
import type { LinesBetween } from "../derivations/linesBetween";
import type { BetweenAnswer, BetweenAsk } from "../workers/messages";
import type { OwnQuestion } from "./ownLines";

interface Found {
  /** What was found for a question; undefined where there is nothing, or it is still looked for */
  readonly found: ReadonlyMap<string, LinesBetween | undefined>;
}

const useFound = create<Found>()(() => ({ found: new Map() }));

let worker: Worker | undefined;

function ask({ key, line }: OwnQuestion): void {
  const { found } = useFound.getState();
  if (found.has(key)) return;
  useFound.setState({ found: new Map([...found, [key, undefined]]) });
  worker ??= startWorker();
  worker.postMessage({ key, line } satisfies BetweenAsk);
}

function startWorker(): Worker {
  const started = new Worker(new URL("../workers/ownLineWorker.ts", import.meta.url), {
    type: "module",
  });
  started.onmessage = ({ data: { key, found } }: MessageEvent<BetweenAnswer>) =>
    useFound.setState((before) => ({ found: new Map([...before.found, [key, found]]) }));
  return started;
}

/**
 * The lines of a derivation that a line of one's own jumps over.
 *
 * @param question undefined while there is nothing to look for
 */
export function useLinesBetween(question: OwnQuestion | undefined): LinesBetween | undefined {
  useEffect(() => {
    if (question) ask(question);
  }, [question]);
  return useFound(({ found }) => (question ? found.get(question.key) : undefined));
}

import { linesOf } from "../../../derivations";
import { chosenState, derivationIn } from "../../../state/chosen";
import { notationIn } from "../../../state/explorerState";
import { loadWords } from "../../../state/language";
import { loadReader } from "../../../state/lettersReader";
import { requestPaper, type PaperKind } from "../../../state/paper";
import { loadJudge } from "../../../state/judging";
import { languageIds } from "../../../words";
import { loadTypesetter } from "../../tex/typeset";
import { loadPaper } from "./loadPaper";

/** How far it has come: fetched, laid out as far as some line, handed to the browser's dialog. */
export type PaperProgress =
  | { readonly step: "fetching" | "printing" }
  | { readonly step: "lines"; readonly done: number; readonly count: number };

interface Options {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: PaperProgress) => void;
}

/**
 * Prints the open derivation when all of it is there: fetched, judged, typeset, in its fonts. A line at
 * a time, so that the page goes on living and the reader can call it off until the dialog opens.
 *
 * @returns when the dialog is closed
 * @throws what the signal was aborted with, or what could not be fetched
 */
export async function printWhenReady(
  kind: PaperKind,
  { signal, onProgress }: Options,
): Promise<void> {
  const { length: count } = linesOf(derivationIn(chosenState()));
  try {
    onProgress({ step: "fetching" });
    const fetching = Promise.all([
      loadPaper(),
      loadJudge(),
      loadReader(),
      loadTypesetter(notationIn(chosenState())),
      ...languageIds.map(loadWords),
    ]);
    await unlessAborted(fetching, signal);
    for (let done = 1; done <= count; done++) {
      requestPaper({ kind, lineCount: done });
      onProgress({ step: "lines", done, count });
      await unlessAborted(nextTask(), signal);
    }
    await unlessAborted(document.fonts.ready, signal);
    onProgress({ step: "printing" });
    await unlessAborted(nextTask(), signal); // what was said last is on the screen
    await unlessAborted(printed(), signal);
  } finally {
    requestPaper(undefined);
  }
}

/** Opens the dialog; some browsers do not stop there until it is closed. */
function printed(): Promise<void> {
  return new Promise((resolve) => {
    window.addEventListener("afterprint", () => resolve(), { once: true });
    window.print();
  });
}

const nextTask = () => new Promise<void>((resolve) => setTimeout(resolve));

/** Waits for something, and no longer when it is called off. */
async function unlessAborted(work: Promise<unknown>, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  let abort!: () => void;
  const aborted = new Promise<never>((_, reject) => {
    abort = () => reject(signal.reason as Error);
    signal.addEventListener("abort", abort);
  });
  try {
    await Promise.race([work, aborted]);
  } finally {
    signal.removeEventListener("abort", abort);
  }
}

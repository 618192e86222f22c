import { create } from "zustand";
import { useIsPresenting, usePage, useScene } from "./chosen";
import { usePrinting } from "./environment";

/** What a derivation can be put on paper as. */
export type PaperKind = "handout" | "slides";

/** What is asked for, and how many of its lines are laid out so far. */
export interface PaperRequest {
  readonly kind: PaperKind;
  readonly lineCount: number;
}

const usePaperRequest = create<{ readonly request: PaperRequest | undefined }>()(() => ({
  request: undefined,
}));

/** Has a derivation laid out for paper, as far as some number of lines; undefined: no longer. */
export const requestPaper = (request: PaperRequest | undefined) =>
  usePaperRequest.setState({ request });

/**
 * What is laid out for paper: what was asked for, or else what the reader sees, when the browser
 * prints. Other pages and the opening are printed as they stand.
 */
export function usePaper(): PaperRequest | undefined {
  const request = usePaperRequest((state) => state.request);
  const isPrinting = usePrinting();
  const isReading = usePage() === "derivation";
  const isInOpening = useScene() > 0;
  const kind = useIsPresenting() ? "slides" : "handout";
  if (request) return request;
  return isPrinting && isReading && !isInOpening ? whole[kind] : undefined;
}

const whole: Readonly<Record<PaperKind, PaperRequest>> = {
  handout: { kind: "handout", lineCount: Infinity },
  slides: { kind: "slides", lineCount: Infinity },
};

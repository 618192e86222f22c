import { create } from "zustand";
import { useIsPresenting, usePage, useScene } from "./chosen";
import { usePrinting } from "./environment";

/** What a derivation can be put on paper as. */
export type PaperKind = "handout" | "slides";

/** The same, or the picture alone, below a page that has one. */
type PrintedKind = PaperKind | "picture";

/** What is asked for, and how many of its lines are laid out so far. */
export interface PaperRequest {
  readonly kind: PrintedKind;
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
 * prints: what is taken away is the derivation. Other pages and the opening are printed as they stand, with the picture in its paper form.
 */
export function usePaper(): PaperRequest | undefined {
  const request = usePaperRequest((state) => state.request);
  const isPrinting = usePrinting();
  const page = usePage();
  const isInOpening = useScene() > 0;
  const isPresenting = useIsPresenting();
  if (request) return request;
  if (!isPrinting) return undefined;
  if (page === "own" || (page === "derivation" && isInOpening)) return whole.picture;
  return page === "derivation" || page === "take"
    ? whole[isPresenting ? "slides" : "handout"]
    : undefined;
}

const whole: Readonly<Record<PrintedKind, PaperRequest>> = {
  picture: { kind: "picture", lineCount: Infinity },
  handout: { kind: "handout", lineCount: Infinity },
  slides: { kind: "slides", lineCount: Infinity },
};

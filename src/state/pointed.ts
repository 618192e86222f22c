import { isSameTerm, type TermRef } from "./termRef";

/* What the reader points at or has the focus on: it passes, and is in no link. */

let pointed: TermRef | undefined;
const listeners = new Set<() => void>();

export const pointedTerm = (): TermRef | undefined => pointed;

export function pointAt(term: TermRef | undefined): void {
  if (isSameTerm(pointed, term)) return;
  pointed = term;
  for (const listener of listeners) listener();
}

/** Calls back when something else is pointed at, at once. */
export function onPointed(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

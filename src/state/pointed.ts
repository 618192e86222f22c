import type { TermName } from "../derivations/termNames";
import type { TermRef } from "./termRef";

/* What the reader points at or has the focus on: it passes, and is in no link. */

export interface Pointed {
  /** What it is known by, whenever that is asked */
  readonly names: () => readonly TermName[];
  /** Undefined where nothing can be said of it but where else it stands */
  readonly ref: TermRef | undefined;
}

let pointed: Pointed | undefined;
const listeners = new Set<() => void>();

export const pointedAt = (): Pointed | undefined => pointed;

export function pointAt(next: Pointed | undefined): void {
  if (pointed === next) return;
  pointed = next;
  for (const listener of listeners) listener();
}

/** Calls back when something else is pointed at, at once. */
export function onPointed(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

import { useSyncExternalStore } from "react";
import { untilItFails } from "../../../state/untilItFails";
import type { PaperPages } from "./PaperPages";

type Pages = typeof PaperPages;

let pages: Pages | undefined;
const listeners = new Set<() => void>();

/** Fetches what is put on paper; the same promise unless it failed. */
export const loadPaper = untilItFails(async () => {
  ({ PaperPages: pages } = await import("./PaperPages"));
  for (const listener of listeners) listener();
});

/** What is put on paper; undefined while it is not here. */
export const usePaperPages = (): Pages | undefined => useSyncExternalStore(onPages, () => pages);

function onPages(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

import type { ExplorerState } from "./explorerState";
import { formatLink } from "./link";
import { chosenState, onChoice, openLink } from "./store";

/** Browsers refuse to replace a history entry much more often than this. */
const shortestIntervalMs = 350;

/** The address of the present state, whole. */
export function currentLink(): string {
  return addressOf(chosenState());
}

/**
 * Keeps the address and the store the same thing: a new line is a new entry, so that Back and
 * Forward walk the lines; anything else replaces the present entry, late and rarely.
 */
export function connectHistory(): void {
  let pending: ReturnType<typeof setTimeout> | undefined;
  const replaceNow = (state: ExplorerState) => {
    clearTimeout(pending);
    pending = undefined;
    write("replaceState", state);
  };

  openLink(location.hash);
  window.addEventListener("popstate", () => {
    clearTimeout(pending);
    pending = undefined;
    isOpening = true;
    openLink(location.hash);
    isOpening = false;
  });
  let isOpening = false;
  onChoice((state, before) => {
    if (isOpening) return;
    if (state.step !== before.step || state.derivation !== before.derivation) {
      if (pending !== undefined) replaceNow(before);
      write("pushState", state);
    } else {
      pending ??= setTimeout(() => replaceNow(chosenState()), shortestIntervalMs);
    }
  });
}

function addressOf(state: ExplorerState): string {
  const fragment = formatLink(state);
  const address = location.href.split("#", 1)[0]!;
  return fragment === "" ? address : `${address}#${fragment}`;
}

function write(method: "pushState" | "replaceState", state: ExplorerState): void {
  try {
    history[method](null, "", addressOf(state));
  } catch {
    // A browser that counts calls, or a document without a history: the page works on without it.
  }
}

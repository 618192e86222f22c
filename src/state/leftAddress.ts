/*
 * Who leaves the page right after a change leaves an address behind that does not say it yet: what is
 * written into it then comes too late for a reload in Chromium. So it is handed on in the window's own
 * storage, for the very next load.
 */

const storageKey = "softmax-left-address";

interface LeftAddress {
  /** The fragment as it was left, and as it should have been */
  readonly was: string;
  readonly is: string;
}

export function keepLeftAddress(left: LeftAddress): void {
  try {
    sessionStorage.setItem(storageKey, JSON.stringify(left));
  } catch {
    // Without storage the last third of a second is lost in a reload.
  }
}

/** Puts the address right after a reload, before it is read. */
export function takeUpLeftAddress(): void {
  try {
    const kept = sessionStorage.getItem(storageKey);
    if (kept === null) return;
    sessionStorage.removeItem(storageKey);
    const [entry] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
    const { was, is } = JSON.parse(kept) as LeftAddress;
    if (entry?.type === "reload" && was === location.hash)
      history.replaceState(history.state, "", is || location.pathname + location.search);
  } catch {
    // Without storage there is nothing to take up; the address is what the browser says.
  }
}

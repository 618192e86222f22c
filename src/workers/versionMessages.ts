/** What the page asks of the worker that keeps it: to take over, or which version it has. */
export interface VersionAsk {
  readonly type: "SKIP_WAITING" | "VERSION"; // the first is Workbox's name for it
}

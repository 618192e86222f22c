/** The headers of a page whose clock ticks every 5 µs, not every 100: one that shares no process. */
export const fineClock = {
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-embedder-policy": "require-corp",
};

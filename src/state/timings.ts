import { useSyncExternalStore } from "react";
import type { Timing, TimingProgress } from "../workers/timingMessages";

/** A measurement in the reader's own browser: it belongs to this visit, and to no link. */
export interface Timings {
  readonly status: "none" | "running" | "cancelled" | "failed" | "done";
  readonly timings: readonly Timing[];
  /** How much of it is done, from 0 to 1 */
  readonly share: number;
}

let timings: Timings = { status: "none", timings: [], share: 0 };
let worker: Worker | undefined;
const listeners = new Set<() => void>();

export const useTimings = (): Timings => useSyncExternalStore(listen, () => timings);

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

function tell(changed: Partial<Timings>): void {
  timings = { ...timings, ...changed };
  for (const listener of listeners) listener();
}

/** Begins anew. */
export function startTimings(): void {
  worker?.terminate();
  tell({ status: "running", timings: [], share: 0 });
  const started = new Worker(new URL("../workers/timingWorker.ts", import.meta.url), {
    type: "module",
  });
  worker = started;
  started.onmessage = ({ data: { timing, done, all } }: MessageEvent<TimingProgress>) => {
    if (done === all) end();
    tell({
      timings: [...timings.timings, timing],
      share: done / all,
      ...(done === all && { status: "done" }),
    });
  };
  started.onerror = () => {
    end();
    tell({ status: "failed" });
  };
}

/** Ends it; what was measured stays. */
export function cancelTimings(): void {
  end();
  if (timings.status === "running") tell({ status: "cancelled" });
}

function end(): void {
  worker?.terminate();
  worker = undefined;
}

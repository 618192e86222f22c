import { create } from "zustand";
import type { Timing, TimingProgress } from "../workers/timingMessages";
import { orRefused } from "./orRefused";

/** A measurement in the reader's own browser: it belongs to this visit, and to no link. */
export interface Timings {
  readonly status: "none" | "running" | "cancelled" | "failed" | "done";
  readonly timings: readonly Timing[];
  /** How much of it is done, from 0 to 1 */
  readonly share: number;
}

export const useTimings = create<Timings>()(() => ({ status: "none", timings: [], share: 0 }));

let worker: Worker | undefined;

/** Begins anew. */
export function startTimings(): void {
  worker?.terminate();
  useTimings.setState({ status: "running", timings: [], share: 0 });
  const started = orRefused(
    () => new Worker(new URL("../workers/timingWorker.ts", import.meta.url), { type: "module" }),
  );
  worker = started;
  started.onmessage = ({ data: { timing, done, all } }: MessageEvent<TimingProgress>) => {
    if (done === all) end();
    useTimings.setState(({ timings }) => ({
      timings: [...timings, timing],
      share: done / all,
      ...(done === all && { status: "done" }),
    }));
  };
  started.onerror = () => {
    end();
    useTimings.setState({ status: "failed" });
  };
}

/** Ends it; what was measured stays. */
export function cancelTimings(): void {
  end();
  if (useTimings.getState().status === "running") useTimings.setState({ status: "cancelled" });
}

function end(): void {
  worker?.terminate();
  worker = undefined;
}

import { orRefused } from "./orRefused";

/** A worker for lines of the reader's own; it says when it is there. */
export const startOwnLineWorker = (): Worker =>
  orRefused(
    () => new Worker(new URL("../workers/ownLineWorker.ts", import.meta.url), { type: "module" }),
  );

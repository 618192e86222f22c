/**
 * A worker. Where none may be started, as in a frame with a sandbox, one that fails whenever it is asked,
 * like one that could not be fetched: who asks knows what to do then.
 */
export function orRefused(start: () => Worker): Worker {
  try {
    return start();
  } catch {
    return refusedWorker();
  }
}

function refusedWorker(): Worker {
  const worker: Pick<Worker, "onmessage" | "onerror" | "postMessage" | "terminate"> = {
    onmessage: null,
    onerror: null,
    postMessage: () => {
      setTimeout(() => void worker.onerror?.call(worker as Worker, new ErrorEvent("error")));
    },
    terminate: () => undefined,
  };
  return worker as Worker;
}

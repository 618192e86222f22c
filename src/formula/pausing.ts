/** Work that pauses, so that whoever does it can do something else in between, and what comes of it. */
export type Pausing<Result> = Generator<void, Result>;

/** Does work without a pause. */
export function atOnce<Result>(work: Pausing<Result>): Result {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

/** Does work until it is done or its time is up; what comes of it, if it is done by then. */
export function workedOff<Result>(
  work: Pausing<Result>,
  isTimeUp: () => boolean,
): { readonly result: Result } | undefined {
  do {
    const { done, value } = work.next();
    if (done) return { result: value };
  } while (!isTimeUp());
  return undefined;
}

import { ratiosOver, type Quartiles } from "./quartiles.mjs";

export type { Quartiles };

/** One side of a comparison: does its work `count` times. */
export type Contender = (count: number) => void;

/**
 * Times contenders round by round, interleaved, so that whatever else the machine does hits all of
 * them; the ratio to the first is taken within each round.
 *
 * @returns for each contender the quartiles, over the rounds, of its time over the first's
 */
export function ratiosToFirst(
  contenders: Readonly<Record<string, Contender>>,
  { warmUpRounds = 2, rounds = 25, batchMs = 8 } = {},
): Record<string, Quartiles> {
  const entries = Object.entries(contenders).map(([name, run]) => ({
    name,
    run,
    count: batchSize(run, batchMs),
  }));
  const times: Record<string, number>[] = [];
  for (let round = -warmUpRounds; round < rounds; round++) {
    const own = entries.map(({ name, run, count }) => [name, timeOf(run, count) / count] as const);
    if (round >= 0) times.push(Object.fromEntries(own));
  }
  return ratiosOver(times);
}

/** How many calls take at least `batchMs`. */
function batchSize(run: Contender, batchMs: number): number {
  let count = 1;
  while (timeOf(run, count) < batchMs) count *= 2;
  return count;
}

function timeOf(run: Contender, count: number): number {
  const start = performance.now();
  run(count);
  return performance.now() - start;
}

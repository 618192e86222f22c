/** One side of a comparison: does its work `count` times. */
export type Contender = (count: number) => void;

export interface Quartiles {
  readonly q1: number;
  readonly median: number;
  readonly q3: number;
}

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
  const ratios: Record<string, number[]> = {};
  for (let round = -warmUpRounds; round < rounds; round++) {
    const times = entries.map(({ run, count }) => timeOf(run, count) / count);
    if (round < 0) continue;
    entries.forEach(({ name }, index) => (ratios[name] ??= []).push(times[index]! / times[0]!));
  }
  return Object.fromEntries(
    Object.entries(ratios).map(([name, values]) => [name, quartiles(values)]),
  );
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

function quartiles(values: readonly number[]): Quartiles {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (fraction: number) => sorted[Math.round(fraction * (sorted.length - 1))]!;
  return { q1: at(0.25), median: at(0.5), q3: at(0.75) };
}

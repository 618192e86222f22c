import fc from "fast-check";
import { derivationIds } from "../../src/derivations";
import { loadDerivation } from "../../src/state/derivations";
import { bombs, hostileFragment, megabyte } from "../../src/state/link/hostile.fixture";
import { keys } from "../../src/state/link/keys";
import { loadPacking } from "../../src/state/link/packing";
import { parseLink } from "../../src/state/link/parse";
import { quartiles, ratiosOver, type Quartiles } from "../quartiles.mjs";

const fragmentCount = 20_000;
const rounds = 15;

/** As long as a task may take before a reader feels it. */
const longestTaskMs = 50;

/** The slowest of the first pass are timed again: what else the machine did then is not theirs. */
const suspectCount = 50;

/** What keeps the results from being optimised away. */
let sink = 0;

function readingMs(fragment: string): number {
  const start = performance.now();
  sink += parseLink(fragment).notices.length;
  return performance.now() - start;
}

const fragments = (): string[] => [
  ...fc
    .sample(hostileFragment, { seed: 20181114, numRuns: fragmentCount })
    .map(({ fragment }) => fragment),
  ...keys.flatMap((key) => [
    ...megabyte.map((value) => `${key}=${value}`),
    ...bombs.map((bomb) => `${key}=x&packed=${bomb}`),
  ]),
];

function slowestOf(all: readonly string[], count: number): string[] {
  const times = new Map(all.map((fragment) => [fragment, readingMs(fragment)]));
  return [...times.keys()].toSorted((a, b) => times.get(b)! - times.get(a)!).slice(0, count);
}

export interface LinkResult {
  /** How the slowest fragment begins, and how long it is */
  readonly slowest: string;
  readonly ratios: Record<string, Quartiles>;
}

/** Called by the runner. */
Object.assign(window, { runBench: measureAll });

async function measureAll(): Promise<LinkResult> {
  await Promise.all([loadPacking(), ...derivationIds.map(loadDerivation)]);
  const all = fragments();
  const suspects = slowestOf(all, suspectCount);
  const times = Array.from({ length: rounds }, () => suspects.map(readingMs));
  if (!(sink > 0)) throw new RangeError("no hostile fragment was noticed");
  const medians = suspects.map((_, at) => quartiles(times.map((round) => round[at]!)).median);
  const slowest = medians.indexOf(Math.max(...medians));
  return {
    slowest: `${suspects[slowest]!.slice(0, 40)}… (${suspects[slowest]!.length} characters)`,
    ratios: ratiosOver(
      times.map((round) => ({
        [`${longestTaskMs} ms`]: longestTaskMs,
        [`the slowest of ${all.length.toLocaleString("en")}`]: round[slowest]!,
      })),
    ),
  };
}

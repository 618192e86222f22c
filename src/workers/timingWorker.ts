/** Measures the routes to the gradient, from small sizes to large ones, off the page's thread. */
import {
  gradientRoutes,
  routeMemory,
  routes,
  sampleLogits,
  softmax,
  type GradientRoute,
  type RouteMemory,
} from "../math";
import type { Timing, TimingProgress } from "./timingMessages";

const scope = self as unknown as { postMessage(progress: TimingProgress): void };

const sizes = [10, 30, 100, 300, 1000, 3000, 10_000, 30_000, 100_000];

/** A matrix beyond this is not asked for: a browser may give it, and slow everything down. */
const mostBytes = 2 ** 29;

/** What is expected to take longer than this is not run. */
const mostMs = 1500;

/** A round runs for so long at least, so that the clock's grain does not matter. */
const roundMs = 12;
const rounds = 7;

/** What keeps results from being optimised away. */
let sink = 0;

const lastMs = new Map<GradientRoute, { classCount: number; ms: number }>();
const all = sizes.length * gradientRoutes.length;
let done = 0;
for (const classCount of sizes) {
  const probabilities = softmax(sampleLogits("normal", classCount, 1));
  const target = new Float64Array(classCount);
  target[classCount >> 1] = 1;
  for (const route of gradientRoutes) {
    const timing = timingOf(route, probabilities, target);
    done++;
    scope.postMessage({ timing, done, all });
  }
}
if (Number.isNaN(sink)) throw new Error("a route has computed NaN");

function timingOf(route: GradientRoute, probabilities: Float64Array, target: Float64Array): Timing {
  const classCount = probabilities.length;
  const before = lastMs.get(route);
  const isQuadratic = route === "stored" || route === "rows";
  const expectedMs = before
    ? before.ms * (classCount / before.classCount) ** (isQuadratic ? 2 : 1)
    : 0;
  if (route === "stored" && 8 * classCount ** 2 > mostBytes)
    return { route, classCount, skipped: "memory" };
  if (expectedMs > mostMs) return { route, classCount, skipped: "time", expectedMs };
  let memory: RouteMemory;
  try {
    memory = routeMemory(route, classCount);
  } catch {
    return { route, classCount, skipped: "memory" }; // this device has less
  }
  const run = (count: number) => {
    const start = performance.now();
    for (let turn = 0; turn < count; turn++) {
      routes[route](probabilities, target, memory);
      sink += memory.out[0]!;
    }
    return performance.now() - start;
  };
  // As often as a round needs; where something else came between at first, more often.
  let count = 1;
  const times: number[] = [];
  while (times.length < rounds) {
    const ms = run(count);
    if (ms >= roundMs) times.push(ms / count);
    else {
      count *= 2;
      times.length = 0;
    }
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.round(share * (rounds - 1))]!;
  lastMs.set(route, { classCount, ms: at(0.5) });
  return { route, classCount, medianMs: at(0.5), lowMs: at(0.25), highMs: at(0.75) };
}

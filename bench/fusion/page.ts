import {
  gradientRoutes,
  routeMemory,
  routes,
  sampleLogits,
  softmax,
  type GradientRoute,
} from "../../src/math";
import { ratiosToFirst, type Contender, type Quartiles } from "../measure";

/** What keeps the results from being optimised away. */
let sink = 0;

function contender(route: GradientRoute, classCount: number): Contender {
  const probabilities = softmax(sampleLogits("normal", classCount, 1));
  const target = new Float64Array(classCount);
  target[classCount >> 1] = 1;
  const memory = routeMemory(route, classCount);
  return (count) => {
    for (let turn = 0; turn < count; turn++) {
      routes[route](probabilities, target, memory);
      sink += memory.out[0]!;
    }
  };
}

export interface FusionResult {
  /** Each route over the fused one, at d = 1,000 */
  readonly routes: Record<string, Quartiles>;
  /** A route with ten times as many classes, over the same with fewer */
  readonly growth: Record<string, Record<string, Quartiles>>;
}

Object.assign(window, { runBench: measureAll });

function measureAll(): FusionResult {
  const fusedFirst = gradientRoutes.toReversed();
  const growthOf = (route: GradientRoute) =>
    ratiosToFirst({
      "d = 10,000": contender(route, 10_000),
      "d = 100,000": contender(route, 100_000),
    });
  const result = {
    routes: ratiosToFirst(
      Object.fromEntries(fusedFirst.map((route) => [route, contender(route, 1000)])),
    ),
    growth: { fused: growthOf("fused"), structured: growthOf("structured") },
  };
  if (Number.isNaN(sink)) throw new Error("a route has computed NaN");
  return result;
}

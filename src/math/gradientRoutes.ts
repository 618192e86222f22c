import { checkProbabilities, checkSameLength, checkTarget } from "./checks";

/**
 * Four ways from the probabilities p and the weights y to the gradient of the loss by the logits. The
 * first three are the product v J of v = ∂l/∂p = −y/p with the Jacobian of softmax:
 *
 * - `stored`: with the d × d matrix made and kept;
 * - `rows`: with its rows made one by one, and none of them kept;
 * - `structured`: v ⊙ p − (v · p) p, which is what the product comes to;
 * - `fused`: p Σy − y, where v does not occur: nothing breaks where a probability underflows.
 */
export const gradientRoutes = ["stored", "rows", "structured", "fused"] as const;
export type GradientRoute = (typeof gradientRoutes)[number];

/** What a route has to work with; the matrix is there for the first only. */
export interface RouteMemory {
  readonly weights: Float64Array;
  readonly out: Float64Array;
  readonly matrix: Float64Array | undefined;
}

/** What a route does and needs, for d classes. */
export interface RouteCosts {
  /** +, −, · and ÷ of float64 numbers */
  readonly operations: number;
  /** Of numbers that it writes, the result included: eight a number */
  readonly bytes: number;
  /** How often it goes through d numbers from the first to the last */
  readonly passes: number;
}

/** What each route costs, counted in its loops below. */
export function routeCosts(route: GradientRoute, d: number): RouteCosts {
  switch (route) {
    case "stored": // v takes d, J takes d² and 2 d for its diagonal, v J takes 2 d²
      return { operations: 3 * d ** 2 + 3 * d, bytes: 8 * (d ** 2 + 2 * d), passes: 2 * d + 2 };
    case "rows": // the same, with one more product a row for the diagonal
      return { operations: 3 * d ** 2 + 4 * d, bytes: 8 * 2 * d, passes: d + 2 };
    case "structured": // v takes d, v · p takes 2 d, the result 2 d
      return { operations: 5 * d, bytes: 8 * 2 * d, passes: 3 };
    case "fused": // Σy takes d, the result 2 d
      return { operations: 3 * d, bytes: 8 * d, passes: 2 };
  }
}

/** Memory for a route; @throws {RangeError} where the matrix is larger than can be had. */
export const routeMemory = (route: GradientRoute, classCount: number): RouteMemory => ({
  weights: new Float64Array(route === "fused" ? 0 : classCount),
  out: new Float64Array(classCount),
  matrix: route === "stored" ? new Float64Array(classCount ** 2) : undefined,
});

/**
 * The gradient by a route.
 *
 * @param probabilities p, shape [d]
 * @param target y, shape [d], weights ≥ 0
 * @param memory of this route and of d classes; its `out` is returned
 * @throws {RangeError} if an argument is out of its range, or lengths differ
 */
export function gradientBy(
  route: GradientRoute,
  probabilities: Float64Array,
  target: Float64Array,
  memory: RouteMemory = routeMemory(route, probabilities.length),
): Float64Array {
  checkProbabilities(probabilities);
  checkTarget(target);
  checkSameLength("probabilities", probabilities, "target", target);
  routes[route](probabilities, target, memory);
  return memory.out;
}

type Route = (p: Float64Array, y: Float64Array, memory: RouteMemory) => void;

/** Without checks, for whoever measures them. */
export const routes: Readonly<Record<GradientRoute, Route>> = {
  stored(p, y, { weights, matrix, out }) {
    const d = p.length;
    fillWeights(p, y, weights);
    const jacobian = matrix!;
    for (let row = 0, at = 0; row < d; row++) {
      const own = -p[row]!;
      for (let column = 0; column < d; column++) jacobian[at++] = own * p[column]!;
      jacobian[row * d + row]! -= own;
    }
    out.fill(0);
    for (let row = 0, at = 0; row < d; row++) {
      const weight = weights[row]!;
      for (let column = 0; column < d; column++) out[column]! += weight * jacobian[at++]!;
    }
  },
  rows(p, y, { weights, out }) {
    const d = p.length;
    fillWeights(p, y, weights);
    out.fill(0);
    for (let row = 0; row < d; row++) {
      const weight = weights[row]!;
      const own = -p[row]!;
      for (let column = 0; column < d; column++) out[column]! += weight * (own * p[column]!);
      out[row]! -= weight * own;
    }
  },
  structured(p, y, { weights, out }) {
    const d = p.length;
    fillWeights(p, y, weights);
    let mean = 0;
    for (let at = 0; at < d; at++) mean += weights[at]! * p[at]!;
    for (let at = 0; at < d; at++) out[at] = (weights[at]! - mean) * p[at]!;
  },
  fused(p, y, { out }) {
    const d = p.length;
    let sum = 0;
    for (let at = 0; at < d; at++) sum += y[at]!;
    for (let at = 0; at < d; at++) out[at] = p[at]! * sum - y[at]!;
  },
};

/** v = −y/p; 0 where y is. */
function fillWeights(p: Float64Array, y: Float64Array, weights: Float64Array): void {
  for (let at = 0; at < p.length; at++) weights[at] = y[at] === 0 ? 0 : -y[at]! / p[at]!;
}

import { linesOf } from ".";
import type { Assumption, Derivation, Line, Premise } from "./types";

/** What a route uses: rules by their names, what it needs of the label, what it relies on. */
export interface RouteNeeds {
  readonly rules: readonly Line["rule"][];
  readonly assumptions: readonly Assumption[];
  readonly premises: readonly Premise[];
}

/** What is done on every route, or says nothing of it beyond what is said otherwise. */
const everywhere: ReadonlySet<Line["rule"]> = new Set<Line["rule"]>([
  "definition",
  "abbreviation",
  "shapes",
  "entrywise",
  "collect-entries",
  "rename-index",
  "same-index",
  "property",
  "compare",
  "insert-definition",
  "write-out",
  "insert-result",
  "data-flow",
  "worked-example",
  "evaluate",
  "rounding",
  "any-label",
  "one-hot", // an assumption, and listed as one
  "weights-sum-to-one",
  "mistake",
]);

/** What a derivation uses on its way to its result. */
function needsOf(derivation: Derivation): RouteNeeds {
  const lines = linesOf(derivation);
  const end = lines.findIndex(({ line }) => line.id === derivation.result);
  const way = lines.slice(0, end + 1).map(({ line }) => line);
  const distinct = <T>(values: readonly T[]) => [...new Set(values)];
  return {
    rules: distinct(way.map(({ rule }) => rule)).filter((rule) => !everywhere.has(rule)),
    assumptions: distinct(way.flatMap(({ assumes = [] }) => assumes)),
    premises: distinct(way.flatMap(({ relies = [] }) => relies)),
  };
}

/** What one route uses that another does not, the other way round, and what both do. */
export interface RouteDifference {
  readonly left: RouteNeeds;
  readonly both: RouteNeeds;
  readonly right: RouteNeeds;
}

export function differenceOf(left: Derivation, right: Derivation): RouteDifference {
  const [own, others] = [needsOf(left), needsOf(right)];
  return { left: without(own, others), both: within(own, others), right: without(others, own) };
}

const without = (of: RouteNeeds, others: RouteNeeds): RouteNeeds => ({
  rules: of.rules.filter((rule) => !others.rules.includes(rule)),
  assumptions: of.assumptions.filter((assumption) => !others.assumptions.includes(assumption)),
  premises: of.premises.filter((premise) => !others.premises.includes(premise)),
});

const within = (of: RouteNeeds, others: RouteNeeds): RouteNeeds => without(of, without(of, others));

import type { Axis, Condition, Statement } from "../expression";
import type { NotationId } from "../notation";
import { Unreadable } from "../problem";
import { lowerConditions } from "../value/lower";
import { Lowering } from "../value/lowering";
import type { Sizes } from "../value/layout";
import { leafNames, partsOf, type Position, type Running, type Term } from "../value/term";
import { comparisonsOf, type Comparisons } from "./comparison";
import type { Needs } from "./points";
import { classCountOf, type State } from "./state";

/** A statement made ready to be tried at states of any size. */
export interface Line extends Comparisons {
  readonly lowering: Lowering;
  /** The indices for whose every value it is to hold */
  readonly free: readonly Running[];
  readonly needs: Needs;
  /** Counts that its shapes fix */
  readonly sizes: ReadonlyMap<Axis, number>;
}

/**
 * Makes a statement ready.
 *
 * @throws {Unreadable} where its shapes do not fit or it has no meaning
 */
export function lineOf(
  statement: Statement,
  notation: NotationId,
  where: readonly Condition[] = [],
): Line {
  const lowering = new Lowering(notation);
  const comparisons = comparisonsOf(statement, lowering);
  const mask = lowerConditions(lowering, where);
  const named = [...lowering.free.values()];
  for (const index of named) index.axis ??= "class";
  const all = comparisons.all.flatMap(({ left, right }) => [left, right]);
  if (all.some(sumsOverUnwritten)) throw new Unreadable({ code: "dots", written: "…" });
  const names = new Set(all.flatMap((term) => [...leafNames(term)]));
  return {
    ...comparisons,
    where: mask,
    lowering,
    free: [...named, ...comparisons.entries].toSorted((a, b) => a.id - b.id),
    needs: {
      layer: names.has("input") || names.has("weights") || names.has("bias"),
      bias: names.has("bias"),
      samples: names.has("meanLoss") || all.some(speaksOfSamples) || named.some(isSample),
    },
    sizes: lowering.sizes,
  };
}

const isSample = ({ axis }: Running) => axis === "sample";

/** Whether a sum takes in entries that dots leave unsaid: it would be told at one or two classes only. */
function sumsOverUnwritten(term: Term): boolean {
  const parts = partsOf(term);
  if (term.kind === "reduce" && hasUnwritten(term.body)) return true;
  return parts.some(sumsOverUnwritten);
}

const hasUnwritten = (term: Term): boolean =>
  term.kind === "unwritten" || partsOf(term).some(hasUnwritten);

/** Whether a term looks beyond the sample at hand. */
function speaksOfSamples(term: Term): boolean {
  if (term.kind === "count") return term.of === "sample";
  if (term.kind === "reduce" && isSample(term.over)) return true;
  if (term.kind === "leaf") return term.at.some(isOtherSample);
  return partsOf(term).some(speaksOfSamples);
}

const isOtherSample = (position: Position) =>
  (position.kind === "running" && isSample(position.index)) ||
  (position.kind === "last" && position.of === "sample");

/** Whether a state has as many of everything as the line's shapes ask for. */
export function fits({ sizes }: Line, state: State): boolean {
  const counts = sizesOf([state]);
  return [...sizes].every(([axis, count]) => counts[axis] === count);
}

/** How many there are of each in states that are all of one size. */
export function sizesOf(states: readonly State[]): Sizes {
  const [state] = states;
  return {
    state: states.length,
    class: classCountOf(state!),
    input: state!.weights.length,
    sample: state!.samples.length,
  };
}

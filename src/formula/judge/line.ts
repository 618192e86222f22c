import type { Axis, Condition, Statement } from "../expression";
import type { NotationId } from "../notation";
import { Unreadable } from "../problem";
import { lowerConditions } from "../value/lower";
import { Lowering } from "../value/lowering";
import type { Sizes } from "../value/layout";
import { leafNames, someTerm, type Position, type Running, type Term } from "../value/term";
import { comparisonsOf, type ComparedTerms, type Comparisons } from "./comparison";
import type { Needs } from "./points";
import { classCountOf, type State } from "./state";

/** A statement made ready to be tried at states of any size. */
export interface Line extends Comparisons {
  /** The comparisons of all groups */
  readonly all: readonly ComparedTerms[];
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
  const isEntry = (name: string) => lowering.entryLetters.has(name);
  const loose = named.find((index) => !isEntry(index.name) && !isTied(index, isEntry, mask));
  if (loose) throw new Unreadable({ code: "loose-index", index: loose.name });
  for (const index of named) index.axis ??= "class";
  const compared = comparisons.groups.flat();
  const all = compared.flatMap(({ left, right }) => [left, right]);
  if (all.some((term) => someTerm(term, sumsOverUnwritten)))
    throw new Unreadable({ code: "dots", written: "…" });
  const names = new Set(all.flatMap((term) => [...leafNames(term)]));
  return {
    ...comparisons,
    all: compared,
    where: mask,
    lowering,
    free: [...named, ...comparisons.entries].toSorted((a, b) => a.id - b.id),
    needs: {
      layer:
        names.has("input") ||
        names.has("weights") ||
        names.has("bias") ||
        all.some((term) => someTerm(term, (part) => part.kind === "count" && part.of === "input")),
      bias: names.has("bias"),
      samples:
        names.has("meanLoss") ||
        all.some((term) => someTerm(term, speaksOfSamples)) ||
        named.some(isSample),
    },
    sizes: lowering.sizes,
  };
}

/** Whether the conditions of a line say how many there are. */
export const isSaid = ({ where }: Line, axis: Axis) =>
  where.some(
    ({ left, relation, right }) =>
      relation === "=" && [left, right].some((side) => side.kind === "last" && side.of === axis),
  );

/** Whether conditions say of an index that it is another one. */
const isTied = (index: Running, to: (name: string) => boolean, where: Line["where"]) =>
  where.some(({ left, relation, right }) => {
    const sides = [left, right].map((side) => (side.kind === "running" ? side.index : undefined));
    const other = sides.find((side) => side !== index);
    return relation === "=" && sides.includes(index) && other !== undefined && to(other.name);
  });

const isSample = ({ axis }: Running) => axis === "sample";

/** Whether a sum takes in entries that dots leave unsaid: it would be told at one or two classes only. */
const sumsOverUnwritten = (term: Term) =>
  term.kind === "reduce" &&
  someTerm(term.body, (part) => part.kind === "unknown" && part.because === "dots");

/** Whether a term looks beyond the sample at hand. */
function speaksOfSamples(term: Term): boolean {
  if (term.kind === "count") return term.of === "sample";
  if (term.kind === "reduce") return isSample(term.over);
  return term.kind === "leaf" && term.at.some(isOtherSample);
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

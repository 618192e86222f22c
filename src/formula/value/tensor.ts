import type { Axis } from "../expression";
import { notations, type NotationId } from "../notation";
import type { Position, Running, Term } from "./term";

/** The length of an axis: named by what it counts, a number, or 1 for a row's and a column's other. */
export type Length = Axis | number | "one";

/**
 * A formula with its shape: no lengths for a scalar, [one, d] for a row, [d, one] for a column,
 * [rows, columns] for a matrix, more for what ∂ makes of matrices.
 */
export interface Tensor {
  readonly lengths: readonly Length[];
  /** The entry at a position for each length */
  readonly at: (positions: readonly Position[]) => Term;
}

export const scalar = (term: Term): Tensor => ({ lengths: [], at: () => term });

export const isScalar = ({ lengths }: Tensor) => lengths.length === 0;

export const isRow = ({ lengths }: Tensor) => lengths.length === 2 && lengths[0] === "one";

export const entryOf = (tensor: Tensor): Term => tensor.at([]);

/** Every entry changed alike. */
export function mapped(tensor: Tensor, change: (entry: Term) => Term): Tensor {
  if (isScalar(tensor)) return scalar(change(entryOf(tensor)));
  return { lengths: tensor.lengths, at: (positions) => change(tensor.at(positions)) };
}

/**
 * A tensor as it is known by: 1×1 is a scalar, one axis alone is a row, and what has three axes or
 * more keeps no axis of length 1.
 */
export function shaped(lengths: readonly Length[], at: Tensor["at"]): Tensor {
  const full = lengths.flatMap((length, axis) => (length === "one" ? [] : [axis]));
  const spread = (positions: readonly Position[]): Position[] =>
    lengths.map((_, axis) => positions[full.indexOf(axis)] ?? first);
  if (full.length === 0) return scalar(at(lengths.map(() => first)));
  if (full.length === 1 && lengths.length === 1)
    return { lengths: ["one", lengths[0]!], at: ([, entry]) => at([entry!]) };
  if (lengths.length <= 2) return { lengths, at };
  if (full.length === 1)
    return { lengths: ["one", lengths[full[0]!]!], at: ([, entry]) => at(spread([entry!])) };
  return { lengths: full.map((axis) => lengths[axis]!), at: (positions) => at(spread(positions)) };
}

export const first: Position = { kind: "number", value: 1 };

export const at = (index: Running): Position => ({ kind: "running", index, offset: 0 });

/** A shape in the letters of a notation: 1×d. */
export function shapeText(lengths: readonly Length[], id: NotationId): string {
  const { classCount, sampleCount } = notations[id];
  const names = { class: classCount, input: "d_in", sample: sampleCount, one: "1" };
  if (lengths.length === 0) return "1×1";
  return lengths
    .map((length) => (typeof length === "number" ? String(length) : names[length]))
    .join("×");
}

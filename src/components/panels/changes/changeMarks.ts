import type { Comparison } from "../../../derivations/changes";
import type { LineReading } from "../../../derivations/readings";
import { elementOf } from "../terms/lineFormulas";

/** A line and what holds its formula. */
export interface LineInSight {
  readonly read: LineReading;
  readonly root: HTMLElement;
}

/**
 * Marks what of a line is replaced, and what in the other one stands in its place; returns how to take
 * the marks away.
 */
export function markChanges(
  before: LineInSight | undefined,
  after: LineInSight,
  { changes }: Comparison,
): () => void {
  const gone = before ? partsIn(before, changes, "before") : [];
  const come = partsIn(after, changes, "after");
  for (const element of gone) element.dataset.change = "gone";
  for (const element of come) element.dataset.change = "come";
  return () => {
    for (const element of [...gone, ...come]) delete element.dataset.change;
  };
}

/** What of a line is otherwise in another, on its side of the changes, as elements of its formula. */
export const partsIn = (
  { root, read }: LineInSight,
  changes: Comparison["changes"],
  side: "before" | "after",
): HTMLElement[] =>
  changes.flatMap((change) => change[side].flatMap((part) => elementOf(root, read, part) ?? []));

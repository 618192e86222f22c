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
  const gone = before
    ? changes.flatMap((change) =>
        change.before.flatMap((part) => elementOf(before.root, before.read, part) ?? []),
      )
    : [];
  const come = newParts(after, { changes });
  for (const element of gone) element.dataset.change = "gone";
  for (const element of come) element.dataset.change = "come";
  return () => {
    for (const element of [...gone, ...come]) delete element.dataset.change;
  };
}

/** What stands in a line in place of something else. */
export const newParts = (
  { root, read }: LineInSight,
  { changes }: Pick<Comparison, "changes">,
): HTMLElement[] =>
  changes.flatMap((change) => change.after.flatMap((part) => elementOf(root, read, part) ?? []));

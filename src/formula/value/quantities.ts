import type { Axis, QuantityEntry } from "../expression";
import { axesOf, isPerSample } from "../quantityAxes";
import type { Scope, Side } from "./lowering";
import { entryPosition } from "./positions";
import { first, scalar, shaped, type Tensor } from "./tensor";
import type { Position } from "./term";

/** The position of an entry among all of its quantity; of a whole quantity, of its sample. */
export function placeOf(side: Side, entry: QuantityEntry, scope: Scope): Position[] {
  const { name, isBatch, sample, indices } = entry;
  const axes = axesOfEntry(entry);
  const own =
    !isBatch && isPerSample(name)
      ? [sample ? entryPosition(side, sample, scope, "sample") : ownSample(side)]
      : [];
  return [...own, ...indices.map((index, axis) => entryPosition(side, index, scope, axes[axis]))];
}

const ownSample = ({ line }: Side): Position =>
  line.ownSample === 1 ? first : { kind: "number", value: line.ownSample };

/** What the axes of an entry's quantity count, samples first where it is of a whole batch. */
export const axesOfEntry = ({ name, isBatch }: QuantityEntry): readonly Axis[] =>
  isBatch ? ["sample", ...axesOf[name]] : axesOf[name];

/** An entry of a quantity, or all of it. */
export function quantityOf(side: Side, entry: QuantityEntry, scope: Scope): Tensor {
  const { terms } = side.line;
  const axes = axesOfEntry(entry);
  const own = placeOf(side, entry, scope);
  if (entry.indices.length > 0 || axes.length === 0) return scalar(terms.leaf(entry.name, own));
  return shaped(axes, (positions) => terms.leaf(entry.name, [...own, ...positions]));
}

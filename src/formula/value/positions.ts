import type { Axis, Condition, Index } from "../expression";
import { Unreadable } from "../problem";
import type { Scope, Side } from "./lowering";
import { at } from "./tensor";
import type { Mask, Position } from "./term";

/** Where the index of an entry points. */
export function entryPosition(
  side: Side,
  index: Index,
  scope: Scope,
  axis: Axis | number | undefined,
): Position {
  noteUse(side, index);
  return positionOf(side, index, scope, axis);
}

function noteUse({ line }: Side, { base }: Index): void {
  if (base.kind === "letter" && !line.excluded.includes(base.name))
    line.entryLetters.add(base.name);
}

/** The conditions of an indicator or a case: what they compare is used as an index of an entry is. */
export function caseMask(side: Side, conditions: readonly Condition[], scope: Scope): Mask {
  for (const { left, right } of conditions) for (const index of [left, right]) noteUse(side, index);
  return maskOf(side, conditions, scope);
}

/** Where an index points, once it is known what it counts. */
export function positionOf(
  side: Side,
  index: Index,
  scope: Scope,
  axis: Axis | number | undefined,
): Position {
  const { base, offset, place } = index;
  switch (base.kind) {
    case "number":
      if (base.value < 1)
        throw new Unreadable({ code: "class-from-one", written: String(base.value) }, place);
      if (axis === "class" && base.value > side.line.mostClasses)
        throw new Unreadable(
          { code: "no-such-index", index: base.value, most: side.line.mostClasses },
          place,
        );
      return { kind: "number", value: base.value + offset };
    case "last":
      if (axis !== undefined && !side.line.areSame(base.of, axis))
        throw new Unreadable({ code: "two-kinds", index: side.line.shape([base.of]) }, place);
      return { kind: "last", of: base.of, offset };
    case "label":
      return { kind: "label", offset };
    case "letter": {
      const known = scope.get(base.name);
      if (!known) side.freeUses.set(base.name, place);
      const position = known ?? at(side.line.freeIndex(base.name));
      if (position.kind === "running") side.line.setAxis(position.index, axis, place);
      return shifted(position, offset);
    }
  }
}

/** Conditions on positions, of what both sides count. */
export function maskOf(side: Side, conditions: readonly Condition[], scope: Scope): Mask {
  return conditions.map(({ left, relation, right }) => {
    const axis = axisOf(side, left, scope) ?? axisOf(side, right, scope) ?? "class";
    return {
      left: positionOf(side, left, scope, axis),
      relation,
      right: positionOf(side, right, scope, axis),
    };
  });
}

function axisOf(side: Side, { base }: Index, scope: Scope): Axis | number | undefined {
  if (base.kind === "last") return base.of;
  if (base.kind !== "letter") return undefined;
  const position = scope.get(base.name);
  if (position) return position.kind === "running" ? position.index.axis : undefined;
  return side.line.free.get(base.name)?.axis;
}

function shifted(position: Position, offset: number): Position {
  if (offset === 0) return position;
  if (position.kind === "number") return { kind: "number", value: position.value + offset };
  return { ...position, offset: position.offset + offset };
}

import type { Expression, ExpressionOf, Index } from "../expression";
import { matrixWithDots, rowWithDots } from "./dots";
import type { Scope, Side } from "./lowering";
import { positionOf } from "./positions";
import { scalarOf } from "./shapes";
import { at, first, scalar, shaped, type Tensor } from "./tensor";
import type { Position, Term } from "./term";

/** A row that is written out, with dots or without. */
export function listOf(side: Side, { entries, place }: ExpressionOf<"list">, scope: Scope): Tensor {
  if (entries.includes("dots")) {
    const { entry, axis } = rowWithDots(entries, dotted(side, scope), place);
    return { lengths: ["one", axis], at: ([, position]) => entry(position!) };
  }
  const scalars = (entries as Expression[]).map((one) => scalarOf(side, one, scope));
  return {
    lengths: ["one", scalars.length],
    at: ([, position]) => pick(side, scalars, position!),
  };
}

/** A sum that is written out with dots: each entry of its row once. */
export function dottedSumOf(
  side: Side,
  { entries, place }: ExpressionOf<"dotted-sum">,
  scope: Scope,
): Tensor {
  const { terms } = side.line;
  const { entry, axis } = rowWithDots(entries, dotted(side, scope), place, { isSum: true });
  const index = terms.running("", axis);
  return scalar(terms.reduce("sum", index, [], entry(at(index))));
}

export function matrixOf(side: Side, expression: ExpressionOf<"matrix">, scope: Scope): Tensor {
  const { rows, brackets, place } = expression;
  const line = rows.length === 1 ? rows[0]! : rows.map(([cell]) => cell!);
  if (rows.length === 1 || rows[0]!.length === 1) {
    const list = listOf(side, { kind: "list", entries: line, brackets, place }, scope);
    if (rows.length === 1) return list;
    return { lengths: list.lengths.toReversed(), at: ([entry]) => list.at([first, entry!]) };
  }
  if (rows.flat().includes("dots")) {
    const { entry, axes } = matrixWithDots(rows, dotted(side, scope), place);
    return { lengths: axes, at: ([row, column]) => entry(row!, column!) };
  }
  const entries = (rows as Expression[][]).map((row) =>
    row.map((cell) => scalarOf(side, cell, scope)),
  );
  return shaped([rows.length, rows[0]!.length], ([row, column]) =>
    pick(
      side,
      entries.map((cells) => pick(side, cells, column!)),
      row!,
    ),
  );
}

function pick(side: Side, entries: readonly Term[], position: Position): Term {
  if (position.kind === "number" && entries[position.value - 1])
    return entries[position.value - 1]!;
  return side.line.terms.when(
    entries.map((body, index) => ({
      mask: [{ left: position, relation: "=", right: { kind: "number", value: index + 1 } }],
      body,
    })),
  );
}

/** What the reading of dots needs of this side. */
function dotted(side: Side, scope: Scope) {
  return {
    terms: side.line.terms,
    scalar: (expression: Expression, more: Scope) =>
      scalarOf(side, expression, new Map([...scope, ...more])),
    isLabelMeant: side.line.free.size === 0,
    position: (index: Index) => positionOf(side, index, scope, undefined),
  };
}

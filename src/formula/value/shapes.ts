import type { Axis, Expression } from "../expression";
import { latexOf } from "../print";
import { Unreadable, type Place } from "../problem";
import type { Scope, Side } from "./lowering";
import { at, entryOf, isRow, isScalar, type Length, type Tensor } from "./tensor";
import type { Position, Term } from "./term";

/** A formula that has to be a single number. */
export function scalarOf(side: Side, expression: Expression, scope: Scope): Term {
  const tensor = side.lower(expression, scope);
  if (isScalar(tensor)) return entryOf(tensor);
  throw needsScalar(side, expression, tensor);
}

export function needsScalar(side: Side, expression: Expression, { lengths }: Tensor): Unreadable {
  const written = latexOf(expression, side.line.notation);
  const shape = side.line.shape(lengths);
  return new Unreadable({ code: "needs-scalar", written, shape }, expression.place);
}

/** A tensor that has to be a row. */
export function rowOf(side: Side, name: string, tensor: Tensor, place: Place): Tensor {
  if (isRow(tensor)) return tensor;
  throw new Unreadable(
    {
      code: "shapes",
      left: side.line.shape(tensor.lengths),
      right: side.line.shape(["one", "class"]),
      by: name,
    },
    place,
  );
}

/** A tensor that has to be a row or rows of a matrix. */
export function rowsOf(side: Side, name: string, tensor: Tensor, place: Place): Tensor {
  return tensor.lengths.length === 2 && tensor.lengths[1] !== "one"
    ? tensor
    : rowOf(side, name, tensor, place);
}

/** Two tensors that have to be of one shape. */
export function checkSame(side: Side, left: Tensor, right: Tensor, by: string, place: Place): void {
  const isSame =
    left.lengths.length === right.lengths.length &&
    left.lengths.every((length, axis) => side.line.areSame(length, right.lengths[axis]!));
  if (!isSame) throw shapesProblem(side, left, right, by, place);
}

export function shapesProblem(
  side: Side,
  left: Tensor,
  right: Tensor,
  by: string,
  place: Place,
): Unreadable {
  const { shape } = side.line;
  return new Unreadable(
    { code: "shapes", left: shape(left.lengths), right: shape(right.lengths), by },
    place,
  );
}

/** Σ or max over the entries of a tensor's last axis. */
export function overEntries(
  side: Side,
  by: "sum" | "max",
  { lengths }: Tensor,
  entry: (position: Position) => Term,
): Term {
  const index = side.line.terms.running("", countedBy(lengths.at(-1)!));
  return side.line.terms.reduce(by, index, [], entry(at(index)));
}

/** What an index along an axis runs over. */
export const countedBy = (length: Length): Axis | number => (length === "one" ? 1 : length);

import type { Relation, Side, Statement } from "../expression";
import { Unreadable } from "../problem";
import { lowerSide } from "../value/lower";
import type { Lowering } from "../value/lowering";
import { at as atIndex, type Tensor } from "../value/tensor";
import type { Mask, Position, Running, Term } from "../value/term";
import type { Terms } from "../value/terms";

/** Two terms and what is said of them. */
export interface Comparison {
  readonly left: Term;
  readonly right: Term;
  readonly relation: Exclude<Relation, "\\in" | "\\Leftrightarrow">;
  /** What a difference may be where ≈ is said */
  readonly tolerance: number;
}

/** A line brought down to terms: comparisons that must all hold, or two that must hold together. */
export interface Comparisons {
  readonly all: readonly Comparison[];
  readonly areEquivalent: boolean;
  /** The indices of entries, where vectors or matrices are compared */
  readonly entries: readonly Running[];
  readonly where: Mask;
}

/**
 * Brings a statement down to terms.
 *
 * @throws {Unreadable} where its shapes do not fit or it has no meaning
 */
export function comparisonsOf(
  { left, relation, right }: Statement,
  lowering: Lowering,
): Omit<Comparisons, "where"> {
  if (left.kind === "statement" && right.kind === "statement") {
    const [one, other] = [left.statement, right.statement].map((inner) =>
      comparisonsOf(inner, lowering),
    );
    return {
      all: [...one!.all, ...other!.all],
      areEquivalent: true,
      entries: [...one!.entries, ...other!.entries],
    };
  }
  if (right.kind === "interval") {
    const inside = [right.from, right.to].map((end): Side => ({
      kind: "formula",
      expression: end,
    }));
    const above = comparisonsOf({ left: inside[0]!, relation: "<", right: left }, lowering);
    const below = comparisonsOf({ left, relation: "<", right: inside[1]! }, lowering);
    return { all: [...above.all, ...below.all], areEquivalent: false, entries: [] };
  }
  if (
    left.kind !== "formula" ||
    right.kind !== "formula" ||
    relation === "\\Leftrightarrow" ||
    relation === "\\in"
  )
    throw new Unreadable({ code: "no-relation" });
  const leftTensor = lowerSide(lowering, left.expression);
  const rightTensor = lowerSide(lowering, right.expression);
  const { terms, entries } = paired(leftTensor, rightTensor, lowering, isZero(right), right);
  return {
    all: [{ left: terms[0], right: terms[1], relation, tolerance: toleranceOf(relation, right) }],
    areEquivalent: false,
    entries,
  };
}

/** The entries of both sides at the same places; the number 0 has every shape. */
function paired(
  left: Tensor,
  right: Tensor,
  lowering: Lowering,
  isRightZero: boolean,
  side: Extract<Side, { kind: "formula" }>,
): { terms: readonly [Term, Term]; entries: readonly Running[] } {
  const lengths = left.lengths;
  const isSame =
    isRightZero ||
    (lengths.length === right.lengths.length &&
      lengths.every((length, axis) => lowering.areSame(length, right.lengths[axis]!)));
  if (!isSame)
    throw new Unreadable(
      {
        code: "shapes",
        left: lowering.shape(left.lengths),
        right: lowering.shape(right.lengths),
        by: "=",
      },
      side.expression.place,
    );
  const entries: Running[] = [];
  const positions = lengths.map((length, axis): Position => {
    if (length === "one") return { kind: "number", value: 1 };
    const other = right.lengths[axis] ?? length;
    const index = lowering.terms.running(
      "",
      typeof length === "number" ? (other as typeof length) : length,
    );
    entries.push(index);
    return atIndex(index);
  });
  return { terms: [left.at(positions), right.at(isRightZero ? [] : positions)], entries };
}

const isZero = ({ expression }: Extract<Side, { kind: "formula" }>) =>
  expression.kind === "number" && Number(expression.text) === 0;

/** ≈ says: rounded to the digits that are written. */
function toleranceOf(
  relation: Relation,
  { expression }: Extract<Side, { kind: "formula" }>,
): number {
  if (relation !== "\\approx") return 0;
  const number = expression.kind === "negative" ? expression.body : expression;
  if (number.kind !== "number")
    throw new Unreadable({ code: "not-here", written: "≈" }, expression.place);
  const digits = number.text.split(".")[1]?.length ?? 0;
  return 0.5 * 10 ** -digits;
}

/**
 * The sum of the magnitudes of a side's terms: what its rounding errors are measured by where the
 * terms cancel.
 */
export function magnitudeOf(terms: Terms, term: Term): Term {
  switch (term.kind) {
    case "binary": {
      const [left, right] = [magnitudeOf(terms, term.left), magnitudeOf(terms, term.right)];
      if (term.by === "plus" || term.by === "minus") return terms.binary("plus", left, right);
      if (term.by === "times") return terms.binary("times", left, right);
      return terms.binary("over", left, terms.unary("absolute", term.right));
    }
    case "unary":
      if (term.by === "negative") return magnitudeOf(terms, term.body);
      return terms.unary("absolute", term);
    case "reduce":
      if (term.by === "max") return terms.unary("absolute", term);
      return terms.reduce("sum", term.over, term.mask, magnitudeOf(terms, term.body));
    case "when":
      return terms.when(
        term.branches.map(({ mask, body }) => ({ mask, body: magnitudeOf(terms, body) })),
      );
    default:
      return terms.unary("absolute", term);
  }
}

import type { Expression, Relation, Side, Statement } from "../expression";
import { latexOf } from "../print";
import { Unreadable } from "../problem";
import { lowerSide } from "../value/lower";
import type { Lowering } from "../value/lowering";
import { at as atIndex, type Tensor } from "../value/tensor";
import type { Mask, Position, Running, Term } from "../value/term";
import type { Terms } from "../value/terms";

/** Two terms and what is said of them. */
export interface ComparedTerms {
  readonly left: Term;
  readonly right: Term;
  readonly relation: Exclude<Relation, "\\in" | "\\Leftrightarrow">;
  /** What a difference may be where ≈ is said */
  readonly tolerance: number;
}

/** A line brought down to terms. */
export interface Comparisons {
  /** Comparisons that must all hold; of two groups, both or neither */
  readonly groups: readonly (readonly ComparedTerms[])[];
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
    const both = [left, right].map(({ statement }) => comparisonsOf(statement, lowering));
    return {
      groups: both.map(({ groups }) => groups.flat()),
      entries: both.flatMap(({ entries }) => entries),
    };
  }
  if (left.kind !== "formula" || right.kind === "statement" || relation === "\\Leftrightarrow")
    throw new Unreadable({ code: "no-relation" });
  if (right.kind === "interval") {
    const [value, from, to] = [left.expression, right.from, right.to].map((expression) =>
      scalarIn(expression, lowering),
    );
    const group = [
      { left: value!, right: from!, relation: ">" as const, tolerance: 0 },
      { left: value!, right: to!, relation: "<" as const, tolerance: 0 },
    ];
    return { groups: [group], entries: [] };
  }
  if (right.kind === "space")
    return { groups: [lengthsCompared(left.expression, right, lowering)], entries: [] };
  if (relation === "\\in") throw new Unreadable({ code: "no-relation" });
  const leftTensor = lowerSide(lowering, left.expression);
  const rightTensor = lowerSide(lowering, right.expression);
  const { terms, entries } = paired(leftTensor, rightTensor, lowering, left, right);
  const tolerance = toleranceOf(relation, right);
  return {
    groups: [[{ left: terms[0], right: terms[1], relation, tolerance }]],
    entries,
  };
}

/** The shape of a formula against the one that is written beside it, length by length. */
function lengthsCompared(
  expression: Expression,
  { lengths, place }: Extract<Side, { kind: "space" }>,
  lowering: Lowering,
): ComparedTerms[] {
  const { terms } = lowering;
  const tensor = lowerSide(lowering, expression);
  // ℝ^d is where a row of d is, too.
  const isShort = lengths.length === 1 && tensor.lengths.length === 2;
  const own = isShort ? tensor.lengths.filter((length) => length !== "one") : tensor.lengths;
  if (own.length !== lengths.length) {
    const written = lengths.map((length) => latexOf(length, lowering.notation)).join("×");
    const left = lowering.shape(tensor.lengths);
    throw new Unreadable({ code: "shapes", left, right: written || "1×1", by: "∈" }, place);
  }
  const compared = lengths.map((length, axis): ComparedTerms => {
    const at = own[axis]!;
    const left =
      at === "one" ? terms.number(1) : typeof at === "number" ? terms.number(at) : terms.count(at);
    return { left, right: scalarIn(length, lowering), relation: "=", tolerance: 0 };
  });
  const one = terms.number(1);
  return compared.length > 0 ? compared : [{ left: one, right: one, relation: "=", tolerance: 0 }];
}

function scalarIn(expression: Expression, lowering: Lowering): Term {
  const tensor = lowerSide(lowering, expression);
  if (tensor.lengths.length === 0) return tensor.at([]);
  const [written, shape] = [latexOf(expression, lowering.notation), lowering.shape(tensor.lengths)];
  throw new Unreadable({ code: "needs-scalar", written, shape }, expression.place);
}

type Formula = Extract<Side, { kind: "formula" }>;

/** The entries of both sides at the same places; the number 0 has every shape. */
function paired(
  left: Tensor,
  right: Tensor,
  lowering: Lowering,
  leftSide: Formula,
  rightSide: Formula,
): { terms: readonly [Term, Term]; entries: readonly Running[] } {
  const { lengths } = isZero(leftSide) ? right : left;
  const areSame =
    isZero(leftSide) ||
    isZero(rightSide) ||
    (lengths.length === right.lengths.length &&
      lengths.every((length, axis) => lowering.areSame(length, right.lengths[axis]!)));
  if (!areSame) {
    const [one, other] = [lowering.shape(left.lengths), lowering.shape(right.lengths)];
    throw new Unreadable(
      { code: "shapes", left: one, right: other, by: "=" },
      rightSide.expression.place,
    );
  }
  const entries: Running[] = [];
  const positions = lengths.map((length, axis): Position => {
    if (length === "one") return { kind: "number", value: 1 };
    // Of a number and what it counts, the count is what the index runs over.
    const other = right.lengths[axis];
    const counted = typeof length === "number" && typeof other === "string" ? other : length;
    const index = lowering.terms.running("", counted === "one" ? length : counted);
    entries.push(index);
    return atIndex(index);
  });
  const entryOf = (tensor: Tensor, side: Formula) => tensor.at(isZero(side) ? [] : positions);
  return { terms: [entryOf(left, leftSide), entryOf(right, rightSide)], entries };
}

const isZero = ({ expression }: Formula) =>
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

import { Unreadable } from "../problem";
import { definitionOf, isUpstream } from "./definitions";
import type { LeafName, Mask, Position, Term } from "./term";
import type { Terms } from "./terms";

/** What is differentiated by: one entry of one quantity. */
export interface By {
  readonly name: LeafName;
  readonly at: readonly Position[];
}

/**
 * Forward-mode derivative: the tangent of a term when one entry moves and all its like stand still.
 * A quantity computed from the one that moves is opened by its definition; the one that moves is a
 * leaf, so ∂l/∂p treats the p_k as free.
 *
 * @returns undefined where the tangent is 0
 * @throws {Unreadable} where a max is to be differentiated
 */
export function tangentOf(terms: Terms, term: Term, by: By): Term | undefined {
  const known = new Map<Term, Term | undefined>();
  const tangent = (inner: Term): Term | undefined => {
    if (!known.has(inner)) known.set(inner, compute(inner));
    return known.get(inner);
  };

  const times = (left: Term, right: Term | undefined) =>
    right && (isOne(right) ? left : terms.binary("times", left, right));
  const plus = (left: Term | undefined, right: Term | undefined) =>
    left && right ? terms.binary("plus", left, right) : (left ?? right);
  const minus = (left: Term | undefined, right: Term | undefined) => {
    if (left && right) return terms.binary("minus", left, right);
    return left ?? (right && terms.unary("negative", right));
  };

  function compute(inner: Term): Term | undefined {
    switch (inner.kind) {
      case "number":
      case "count":
      case "indicator":
        return undefined;
      case "unknown":
        return inner;
      case "leaf":
        if (inner.name === by.name) return sameEntry(terms, inner.at, by.at);
        if (!isUpstream(by.name, inner.name)) return undefined;
        return tangent(definitionOf(inner.name, inner.at, terms));
      case "unary":
        return chained(inner.by, inner, inner.body);
      case "binary":
        return combined(inner);
      case "power": {
        const { base, exponent } = inner;
        if (exponent === 0) return undefined;
        return times(slopeOfPower(terms, base, exponent), tangent(base));
      }
      case "reduce": {
        const body = tangent(inner.body);
        if (!body) return undefined;
        if (inner.by === "max") throw new Unreadable({ code: "not-differentiable", what: "\\max" });
        return terms.reduce("sum", inner.over, inner.mask, body);
      }
      case "when": {
        const bodies = inner.branches.map(({ body }) => tangent(body));
        if (bodies.every((body) => body === undefined)) return undefined;
        return terms.when(
          inner.branches.map(({ mask }, at) => ({ mask, body: bodies[at] ?? terms.number(0) })),
        );
      }
    }
  }

  function combined({
    by: sign,
    left,
    right,
  }: Extract<Term, { kind: "binary" }>): Term | undefined {
    const [leftTangent, rightTangent] = [tangent(left), tangent(right)];
    switch (sign) {
      case "plus":
        return plus(leftTangent, rightTangent);
      case "minus":
        return minus(leftTangent, rightTangent);
      case "times":
        return plus(times(right, leftTangent), times(left, rightTangent));
      case "over": {
        // (u/v)' = (u'v − uv')/v²
        if (!rightTangent) return leftTangent && terms.binary("over", leftTangent, right);
        const over = minus(times(right, leftTangent), times(left, rightTangent))!;
        return terms.binary("over", over, terms.power(right, 2));
      }
    }
  }

  function chained(name: Extract<Term, { kind: "unary" }>["by"], value: Term, body: Term) {
    const inner = tangent(body);
    if (!inner) return undefined;
    const over = (under: Term) => terms.binary("over", inner, under);
    switch (name) {
      case "negative":
        return terms.unary("negative", inner);
      case "exp":
        return times(value, inner);
      case "log":
      case "baseLog":
        return over(body);
      case "log2":
      case "log10": {
        const base = terms.unary("log", terms.number(name === "log2" ? 2 : 10));
        return over(terms.binary("times", base, body));
      }
      case "sqrt":
        return over(terms.binary("times", terms.number(2), value));
      case "absolute":
        throw new Unreadable({ code: "not-differentiable", what: "|·|" });
    }
  }

  return tangent(term);
}

/** n xⁿ⁻¹ */
function slopeOfPower(terms: Terms, base: Term, exponent: number): Term {
  if (exponent === 1) return terms.number(1);
  const factor = terms.number(exponent);
  if (exponent < 1) return terms.binary("over", factor, terms.power(base, 1 - exponent));
  return terms.binary("times", factor, exponent === 2 ? base : terms.power(base, exponent - 1));
}

const isOne = (term: Term) => term.kind === "number" && term.value === 1;

/** 1 where the two entries are one and the same, 0 elsewhere. */
function sameEntry(
  terms: Terms,
  at: readonly Position[],
  other: readonly Position[],
): Term | undefined {
  const mask: Mask = at
    .map((left, index) => ({ left, relation: "=" as const, right: other[index]! }))
    .filter(({ left, right }) => !isSame(left, right));
  const isNever = mask.some(
    ({ left, right }) =>
      left.kind === "number" && right.kind === "number" && left.value !== right.value,
  );
  if (isNever) return undefined;
  return mask.length === 0 ? terms.number(1) : terms.indicator(mask);
}

function isSame(left: Position, right: Position): boolean {
  if (left.kind === "running" && right.kind === "running")
    return left.index === right.index && left.offset === right.offset;
  if (left.kind === "number" && right.kind === "number") return left.value === right.value;
  return false;
}

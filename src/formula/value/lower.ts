import type { Binder, Condition, Expression, ExpressionOf } from "../expression";
import { Unreadable } from "../problem";
import { plusOf, powerOf, timesOf } from "./arithmetic";
import { callOf } from "./calls";
import { dottedSumOf, listOf, matrixOf } from "./lists";
import type { Lowering, Scope, Side } from "./lowering";
import { partialOf } from "./partials";
import { caseMask, entryPosition, maskOf, positionOf } from "./positions";
import { quantityOf } from "./quantities";
import { needsScalar, overEntries, rowOf, scalarOf } from "./shapes";
import { at, first, isScalar, mapped, scalar, type Tensor } from "./tensor";
import type { Mask, Position, Running, Term } from "./term";

/**
 * Gives one side of a line its shape and brings its entries down to terms.
 *
 * @throws {Unreadable} where shapes do not fit, a derivative has no meaning, or an index is bound by
 *   a Σ and stands outside of it as well
 * @param scope what letters stand for that are not free
 */
export function lowerSide(
  line: Lowering,
  expression: Expression,
  scope: Scope = new Map(),
): Tensor {
  const side = sideOf(line);
  const tensor = side.lower(expression, scope);
  for (const [name, place] of side.freeUses)
    if (side.bound.has(name)) throw new Unreadable({ code: "bound-outside", index: name }, place);
  return tensor;
}

/** The conditions under which a line is said to hold. */
export function lowerConditions(line: Lowering, conditions: readonly Condition[]): Mask {
  return maskOf(sideOf(line), conditions, new Map());
}

function sideOf(line: Lowering): Side {
  const side: Side = {
    line,
    freeUses: new Map(),
    bound: new Set(),
    lower: (expression, scope) => lower(side, expression, scope),
  };
  return side;
}

function lower(side: Side, expression: Expression, scope: Scope): Tensor {
  const { terms } = side.line;
  switch (expression.kind) {
    case "number":
      return scalar(terms.number(expression.text));
    case "euler":
      return scalar(terms.unary("exp", terms.number(1)));
    case "variable":
      return scalar(terms.leaf("variable", []));
    case "count":
      return scalar(terms.count(expression.of));
    case "quantity":
      return quantityOf(side, expression, scope);
    case "ones":
      return { lengths: ["one", "class"], at: () => terms.number(1) };
    case "unit": {
      const right = entryPosition(side, expression.index, scope, "class");
      return {
        lengths: ["one", "class"],
        at: ([, left]) => terms.indicator([{ left: left!, relation: "=", right }]),
      };
    }
    case "plus":
      return plusOf(side, expression, scope);
    case "negative":
      return mapped(side.lower(expression.body, scope), (body) => terms.unary("negative", body));
    case "product":
      return expression.factors
        .map((factor) => side.lower(factor, scope))
        .reduce((left, right) => timesOf(side, left, right, expression));
    case "quotient": {
      const under = scalarOf(side, expression.under, scope);
      return mapped(side.lower(expression.over, scope), (over) =>
        terms.binary("over", over, under),
      );
    }
    case "power":
      return scalar(powerOf(side, expression, scope));
    case "transpose": {
      const { lengths, at: entry } = side.lower(expression.body, scope);
      if (lengths.length > 2) throw needsScalar(side, expression.body, { lengths, at: entry });
      return { lengths: lengths.toReversed(), at: (positions) => entry(positions.toReversed()) };
    }
    case "function":
      return callOf(side, expression, scope);
    case "entry":
      return entryAt(side, expression, scope);
    case "reduce":
      return reduceOf(side, expression, scope);
    case "partial":
      return partialOf(side, expression, scope);
    case "indicator":
      return scalar(terms.indicator(caseMask(side, expression.conditions, scope)));
    case "cases":
      return scalar(casesOf(side, expression, scope));
    case "list":
      return listOf(side, expression, scope);
    case "matrix":
      return matrixOf(side, expression, scope);
    case "dotted-sum":
      return dottedSumOf(side, expression, scope);
    case "abbreviation": {
      const inner = new Map<string, Position>();
      for (const [name, index] of Object.entries(expression.bindings))
        inner.set(name, entryPosition(side, index, scope, undefined));
      // The letters inside are the abbreviation's own: they may stand outside of it as well.
      return sideOf(side.line).lower(expression.meaning, inner);
    }
  }
}

/**
 * The value of the case that applies. *Otherwise* means none of the others, wherever it stands; where
 * two cases apply and do not say the same, there is no value.
 */
function casesOf(side: Side, { branches }: ExpressionOf<"cases">, scope: Scope): Term {
  const { terms } = side.line;
  const all = branches.map(({ body, conditions }) => ({
    mask: caseMask(side, conditions, scope),
    body: scalarOf(side, body, scope),
  }));
  const stated = all.filter(({ mask }) => mask.length > 0);
  const noValue = terms.binary("over", terms.number(1), terms.number(0));
  const clashes = stated.flatMap((one, at) =>
    stated
      .slice(at + 1)
      .filter((other) => other.body !== one.body)
      .map((other) => ({ mask: [...one.mask, ...other.mask], body: noValue })),
  );
  return terms.when([...clashes, ...stated, ...all.filter(({ mask }) => mask.length === 0)]);
}

function entryAt(side: Side, { of, indices, place }: ExpressionOf<"entry">, scope: Scope): Tensor {
  const tensor = side.lower(of, scope);
  const axes = tensor.lengths.filter((length) => length !== "one");
  if (axes.length !== indices.length)
    throw new Unreadable(
      {
        code: "index-count",
        of: side.line.shape(tensor.lengths),
        takes: axes.length,
        found: indices.length,
      },
      place,
    );
  const places = indices.map((index, axis) => entryPosition(side, index, scope, axes[axis]));
  let next = 0;
  return scalar(
    tensor.at(tensor.lengths.map((length) => (length === "one" ? first : places[next++]!))),
  );
}

function reduceOf(
  side: Side,
  { by, binders, body, place }: ExpressionOf<"reduce">,
  scope: Scope,
): Tensor {
  const { terms } = side.line;
  if (binders.length === 0) {
    const whole = side.lower(body, scope);
    if (isScalar(whole))
      throw new Unreadable(
        { code: "bad-bounds", written: by === "sum" ? "\\sum" : "\\max" },
        place,
      );
    const row = rowOf(side, "Σ", whole, body.place);
    return scalar(overEntries(side, by, row, (position) => row.at([first, position])));
  }
  const inner = new Map(scope);
  const running = binders.map(({ name, axis }) => {
    const index = terms.running(name, axis);
    inner.set(name, at(index));
    side.bound.add(name);
    return index;
  });
  const tensor = excluding(side, binders, inner, () => side.lower(body, inner));
  // What an index runs over, its use in the body says, or else its bounds.
  const masks = binders.map(({ conditions }) => maskOf(side, conditions, inner));
  for (const index of running) index.axis ??= "class";
  const uppers = binders.map(
    ({ upper }, which) => upper && positionOf(side, upper, inner, running[which]!.axis),
  );
  return mapped(tensor, (entry) =>
    running.reduceRight((term, index, which) => {
      const right = uppers[which];
      if (!right) return terms.reduce(by, index, masks[which]!, term);
      const mask: Mask = [...masks[which]!, { left: at(index), relation: "\\le", right }];
      return upTo(side, right, index, terms.reduce(by, index, mask, term));
    }, entry),
  );
}

/** A sum up to an entry that may not be there: then there is no such sum. */
function upTo(side: Side, upper: Position, { axis = "class" }: Running, sum: Term): Term {
  const { terms } = side.line;
  if (typeof axis === "number" || (upper.kind !== "number" && upper.kind !== "last")) return sum;
  const mask: Mask = [
    { left: upper, relation: "\\le", right: { kind: "last", of: axis, offset: 0 } },
  ];
  return terms.when([
    { mask, body: sum },
    { mask: [], body: terms.unknown("bound") },
  ]);
}

/**
 * Lowers what stands under a Σ with exclusions: in Σ over k ≠ i, i is meant to be free or bound, so it
 * must stand outside as well.
 */
function excluding(
  side: Side,
  binders: readonly Binder[],
  scope: Scope,
  lowered: () => Tensor,
): Tensor {
  const { excluded } = side.line;
  const letters = binders
    .flatMap(({ conditions }) => conditions.flatMap(({ left, right }) => [left, right]))
    .flatMap(({ base }) => (base.kind === "letter" && !scope.has(base.name) ? [base.name] : []));
  excluded.push(...letters);
  const tensor = lowered();
  excluded.splice(excluded.length - letters.length);
  return tensor;
}

import {
  isExpression,
  isIndex,
  type Binder,
  type Branch,
  type Comparison,
  type Condition,
  type Expression,
  type Index,
  type Side,
} from "./expression";

/** A formula with one thing wrong in it. */
export interface Mutant {
  readonly change:
    | "sign flipped"
    | "index exchanged"
    | "exponent dropped"
    | "factor dropped"
    | "condition swapped"
    | "exclusion dropped";
  readonly expression: Expression;
}

/** A side with one thing wrong in it: in its formula, or in a shape, an interval or a comparison. */
interface SideMutant {
  readonly change: Mutant["change"] | "shape turned" | "ends exchanged" | "relation turned";
  readonly side: Side;
}

/**
 * Every formula that comes of one by a single mistake: a sign flipped, an index exchanged for another
 * of the line's, an exponent, a factor or an exclusion of Σ dropped, the conditions of two cases
 * swapped.
 *
 * @param letters the index letters of the line
 */
export function mutantsOf(expression: Expression, letters: readonly string[]): Mutant[] {
  const { place } = expression;
  const negated: Mutant = {
    change: "sign flipped",
    expression:
      expression.kind === "negative"
        ? expression.body
        : { kind: "negative", body: expression, place },
  };
  // Whole formulas that begin with a sum have the signs of their terms.
  const own = expression.kind === "plus" ? [] : [negated];
  return [...own, ...inside(expression, letters)];
}

/** Every side that comes of one by a single mistake, like `mutantsOf`. */
export function mutantsOfSide(side: Side, letters: readonly string[]): SideMutant[] {
  switch (side.kind) {
    case "formula":
      return mutantsOf(side.expression, letters).map(({ change, expression }) => ({
        change,
        side: { kind: "formula", expression },
      }));
    case "space":
      return [{ change: "shape turned", side: { ...side, lengths: side.lengths.toReversed() } }];
    case "interval":
      return [{ change: "ends exchanged", side: { ...side, from: side.to, to: side.from } }];
    case "statement": {
      const { left, relation, right } = side.statement;
      const turned = { left: right, relation, right: left };
      const inner = mutantsOfSide(left, letters).map(({ change, side: mutant }): SideMutant => ({
        change,
        side: { kind: "statement", statement: { left: mutant, relation, right } },
      }));
      return [
        { change: "relation turned", side: { kind: "statement", statement: turned } },
        ...inner,
      ];
    }
  }
}

/** The mutants of an expression without those that only negate it. */
function inside(expression: Expression, letters: readonly string[]): Mutant[] {
  const here = changesOf(expression);
  const below = Object.entries(expression).flatMap(([key, part]) =>
    key === "meaning"
      ? []
      : within(part, scopeOf(expression, letters)).map(({ change, value }) => ({
          change,
          expression: { ...expression, [key]: value },
        })),
  );
  return [...here, ...below];
}

interface Change {
  readonly change: Mutant["change"];
  readonly value: unknown;
}

/** Mutants of whatever holds expressions and indices: lists, branches, conditions, bindings. */
function within(part: unknown, letters: readonly string[]): Change[] {
  if (Array.isArray(part))
    return part.flatMap((one: unknown, at) =>
      within(one, letters).map(({ change, value }) => ({
        change,
        value: part.with(at, value) as unknown,
      })),
    );
  if (typeof part !== "object" || part === null) return [];
  if (isIndex(part)) return exchanged(part, letters);
  if (isExpression(part))
    return inside(part, letters).map(({ change, expression }) => ({ change, value: expression }));
  return Object.entries(part).flatMap(([key, inner]) =>
    within(inner, letters).map(({ change, value }) => ({
      change,
      value: { ...part, [key]: value },
    })),
  );
}

/** The letters that may stand as indices inside of an expression. */
function scopeOf(expression: Expression, letters: readonly string[]): readonly string[] {
  if (expression.kind !== "reduce") return letters;
  return [...new Set([...letters, ...expression.binders.map(({ name }) => name)])];
}

function exchanged(index: Index, letters: readonly string[]): Change[] {
  const { base } = index;
  const others: Index["base"][] =
    base.kind === "letter"
      ? letters.filter((name) => name !== base.name).map((name) => ({ kind: "letter", name }))
      : base.kind === "number"
        ? [{ kind: "number", value: base.value === 1 ? 2 : base.value - 1 }]
        : [];
  return others.map((other) => ({ change: "index exchanged", value: { ...index, base: other } }));
}

function changesOf(expression: Expression): Mutant[] {
  const { place } = expression;
  const mutant = (change: Mutant["change"], changed: Expression): Mutant => ({
    change,
    expression: changed,
  });
  const negative = (body: Expression): Expression =>
    body.kind === "negative" ? body.body : { kind: "negative", body, place };
  switch (expression.kind) {
    case "plus":
      return expression.terms.map((term, at) =>
        mutant("sign flipped", { ...expression, terms: expression.terms.with(at, negative(term)) }),
      );
    case "dotted-sum":
    case "list":
      return expression.entries.flatMap((entry, at) =>
        entry === "dots" || isZero(entry)
          ? []
          : [
              mutant("sign flipped", {
                ...expression,
                entries: expression.entries.with(at, negative(entry)),
              }),
            ],
      );
    case "power":
      return [mutant("exponent dropped", expression.base)];
    case "function":
      return expression.name === "exp"
        ? [mutant("exponent dropped", { kind: "euler", place })]
        : [];
    case "product":
      return expression.factors.map((_, at) => {
        const factors = expression.factors.toSpliced(at, 1);
        return mutant(
          "factor dropped",
          factors.length === 1 ? factors[0]! : { ...expression, factors },
        );
      });
    case "quotient":
      return [
        mutant("factor dropped", expression.over),
        mutant("factor dropped", { ...expression, over: { kind: "number", text: "1", place } }),
      ];
    case "indicator":
      return expression.conditions.map((condition, at) =>
        mutant("condition swapped", {
          ...expression,
          conditions: expression.conditions.with(at, opposite(condition)),
        }),
      );
    case "cases":
      return swapped(expression.branches).map((branches) =>
        mutant("condition swapped", { ...expression, branches }),
      );
    case "reduce":
      return expression.binders.flatMap((binder, at) =>
        binder.conditions.length === 0
          ? []
          : [
              mutant("exclusion dropped", {
                ...expression,
                binders: expression.binders.with(at, withoutConditions(binder)),
              }),
            ],
      );
    default:
      return [];
  }
}

const isZero = (entry: Expression) => entry.kind === "number" && Number(entry.text) === 0;

const withoutConditions = (binder: Binder): Binder => ({ ...binder, conditions: [] });

const opposites: Readonly<Record<Comparison, Comparison>> = {
  "=": "\\ne",
  "\\ne": "=",
  "<": "\\ge",
  "\\ge": "<",
  ">": "\\le",
  "\\le": ">",
};

const opposite = (condition: Condition): Condition => ({
  ...condition,
  relation: opposites[condition.relation],
});

/** Each two neighbouring cases with their conditions exchanged. */
function swapped(branches: readonly Branch[]): Branch[][] {
  return branches.slice(1).map((next, at) => {
    const before = branches[at]!;
    return [
      ...branches.slice(0, at),
      { ...before, conditions: next.conditions },
      { ...next, conditions: before.conditions },
      ...branches.slice(at + 2),
    ];
  });
}

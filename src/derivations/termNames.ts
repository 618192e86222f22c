import {
  isExpression,
  isIndex,
  type Axis,
  type Expression,
  type ExpressionOf,
  type Index,
} from "../formula/expression";
import { holdAll } from "../formula/instance";
import { mapParts } from "../formula/mapParts";
import { canonical } from "./canonical";
import type { Assumption } from ".";
import { withOpened, type LineReading } from "./readings";
import type { Term } from "./terms";

/**
 * What a term is known by: two terms that share a name are the same thing. What the picture shows has
 * a name of its own: `logit-2`, `probability-2`, `target-2`, `loss`, `jacobian-2-3` (row, column),
 * `weight-2` for ∂l/∂p, `gradient-3` for ∂l/∂z. Everything else is known by its formula.
 */
export type TermName = string;

/** Where terms get their indices, and what there is of each. */
export interface TermPlace {
  /** The values of the free indices, from 1 */
  readonly indices: Readonly<Record<string, number>>;
  readonly counts: Readonly<Record<Axis, number>>;
  /** The class of the largest weight, from 1 */
  readonly labelClass: number;
}

/** The names of what the picture shows, by the formulas that are equal to it. */
export type Aliases = ReadonlyMap<string, readonly TermName[]>;

/** What a term is known by; one with an index that a Σ binds by all that it runs over. */
export function namesOf(
  { expression, bound, equals }: Term,
  place: TermPlace,
  aliases: Aliases,
): readonly TermName[] {
  const places = boundPlaces(bound, place);
  const own = places.flatMap((one) => {
    const numbered = numberedAt(expression, one);
    const shown = shownNames(numbered, one);
    if (shown) return shown;
    const formula = canonical(numbered, new Map());
    return [formula, ...(aliases.get(formula) ?? [])];
  });
  if (!equals) return [...new Set(own)];
  const start = numberedAt(equals, place);
  const others = shownNames(start, place) ?? [canonical(start, new Map())];
  return [...new Set([...own, ...others])];
}

/** The places that indices bound by Σ run through. */
export function boundPlaces(bound: Term["bound"], place: TermPlace): readonly TermPlace[] {
  return bound.reduce<readonly TermPlace[]>(
    (places, { name, axis, conditions }) =>
      places.flatMap((one) =>
        Array.from({ length: one.counts[axis ?? "class"] }, (_, index) => ({
          ...one,
          indices: { ...one.indices, [name]: index + 1 },
        })).filter(({ indices, counts }) => holdAll(conditions, indices, counts.class)),
      ),
    [place],
  );
}

/** A formula with numbers for its indices; what its own Σ bind are letters still. */
function numberedAt(expression: Expression, place: TermPlace): Expression {
  const inner =
    expression.kind === "reduce"
      ? { ...place, indices: without(place.indices, expression) }
      : place;
  const change = (part: unknown): unknown => {
    if (typeof part !== "object" || part === null) return part;
    if (isIndex(part)) return numberedIndex(part, inner);
    return isExpression(part) ? numberedAt(part, inner) : mapParts(part, change);
  };
  const parts = Object.entries(expression).map(([key, part]: [string, unknown]) => [
    key,
    // What an abbreviation means has letters of its own, and places are no part of a formula.
    key === "meaning" || key === "place" ? part : change(part),
  ]);
  return Object.fromEntries(parts) as Expression;
}

const without = (
  indices: TermPlace["indices"],
  { binders }: ExpressionOf<"reduce">,
): TermPlace["indices"] =>
  Object.fromEntries(
    Object.entries(indices).filter(([letter]) => binders.every(({ name }) => name !== letter)),
  );

function numberedIndex(index: Index, { indices, counts, labelClass }: TermPlace): Index {
  const { base, offset } = index;
  const value = {
    letter: base.kind === "letter" ? indices[base.name] : undefined,
    number: base.kind === "number" ? base.value : undefined,
    last: base.kind === "last" ? counts[base.of] : undefined,
    label: labelClass,
  }[base.kind];
  if (value === undefined) return index;
  return { ...index, base: { kind: "number", value: value + offset }, offset: 0 };
}

/** The names in the picture of what is shown there; undefined for anything else. */
function shownNames(expression: Expression, place: TermPlace): readonly TermName[] | undefined {
  const classes = Array.from({ length: place.counts.class }, (_, index) => index + 1);
  switch (expression.kind) {
    case "transpose":
      return shownNames(expression.body, place);
    case "abbreviation": {
      const bound = Object.entries(expression.bindings).flatMap(([letter, { base }]) =>
        base.kind === "number" ? [[letter, base.value] as const] : [],
      );
      const opened = { ...place, indices: Object.fromEntries(bound) };
      return shownNames(numberedAt(expression.meaning, opened), place);
    }
    case "quantity": {
      if (expression.isBatch || expression.sample) return undefined;
      if (expression.name === "loss") return ["loss"];
      const name = namesOfEntries[expression.name];
      return name === undefined
        ? undefined
        : classesOf(expression, classes)?.map((index) => `${name}-${index}`);
    }
    case "partial": {
      const [by] = expression.by;
      const { of } = expression;
      if (expression.by.length > 1 || by?.kind !== "quantity" || of.kind !== "quantity")
        return undefined;
      if (by.isBatch || of.isBatch || by.sample || of.sample) return undefined;
      const columns = classesOf(by, classes);
      if (of.name === "probabilities" && by.name === "logits")
        return classesOf(of, classes)?.flatMap((row) =>
          (columns ?? []).map((column) => `jacobian-${row}-${column}`),
        );
      if (of.name !== "loss") return undefined;
      const name = namesOfLossDerivatives[by.name];
      return name === undefined ? undefined : columns?.map((index) => `${name}-${index}`);
    }
    default:
      return undefined;
  }
}

const namesOfEntries: Readonly<Record<string, string>> = {
  logits: "logit",
  probabilities: "probability",
  target: "target",
};

const namesOfLossDerivatives: Readonly<Record<string, string>> = {
  probabilities: "weight",
  logits: "gradient",
};

/** The classes that a quantity speaks of: one, or all; undefined where a letter is left. */
function classesOf(
  { indices: [index] }: ExpressionOf<"quantity">,
  classes: readonly number[],
): readonly number[] | undefined {
  if (!index) return classes;
  return index.base.kind === "number" ? [index.base.value] : undefined;
}

/**
 * What the lines of a derivation say is equal to something that the picture shows, where they hold.
 *
 * @param placeOf where a line gets its indices; undefined where it speaks of no such place
 */
export function aliasesIn(
  lines: readonly LineReading[],
  placeOf: (read: LineReading) => TermPlace | undefined,
  holds: (assumption: Assumption) => boolean,
): Aliases {
  const aliases = new Map<string, readonly TermName[]>();
  for (const read of withOpened(lines)) {
    const place = holdsHere(read, holds) ? placeOf(read) : undefined;
    if (!place) continue;
    for (const { step, claim, relation } of read.statements)
      if (relation === "=")
        for (const { left, right } of claim ? [step, claim] : [step])
          if (left.kind === "formula" && right.kind === "formula")
            for (const [shown, other] of [
              [left.expression, right.expression],
              [right.expression, left.expression],
            ] as const) {
              const names = shownNames(numberedAt(shown, place), place);
              const formula = numberedAt(other, place);
              if (!names || shownNames(formula, place) || isWrittenOut(formula)) continue;
              const key = canonical(formula, new Map());
              if (!aliases.has(key)) aliases.set(key, names);
            }
  }
  return aliases;
}

/** Whether a line is true for the reader's label, as far as it says itself. */
export const holdsHere = (
  { placed: { line }, stated }: LineReading,
  holds: (assumption: Assumption) => boolean,
): boolean =>
  line.rule !== "mistake" &&
  line.at === undefined &&
  [...stated].every((assumption) => holds(assumption as Assumption));

/** Numbers, and rows of them: nothing is known by what it comes to. */
const isWrittenOut = ({ kind }: Expression) => ["number", "list", "matrix"].includes(kind);

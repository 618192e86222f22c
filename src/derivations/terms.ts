import { isExpression, type Binder, type Expression, type Side } from "../formula/expression";
import type { Place } from "../formula/problem";
import { wholeItemsAt } from "../formula/texItems";
import { withMarks, type Mark } from "../formula/withMarks";
import type { LineReading } from "./readings";
import { afterLeft } from "./statements";

/** A part of a formula, as it stands there. */
interface FormulaPart {
  readonly expression: Expression;
  /** What the Σ around it bind, outermost first */
  readonly bound: readonly Binder[];
  /** What the line says that it equals: where it is a whole side, what the chain set out from */
  readonly equals: Expression | undefined;
  /** Where it stands in the TeX, as far as it can be marked by itself */
  readonly place: Place;
  /** Whether it is a quantity that one may point at */
  readonly isTerm: boolean;
}

/** A quantity that a formula names, as it stands there. */
export type Term = Omit<FormulaPart, "isTerm">;

const partsOfLines = new WeakMap<LineReading, readonly FormulaPart[]>();
const termsOfLines = new WeakMap<LineReading, readonly Term[]>();

/** The quantities of a line in the order in which they stand there, each before those inside it. */
export function termsOf(read: LineReading): readonly Term[] {
  const known = termsOfLines.get(read) ?? partsOfLine(read).filter(({ isTerm }) => isTerm);
  termsOfLines.set(read, known);
  return known;
}

/** All parts of a line that have a place of their own, in the same order. */
function partsOfLine(read: LineReading): readonly FormulaPart[] {
  const known = partsOfLines.get(read) ?? findParts(read);
  partsOfLines.set(read, known);
  return known;
}

function findParts({ placed: { line }, parted, statements }: LineReading): readonly FormulaPart[] {
  const [first] = statements;
  if (!first) return [];
  const goesOn = parted.left === "" && parted.relation !== "";
  const sides = [
    ...(goesOn ? [] : [{ side: first.step.left, head: undefined }]),
    ...statements.map(({ step, claim, relation }) => ({
      side: step.right,
      head: relation === "=" ? (claim ?? step).left : undefined,
    })),
  ];
  return sides.flatMap(({ side, head }) => {
    const equals = head?.kind === "formula" ? head.expression : undefined;
    return partsOfSide(side, line.tex, equals);
  });
}

/** The quantities of a side of a formula. */
export const termsOfSide = (side: Side, tex: string): readonly Term[] =>
  partsOfSide(side, tex).filter(({ isTerm }) => isTerm);

/** Its parts; where several have one place, a quantity among them, since p cannot be marked without its power. */
function partsOfSide(side: Side, tex: string, equals?: Expression): readonly FormulaPart[] {
  const found = formulasOf(side).flatMap((whole) => [
    ...partsIn(whole, { isSide: true, equals, bound: [] }, tex),
  ]);
  const chosen = new Map<string, FormulaPart>();
  for (const part of found) {
    const key = placeKey(part.place);
    const known = chosen.get(key);
    if (!known || (part.isTerm && !known.isTerm)) chosen.set(key, part);
  }
  return found.filter((part) => chosen.get(placeKey(part.place)) === part);
}

const placeKey = ({ start, end }: Place) => `${start} ${end}`;

/** The formulas of a side. */
function formulasOf(side: Side): readonly Expression[] {
  switch (side.kind) {
    case "formula":
      return [side.expression];
    case "statement":
      return [...formulasOf(side.statement.left), ...formulasOf(side.statement.right)];
    default:
      return [];
  }
}

interface Surroundings {
  /** Whether it is a whole side of a line, and what that equals */
  readonly isSide: boolean;
  readonly equals: Expression | undefined;
  readonly bound: readonly Binder[];
}

function* partsIn(
  expression: Expression,
  { isSide, equals, bound }: Surroundings,
  tex: string,
): Generator<FormulaPart> {
  const isTerm = namesQuantity(expression) || (isSide && expression.kind !== "number");
  yield { expression, bound, equals, place: wholeItemsAt(tex, extentOf(expression)), isTerm };
  const inside = expression.kind === "reduce" ? [...bound, ...expression.binders] : bound;
  for (const part of partsOf(expression))
    yield* partsIn(part, { isSide: false, equals: undefined, bound: inside }, tex);
}

/** Whether an expression is a quantity one may point at, and not what holds several together. */
function namesQuantity(expression: Expression): boolean {
  switch (expression.kind) {
    case "number":
    case "euler":
    case "ones":
    case "variable":
    case "plus":
    case "product":
    case "power":
    case "list":
    case "matrix":
    case "cases":
    case "dotted-sum":
      return false;
    case "transpose":
      return namesQuantity(expression.body);
    case "negative":
      return expression.body.kind === "quotient";
    default:
      return true;
  }
}

/** The formulas directly inside one, without what abbreviations mean: that stands elsewhere. */
function partsOf(expression: Expression): readonly Expression[] {
  // −1/p is one thing.
  if (expression.kind === "negative" && namesQuantity(expression)) return partsOf(expression.body);
  return Object.entries(expression).flatMap(([key, part]: [string, unknown]) =>
    key === "meaning" ? [] : expressionsIn(part),
  );
}

function expressionsIn(part: unknown): readonly Expression[] {
  if (isExpression(part)) return [part];
  if (typeof part !== "object" || part === null) return [];
  return Object.values(part).flatMap(expressionsIn);
}

/** From where to where an expression was written. */
function extentOf(expression: Expression): Place {
  const places = [expression.place, ...partsOf(expression).map(extentOf)];
  const brackets = expression.kind === "list" ? 1 : 0;
  return {
    start: Math.min(...places.map(({ start }) => start)) - brackets,
    end: Math.max(...places.map(({ end }) => end)) + brackets,
  };
}

/** A line's TeX with its terms marked by their numbers: what stands before its relation, and after it. */
export interface MarkedTex {
  readonly left: string;
  readonly right: string;
}

const markedLines = new WeakMap<LineReading, MarkedTex>();

/** A line as it is typeset: so that each of its terms can be found in it. */
export function markedTexOf(read: LineReading): MarkedTex {
  const known = markedLines.get(read) ?? markTerms(read);
  markedLines.set(read, known);
  return known;
}

function markTerms(read: LineReading): MarkedTex {
  const { parted } = read;
  const { left, rightAt } = parted;
  const marks = marksOf(partsOfLine(read));
  const moved = ({ place: { start, end }, ...mark }: Mark) => ({
    ...mark,
    place: { start: start - rightAt, end: end - rightAt },
  });
  const [before, after] = [
    marks.filter(({ place }) => place.end <= left.length),
    marks.filter(({ place }) => place.start >= rightAt),
  ];
  return {
    left: withMarks(left, before),
    right: afterLeft({ ...parted, right: withMarks(parted.right, after.map(moved)) }),
  };
}

/** How the parts of a formula are marked: quantities by their numbers, and so all others. */
export function marksOf(parts: readonly (Term & { isTerm?: boolean })[]): readonly Mark[] {
  const count = { term: 0, part: 0 };
  return parts.map(({ place, isTerm = true }) => ({
    place,
    before: `\\htmlData{${nameOf(isTerm)}=${count[nameOf(isTerm)]++}}{`,
    after: "}",
  }));
}

const nameOf = (isTerm: boolean) => (isTerm ? "term" : "part");

/** By which attribute a part of a line is found in its formula; undefined where it has no place of its own. */
export function markOf(
  read: LineReading,
  expression: Expression,
): { readonly name: "term" | "part"; readonly number: number } | undefined {
  const { tex } = read.placed.line;
  const key = placeKey(wholeItemsAt(tex, extentOf(expression)));
  const parts = partsOfLine(read);
  const at = parts.findIndex(({ place }) => placeKey(place) === key);
  const part = parts[at];
  if (!part) return undefined;
  const number = parts.slice(0, at).filter(({ isTerm }) => isTerm === part.isTerm).length;
  return { name: nameOf(part.isTerm), number };
}

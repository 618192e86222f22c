import {
  isIndex,
  letterIndex,
  type Axis,
  type Binder,
  type Entry,
  type Expression,
  type Index,
} from "../expression";
import { mapParts } from "../mapParts";
import { Unreadable, type Place } from "../problem";

const nowhere: Place = { start: 0, end: 0 };
const numbered = (value: number): Index => ({
  base: { kind: "number", value },
  offset: 0,
  place: nowhere,
});
const last = (offset: number, of: Axis): Index => ({
  base: { kind: "last", of },
  offset,
  place: nowhere,
});
const label: Index = { base: { kind: "label" }, offset: 0, place: nowhere };

/** The letters that stand for the place itself in a pattern. */
export const row = "\u25a1";
export const column = "\u25a1\u25a1";
const hole = (name: string): Index => letterIndex(name, nowhere);

interface Placed {
  readonly expression: Expression;
  readonly place: Index;
}

/** A row that is written with dots: its entries with their places, and the places that it leaves out. */
interface DottedRow {
  readonly placed: readonly Placed[];
  readonly omitted: readonly Index[];
}

/**
 * Written entries with their places: from 1 before the dots, up to d after them; between dots where
 * the pattern of the first says, or the one index that an entry of its own kind names. An entry that
 * names none is the label's.
 *
 * @param isLabelMeant whether that can be: not on a line for every index i
 * @throws {Unreadable} where a place cannot be told
 */
export function placesAlong(
  entries: readonly Entry[],
  place: Place,
  isLabelMeant: boolean,
): DottedRow {
  const unclear = () => new Unreadable({ code: "dots", written: "…" }, place);
  const ends = placesOf(
    entries.map((entry) => entry === "dots"),
    place,
    { isOpen: true, axis: axisOfLast(entries) },
  );
  const first = entries[0];
  if (first === undefined || first === "dots") throw unclear();
  const pattern = keyOf(patternOf({ expression: first }, [[numbered(1), row]]));
  const places = entries.map((entry, at): Index | undefined => {
    if (entry === "dots") return undefined;
    const matching = indicesIn(entry).find(
      (index) => keyOf(patternOf({ expression: entry }, [[index, row]])) === pattern,
    );
    const end = ends[at];
    // Written at one place, meant for another: something is left out that cannot be told.
    if (end && matching && keyOf(end) !== keyOf(matching)) throw unclear();
    if (end ?? matching) return end ?? matching;
    return keyOf(entry) === pattern ? undefined : ownPlace(entry, isLabelMeant);
  });
  for (let round = 0; round < entries.length; round++)
    entries.forEach((entry, at) => {
      if (entry === "dots" || places[at]) return;
      const [before, after] = [places[at - 1], places[at + 1]];
      if (before) places[at] = { ...before, offset: before.offset + 1 };
      else if (after) places[at] = { ...after, offset: after.offset - 1 };
    });
  const placed = entries.flatMap((entry, at): Placed[] => {
    if (entry === "dots") return [];
    if (!places[at]) throw unclear();
    return [{ expression: entry, place: places[at] }];
  });
  const omitted = entries.flatMap((_, at): Index[] => {
    const [here, next] = [places[at], places[at + 1]];
    if (!here || !next) return [];
    const gap = distance(here, next);
    if (gap === 2) return [{ ...here, offset: here.offset + 1 }];
    if (gap !== 1) throw unclear();
    return [];
  });
  return { placed, omitted };
}

/** How many places lie between two indices of one kind. */
function distance(here: Index, next: Index): number | undefined {
  if (here.base.kind === "number" && next.base.kind === "number")
    return next.base.value + next.offset - here.base.value - here.offset;
  return keyOf(here.base) === keyOf(next.base) ? next.offset - here.offset : undefined;
}

/** The one index that an entry names; the label's class where it names that, or none at all. */
function ownPlace(entry: Expression, isLabelMeant: boolean): Index | undefined {
  const bound = boundIn(entry);
  const named = indicesIn(entry).filter(
    ({ base }) => base.kind === "label" || (base.kind === "letter" && !bound.has(base.name)),
  );
  if (named.length === 0) return isLabelMeant ? label : undefined;
  const distinct = new Map(named.map((index) => [keyOf(index), index]));
  if (distinct.size === 1) return named[0];
  return named.find(({ base }) => base.kind === "label");
}

/** The letters that a Σ inside of an expression binds. */
function boundIn(value: unknown): Set<string> {
  if (Array.isArray(value)) return new Set(value.flatMap((one) => [...boundIn(one)]));
  if (typeof value !== "object" || value === null) return new Set();
  const own =
    "binders" in value ? (value.binders as readonly Binder[]).map(({ name }) => name) : [];
  return new Set([...own, ...Object.values(value).flatMap((one) => [...boundIn(one)])]);
}

/** What the last entry is the last of, by its index; classes where it does not say. */
const axisOfLast = (entries: readonly Entry[]): Axis => lastAxesIn(entries.at(-1))[0] ?? "class";

/** What the indices d, d_in and N in an expression are the last of. */
export const lastAxesIn = (value: unknown): Axis[] =>
  indicesIn(value).flatMap(({ base }) => (base.kind === "last" ? [base.of] : []));

/** The places of what is written before the first dots and after the last; between, if it may be. */
export function placesOf(
  isDots: readonly boolean[],
  place: Place,
  { isOpen = false, axis = "class" }: { readonly isOpen?: boolean; readonly axis?: Axis } = {},
): (Index | undefined)[] {
  const firstDots = isDots.indexOf(true);
  const lastDots = isDots.lastIndexOf(true);
  return isDots.map((dots, at) => {
    if (dots) return undefined;
    if (firstDots === -1 || at < firstDots) return numbered(at + 1);
    if (at > lastDots) return last(at - (isDots.length - 1), axis);
    if (isOpen) return undefined;
    throw new Unreadable({ code: "dots", written: "…" }, place);
  });
}

/** The pattern that at least two entries share; of several, the one that most do. */
export function commonPattern(patterns: readonly Expression[]): Expression | undefined {
  const counts = new Map<string, number>();
  for (const pattern of patterns) counts.set(keyOf(pattern), (counts.get(keyOf(pattern)) ?? 0) + 1);
  const most = Math.max(...counts.values());
  if (most < 2) return undefined;
  return patterns.findLast((pattern) => counts.get(keyOf(pattern)) === most);
}

/**
 * What the terms of a written-out sum share, with `row` in place of the index in which they differ;
 * undefined where they differ in more.
 */
export function patternOfSum(entries: readonly Entry[]): Expression | undefined {
  const [first] = entries;
  if (first === undefined || first === "dots") return undefined;
  const pattern = patternOf({ expression: first }, [[numbered(1), row]]);
  const isAlike = (expression: Expression) =>
    indicesIn(expression).some(
      (index) => keyOf(patternOf({ expression }, [[index, row]])) === keyOf(pattern),
    );
  return entries.every((entry) => entry === "dots" || isAlike(entry)) ? pattern : undefined;
}

export function sharedByAll(patterns: readonly Expression[]): Expression | undefined {
  const [first, ...others] = patterns;
  if (!first || others.length === 0) return undefined;
  return others.every((other) => keyOf(other) === keyOf(first)) ? first : undefined;
}

/** An entry with its own places replaced by letters for them. */
export function patternOf(
  { expression }: { readonly expression: Expression },
  places: readonly (readonly [Index, string])[],
): Expression {
  const replace = (value: unknown): unknown => {
    if (typeof value !== "object" || value === null) return value;
    if (isIndex(value)) {
      const [, name] = places.find(([place]) => keyOf(place) === keyOf(value)) ?? [];
      return name === undefined ? value : hole(name);
    }
    return mapParts(value, replace);
  };
  return replace(expression) as Expression;
}

function indicesIn(value: unknown): Index[] {
  if (Array.isArray(value)) return value.flatMap(indicesIn);
  if (typeof value !== "object" || value === null) return [];
  return isIndex(value) ? [value] : Object.values(value).flatMap(indicesIn);
}

/** What an expression says, wherever it stands. */
export const keyOf = (value: unknown) =>
  JSON.stringify(value, (key, inner: unknown) => (key === "place" ? undefined : inner));

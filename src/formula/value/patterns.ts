import { isIndex, type Axis, type Entry, type Expression, type Index } from "../expression";
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
const hole = (name: string): Index => ({
  base: { kind: "letter", name },
  offset: 0,
  place: nowhere,
});

interface Placed {
  readonly expression: Expression;
  readonly place: Index;
}

/** Written entries with their places: from 1 before the dots, up to d after them. */
export function placesAlong(entries: readonly Entry[], place: Place): Placed[] {
  const ends = placesOf(
    entries.map((entry) => entry === "dots"),
    place,
    { isOpen: true, axis: axisOfLast(entries) },
  );
  const placed = entries.flatMap(
    (entry, at): { expression: Expression; place: Index | undefined }[] =>
      entry === "dots" ? [] : [{ expression: entry, place: ends[at] }],
  );
  // An entry between dots stands where the pattern of the first says; or beside one that does.
  const [first] = placed;
  if (!first) throw new Unreadable({ code: "dots", written: "…" }, place);
  const pattern = first.place && keyOf(patternOf(first, [[first.place, row]]));
  for (const entry of placed)
    entry.place ??= indicesIn(entry.expression).find(
      (index) => keyOf(patternOf(entry, [[index, row]])) === pattern,
    );
  for (const entry of placed)
    entry.place ??= isSpecial(entry.expression, pattern) ? label : undefined;
  const isBeside = (at: number) => entries[at] !== undefined && entries[at] !== "dots";
  const places = new Map(
    placed.map(({ expression, place: known }) => [expression as Entry, known]),
  );
  for (let round = 0; round < entries.length; round++)
    entries.forEach((entry, at) => {
      if (entry === "dots" || places.get(entry)) return;
      const before = isBeside(at - 1) ? places.get(entries[at - 1]!) : undefined;
      const after = isBeside(at + 1) ? places.get(entries[at + 1]!) : undefined;
      if (before) places.set(entry, { ...before, offset: before.offset + 1 });
      else if (after) places.set(entry, { ...after, offset: after.offset - 1 });
    });
  return placed.map(({ expression }) => {
    const known = places.get(expression);
    if (!known) throw new Unreadable({ code: "dots", written: "…" }, place);
    return { expression, place: known };
  });
}

/** What the last entry is the last of, by its index; classes where it does not say. */
function axisOfLast(entries: readonly Entry[]): Axis {
  const lasts = indicesIn(entries.at(-1)).flatMap(({ base }) =>
    base.kind === "last" ? [base.of] : [],
  );
  return lasts[0] ?? "class";
}

/** An entry that stands out from a constant or from the pattern is the label's. */
const isSpecial = (expression: Expression, pattern: string | undefined) =>
  keyOf(expression) !== pattern;

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
    if (Array.isArray(value)) return value.map(replace);
    if (typeof value !== "object" || value === null) return value;
    if (isIndex(value)) {
      const [, name] = places.find(([place]) => keyOf(place) === keyOf(value)) ?? [];
      return name === undefined ? value : hole(name);
    }
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, replace(inner)]));
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

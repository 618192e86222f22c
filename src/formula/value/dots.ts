import type { Axis, Entry, Expression, Index } from "../expression";
import { Unreadable, type Place } from "../problem";
import type { Position, Running, Term, Terms } from "./term";

/** What reading dots needs of the side that they stand in. */
interface Dotted {
  readonly terms: Terms;
  /** Lowers an entry, some letters of it given */
  readonly scalar: (expression: Expression, more: ReadonlyMap<string, Position>) => Term;
  readonly position: (index: Index) => Position;
}

const nowhere: Place = { start: 0, end: 0 };
const numbered = (value: number): Index => ({
  base: { kind: "number", value },
  offset: 0,
  place: nowhere,
});
const last = (offset: number): Index => ({
  base: { kind: "last", of: "class" },
  offset,
  place: nowhere,
});
const label: Index = { base: { kind: "label" }, offset: 0, place: nowhere };

/** The letters that stand for the place itself in a pattern. */
const row = "\u25a1";
const column = "\u25a1\u25a1";
const hole = (name: string): Index => ({
  base: { kind: "letter", name },
  offset: 0,
  place: nowhere,
});

/**
 * A row with dots as a function of the place: the pattern that the written entries share, each at
 * its own place; an entry that does not share it stands where it is written alone. Where places
 * coincide (d = 1, say) the entry at the label's class wins, then the one at d, then the one at 1.
 *
 * @throws {Unreadable} where an entry's place cannot be told
 */
export function rowWithDots(
  entries: readonly Entry[],
  { terms, scalar, position }: Dotted,
  place: Place,
): { readonly entry: (position: Position) => Term; readonly axis: Axis } {
  const placed = placesAlong(entries, place);
  const pattern = commonPattern(placed.map((entry) => patternOf(entry, [[entry.place, row]])));
  const special = placed
    .filter((entry) => !pattern || keyOf(patternOf(entry, [[entry.place, row]])) !== keyOf(pattern))
    .toSorted((one, other) => precedence(one.place) - precedence(other.place))
    .map((entry) => ({ at: position(entry.place), body: scalar(entry.expression, new Map()) }));
  // What the places count is known once the pattern was lowered with an index of its own.
  const probe: Running = terms.running("");
  if (pattern) scalar(pattern, new Map([[row, { kind: "running", index: probe, offset: 0 }]]));
  const axis = typeof probe.axis === "string" ? probe.axis : "class";
  const entry = (at: Position) => {
    const others = pattern ? scalar(pattern, new Map([[row, at]])) : terms.unwritten();
    if (special.length === 0) return others;
    return terms.when([
      ...special.map(({ at: right, body }) => ({ mask: equal(at, right), body })),
      { mask: [], body: others },
    ]);
  };
  return { entry, axis };
}

/**
 * A matrix with dots as a function of row and column: one pattern on the diagonal, one off it; where
 * the written entries share none, only they are said.
 */
export function matrixWithDots(
  rows: readonly (readonly Entry[])[],
  { terms, scalar, position }: Dotted,
  place: Place,
): (row: Position, column: Position) => Term {
  const isEmpty = (entries: readonly (Entry | undefined)[]) =>
    entries.every((entry) => entry === "dots");
  const columns = rows[0]!.map((_, at) => rows.map((cells) => cells[at]));
  const rowPlaces = placesOf(rows.map(isEmpty), place);
  const columnPlaces = placesOf(columns.map(isEmpty), place);
  const cells = rows.flatMap((entries, r) =>
    entries.flatMap((entry, c) =>
      entry === "dots" ? [] : [{ expression: entry, row: rowPlaces[r]!, column: columnPlaces[c]! }],
    ),
  );
  const isDiagonal = (cell: (typeof cells)[number]) => keyOf(cell.row) === keyOf(cell.column);
  const patternOfCell = (cell: (typeof cells)[number]) =>
    patternOf(
      cell,
      isDiagonal(cell)
        ? [[cell.row, row]]
        : [
            [cell.row, row],
            [cell.column, column],
          ],
    );
  const diagonal = sharedByAll(cells.filter(isDiagonal).map(patternOfCell));
  const others = sharedByAll(cells.filter((cell) => !isDiagonal(cell)).map(patternOfCell));
  const written = cells.map((cell) => ({
    row: position(cell.row),
    column: position(cell.column),
    body: scalar(cell.expression, new Map()),
  }));
  return (atRow, atColumn) => {
    const at = new Map([
      [row, atRow],
      [column, atColumn],
    ]);
    const unsaid = [
      ...(diagonal ? [{ mask: equal(atRow, atColumn), body: scalar(diagonal, at) }] : []),
      ...(others
        ? [
            {
              mask: [{ left: atRow, relation: "\\ne" as const, right: atColumn }],
              body: scalar(others, at),
            },
          ]
        : []),
    ];
    const own = written.map((cell) => ({
      mask: [...equal(atRow, cell.row), ...equal(atColumn, cell.column)],
      body: cell.body,
    }));
    const isComplete = diagonal !== undefined && others !== undefined;
    return terms.when(
      isComplete ? unsaid : [...own, ...unsaid, { mask: [], body: terms.unwritten() }],
    );
  };
}

interface Placed {
  readonly expression: Expression;
  readonly place: Index;
}

/** Written entries with their places: from 1 before the dots, up to d after them. */
function placesAlong(entries: readonly Entry[], place: Place): Placed[] {
  const ends = placesOf(
    entries.map((entry) => entry === "dots"),
    place,
    true,
  );
  const placed = entries.flatMap(
    (entry, at): { expression: Expression; place: Index | undefined }[] =>
      entry === "dots" ? [] : [{ expression: entry, place: ends[at] }],
  );
  // An entry between dots stands where the pattern of the first says; or beside one that does.
  const first = placed[0]!;
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

/** An entry that stands out from a constant or from the pattern is the label's. */
const isSpecial = (expression: Expression, pattern: string | undefined) =>
  keyOf(expression) !== pattern;

/** The places of what is written before the first dots and after the last; between, if it may be. */
function placesOf(isDots: readonly boolean[], place: Place, isOpen = false): (Index | undefined)[] {
  const firstDots = isDots.indexOf(true);
  const lastDots = isDots.lastIndexOf(true);
  return isDots.map((dots, at) => {
    if (dots) return undefined;
    if (firstDots === -1 || at < firstDots) return numbered(at + 1);
    if (at > lastDots) return last(at - (isDots.length - 1));
    if (isOpen) return undefined;
    throw new Unreadable({ code: "dots", written: "…" }, place);
  });
}

/** The pattern that at least two entries share; of several, the one that most do. */
function commonPattern(patterns: readonly Expression[]): Expression | undefined {
  const counts = new Map<string, number>();
  for (const pattern of patterns) counts.set(keyOf(pattern), (counts.get(keyOf(pattern)) ?? 0) + 1);
  const most = Math.max(...counts.values());
  if (most < 2) return undefined;
  return patterns.findLast((pattern) => counts.get(keyOf(pattern)) === most);
}

function sharedByAll(patterns: readonly Expression[]): Expression | undefined {
  const [first, ...others] = patterns;
  if (!first || others.length === 0) return undefined;
  return others.every((other) => keyOf(other) === keyOf(first)) ? first : undefined;
}

/** An entry with its own places replaced by letters for them. */
function patternOf(
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

const isIndex = (value: object): value is Index => "base" in value && "offset" in value;

/** What an expression says, wherever it stands. */
const keyOf = (value: unknown) =>
  JSON.stringify(value, (key, inner: unknown) => (key === "place" ? undefined : inner));

/** Which entry wins where two places coincide. */
const precedence = ({ base }: Index) =>
  base.kind === "label" ? 0 : base.kind === "last" ? 1 : base.kind === "number" ? 3 : 2;

const equal = (left: Position, right: Position) => [{ left, relation: "=" as const, right }];

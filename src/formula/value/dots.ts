import type { Axis, Entry, Expression, Index } from "../expression";
import { Unreadable, type Place } from "../problem";
import {
  column,
  commonPattern,
  keyOf,
  lastAxesIn,
  patternOf,
  placesAlong,
  placesOf,
  row,
  sharedByAll,
} from "./patterns";
import type { Position, Running, Term } from "./term";
import type { Terms } from "./terms";

/** What reading dots needs of the side that they stand in. */
interface Dotted {
  readonly terms: Terms;
  /** Lowers an entry, some letters of it given */
  readonly scalar: (expression: Expression, more: ReadonlyMap<string, Position>) => Term;
  readonly position: (index: Index) => Position;
  /** Whether an entry without an index of its own may be the label's */
  readonly isLabelMeant: boolean;
}

/**
 * A row with dots as a function of the place: the pattern that the written entries share, each at
 * its own place; an entry that does not share it stands where it is written alone. Where places
 * coincide (d = 1, say) the entry at the label's class wins, then the one at d, then the one at 1.
 *
 * @throws {Unreadable} where an entry's place cannot be told
 */
export function rowWithDots(
  entries: readonly Entry[],
  { terms, scalar, position, isLabelMeant }: Dotted,
  place: Place,
  { isSum = false } = {},
): { readonly entry: (position: Position) => Term; readonly axis: Axis } {
  const { placed, omitted } = placesAlong(entries, place, isLabelMeant);
  // A sum may leave a term out; a row that leaves one out has fewer entries than there are.
  if (omitted.length > 0 && !isSum) throw new Unreadable({ code: "dots", written: "…" }, place);
  const leftOut = omitted.map((index) => ({ at: position(index), body: terms.number(0) }));
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
    const others = pattern ? scalar(pattern, new Map([[row, at]])) : terms.unknown("dots");
    if (special.length + leftOut.length === 0) return others;
    return terms.when([
      ...[...leftOut, ...special].map(({ at: right, body }) => ({ mask: equal(at, right), body })),
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
): {
  readonly entry: (row: Position, column: Position) => Term;
  readonly axes: readonly [Axis, Axis];
} {
  const isEmpty = (entries: readonly (Entry | undefined)[]) =>
    entries.every((entry) => entry === "dots");
  const columns = rows[0]!.map((_, at) => rows.map((cells) => cells[at]));
  // The last row and the last column say what they are the last of; classes where both are.
  const axes = [rows.at(-1)!, columns.at(-1)!].map((line) => otherAxisIn(line)) as [Axis, Axis];
  const rowPlaces = placesOf(rows.map(isEmpty), place, { axis: axes[0] });
  const columnPlaces = placesOf(columns.map(isEmpty), place, { axis: axes[1] });
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
    rank: precedence(cell.row) + precedence(cell.column),
    row: position(cell.row),
    column: position(cell.column),
    body: scalar(cell.expression, new Map()),
  }));
  const entry = (atRow: Position, atColumn: Position) => {
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
    const own = written
      .toSorted((one, other) => one.rank - other.rank)
      .map((cell) => ({
        mask: [...equal(atRow, cell.row), ...equal(atColumn, cell.column)],
        body: cell.body,
      }));
    const isComplete = diagonal !== undefined && others !== undefined;
    return terms.when(
      isComplete ? unsaid : [...own, ...unsaid, { mask: [], body: terms.unknown("dots") }],
    );
  };
  return { entry, axes };
}

/** What all entries of a row or a column are the last of. */
function otherAxisIn(line: readonly (Entry | undefined)[]): Axis {
  const axes = line
    .filter((entry) => entry !== undefined && entry !== "dots")
    .map((entry) => lastAxesIn(entry));
  const [first = []] = axes;
  return first.find((axis) => axes.every((others) => others.includes(axis))) ?? "class";
}

/** Which entry wins where two places coincide. */
const precedence = ({ base }: Index) =>
  base.kind === "label" ? 0 : base.kind === "last" ? 1 : base.kind === "number" ? 3 : 2;

const equal = (left: Position, right: Position) => [{ left, relation: "=" as const, right }];

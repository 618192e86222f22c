import type { Place } from "./problem";

/** What cannot be parted in LaTeX: a letter, a command with its arguments, brackets; with its scripts. */
interface Item extends Place {
  /** The rows of items inside it */
  readonly inner: readonly Row[];
}

/** Items that stand side by side. */
interface Row extends Place {
  readonly items: readonly Item[];
}

/** How many arguments a command has that hold formulas; all others have none. */
const argumentCounts: Readonly<Record<string, number>> = {
  "\\frac": 2,
  "\\dfrac": 2,
  "\\tfrac": 2,
  "\\pd": 2,
  "\\pdin": 2,
  "\\pdby": 1,
  "\\ind": 1,
  "\\sqrt": 1,
  "\\hat": 1,
  "\\bar": 1,
  "\\underbrace": 1,
  "\\mathrm": 1,
  "\\mathbf": 1,
  "\\boldsymbol": 1,
};

/** Commands whose one argument is no formula. */
const wordCommands: ReadonlySet<string> = new Set(["\\text", "\\operatorname"]);

const closingOf: Readonly<Record<string, string>> = { "(": ")", "[": "]", "\\{": "\\}" };

/** The fewest whole items that hold a part of a formula: what a command can be put around. */
export function wholeItemsAt(source: string, place: Place): Place {
  const within = ({ start, end }: Place) => start <= place.start && place.end <= end;
  let row = rowOf(source);
  for (;;) {
    const inner = row.items.find(within)?.inner.find(within);
    if (!inner || inner.items.length === 0) break;
    row = inner;
  }
  const items = row.items.filter(({ start, end }) => start < place.end && place.start < end);
  const [first, last] = [items[0], items.at(-1)];
  return first && last ? { start: first.start, end: last.end } : place;
}

const rowsOfSources = new Map<string, Row>();

function rowOf(source: string): Row {
  const known = rowsOfSources.get(source) ?? new Walker(source).row();
  rowsOfSources.set(source, known);
  return known;
}

const token = /\s*(\\[a-zA-Z]+|\\.|[^\s])/y;

class Walker {
  private position = 0;

  constructor(private readonly source: string) {}

  /** Items up to a token that ends them, which is left where it is. */
  row(ends: ReadonlySet<string> = new Set()): Row {
    const start = this.position;
    const items: Item[] = [];
    for (let next = this.peek(); next !== undefined && !ends.has(next); next = this.peek())
      items.push(this.item());
    return { start, end: this.position, items };
  }

  private item(): Item {
    const inner: Row[] = [];
    const opening = this.take()!;
    const start = this.position - opening.length;
    const closing = closingOf[opening];
    if (opening === "{") inner.push(this.closedRow("}"));
    else if (opening === "\\left") {
      this.take();
      inner.push(this.closedRow("\\right"));
      this.take();
    } else if (opening === "\\begin") inner.push(...this.cells());
    else if (closing !== undefined) this.tryClosing(closing, inner);
    else if (wordCommands.has(opening)) this.word();
    else
      for (let count = argumentCounts[opening] ?? 0; count > 0; count--)
        inner.push(this.argument());
    for (let next = this.peek(); next === "_" || next === "^" || next === "'"; next = this.peek()) {
      this.take();
      if (next !== "'") inner.push(this.argument());
    }
    return { start, end: this.position, inner };
  }

  /** A row and the token that closes it. */
  private closedRow(closing: string): Row {
    const row = this.row(new Set([closing]));
    this.take();
    return row;
  }

  /** Brackets that are not closed, as those of (0, 1], stand for themselves. */
  private tryClosing(closing: string, inner: Row[]): void {
    const { position } = this;
    const row = this.row(new Set([closing, "}", "&", "\\\\", "\\right", "\\end"]));
    if (this.peek() === closing) {
      this.take();
      inner.push(row);
    } else this.position = position;
  }

  private argument(): Row {
    if (this.peek() === "{") {
      this.take();
      return this.closedRow("}");
    }
    const start = this.position;
    this.take();
    return { start, end: this.position, items: [] };
  }

  private word(): void {
    this.position = this.source.indexOf("}", this.position) + 1;
  }

  private cells(): Row[] {
    this.word(); // {bmatrix}
    const cells: Row[] = [];
    for (;;) {
      cells.push(this.row(new Set(["&", "\\\\", "\\end"])));
      const end = this.take();
      if (end === "\\end" || end === undefined) break;
    }
    this.word();
    return cells;
  }

  private peek(): string | undefined {
    token.lastIndex = this.position;
    return token.exec(this.source)?.[1];
  }

  private take(): string | undefined {
    token.lastIndex = this.position;
    const found = token.exec(this.source);
    this.position = found ? token.lastIndex : this.source.length;
    return found?.[1];
  }
}

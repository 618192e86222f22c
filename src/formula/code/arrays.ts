import type { Axis, Comparison } from "../expression";
import {
  merged,
  type LeafName,
  type Mask,
  type Position,
  type Running,
  type Term,
  type TermOf,
} from "../value/term";
import { casesOf, entriesIn, openConditions, type Counts } from "./conditions";
import type { CodeNames } from "./names";
import { atom, negative, operation, rank, shifted, unsaid, within, type Written } from "./written";

/** How a library of arrays writes what libraries do not agree on. */
export interface ArrayLibrary {
  /** exp, log and the like */
  readonly call: (name: ElementFunction, body: string, isNumber: boolean) => string;
  readonly where: (mask: string, body: string, otherwise: string) => string;
  /** The identity matrix */
  readonly identity: (count: string) => string;
  /** 1 where a mask holds, 0 elsewhere */
  readonly asNumbers: (mask: string) => string;
  /** Along an axis; undefined: over all */
  readonly along: (by: "sum" | "max", body: string, axis: number | undefined) => string;
  /** A row of numbers */
  readonly row: (entries: readonly string[]) => string;
  /** Rows, one below the other */
  readonly stack: (rows: readonly string[]) => string;
  readonly zero: string;
  readonly nan: string;
}

type ElementFunction = "exp" | "log" | "log2" | "log10" | "sqrt" | "abs";

/** The arrays of indices that code may compare: 0, 1, … of each axis. */
export const rangeNames: Readonly<Record<Axis, string>> = {
  class: "classes",
  input: "inputs",
  sample: "samples",
};

/** Code for arrays, and along which indices its axes run. */
interface WrittenArray extends Written {
  readonly along: readonly Running[];
  /** The same with its two axes exchanged, where that is no longer to write */
  readonly flipped?: Written | undefined;
}

/**
 * Writes terms as code that works on whole arrays, the way NumPy, PyTorch and JAX do: the axes of an
 * array are the indices that it varies with, in the order in which the formula has brought them up.
 */
export class ArrayCode {
  /** The arrays of indices that the code compares */
  readonly ranges = new Set<Axis>();

  constructor(
    private readonly library: ArrayLibrary,
    private readonly names: CodeNames,
    private readonly counts: Counts,
  ) {}

  /**
   * A formula's entry for all rows and columns at once.
   *
   * @throws {Unreadable} where there is no code for it
   */
  matrix(entry: Term, rows: Running | undefined, columns: Running | undefined): string {
    const wanted = [rows, columns].filter((index) => index !== undefined);
    // Along an index that it does not vary with every entry is the same: zeros say how many there are.
    const written = wanted.reduce(
      (array, index) => (array.along.includes(index) ? array : this.plus(array, this.zeros(index))),
      this.write(entry),
    );
    const isTurned = written.along.length === 2 && written.along[0] !== wanted[0];
    return isTurned ? `${within(written, rank.atom)}.T` : written.text;
  }

  private zeros(index: Running): WrittenArray {
    const range = this.range(index);
    return { ...operation("times", atom("0"), range), along: [index] };
  }

  private plus(left: WrittenArray, right: WrittenArray): WrittenArray {
    const along = merged([left.along, right.along]);
    return { ...operation("plus", spread(left, along), spread(right, along)), along };
  }

  private write(term: Term): WrittenArray {
    switch (term.kind) {
      case "number":
        return constant(String(term.value));
      case "count":
        return constant(this.names.counts[term.of]);
      case "leaf":
        return this.leaf(term.name, term.at);
      case "unary": {
        const body = this.write(term.body);
        if (term.by === "negative")
          return {
            ...negative(body),
            along: body.along,
            flipped: body.flipped && negative(body.flipped),
          };
        const name = ({ absolute: "abs", baseLog: "log" } as Record<string, ElementFunction>)[
          term.by
        ];
        const text = this.library.call(
          name ?? (term.by as ElementFunction),
          body.text,
          body.along.length === 0,
        );
        return { ...atom(text), along: body.along };
      }
      case "binary": {
        const [left, right] = [this.write(term.left), this.write(term.right)];
        const along = merged([left.along, right.along]);
        const [a, b] = [flippedIn(left, along), flippedIn(right, along)];
        return {
          ...operation(term.by, spread(left, along), spread(right, along)),
          along,
          flipped: a && b && operation(term.by, a, b),
        };
      }
      case "power": {
        const base = this.write(term.base);
        const text = `${within(base, rank.atom)} ** ${term.exponent}`;
        return { text, rank: rank.power, along: base.along };
      }
      case "indicator":
        return this.indicator(term.mask);
      case "reduce":
        return this.reduce(term);
      case "when":
        return this.cases(term);
      case "unknown":
        throw unsaid();
    }
  }

  private leaf(name: LeafName, at: readonly Position[]): WrittenArray {
    if (name === "variable") throw unsaid();
    if (name === "peak") {
      const [sample] = at;
      if (sample?.kind === "running") throw unsaid();
      return constant(this.library.along("max", this.names.one.logits, undefined));
    }
    const [sample, ...others] = at;
    const isPerSample = name in this.names.batch;
    const isOfBatch = isPerSample && sample?.kind === "running";
    const text = isOfBatch
      ? this.names.batch[name as keyof CodeNames["batch"]]
      : this.names.one[name];
    return indexed(text, isPerSample && !isOfBatch ? others : at, (position) =>
      this.place(position),
    );
  }

  /** Where something stands that is not everywhere, from 0. */
  private place(position: Position): string {
    switch (position.kind) {
      case "number":
        return String(position.value - 1);
      case "last":
        return String(position.offset - 1); // from the end
      case "label":
        return shifted(this.names.labelClass, position.offset);
      case "running":
        throw unsaid();
    }
  }

  private range(index: Running): WrittenArray {
    const { axis = "class" } = index;
    if (typeof axis === "number") throw unsaid();
    this.ranges.add(axis);
    return { ...atom(rangeNames[axis]), along: [index] };
  }

  private side(position: Position): WrittenArray {
    if (position.kind === "running") {
      const range = this.range(position.index);
      const text = shifted(range.text, position.offset);
      return { text, rank: position.offset === 0 ? rank.atom : rank.sum, along: range.along };
    }
    if (position.kind !== "last") return constant(this.place(position));
    return constant(shifted(this.names.counts[position.of], position.offset - 1));
  }

  /** A mask, true where all its conditions hold. */
  private mask(conditions: Mask): WrittenArray {
    const [first, ...others] = conditions.map(({ left, relation, right }): WrittenArray => {
      const [one, other] = [this.side(left), this.side(right)];
      const along = merged([one.along, other.along]);
      const [a, b] = [spread(one, along), spread(other, along)];
      const text = `${within(a, rank.sum)} ${signs[relation]} ${within(b, rank.sum)}`;
      return { text, rank: rank.condition, along };
    });
    return others.reduce((all, next): WrittenArray => {
      const along = merged([all.along, next.along]);
      const [a, b] = [spread(all, along), spread(next, along)];
      return {
        text: `${within(a, rank.atom)} & ${within(b, rank.atom)}`,
        rank: rank.condition,
        along,
      };
    }, first!);
  }

  private indicator(mask: Mask): WrittenArray {
    const open = openConditions(mask, this.counts);
    if (!open) return constant("0");
    if (open.length === 0) return constant("1");
    const [{ left, relation, right }, ...more] = open as [Mask[number], ...Mask];
    const isDiagonal =
      more.length === 0 &&
      relation === "=" &&
      left.kind === "running" &&
      right.kind === "running" &&
      left.offset === right.offset &&
      typeof left.index.axis !== "number";
    if (isDiagonal) {
      const count = this.names.counts[left.index.axis as Axis];
      return {
        ...atom(this.library.identity(count)),
        along: merged([[left.index], [right.index]]),
      };
    }
    const { text, along } = this.mask(open);
    return { ...atom(this.library.asNumbers(text)), along };
  }

  private cases(term: TermOf<"when">): WrittenArray {
    const written = this.list(term);
    if (written) return written;
    const { branches, otherwise } = casesOf(term, this.counts);
    const start = otherwise ? this.write(otherwise) : constant(this.library.nan);
    return branches.toReversed().reduce((rest, { mask, body }): WrittenArray => {
      const [holds, own] = [this.mask(mask), this.write(body)];
      const along = merged([holds.along, own.along, rest.along]);
      const [a, b, c] = [holds, own, rest].map((part) => spread(part, along));
      return { ...atom(this.library.where(a!.text, b!.text, c!.text)), along };
    }, start);
  }

  /** A row or a matrix whose entries are all written out, as such. */
  private list(term: TermOf<"when">): WrittenArray | undefined {
    const list = entriesIn(term, this.counts);
    if (!list) return undefined;
    const entries = list.entries.map((entry) => this.write(entry));
    const [{ along: own } = constant("0")] = entries;
    const isEven = entries.every(
      ({ along }) => along.length === own.length && along.every((index, at) => index === own[at]),
    );
    if (!isEven || own.some(({ id }) => id < list.index.id)) return undefined;
    const make = own.length === 0 ? this.library.row : this.library.stack;
    return { ...atom(make(entries.map(({ text }) => text))), along: [list.index, ...own] };
  }

  private reduce({ by, over, mask, body }: TermOf<"reduce">): WrittenArray {
    const open = openConditions(mask, this.counts);
    if (!open) return constant("0");
    if (by === "sum" && open.length === 0) {
      const product = this.product(body, over);
      if (product) return product;
    }
    let inner = this.write(body);
    if (open.length > 0) {
      if (by === "max") throw unsaid();
      const holds = this.mask(open);
      const along = merged([holds.along, inner.along]);
      const [a, b] = [holds, inner].map((part) => spread(part, along));
      inner = { ...atom(this.library.where(a!.text, b!.text, this.library.zero)), along };
    }
    if (!inner.along.includes(over)) inner = this.plus(inner, this.zeros(over));
    const along = inner.along.filter((index) => index !== over);
    const axis = along.length === 0 ? undefined : inner.along.indexOf(over);
    const text = this.library.along(by, within(inner, rank.atom), axis);
    return { ...atom(text), along };
  }

  /** A sum of products as a product of rows and matrices, where it is one. */
  private product(body: Term, over: Running): WrittenArray | undefined {
    if (body.kind !== "binary" || body.by !== "times") return undefined;
    const [one, other] = [this.write(body.left), this.write(body.right)];
    const orders = [
      { left: one, right: other },
      { left: other, right: one },
    ];
    const ways = orders.flatMap(({ left, right }) =>
      sidesOf(left).flatMap((l) => sidesOf(right).map((r) => ({ left: l, right: r }))),
    );
    for (const { left, right } of ways) {
      const isMatrixProduct =
        left.along.at(-1) === over &&
        right.along[0] === over &&
        left.along.length <= 2 &&
        right.along.length <= 2;
      const along = [...left.along.slice(0, -1), ...right.along.slice(1)];
      const isInOrder = along.every((index, at) => at === 0 || along[at - 1]!.id < index.id);
      if (isMatrixProduct && isInOrder) {
        const text = matrixProduct(left, right);
        return { text, rank: rank.product, along };
      }
    }
    return undefined;
  }
}

/** An array as it is, and with its axes exchanged. */
const sidesOf = (array: WrittenArray): WrittenArray[] =>
  array.flipped ? [array, { ...array.flipped, along: array.along.toReversed() }] : [array];

/** What stands for an array where all axes are exchanged: a number is the same. */
const flippedIn = (array: WrittenArray, along: readonly Running[]): Written | undefined =>
  along.length === 2 ? (array.along.length === 0 ? array : array.flipped) : undefined;

/** xW is written with the matrix as it is kept: not as Wᵀx. */
const matrixProduct = (left: WrittenArray, right: WrittenArray): string => {
  const untransposed = /^(\w+)\.T$/.exec(left.text)?.[1];
  return untransposed !== undefined && right.along.length === 1
    ? `${within(right, rank.product)} @ ${untransposed}`
    : `${within(left, rank.product)} @ ${within(right, rank.power)}`;
};

const signs: Readonly<Record<Comparison, string>> = {
  "=": "==",
  "\\ne": "!=",
  "<": "<",
  "\\le": "<=",
  ">": ">",
  "\\ge": ">=",
};

const constant = (text: string): WrittenArray => ({ ...atom(text), along: [] });

/** An array with axes of length 1 where others have more: as it is where the last axes are its own. */
function spread(array: WrittenArray, along: readonly Running[]): WrittenArray {
  const start = along.length - array.along.length;
  if (array.along.every((index, at) => along[start + at] === index)) return array;
  const axes = along.map((index) => (array.along.includes(index) ? ":" : "None"));
  const kept = axes.slice(axes.indexOf(":"));
  return { ...atom(`${within(array, rank.atom)}[${kept.join(", ")}]`), along };
}

/** A quantity, or some of it, with its axes in the order of its indices. */
function indexed(
  text: string,
  at: readonly Position[],
  placeOf: (position: Position) => string,
): WrittenArray {
  const along = at.flatMap((position) =>
    position.kind === "running" && position.offset === 0 ? [position.index] : [],
  );
  if (new Set(along).size < along.length) throw unsaid(); // its diagonal
  const isWhole = along.length === at.length;
  const places = at.map((position) =>
    position.kind === "running" && position.offset === 0 ? ":" : placeOf(position),
  );
  while (places.at(-1) === ":") places.pop();
  const some = isWhole ? text : `${text}[${places.join(", ")}]`;
  const isTurned = along.length === 2 && along[0]!.id > along[1]!.id;
  return {
    ...atom(isTurned ? `${some}.T` : some),
    along: isTurned ? along.toReversed() : along,
    ...(along.length === 2 && { flipped: atom(isTurned ? some : `${some}.T`) }),
  };
}

import type { Axis, Comparison, QuantityName } from "../expression";
import { Unreadable } from "../problem";

/**
 * A formula brought down to numbers: scalars with indices, no vectors, no ∂. Equal terms are one
 * object, so what a formula repeats is valued once.
 */
export type Term = {
  readonly id: number;
  /** The same for terms that are alike but for the names of their indices: e^{z_i} and e^{z_j} */
  readonly likeness: number;
  /** The indices it varies with, in the order in which they were made */
  readonly varies: readonly Running[];
  /** Whether it varies with logits, label and the like */
  readonly isStateful: boolean;
} & Body;

export type Body =
  | { readonly kind: "number"; readonly value: number; readonly isExact: boolean }
  | { readonly kind: "count"; readonly of: Axis }
  | { readonly kind: "leaf"; readonly name: LeafName; readonly at: readonly Position[] }
  | { readonly kind: "unary"; readonly by: Unary; readonly body: Term }
  | { readonly kind: "binary"; readonly by: Binary; readonly left: Term; readonly right: Term }
  | { readonly kind: "power"; readonly base: Term; readonly exponent: number }
  | {
      readonly kind: "reduce";
      readonly by: "sum" | "max";
      readonly over: Running;
      readonly mask: Mask;
      readonly body: Term;
    }
  | { readonly kind: "indicator"; readonly mask: Mask }
  /** The first branch whose mask holds; where none does, there is no value */
  | {
      readonly kind: "when";
      readonly branches: readonly { readonly mask: Mask; readonly body: Term }[];
    }
  /** What dots leave unsaid */
  | { readonly kind: "unwritten" };

export type TermOf<Kind extends Body["kind"]> = Extract<Term, { kind: Kind }>;

export type Unary = "negative" | "absolute" | "exp" | "log" | "log2" | "log10" | "sqrt";
export type Binary = "plus" | "minus" | "times" | "over";

/**
 * What has a value of its own at a state. `peak` is max z, a constant where it serves against
 * overflow; `variable` stands for itself.
 */
export type LeafName = QuantityName | "peak" | "variable";

/** An index that runs over something; what, its use says. */
export interface Running {
  readonly id: number;
  readonly name: string;
  axis: Axis | number | undefined;
}

/** Where an entry stands: 1-based, once a running index has its value. */
export type Position =
  | { readonly kind: "running"; readonly index: Running; readonly offset: number }
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "last"; readonly of: Axis; readonly offset: number }
  | { readonly kind: "label"; readonly offset: number };

/** Conditions all of which must hold. */
export type Mask = readonly {
  readonly left: Position;
  readonly relation: Comparison;
  readonly right: Position;
}[];

/** How many terms a line may come to: derivatives of derivatives grow without end. */
const mostTerms = 2000;

/** Makes terms; the same term twice is the same object. */
export class Terms {
  private readonly made = new Map<string, Term>();
  private readonly likenesses = new Map<string, number>();
  private readonly remembered = new Map<string, Term>();
  private runningCount = 0;

  running(name: string, axis?: Axis | number): Running {
    return { id: this.runningCount++, name, axis };
  }

  /** A whole number, or a decimal as it was written. */
  number(text: string | number): Term {
    const value = Number(text);
    return this.make({ kind: "number", value, isExact: isExact(String(text), value) });
  }

  count(of: Axis): Term {
    return this.make({ kind: "count", of });
  }

  leaf(name: LeafName, at: readonly Position[]): Term {
    return this.make({ kind: "leaf", name, at });
  }

  unary(by: Unary, body: Term): Term {
    return this.make({ kind: "unary", by, body });
  }

  binary(by: Binary, left: Term, right: Term): Term {
    return this.make({ kind: "binary", by, left, right });
  }

  power(base: Term, exponent: number): Term {
    return this.make({ kind: "power", base, exponent });
  }

  reduce(by: "sum" | "max", over: Running, mask: Mask, body: Term): Term {
    return this.make({ kind: "reduce", by, over, mask, body });
  }

  indicator(mask: Mask): Term {
    return this.make({ kind: "indicator", mask });
  }

  when(branches: readonly { readonly mask: Mask; readonly body: Term }[]): Term {
    return this.make({ kind: "when", branches });
  }

  unwritten(): Term {
    return this.make({ kind: "unwritten" });
  }

  /** The same term for the same positions, though it would be made with indices of its own. */
  once(name: string, at: readonly Position[], make: () => Term): Term {
    const key = `${name} ${keyOf(at)}`;
    const known = this.remembered.get(key) ?? make();
    this.remembered.set(key, known);
    return known;
  }

  private likenessOf(key: string): number {
    const known = this.likenesses.get(key) ?? this.likenesses.size;
    this.likenesses.set(key, known);
    return known;
  }

  private make(body: Body): Term {
    const key = keyOf(body);
    const known = this.made.get(key);
    if (known) return known;
    if (this.made.size >= mostTerms) throw new Unreadable({ code: "too-large" });
    const { varies, isStateful } = dependence(body);
    const likeness = this.likenessOf(likenessKey(body, varies));
    const term: Term = { ...body, id: this.made.size, likeness, varies, isStateful };
    this.made.set(key, term);
    return term;
  }
}

function keyOf(body: unknown): string {
  return JSON.stringify(body, (_, value: unknown) => {
    if (typeof value !== "object" || value === null) return value;
    // A part that was made before is known by its number.
    if ("varies" in value) return (value as Term).id;
    if ("axis" in value) return (value as Running).id;
    return value;
  });
}

/** A term's body with each index named by its place among those that the term varies with. */
function likenessKey(body: Body, varies: readonly Running[]): string {
  const over = body.kind === "reduce" ? body.over : undefined;
  const nameOf = (index: Running) =>
    index === over ? `over ${index.axis ?? "class"}` : varies.indexOf(index);
  return JSON.stringify(body, (_, value: unknown) => {
    if (typeof value !== "object" || value === null) return value;
    if ("varies" in value) {
      const part = value as Term;
      return [part.likeness, ...part.varies.map(nameOf)];
    }
    if ("axis" in value) return nameOf(value as Running);
    return value;
  });
}

/** Whether a decimal is a binary fraction to its last digit. */
function isExact(text: string, value: number): boolean {
  const [, whole = "", fraction = ""] = /^(\d*)\.?(\d*)$/.exec(text) ?? [];
  const scaled = value * 2 ** fraction.length;
  if (!Number.isSafeInteger(scaled)) return false;
  return BigInt(scaled) * 5n ** BigInt(fraction.length) === BigInt(whole + fraction || "0");
}

function dependence(body: Body): Pick<Term, "varies" | "isStateful"> {
  switch (body.kind) {
    case "number":
    case "count":
    case "unwritten":
      return { varies: [], isStateful: false };
    case "leaf":
      return { varies: merged(body.at.map(runningOf)), isStateful: true };
    case "indicator":
      return ofMask(body.mask);
    case "unary":
      return body.body;
    case "power":
      return body.base;
    case "binary":
      return both(body.left, body.right);
    case "reduce": {
      const { varies, isStateful } = both(body.body, ofMask(body.mask));
      return { varies: varies.filter((index) => index !== body.over), isStateful };
    }
    case "when":
      return body.branches
        .map((branch) => both(branch.body, ofMask(branch.mask)))
        .reduce(both, { varies: [], isStateful: false });
  }
}

type Dependence = Pick<Term, "varies" | "isStateful">;

const both = (one: Dependence, other: Dependence): Dependence => ({
  varies: merged([one.varies, other.varies]),
  isStateful: one.isStateful || other.isStateful,
});

export function ofMask(mask: Mask): Dependence {
  const positions = mask.flatMap(({ left, right }) => [left, right]);
  return {
    varies: merged(positions.map(runningOf)),
    isStateful: positions.some(({ kind }) => kind === "label"),
  };
}

export const runningOf = (position: Position): readonly Running[] =>
  position.kind === "running" ? [position.index] : [];

function merged(lists: readonly (readonly Running[])[]): readonly Running[] {
  const [first = [], ...others] = lists;
  if (others.every((other) => other.length === 0)) return first;
  return [...new Set(lists.flat())].toSorted((one, other) => one.id - other.id);
}

/** The terms that a term is made of. */
export function partsOf(term: Term): readonly Term[] {
  switch (term.kind) {
    case "unary":
    case "reduce":
      return [term.body];
    case "binary":
      return [term.left, term.right];
    case "power":
      return [term.base];
    case "when":
      return term.branches.map(({ body }) => body);
    default:
      return [];
  }
}

/** The names of what a term is valued from. */
export function leafNames(term: Term): ReadonlySet<LeafName> {
  const names = new Set<LeafName>();
  const seen = new Set<Term>();
  const visit = (inner: Term) => {
    if (seen.has(inner)) return;
    seen.add(inner);
    if (inner.kind === "leaf") names.add(inner.name);
    partsOf(inner).forEach(visit);
  };
  visit(term);
  return names;
}

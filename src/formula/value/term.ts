import type { Axis, Comparison, QuantityName } from "../expression";

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
  /** What dots leave unsaid, or what is not there: a sum beyond the last class */
  | { readonly kind: "unknown"; readonly because: "dots" | "bound" };

export type TermOf<Kind extends Body["kind"]> = Extract<Term, { kind: Kind }>;

/** `baseLog` is the log of a power's base: of 0 or less, nothing is said of it. */
export type Unary = "negative" | "absolute" | "exp" | "log" | "baseLog" | "log2" | "log10" | "sqrt";
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

/** What a term varies with. */
export type Dependence = Pick<Term, "varies" | "isStateful">;

export function ofMask(mask: Mask): Dependence {
  const positions = mask.flatMap(({ left, right }) => [left, right]);
  return {
    varies: indicesOf(positions),
    isStateful: positions.some(({ kind }) => kind === "label"),
  };
}

/** The running indices that positions name. */
export const indicesOf = (positions: readonly Position[]): readonly Running[] =>
  merged(positions.map((position) => (position.kind === "running" ? [position.index] : [])));

/** Indices of several lists, each once, in the order in which they were made. */
export function merged(lists: readonly (readonly Running[])[]): readonly Running[] {
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

/** Whether something is so of a term or of anything that it is made of. */
export function someTerm(term: Term, isSo: (part: Term) => boolean): boolean {
  const seen = new Set<Term>();
  const visit = (part: Term): boolean => {
    if (seen.has(part)) return false;
    seen.add(part);
    return isSo(part) || partsOf(part).some(visit);
  };
  return visit(term);
}

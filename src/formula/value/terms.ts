import type { Axis } from "../expression";
import { Unreadable } from "../problem";
import {
  indicesOf,
  merged,
  ofMask,
  type Binary,
  type Body,
  type Dependence,
  type LeafName,
  type Mask,
  type Position,
  type Running,
  type Term,
  type Unary,
} from "./term";

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

  unknown(because: "dots" | "bound"): Term {
    return this.make({ kind: "unknown", because });
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

function dependence(body: Body): Dependence {
  switch (body.kind) {
    case "number":
    case "count":
    case "unknown":
      return { varies: [], isStateful: false };
    case "leaf":
      return { varies: indicesOf(body.at), isStateful: true };
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

const both = (one: Dependence, other: Dependence): Dependence => ({
  varies: merged([one.varies, other.varies]),
  isStateful: one.isStateful || other.isStateful,
});

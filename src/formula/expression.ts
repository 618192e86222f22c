import type { Place } from "./problem";

/**
 * A formula as it was read: still vectors, matrices, Σ and ∂, as on paper. `lower.ts` gives it
 * shapes and entries; `print.ts` writes it out again.
 */
export type Expression = { readonly place: Place } & (
  | { readonly kind: "number"; readonly text: string }
  | { readonly kind: "euler" }
  | { readonly kind: "variable" }
  | { readonly kind: "count"; readonly of: Axis }
  | QuantityEntry
  | { readonly kind: "ones" }
  | { readonly kind: "unit"; readonly index: Index }
  | { readonly kind: "plus"; readonly terms: readonly Expression[] }
  | { readonly kind: "negative"; readonly body: Expression }
  | { readonly kind: "product"; readonly by: ProductSign; readonly factors: readonly Expression[] }
  | { readonly kind: "quotient"; readonly over: Expression; readonly under: Expression }
  | { readonly kind: "power"; readonly base: Expression; readonly exponent: Expression }
  | { readonly kind: "transpose"; readonly body: Expression }
  | { readonly kind: "function"; readonly name: FunctionName; readonly body: Expression }
  | { readonly kind: "entry"; readonly of: Expression; readonly indices: readonly Index[] }
  | {
      readonly kind: "reduce";
      readonly by: "sum" | "max";
      /** None: over the entries of a row */
      readonly binders: readonly Binder[];
      readonly body: Expression;
    }
  | {
      readonly kind: "partial";
      readonly of: Expression;
      readonly by: readonly (
        QuantityEntry | { readonly kind: "variable"; readonly place: Place }
      )[];
    }
  | { readonly kind: "indicator"; readonly conditions: readonly Condition[] }
  | { readonly kind: "cases"; readonly branches: readonly Branch[] }
  | { readonly kind: "list"; readonly entries: readonly Entry[]; readonly brackets: Brackets }
  | {
      readonly kind: "matrix";
      readonly rows: readonly (readonly Entry[])[];
      readonly brackets: Brackets;
    }
  | { readonly kind: "dotted-sum"; readonly entries: readonly Entry[] }
  | {
      readonly kind: "abbreviation";
      readonly letters: readonly AbbreviationLetter[];
      /** What its parameters are */
      readonly bindings: Readonly<Record<string, Index>>;
      readonly meaning: Expression;
    }
);

export type ExpressionOf<Kind extends Expression["kind"]> = Extract<Expression, { kind: Kind }>;

/** A letter of an abbreviation, with the parameter or the words below it. */
export interface AbbreviationLetter {
  readonly glyph: string;
  readonly parameter: string | undefined;
  readonly below: string | undefined;
}

/** What an index runs over. */
export type Axis = "class" | "input" | "sample";

/** z, p and the like: the whole (no indices) or an entry, of the sample at hand or another. */
export interface QuantityEntry {
  readonly kind: "quantity";
  readonly name: QuantityName;
  /** All samples at once, one a row */
  readonly isBatch: boolean;
  readonly sample: Index | undefined;
  readonly indices: readonly Index[];
  readonly place: Place;
}

export type QuantityName =
  "input" | "weights" | "bias" | "logits" | "probabilities" | "target" | "loss" | "meanLoss";

export type ProductSign = "" | "\\cdot" | "\\times" | "\\odot";

export type FunctionName =
  "exp" | "log" | "log2" | "log10" | "sqrt" | "sigmoid" | "softmax" | "logSumExp" | "max" | "diag";

export type Brackets = "[" | "(" | "\\{";

/** i, j − 1, 3, d, or the label's class. */
export interface Index {
  readonly base:
    | { readonly kind: "letter"; readonly name: string }
    | { readonly kind: "number"; readonly value: number }
    | { readonly kind: "last"; readonly of: Axis }
    | { readonly kind: "label" };
  readonly offset: number;
  readonly place: Place;
}

/** An index that is a letter by itself. */
export const letterIndex = (name: string, place: Place): Index => ({
  base: { kind: "letter", name },
  offset: 0,
  place,
});

/** Whether a part of an expression is an index. */
export const isIndex = (value: object): value is Index => "base" in value && "offset" in value;

/** Whether a part of an expression says what a Σ runs over. */
export const isBinder = (value: object): value is Binder =>
  "name" in value && "conditions" in value && "upper" in value;

/** Whether a part of an expression is a formula itself. */
export const isExpression = (value: unknown): value is Expression =>
  typeof value === "object" && value !== null && "kind" in value && "place" in value;

export type Comparison = "=" | "\\ne" | "<" | "\\le" | ">" | "\\ge";

/** i = j, k ≠ i, d = 4 … */
export interface Condition {
  readonly left: Index;
  readonly relation: Comparison;
  readonly right: Index;
}

export interface Binder {
  readonly name: string;
  /** Known where the bounds say it; otherwise its use does */
  readonly axis: Axis | undefined;
  readonly conditions: readonly Condition[];
  /** The last one, where it is not that of all there are */
  readonly upper: Index | undefined;
  readonly place: Place;
}

export interface Branch {
  readonly body: Expression;
  /** None: otherwise */
  readonly conditions: readonly Condition[];
}

/** An entry of a row, a matrix or a written-out sum; dots continue a pattern. */
export type Entry = Expression | "dots";

export type Relation = Comparison | "\\approx" | "\\in" | "\\Leftrightarrow";

/** Two sides and what is said of them: one thing to judge. */
export interface Statement {
  readonly left: Side;
  readonly relation: Relation;
  readonly right: Side;
}

/** A formula; after ∈ an open interval or a shape, ℝ^{1×d}; the statement on either side of ⇔. */
export type Side =
  | { readonly kind: "formula"; readonly expression: Expression }
  | { readonly kind: "interval"; readonly from: Expression; readonly to: Expression }
  | { readonly kind: "space"; readonly lengths: readonly Expression[]; readonly place: Place }
  | { readonly kind: "statement"; readonly statement: Statement };

import type { NotationId } from "../formula/notation";

/** Prose in both languages; TeX in role macros between dollar signs. */
export interface Text {
  readonly en: string;
  readonly zh: string;
}

/** Why a line follows; the words for each stand with the other words of the interface. */
type Rule =
  | "definition"
  | "abbreviation"
  | "shapes"
  | "entrywise"
  | "collect-entries"
  | "rename-index"
  | "same-index"
  | "property"
  | "quoted"
  | "compare"
  | "insert-definition"
  | "write-out"
  | "derivative-of-exp"
  | "derivative-of-log"
  | "derivative-of-sum"
  | "quotient-rule"
  | "factor"
  | "split-fraction"
  | "recognise-softmax"
  | "join-cases"
  | "indicator"
  | "log-of-quotient"
  | "logarithmic-derivative"
  | "insert-result"
  | "second-derivative"
  | "two-classes"
  | "data-flow"
  | "linearity"
  | "split-sum"
  | "cancel"
  | "expand"
  | "merge-sum"
  | "sift"
  | "one-hot"
  | "weights-sum-to-one"
  | "matrix-product"
  | "transpose"
  | "mean"
  | "worked-example"
  | "evaluate"
  | "chain-rule"
  | "rounding"
  | "any-label"
  | "mistake";

/** What a line needs beyond its predecessor: the weakest that suffices, where it is first needed. */
export type Assumption = "sum-one" | "one-hot";

/**
 * What a line relies on that no reader can break: that outputs are positive, so that they may be
 * divided by and have logarithms; that the label stays as it is while the logits move.
 */
export type Premise = "positive-outputs" | "fixed-label";

interface LineBase {
  /** Unique within its derivation */
  readonly id: string;
  /** The one statement of the line, in role macros; shown, valued and judged */
  readonly tex: string;
  readonly rule: Rule;
  /** What is done, and what to look at */
  readonly why: Text;
  /** What there is to say of the source's own letters; its formulas keep them, whatever the page is read in */
  readonly onLetters?: Text;
  /** Where it holds, as TeX: a conjunction of index conditions */
  readonly where?: string;
  /** The one state it speaks of, if it speaks of one */
  readonly at?: "worked-example";
  readonly assumes?: readonly Assumption[];
  readonly relies?: readonly Premise[];
  /** What holds where its assumptions do not, in chains of its own; shown there, and judged all the same */
  readonly otherwise?: readonly Line[];
  /** Set where the formula needs the whole width: its verdict stands below it */
  readonly isWide?: true;
  /** Whether the source says it or this page adds it */
  readonly origin: "source" | "ours";
  /** Where a result that is only quoted here is derived: a line of another derivation */
  readonly derivedIn?: readonly LineElsewhere[];
  /**
   * What the line jumps over: lines that lead to it from the line before. They have their own chains,
   * or go on with the line's; they are shown when the reader opens the line, and judged all the same.
   */
  readonly between?: readonly Line[];
}

export interface LineElsewhere {
  readonly derivation: string;
  readonly line: string;
}

/**
 * A line of a derivation; its kind says what it states:
 * - `define` introduces a letter, judged against the numeric core
 * - `claim` states left = right, judged by itself
 * - `continue` begins with `=`; its left side is the last right side of its chain
 * - `relation` states something other than an equality (<, ≈, …)
 * - `show` states nothing that could be false
 *
 * Every statement belongs to a named chain; the first line of a chain is a define or a claim.
 */
export type Line = LineBase &
  (
    | { readonly kind: "define" | "claim" | "continue" | "relation"; readonly chain: string }
    | { readonly kind: "show" }
  );

/**
 * What is drawn beside the lines of a part. Its formulas are TeX in role macros like those of lines:
 * shown, and valued, at the reader's numbers.
 */
export type Figure = {
  readonly title: Text;
  /** What to look at; TeX in role macros between dollar signs */
  readonly note: Text;
} & (
  | {
      /** A row times a matrix, and the row that comes of it */
      readonly kind: "product";
      readonly row: string;
      readonly matrix: string;
      readonly result: string;
      /** What an entry of the result is: a line, judged like any other */
      readonly dot: string;
    }
  | {
      /** Rows, each with its weight, and their weighted sum */
      readonly kind: "weighted-rows";
      /** Which index numbers the rows */
      readonly index: IndexRole;
      readonly weights: string;
      readonly rows: string;
      readonly total: string;
    }
  | {
      /** A table of columns, one entry a class, and what some of them sum to */
      readonly kind: "columns";
      readonly index: IndexRole;
      readonly columns: readonly {
        readonly name: Text;
        readonly tex: string;
        readonly hasSum?: true;
      }[];
      readonly at?: "worked-example";
    }
  | {
      /** A matrix of some size, each entry with its own formula */
      readonly kind: "entries";
      readonly classCount: number;
      readonly matrix: string;
    }
  | {
      /** From one quantity to another by a way round, at the chosen cell */
      readonly kind: "detour";
      readonly nodes: readonly string[];
      /** What is done from one to the next */
      readonly steps: readonly Text[];
      /** What the way round avoids */
      readonly direct: Text;
    }
  | {
      /** Steps that follow each other in a circle */
      readonly kind: "loop";
      readonly steps: readonly { readonly title: Text; readonly tex: string }[];
    }
  | {
      /** Formulas that are equal on paper, in float64, float32 and float16 */
      readonly kind: "precision";
      readonly index: IndexRole;
      readonly formulas: readonly { readonly title: Text; readonly tex: string }[];
    }
);

type IndexRole = "outputIndex" | "logitIndex" | "sumIndex";

export interface Part {
  readonly id: string;
  readonly title: Text;
  /** A word or two, for the list of parts */
  readonly short: Text;
  /** Where the source changes its letters midway; absent: the derivation's own */
  readonly notation?: NotationId;
  readonly lines: readonly Line[];
  readonly figure?: Figure;
}

/** A wrong line, ready to be put in place of a right one, so that a reader sees what becomes of it. */
interface Mistake {
  readonly id: string;
  /** The line it stands in for */
  readonly line: string;
  readonly name: Text;
  readonly tex: string;
  /** What was done wrong, and where it shows */
  readonly why: Text;
}

/** What a derivation is to another one; the words for each stand with the other words. */
type RelationKind =
  | "twin-of"
  | "matrix-form-of"
  | "one-hot-case-of"
  | "general-case-of"
  | "avoids-quotient-rule-of"
  | "avoids-jacobian-of";

/** What a source refers to, or a place to read on. */
interface Reference {
  readonly title: string;
  readonly url: string;
}

export interface Derivation {
  readonly id: string;
  readonly title: Text;
  /** How it reasons, in one sentence */
  readonly method: Text;
  readonly credit: Text;
  readonly references: readonly Reference[];
  readonly relations: readonly { readonly kind: RelationKind; readonly to: string }[];
  readonly notation: NotationId;
  /** Abbreviations, opened when a line is valued: letter → what it stands for, both TeX */
  readonly abbreviations: Readonly<Record<string, string>>;
  /** The lines that say what a cell of the Jacobian is, on the diagonal and off it, if it derives that */
  readonly cell?: { readonly diagonal: string; readonly offDiagonal: string };
  /** The line that it comes to */
  readonly result: string;
  readonly parts: readonly Part[];
  readonly mistakes: readonly Mistake[];
}

import type { RefCallback } from "react";
import type { ProseFormula } from "../../../derivations/proseFormula";
import type { LineReading } from "../../../derivations/readings";
import type { NotationId } from "../../../formula/notation";
import type { NumberedPart } from "../../../formula/numbers";

/** A formula in sight whose terms are marked, each by its number. */
export type MarkedFormula =
  /** A line in letters, or some of its terms */
  | { readonly kind: "line"; readonly read: LineReading }
  /** A line in numbers */
  | {
      readonly kind: "numbers";
      readonly read: LineReading;
      readonly parts: readonly NumberedPart[];
    }
  /** A formula in a sentence, if need be beside a line */
  | {
      readonly kind: "prose";
      readonly formula: ProseFormula;
      readonly notation: NotationId;
      readonly read: LineReading | undefined;
    };

/** What may stand for a term: in letters, in numbers, in a picture */
export const termSelector = "[data-term], [data-slot], [data-entry]";

const formulas = new Map<HTMLElement, MarkedFormula>();
const listeners = new Set<() => void>();

/** By which attribute the parts of a formula say which one they are. */
export const markIn = ({ kind }: MarkedFormula) => (kind === "numbers" ? "slot" : "term");

/** The formulas in sight, by what holds them. */
export const markedFormulas = (): ReadonlyMap<HTMLElement, MarkedFormula> => formulas;

/** Calls back when a formula has come into sight. */
export function onMarked(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** A ref for what holds a formula that is marked. */
export const marked =
  (formula: MarkedFormula): RefCallback<HTMLElement> =>
  (element) => {
    if (!element) return undefined;
    formulas.set(element, formula);
    element.setAttribute("data-terms", markIn(formula));
    for (const listener of listeners) listener();
    return () => void formulas.delete(element);
  };

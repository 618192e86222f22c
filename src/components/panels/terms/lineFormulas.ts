import type { RefCallback } from "react";
import { markOf } from "../../../derivations/terms";
import type { LineReading } from "../../../derivations/readings";
import type { Expression } from "../../../formula/expression";
import { marked } from "./markedFormulas";

/** The formulas of the lines that are in sight, by the ids of these; a line may stand there twice. */
const formulas = new Map<string, readonly HTMLElement[]>();

let version = 0;
const listeners = new Set<() => void>();

function changed(): void {
  version++;
  for (const listener of listeners) listener();
}

/** A number that is another one whenever other formulas are in sight. */
export const formulasVersion = (): number => version;

/** Calls back when other formulas are in sight. */
export function onFormulas(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** A ref for what holds the formula of a line. */
export function lineFormula(read: LineReading): RefCallback<HTMLElement> {
  const mark = marked({ kind: "line", read });
  const { id } = read.placed.line;
  return (element) => {
    if (!element) return undefined;
    const unmark = mark(element);
    formulas.set(id, [...(formulas.get(id) ?? []), element]);
    changed();
    return () => {
      unmark?.();
      formulas.set(
        id,
        formulas.get(id)!.filter((one) => one !== element),
      );
      changed();
    };
  };
}

/** What holds the formula of a line, the last that came; undefined where that is not in sight. */
export const formulaOf = (read: LineReading): HTMLElement | undefined =>
  formulas.get(read.placed.line.id)?.at(-1);

/** A part of a line as an element of its formula. */
export function elementOf(
  root: HTMLElement,
  read: LineReading,
  part: Expression,
): HTMLElement | undefined {
  const mark = markOf(read, part);
  if (!mark) return undefined;
  return root.querySelector<HTMLElement>(`[data-${mark.name}="${mark.number}"]`) ?? undefined;
}

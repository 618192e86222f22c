import type { RefCallback } from "react";
import type { LineReading } from "../../../derivations/readings";
import type { TermName } from "../../../derivations/termNames";
import { chosenState, onChoice } from "../../../state/chosen";
import type { ExplorerState } from "../../../state/explorerState";
import { onRest } from "../../../state/frame";
import { onPointed, pointedTerm } from "../../../state/pointed";
import { isSameTerm, type TermRef } from "../../../state/termRef";
import { namesOfRef, namesOfTerm } from "../../../state/terms";

/*
 * What a reader points at is lit wherever it stands: marked terms in formulas, `data-entry` in pictures.
 * It goes by attributes, outside React: formulas are no elements of React's, and a hover is to be seen
 * in the next frame.
 */

/** Formulas whose terms are marked by their numbers, and the lines that they are */
const formulas = new Map<HTMLElement, LineReading>();

/** A ref for what holds a line's marked formula. */
export const markedFormula =
  (read: LineReading): RefCallback<HTMLElement> =>
  (element) => {
    if (!element) return undefined;
    formulas.set(element, read);
    element.setAttribute("data-terms", "");
    relight();
    return () => void formulas.delete(element);
  };

/** The term that an element stands for, if it stands for one. */
export function termAt(target: EventTarget | null): TermRef | undefined {
  if (!(target instanceof Element)) return undefined;
  const element = target.closest<HTMLElement>("[data-term], [data-entry]");
  const name = element?.dataset.entry;
  if (name !== undefined) return { kind: "entry", name };
  const formula = element?.closest<HTMLElement>("[data-terms]");
  const read = formula && formulas.get(formula);
  return read
    ? { kind: "term", line: read.placed.line.id, number: Number(element!.dataset.term) }
    : undefined;
}

type Light = "pointed" | "pinned";

/** What is lit now; the same sets as long as the same terms are. */
function lightsNow(): ReadonlyMap<TermName, Light> {
  const lights = new Map<TermName, Light>();
  const pointed = pointedTerm();
  const { pinned } = chosenState();
  for (const name of pointed ? namesOfRef(pointed) : []) lights.set(name, "pointed");
  for (const name of pinned ? namesOfRef(pinned) : []) lights.set(name, "pinned");
  return lights;
}

let isLit = false;

/** Lights what is pointed at and what is pinned, and nothing else. */
function relight(): void {
  const lights = lightsNow();
  if (lights.size === 0 && !isLit) return;
  isLit = lights.size > 0;
  const lightOf = (names: readonly TermName[]): Light | undefined => {
    let light: Light | undefined;
    for (const name of names) {
      const own = lights.get(name);
      if (own === "pinned") return own;
      light ??= own;
    }
    return light;
  };
  for (const [formula, read] of formulas)
    for (const element of formula.querySelectorAll<HTMLElement>("[data-term]"))
      show(element, isLit ? lightOf(namesOfTerm(read, Number(element.dataset.term))) : undefined);
  for (const element of document.querySelectorAll<HTMLElement>("[data-entry]"))
    show(element, isLit ? lightOf([element.dataset.entry!]) : undefined);
}

function show(element: HTMLElement, light: Light | undefined): void {
  if (element.dataset.lit === light) return;
  if (light === undefined) delete element.dataset.lit;
  else element.dataset.lit = light;
}

onPointed(relight);

let request: number | undefined;

onRest(relight); // a line on the worked example speaks of the reader's own numbers when these are the same

onChoice((now, before) => {
  if (!isLit && isSameTerm(now.pinned, before.pinned)) return;
  if (isDrag(now, before)) return;
  // What React renders of it is there by then.
  request ??= requestAnimationFrame(() => {
    request = undefined;
    relight();
  });
});

/** Whether nothing but numbers moved: what is rendered, and what terms are known by, is the same. */
const isDrag = (now: ExplorerState, before: ExplorerState) =>
  now.logits !== before.logits &&
  now.logits.length === before.logits.length &&
  now.cell === before.cell &&
  now.step === before.step &&
  now.pinned === before.pinned;

import type { LineReading } from "../../../derivations/readings";
import type { TermName } from "../../../derivations/termNames";
import { chosenState, derivationIn, onChoice } from "../../../state/chosen";
import type { ExplorerState } from "../../../state/explorerState";
import { anyLineOf } from "../../../state/lines";
import { onRest } from "../../../state/frame";
import { onPointed, pointedAt, type Pointed } from "../../../state/pointed";
import { isSameTerm, type TermRef } from "../../../state/termRef";
import {
  namesInProse,
  namesOfNumber,
  namesOfRef,
  namesOfTerm,
  refOfNames,
} from "../../../state/terms";
import {
  markedFormulas,
  markIn,
  onMarked,
  termSelector,
  type MarkedFormula,
} from "./markedFormulas";

/*
 * What a reader points at is lit wherever it stands: marked terms in formulas, `data-entry` in pictures.
 * It goes by attributes, outside React: formulas are no elements of React's, and a hover is to be seen
 * in the next frame.
 */

/** What a term of a formula is known by now. */
function namesIn(formula: MarkedFormula, number: number): readonly TermName[] {
  switch (formula.kind) {
    case "line":
      return namesOfTerm(formula.read, number);
    case "numbers":
      return namesOfNumber(formula.parts[number]!, formula.read);
    case "prose":
      return namesInProse(formula.formula.terms[number]!, formula.notation, formula.read);
  }
}

/** As what a term of a formula can be told of and pinned. */
function refIn(formula: MarkedFormula, number: number): TermRef | undefined {
  const { kind, read } = formula;
  if (kind !== "line") return refOfNames(namesIn(formula, number), read);
  return isOfDerivation(read)
    ? { kind: "term", line: read.placed.line.id, number }
    : refOfNames(namesIn(formula, number), undefined);
}

/** Whether a line is one of the derivation that is read, and not of another one or of none. */
const isOfDerivation = ({ placed: { line } }: LineReading) =>
  anyLineOf(derivationIn(chosenState()), line.id)?.placed.line === line;

/** The term that an element stands for, if it stands for one; the same object for the same element. */
export function termAt(target: EventTarget | null): Pointed | undefined {
  if (!(target instanceof Element)) return undefined;
  const element = target.closest<HTMLElement>(termSelector);
  if (!element) return undefined;
  const known = pointedOf.get(element);
  if (known) return known;
  const pointed = findTerm(element);
  if (pointed) pointedOf.set(element, pointed);
  return pointed;
}

const pointedOf = new WeakMap<Element, Pointed>();

function findTerm(element: HTMLElement): Pointed | undefined {
  const { entry } = element.dataset;
  if (entry !== undefined) return { names: () => [entry], ref: { kind: "entry", name: entry } };
  const root = element.closest<HTMLElement>("[data-terms]");
  if (!root) return undefined;
  // Another line may come to have the same formula there.
  const found = () => {
    const formula = markedFormulas().get(root);
    return formula && { formula, number: Number(element.dataset[markIn(formula)]) };
  };
  return {
    names: () => {
      const now = found();
      return now ? namesIn(now.formula, now.number) : [];
    },
    get ref() {
      const now = found();
      return now && refIn(now.formula, now.number);
    },
  };
}

type Light = "pointed" | "pinned";

/** What is lit now, and how: what is pinned stays so while it is pointed at. */
function lightsNow(): ReadonlyMap<TermName, Light> {
  const lights = new Map<TermName, Light>();
  const { pinned } = chosenState();
  for (const name of pointedAt()?.names() ?? []) lights.set(name, "pointed");
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
  for (const [root, formula] of markedFormulas()) {
    const mark = markIn(formula);
    for (const element of root.querySelectorAll<HTMLElement>(`[data-${mark}]`)) {
      const names = () => namesIn(formula, Number(element.dataset[mark]));
      show(element, isLit ? lightOf(names()) : undefined);
    }
  }
  for (const element of document.querySelectorAll<HTMLElement>("[data-entry]"))
    show(element, isLit ? lightOf([element.dataset.entry!]) : undefined);
}

function show(element: HTMLElement, light: Light | undefined): void {
  if (element.dataset.lit === light) return;
  if (light === undefined) delete element.dataset.lit;
  else element.dataset.lit = light;
}

onPointed(relight);
onMarked(relightSoon);

let request: number | undefined;

/** Once for all that has come: what React renders is there by then. */
function relightSoon(): void {
  request ??= requestAnimationFrame(() => {
    request = undefined;
    relight();
  });
}

onRest(relight); // a line on the worked example speaks of the reader's own numbers when these are the same

onChoice((now, before) => {
  if (!isLit && isSameTerm(now.pinned, before.pinned)) return;
  if (isDrag(now, before)) return;
  relightSoon();
});

/** Whether nothing but numbers moved: what is rendered, and what terms are known by, is the same. */
const isDrag = (now: ExplorerState, before: ExplorerState) =>
  now.logits !== before.logits &&
  now.logits.length === before.logits.length &&
  now.cell === before.cell &&
  now.step === before.step &&
  now.pinned === before.pinned;

relightSoon(); // what a link has pinned

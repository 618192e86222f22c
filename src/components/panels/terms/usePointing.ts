import { useEffect } from "react";
import { freePinned, togglePinned } from "../../../state/actions/terms";
import { chosenState, onChoice } from "../../../state/chosen";
import { pointAt, type Pointed } from "../../../state/pointed";
import { termSelector } from "./markedFormulas";

/** What answers to a click by itself: there a term is pointed at, not pinned. */
const ownsClick = "button, a[href], input, select, label, summary, [role=gridcell]";

const ownsEscape = "input:not([type=range], [type=radio]), select, textarea, dialog";

type TermAt = (target: EventTarget | null) => Pointed | undefined;

let fetchedTermAt: TermAt | undefined;
let latest: EventTarget | null = null;

/** Calls back with what finds terms, when what lights them is there: it is fetched when it is first needed. */
function whenLighting(act: (termAt: TermAt) => void): void {
  if (fetchedTermAt) act(fetchedTermAt);
  else
    import("./lighting").then(
      ({ termAt }) => act((fetchedTermAt = termAt)),
      () => undefined, // what is pointed at next asks for it again
    );
}

/** Points at the term that an element stands for; at none, where it stands for none. */
function pointAtElement(target: EventTarget | null): void {
  latest = target;
  if (target instanceof Element && target.closest(termSelector))
    whenLighting((termAt) => {
      if (latest === target) pointAt(termAt(target)); // and not at something else by now
    });
  else pointAt(undefined);
}

const hasPinned = () => chosenState().pinned !== undefined;

/**
 * Pointing at a term, or having the focus on it, lights it; a click or a tap pins it, Escape frees it.
 */
export function usePointing(): void {
  useEffect(() => {
    const stop = new AbortController();
    const on = <Type extends keyof DocumentEventMap>(
      type: Type,
      handle: (event: DocumentEventMap[Type]) => void,
      options: AddEventListenerOptions = {},
    ) => document.addEventListener(type, handle, { ...options, signal: stop.signal });

    on("pointerover", ({ target, pointerType, buttons }) => {
      if (pointerType !== "touch" && buttons === 0) pointAtElement(target);
    });
    on("pointerleave", () => pointAtElement(null));
    on("focusin", ({ target }) => pointAtElement(target));
    on("focusout", () => pointAtElement(null));
    on("click", ({ target }) => {
      if (!(target instanceof Element && target.closest(termSelector))) return;
      const isOwned = target.closest(ownsClick) !== null;
      if (isOwned) pointAtElement(target);
      else if (getSelection()?.isCollapsed !== false)
        whenLighting((termAt) => {
          const term = termAt(target);
          if (term?.ref) togglePinned(term.ref);
        });
    });
    on(
      "keydown",
      (event) => {
        const { pinned, isPresenting } = chosenState();
        if (event.key !== "Escape" || event.isComposing || !pinned || isPresenting) return;
        if (event.target instanceof Element && event.target.closest(ownsEscape)) return;
        freePinned();
        event.preventDefault();
      },
      { capture: true },
    );
    const lightPinned = () => hasPinned() && whenLighting(() => undefined);
    lightPinned();
    const stopListening = onChoice(lightPinned);
    return () => {
      stop.abort();
      stopListening();
    };
  }, []);
}

import { useEffect } from "react";
import { freePinned, togglePinned } from "../../../state/actions/terms";
import { chosenState } from "../../../state/chosen";
import { pointAt } from "../../../state/pointed";
import { termAt } from "./lighting";

/** What answers to a click by itself: there a term is pointed at, not pinned. */
const ownsClick = "button, a[href], input, select, label, summary, [role=gridcell]";

const ownsEscape = "input:not([type=range], [type=radio]), select, textarea, dialog";

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
      if (pointerType !== "touch" && buttons === 0) pointAt(termAt(target));
    });
    on("pointerleave", () => pointAt(undefined));
    on("focusin", ({ target }) => pointAt(termAt(target)));
    on("focusout", () => pointAt(undefined));
    on("click", (event) => {
      const { target } = event;
      const term = termAt(target);
      const isOwned = target instanceof Element && target.closest(ownsClick) !== null;
      if (term && isOwned) pointAt(term);
      else if (term?.ref && getSelection()?.isCollapsed !== false) togglePinned(term.ref);
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
    return () => stop.abort();
  }, []);
}

import { useEffect } from "react";
import { goOn, goBack, toggleContents } from "../../state/actions/places";
import { chosenState } from "../../state/chosen";
import { hasModifier } from "../hasModifier";

/** Whatever answers to arrows itself keeps them; a button answers to Space only. */
const ownsArrows =
  "input, select, textarea, [contenteditable], [role=grid], [data-scrolls-sideways], dialog";
const ownsEscape = "input:not([type=range]), select, textarea, [contenteditable], dialog";
const ownsSpace = `${ownsArrows}, button, a[href], summary`;

/**
 * → and Space go on, ← and Shift+Space go back, Escape opens and leaves the list of all derivations,
 * wherever no control owns these keys. In another page there is no list, and what stands there alone
 * stays what it is.
 */
export function useStepKeys(): void {
  useEffect(() => {
    const handleKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      if (hasModifier(event)) return;
      const action = actionOf(event);
      if (!action) return;
      event.preventDefault();
      action();
    };
    document.addEventListener("keydown", handleKey);
    return () => document.removeEventListener("keydown", handleKey);
  }, []);
}

function actionOf({ key, shiftKey, target }: KeyboardEvent): (() => void) | undefined {
  const isOwned = (owners: string) => target instanceof Element && target.closest(owners) !== null;
  const { page, embed } = chosenState();
  if (key === "Escape" && embed === undefined && !shiftKey && !isOwned(ownsEscape))
    return toggleContents;
  if ((embed ?? page) !== "derivation") return undefined; // there are no lines to walk
  if (key === " " && !isOwned(ownsSpace)) return shiftKey ? goBack : goOn;
  if (shiftKey || isOwned(ownsArrows)) return undefined;
  if (key === "ArrowRight") return goOn;
  return key === "ArrowLeft" ? goBack : undefined;
}

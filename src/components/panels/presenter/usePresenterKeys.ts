import { useEffect, useEffectEvent } from "react";
import { hasModifier } from "../../hasModifier";

/** What a key asks for while slides are shown. */
export type PresenterCommand =
  | "next"
  | "previous"
  | "down"
  | "up"
  | "first"
  | "last"
  | "full-screen"
  | "overview"
  | "black"
  | "help"
  | "leave";

/** Whatever answers to these keys itself keeps them. */
const ownsArrows =
  "input, select, textarea, [contenteditable], [role=grid], [data-scrolls-sideways], dialog";
const ownsSpace = `${ownsArrows}, button, a[href], summary`;
const ownsLetters = "input:not([type=range], [type=radio]), select, textarea, [contenteditable]";
const ownsEscape = "input:not([type=range], [type=radio]), select, textarea, dialog";

/** Keys as in slide tools, wherever no control owns them; single letters only where they are wanted. */
export function usePresenterKeys(
  onCommand: (command: PresenterCommand) => void,
  areLettersKeys: boolean,
): void {
  const handle = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || hasModifier(event)) return;
    const command = commandOf(event, areLettersKeys);
    if (!command) return;
    event.preventDefault();
    onCommand(command);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => handle(event);
    document.addEventListener("keydown", listen, { capture: true });
    return () => document.removeEventListener("keydown", listen, { capture: true });
  }, []);
}

function commandOf(
  { key, shiftKey, target }: KeyboardEvent,
  areLettersKeys: boolean,
): PresenterCommand | undefined {
  const isOwned = (owners: string) => target instanceof Element && target.closest(owners) !== null;
  if (key === " ") return isOwned(ownsSpace) ? undefined : shiftKey ? "previous" : "next";
  if (key === "Escape") return isOwned(ownsEscape) ? undefined : "leave";
  const way = ways[key];
  if (way) return shiftKey || isOwned(ownsArrows) ? undefined : way;
  if (!areLettersKeys || isOwned(ownsLetters)) return undefined;
  return letters[key.toLowerCase()];
}

const ways: Readonly<Record<string, PresenterCommand>> = {
  ArrowRight: "next",
  ArrowDown: "down",
  PageDown: "next",
  ArrowLeft: "previous",
  ArrowUp: "up",
  PageUp: "previous",
  Home: "first",
  End: "last",
};

const letters: Readonly<Record<string, PresenterCommand>> = {
  f: "full-screen",
  o: "overview",
  b: "black",
  "?": "help",
};

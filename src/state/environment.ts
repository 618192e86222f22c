import { useSyncExternalStore } from "react";
import { flushSync } from "react-dom";
import type { Words } from "../words";
import type { Theme } from "./explorerState";
import { wordsOf } from "./language";
import { useChosenTheme, useLanguage } from "./chosen";

/** The language of the page. */
export { useLanguage };

export const useWords = (): Words => wordsOf(useLanguage());

/** The theme chosen, or else the system's, followed as it changes. */
export function useTheme(): Theme {
  const chosen = useChosenTheme();
  const prefersDark = useSyncExternalStore(onDarkChange, () => darkQuery().matches);
  const isPrinting = usePrinting();
  if (isPrinting) return "light"; // paper is
  return chosen === "auto" ? (prefersDark ? "dark" : "light") : chosen;
}

let isBeingPrinted = false;

/** Whether the page is being put on paper. */
export const usePrinting = (): boolean =>
  useSyncExternalStore(onPrintChange, () => isBeingPrinted || printQuery().matches);

const printQuery = () => matchMedia("print");

function onPrintChange(listener: () => void): () => void {
  // The paper's layout is made right after the event: React must not put the change off.
  const change = () => flushSync(listener);
  const begin = () => {
    isBeingPrinted = true;
    change();
  };
  const end = () => {
    isBeingPrinted = false;
    change();
  };
  const query = printQuery();
  query.addEventListener("change", change);
  window.addEventListener("beforeprint", begin);
  window.addEventListener("afterprint", end);
  return () => {
    query.removeEventListener("change", change);
    window.removeEventListener("beforeprint", begin);
    window.removeEventListener("afterprint", end);
  };
}

const darkQuery = () => matchMedia("(prefers-color-scheme: dark)");

function onDarkChange(listener: () => void): () => void {
  const query = darkQuery();
  query.addEventListener("change", listener);
  return () => query.removeEventListener("change", listener);
}

import { useSyncExternalStore } from "react";
import { words, type Language, type Words } from "../words";
import type { Theme } from "./explorerState";
import { useChosenLanguage, useChosenTheme } from "./store";

/** The language chosen, or else the browser's. */
export function useLanguage(): Language {
  const chosen = useChosenLanguage();
  if (chosen !== "auto") return chosen;
  return navigator.languages[0]?.startsWith("zh") ? "zh" : "en";
}

export const useWords = (): Words => words[useLanguage()];

/** The theme chosen, or else the system's, followed as it changes. */
export function useTheme(): Theme {
  const chosen = useChosenTheme();
  const prefersDark = useSyncExternalStore(onDarkChange, () => darkQuery().matches);
  return chosen === "auto" ? (prefersDark ? "dark" : "light") : chosen;
}

const darkQuery = () => matchMedia("(prefers-color-scheme: dark)");

function onDarkChange(listener: () => void): () => void {
  const query = darkQuery();
  query.addEventListener("change", listener);
  return () => query.removeEventListener("change", listener);
}

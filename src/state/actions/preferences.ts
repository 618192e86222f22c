import type { NotationChoice } from "../../formula/notation";
import type { Reading, Theme, View } from "../explorerState";
import type { Language } from "../../words";
import { useStore, choose } from "../store";
import { withoutNotice } from "./notices";

export const chooseView = (view: View) => choose({ view });
export const chooseReading = (reading: Reading) => choose({ reading });

/** All derivations in the letters of one notation, which can be read here, or each in its own. */
export function chooseNotation(notation: NotationChoice): void {
  withoutNotice("letters-not-loaded");
  choose({ notation });
}

export const chooseLanguage = (language: Language) => choose({ language });
export const chooseTheme = (theme: Theme) => choose({ theme });

/** Shows the derivation as slides. */
export const present = () => choose({ isPresenting: true });

export const leavePresenter = () => choose({ isPresenting: false });
export const chooseLetterKeys = (areLettersKeys: boolean) => choose({ areLettersKeys });

/** The page speaks a language, whose words are here. */
export function showLanguage(language: Language): void {
  withoutNotice("language-not-loaded");
  useStore.setState({ language });
}

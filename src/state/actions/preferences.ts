import type { NotationChoice, ReadableNotation } from "../../formula/notation";
import { lineNumbersOf } from "../../derivations";
import { chosenState } from "../chosen";
import { derivationOf } from "../derivations";
import type { Reading, Theme, View } from "../explorerState";
import type { Language } from "../../words";
import { useStore, choose } from "../store";
import type { TakeAway } from "../takeAway";
import { toggled, type Unfolded } from "../unfolded";
import { withoutNotice } from "./notices";

/** What to take away, or in which form. */
export const chooseTakeAway = (change: Partial<TakeAway>) =>
  choose({ takeAway: { ...chosenState().takeAway, ...change } });

/** Lists the quantities of a line, by its number, or hides them again. */
export function toggleListed(number: string): void {
  const { listed, derivation } = chosenState();
  const isAsked = (one: string) => (one === number) !== listed.includes(one);
  choose({ listed: lineNumbersOf(derivationOf(derivation)).filter(isAsked) });
}

export const toggleUnfolded = (one: Unfolded) =>
  choose({ unfolded: toggled(chosenState().unfolded, one) });

/** Which logit should rise, 0-based, as the opening asks. */
export const guessClass = (guess: number) => choose({ guess });

export const chooseCopied = (from: ReadableNotation, into: ReadableNotation) =>
  choose({ copied: [from, into] });

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

import type { Sheet } from "../sheet";
import { choose } from "../store";
import { chosenState } from "../chosen";

/** Withholds the line at hand and all after it, to be predicted. */
export const withholdLine = () => choose({ known: chosenState().step - 1 });

/** Shows the line at hand; the next ones stay withheld. */
export const revealLine = () => choose({ known: chosenState().step, picked: undefined });

export const withholdNothing = () => choose({ known: undefined, picked: undefined });

/** Picks one of the choices for the line at hand that is not the right one, counted from 1. */
export const pickWrong = (picked: number) => choose({ picked });

/** Tries a line of one's own in place of one of the derivation; an earlier one elsewhere is let go. */
export const setAttempt = (line: string, text: string) => choose({ attempt: { line, text } });

export const closeAttempt = () => choose({ attempt: undefined });

/** Another text, or another beginning, of the reader's own derivation. */
export const changeSheet = (change: (sheet: Sheet) => Sheet) =>
  choose({ sheet: change(chosenState().sheet) });

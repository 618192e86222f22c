import type { NotationChoice } from "../../formula/notation";
import { loadLetters } from "../../state/lettersReader";
import { chooseSheetLetters } from "../../state/respell";
import { lettersNotFetched } from "../../state/actions/notices";
import { chooseNotation } from "../../state/actions/preferences";
import { chosenState } from "../../state/chosen";
import { loadTypesetter } from "../tex/typeset";

/** On the page of the reader's own lines these are written in other letters, too. */
async function showLetters(notation: NotationChoice): Promise<void> {
  if (chosenState().page !== "own") chooseNotation(notation);
  else if (notation !== "own") await chooseSheetLetters(notation).catch(lettersNotFetched);
}

let latest: NotationChoice | undefined;

/** Shows all formulas in some letters, at once if what reads and typesets them is here. */
export async function chooseLetters(notation: NotationChoice): Promise<void> {
  latest = notation;
  try {
    await loadLetters(notation); // it brings most of what typesets them
    await loadTypesetter(notation);
  } catch {
    if (latest === notation) lettersNotFetched();
    return;
  }
  if (latest === notation) await showLetters(notation);
}

import type { NotationChoice } from "../../formula/notation";
import { loadLetters } from "../../state/lettersReader";
import { chooseNotation, lettersNotFetched } from "../../state/store";
import { loadTypesetter } from "../tex/typeset";

let latest: NotationChoice | undefined;

/** Fetches what reads and typesets some letters, before the reader has chosen them. */
export const prepareLetters = (notation: NotationChoice) =>
  Promise.all([loadLetters(notation), loadTypesetter(notation)]);

/** Shows all formulas in some letters, at once if what reads and typesets them is here. */
export async function chooseLetters(notation: NotationChoice): Promise<void> {
  latest = notation;
  try {
    await prepareLetters(notation);
  } catch {
    if (latest === notation) lettersNotFetched();
    return;
  }
  if (latest === notation) chooseNotation(notation);
}

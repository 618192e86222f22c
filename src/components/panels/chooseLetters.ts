import type { NotationChoice } from "../../formula/notation";
import { loadLetters } from "../../state/lettersReader";
import { chooseNotation, lettersNotFetched } from "../../state/store";
import { loadTypesetter } from "../tex/typeset";

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
  if (latest === notation) chooseNotation(notation);
}

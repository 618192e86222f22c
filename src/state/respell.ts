import type { ReadableNotation } from "../formula/notation";
import { changeSheet } from "./actions/own";
import { chosenState } from "./chosen";

/**
 * The reader's own lines in other letters, and what is written from now on. Rejects without a network.
 */
export async function chooseSheetLetters(letters: ReadableNotation): Promise<void> {
  const { respelled } = await import("../derivations/respelled");
  const { letters: before } = chosenState().sheet;
  changeSheet((sheet) => ({
    ...sheet,
    letters,
    lines: sheet.lines.map((line) => respelled(line, before, letters)),
  }));
}

import type { ClaimId } from "../derivations/claims";
import type { ReadableNotation } from "../formula/notation";
import { longestSource } from "../formula/source";

/** A derivation of the reader's own: lines as they were typed. */
export interface Sheet {
  /** What its first line is to equal, or that the first line says both sides */
  readonly claim: ClaimId | "none";
  /** The letters in which its lines are written */
  readonly letters: ReadableNotation;
  /** One at least; the last may be empty */
  readonly lines: readonly string[];
}

export const blankSheet: Sheet = { claim: "dl/dz_i", letters: "z-p", lines: [""] };

export const mostSheetLines = 60;

/** As long as a line may be, in a link as on the page: the reader refuses longer ones. */
export const longestLine = longestSource;

/** Whether nothing has been written yet. */
export const isBlank = ({ lines }: Sheet): boolean => lines.every((line) => line.trim() === "");

export const withLine = (sheet: Sheet, at: number, text: string): Sheet => ({
  ...sheet,
  lines: sheet.lines.with(at, text),
});

/** With an empty line after another one; as it is where there is no room for more. */
export const withLineAfter = (sheet: Sheet, at: number): Sheet =>
  sheet.lines.length >= mostSheetLines
    ? sheet
    : { ...sheet, lines: sheet.lines.toSpliced(at + 1, 0, "") };

/** Without a line; the last one is emptied. */
export const withoutLine = (sheet: Sheet, at: number): Sheet =>
  sheet.lines.length === 1
    ? withLine(sheet, 0, "")
    : { ...sheet, lines: sheet.lines.toSpliced(at, 1) };

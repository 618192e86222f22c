import type { Reader } from "../formula/read/reader";
import type { NotationChoice } from "../formula/notation";
import { untilItFails } from "./untilItFails";

let reader: Reader | undefined;

/** What reads lines in letters in which the build has not read them, if it is here. */
export const lettersReader = (): Reader | undefined => reader;

/** Fetches what reads lines; the same promise unless it failed. */
export const loadReader = untilItFails(async () => {
  ({ texReader: reader } = await import("../formula/read/lines"));
});

/** Fetches what is needed to read a notation; at once done if it is here. Rejects without a network. */
export const loadLetters = async (notation: NotationChoice): Promise<void> => {
  if (!canRead(notation)) await loadReader();
};

/** Whether all that is needed to read a notation is here. */
export const canRead = (notation: NotationChoice): boolean =>
  notation === "own" || reader !== undefined;

import { roleLetters } from "../formula/macros";
import type { NotationId } from "../formula/notation";
import { latexOf } from "../formula/print";
import { Unreadable } from "../formula/problem";
import { readFormula, texReader } from "../formula/read/lines";
import { readAlone, type LineReading } from "./readings";

const tex = String.raw;

const answerTo = (right: string) => tex`\pd{\loss}{\logit} = ${right}`;
const answer = tex`\prob - \target`;

/** An answer in the letters of one text, and what becomes of it where it is copied into another's. */
export interface CopiedAnswer {
  readonly source: LineReading;
  readonly copied: LineReading;
}

/**
 * The gradient as one text has it, and its right side carried over letter by letter into another text:
 * read, and judged, as that text's letters say.
 */
export function copiedAnswer(from: NotationId, to: NotationId): CopiedAnswer {
  const letters = latexOf(readFormula(answer, { notation: from }), from);
  return {
    source: readAlone(answerTo(answer), from, texReader),
    copied: readAlone(answerTo(inRoles(letters, to)), to, texReader),
  };
}

/** Letters as the roles that they have in a notation; as they are where one of them has none. */
function inRoles(letters: string, notation: NotationId): string {
  try {
    return latexOf(readFormula(letters, { notation }), roleLetters);
  } catch (error) {
    if (error instanceof Unreadable) return letters; // its verdict says so
    throw error;
  }
}

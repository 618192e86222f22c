import type { NotationId } from "../formula/notation";
import { joinedSides, latexOfSide } from "../formula/print";
import { Unreadable } from "../formula/problem";
import { readLine } from "../formula/read/lines";
import { spelledIn } from "../formula/spelledIn";
import { typed } from "../formula/typed/typed";

/**
 * A line of one's own in the letters of another notation, as LaTeX; as it was typed where it cannot be
 * read.
 */
export function respelled(text: string, from: NotationId, to: NotationId): string {
  try {
    const { sides, relations } = readLine(typed(text).tex, { notation: from });
    const spelled = spelledIn(sides, from, to);
    return joinedSides(
      spelled.map((side) => (side ? latexOfSide(side, to) : "")),
      relations,
    ).trim();
  } catch (error) {
    if (error instanceof Unreadable) return text;
    throw error;
  }
}

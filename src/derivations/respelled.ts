import type { Relation, Side } from "../formula/expression";
import { notations, type NotationId } from "../formula/notation";
import { latexOfSide } from "../formula/print";
import { Unreadable } from "../formula/problem";
import { readLine } from "../formula/read/lines";
import { renamed } from "../formula/renamed";
import { typed } from "../formula/typed/typed";

/** The roles of index letters, which have other letters in other notations. */
const indexRoles = ["outputIndex", "logitIndex", "inputIndex", "sumIndex", "sampleIndex"] as const;

/**
 * A line of one's own in the letters of another notation, as LaTeX; as it was typed where it cannot be
 * read.
 */
export function respelled(text: string, from: NotationId, to: NotationId): string {
  try {
    const { sides, relations } = readLine(typed(text).tex, { notation: from });
    const letters = new Map(
      indexRoles.map((role): [string, string] => [notations[from][role], notations[to][role]]),
    );
    const spell = (side: Side | undefined) =>
      side
        ? latexOfSide(
            renamed(side, (letter) => {
              const name = letters.get(letter);
              return name === undefined ? undefined : { kind: "letter", name };
            }),
            to,
          )
        : "";
    return joined(sides.map(spell), relations);
  } catch (error) {
    if (error instanceof Unreadable) return text;
    throw error;
  }
}

const joined = ([first = "", ...others]: readonly string[], relations: readonly Relation[]) =>
  others.reduce((line, side, at) => `${line} ${relations[at]!} ${side}`, first).trim();

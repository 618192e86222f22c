import type { Side } from "./expression";
import { indexRoles, notations, type NotationId } from "./notation";
import { renamed } from "./renamed";

/** Letters that may number something where no role has them. */
const spareLetters = Array.from("ijkrstvwqfghmno");

/**
 * Sides with the index letters of another notation in place of those of one: a letter by its role; one
 * without a role keeps its own unless that means something there, and gets one that is free then.
 */
export function spelledIn(
  sides: readonly (Side | undefined)[],
  from: NotationId,
  to: NotationId,
): readonly (Side | undefined)[] {
  const used = new Set<string>();
  renamed(sides, (letter) => {
    used.add(letter);
    return undefined;
  });
  const roles = new Map<string, string>(
    indexRoles.map((role) => [notations[from][role], notations[to][role]]),
  );
  const taken = new Set<string>(Object.values(notations[to]));
  const letters = new Map<string, string>();
  for (const letter of used) {
    const ofRole = roles.get(letter);
    if (ofRole !== undefined) letters.set(letter, ofRole);
  }
  for (const letter of used) {
    if (letters.has(letter)) continue;
    const isFree = (one: string) => !taken.has(one) && ![...letters.values()].includes(one);
    const others = spareLetters.filter((one) => !used.has(one));
    letters.set(letter, [letter, ...others].find(isFree) ?? letter);
  }
  return renamed(sides, (letter) => ({ kind: "letter", name: letters.get(letter)! }));
}

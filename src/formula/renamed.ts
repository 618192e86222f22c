import { isBinder, isIndex, type Index } from "./expression";
import { mapParts } from "./mapParts";

/** What takes the place of an index letter; undefined leaves it as it is. */
export type IndexBases = (letter: string) => Index["base"] | undefined;

/** A part of a formula with other indices in the places of letters; those that a Σ binds are renamed with it. */
export function renamed<Part>(part: Part, baseOf: IndexBases): Part {
  if (typeof part !== "object" || part === null) return part;
  if (isIndex(part) && part.base.kind === "letter")
    return { ...part, base: baseOf(part.base.name) ?? part.base };
  const copy = mapParts(part, (inner) => renamed(inner, baseOf));
  return isBinder(copy) ? { ...copy, name: letterOf(baseOf(copy.name)) ?? copy.name } : copy;
}

const letterOf = (base: Index["base"] | undefined) =>
  base?.kind === "letter" ? base.name : undefined;

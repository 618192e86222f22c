import { isIndex, type Binder, type Index } from "./expression";

/** What takes the place of an index letter; undefined leaves it as it is. */
export type IndexBases = (letter: string) => Index["base"] | undefined;

/** A part of a formula with other indices in the places of letters; those that a Σ binds are renamed with it. */
export function renamed<Part>(part: Part, baseOf: IndexBases): Part {
  if (typeof part !== "object" || part === null) return part;
  if (Array.isArray(part)) return part.map((one: unknown) => renamed(one, baseOf)) as Part;
  if (isIndex(part) && part.base.kind === "letter")
    return { ...part, base: baseOf(part.base.name) ?? part.base };
  const copy = Object.fromEntries(
    Object.entries(part).map(([key, value]) => [key, renamed(value as unknown, baseOf)]),
  ) as Part & object;
  return isBinder(copy) ? { ...copy, name: letterOf(baseOf(copy.name)) ?? copy.name } : copy;
}

const isBinder = (part: object): part is Binder =>
  "name" in part && "conditions" in part && "upper" in part;

const letterOf = (base: Index["base"] | undefined) =>
  base?.kind === "letter" ? base.name : undefined;

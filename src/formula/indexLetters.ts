import { isBinder, isIndex } from "./expression";

/** What a reader sees of a formula, part by part: not what its abbreviations mean. */
function* partsInSight(part: unknown): Generator<object> {
  if (typeof part !== "object" || part === null) return;
  yield part;
  for (const [key, inner] of Object.entries(part))
    if (key !== "meaning") yield* partsInSight(inner);
}

/** The index letters that a reader sees in a part of a formula, each once. */
export function indexLettersIn(part: unknown): readonly string[] {
  const letters = [...partsInSight(part)].flatMap((one) =>
    isIndex(one) && one.base.kind === "letter" ? [one.base.name] : [],
  );
  return [...new Set(letters)];
}

/** Those of them that no Σ binds. */
export function freeLettersIn(part: unknown): readonly string[] {
  const bound = [...partsInSight(part)].filter(isBinder).map(({ name }) => name);
  return indexLettersIn(part).filter((letter) => !bound.includes(letter));
}

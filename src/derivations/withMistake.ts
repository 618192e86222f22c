import type { Derivation } from "./types";

const changed = new Map<string, Derivation>();

/**
 * A derivation with a mistake of its own in place of the right line; the derivation itself where
 * there is no mistake of this name. The same object whenever it is asked for.
 */
export function withMistake(derivation: Derivation, mistakeId: string): Derivation {
  const mistake = derivation.mistakes.find(({ id }) => id === mistakeId);
  if (!mistake) return derivation;
  const key = `${derivation.id}/${mistakeId}`;
  const known = changed.get(key);
  if (known) return known;
  const { tex, why } = mistake;
  const parts = derivation.parts.map((part) => ({
    ...part,
    lines: part.lines.map((line) =>
      line.id === mistake.line
        ? { ...line, tex, why, rule: "mistake" as const, origin: "ours" as const }
        : line,
    ),
  }));
  const wrong = { ...derivation, parts };
  changed.set(key, wrong);
  return wrong;
}

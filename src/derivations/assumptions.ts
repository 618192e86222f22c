import type { Assumption, Verdict } from "../formula/judge/verdict";

/** The assumptions of a verdict, as words. */
export const assumptionIdsOf = (verdict: Verdict): readonly string[] =>
  verdict.verdict === "equal-if" ? verdict.assumptions.map(assumptionId) : [];

/** Whether a verdict lets a line stand: equal, or equal if what the line says that it needs. */
export function stands(verdict: Verdict, stated: ReadonlySet<string>): boolean {
  if (verdict.verdict === "equal") return true;
  if (verdict.verdict !== "equal-if") return false;
  return verdict.assumptions.every(
    (assumption) =>
      stated.has(assumptionId(assumption)) ||
      (assumption.kind === "sum-one" && stated.has("one-hot")), // one-hot weights sum to 1
  );
}

/** An assumption as a word: sum-one, one-hot, i=j, i≠j, d=2, d≥2. */
export function assumptionId(assumption: Assumption): string {
  switch (assumption.kind) {
    case "sum-one":
    case "one-hot":
      return assumption.kind;
    case "same":
      return assumption.indices.join("=");
    case "distinct":
      return assumption.indices.join("≠");
    case "at-least":
      return `${countLetters[assumption.of]}≥${assumption.count}`;
    case "size":
      return `${countLetters[assumption.of]}=${assumption.count}`;
  }
}

const countLetters = { class: "d", input: "d_in", sample: "N" } as const;

import { cannotTell, judge } from "../formula/judge/judge";
import type { Assumption, Verdict } from "../formula/judge/verdict";
import type { PlacedLine } from ".";
import { judgeOptionsOf, readingOptionsOf, statementsOf } from "./statements";
import type { Derivation, Line } from "./types";

/** What the judge says of one relation of a line. */
export interface RelationVerdict {
  /** Of the relation itself: what stands after it against what stands before it */
  readonly step: Verdict;
  /** Of what stands after it against what the chain set out from */
  readonly claim: Verdict;
}

export interface JudgedLine {
  readonly placed: PlacedLine;
  readonly verdicts: readonly RelationVerdict[];
  /** What the line, or an earlier line of its chain, says that it needs */
  readonly stated: ReadonlySet<string>;
}

/** Judges lines of a derivation in their order; a line that cannot be read gets one *cannot tell*. */
export function judgeLines(derivation: Derivation, lines: readonly PlacedLine[]): JudgedLine[] {
  const chains: Parameters<typeof statementsOf>[2] = new Map();
  const statedOf = new Map<string, Set<string>>();
  return lines.map((placed) => {
    const { line, part } = placed;
    const stated = statedSoFar(line, statedOf);
    try {
      const reading = readingOptionsOf(derivation, part);
      const statements = statementsOf(line, reading, chains);
      const options = judgeOptionsOf(line, reading);
      const verdicts = statements.map(({ step, claim }) => {
        const verdict = judge(step, options);
        return { step: verdict, claim: claim ? judge(claim, options) : verdict };
      });
      return { placed, verdicts, stated };
    } catch (error) {
      const verdict = cannotTell(error);
      return { placed, verdicts: [{ step: verdict, claim: verdict }], stated };
    }
  });
}

function statedSoFar(line: Line, statedOf: Map<string, Set<string>>): ReadonlySet<string> {
  if (line.kind === "show") return new Set();
  const stated = statedOf.get(line.chain) ?? new Set<string>();
  for (const assumption of line.assumes ?? []) stated.add(assumption);
  statedOf.set(line.chain, stated);
  return new Set(stated);
}

/** Whether a verdict lets a line stand: equal, or equal if what the line says that it needs. */
export function stands(verdict: Verdict, stated: ReadonlySet<string>): boolean {
  if (verdict.verdict === "equal") return true;
  if (verdict.verdict !== "equal-if") return false;
  return verdict.assumptions.every((assumption) => stated.has(assumptionId(assumption)));
}

/** An assumption as a word: sum-one, one-hot, i=j, i≠j, d=2. */
export function assumptionId(assumption: Assumption, letters: Letters = countLetters): string {
  switch (assumption.kind) {
    case "sum-one":
    case "one-hot":
      return assumption.kind;
    case "same":
      return assumption.indices.join("=");
    case "distinct":
      return assumption.indices.join("≠");
    case "at-least":
      return `${letters[assumption.of]}≥${assumption.count}`;
    case "size":
      return `${letters[assumption.of]}=${assumption.count}`;
  }
}

type Letters = Readonly<Record<"class" | "input" | "sample", string>>;
const countLetters: Letters = { class: "d", input: "d_in", sample: "N" };

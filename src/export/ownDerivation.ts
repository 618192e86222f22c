import { claimTex, type ClaimId } from "../derivations/claims";
import type { OwnReading } from "../derivations/ownLine";
import type { RelationVerdict } from "../derivations/verdicts";
import { letterIndex, type Condition } from "../formula/expression";
import type { Assumption } from "../formula/judge/verdict";
import { roleLetters } from "../formula/macros";
import { indexRoles, notations, type NotationId } from "../formula/notation";
import { joinedSides, latexOf, latexOfConditions, latexOfSide } from "../formula/print";
import { readFormula } from "../formula/read/lines";
import { renamed } from "../formula/renamed";
import { markdownTex } from "./markdownTex";

/** A derivation of the reader's own, with what was read and said of each line. */
export interface OwnDerivation {
  readonly claim: ClaimId | "none";
  readonly notation: NotationId;
  readonly lines: readonly OwnDerivationLine[];
}

interface OwnDerivationLine {
  readonly reading: OwnReading;
  readonly verdicts: readonly RelationVerdict[];
  /** What the judge says, in words */
  readonly note: string;
}

/** The lines below each other at their relations, as LaTeX; what the judge says stands behind `%`. */
export function latexOfOwn(own: OwnDerivation): string {
  const rows = alignedRows(own).map(({ tex, note }, at, all) => {
    const end = at < all.length - 1 ? " \\\\" : "";
    return `  ${tex}${end} % ${note}`;
  });
  return ["\\begin{align*}", ...rows, "\\end{align*}", ""].join("\n");
}

/** The same as Markdown: one formula, and below it what the judge says of each line. */
export function markdownOfOwn(own: OwnDerivation): string {
  const rows = alignedRows(own);
  return [
    "$$",
    "\\begin{aligned}",
    rows.map(({ tex }) => markdownTex(tex)).join(" \\cr\n"),
    "\\end{aligned}",
    "$$",
    "",
    ...rows.map(({ note }, at) => `${at + 1}. ${note}`),
    "",
  ].join("\n");
}

function alignedRows({ claim, notation, lines }: OwnDerivation) {
  return lines.map(({ reading, note }, at) => {
    const { tex, cut } = reading;
    const left =
      at === 0 && claim !== "none"
        ? latexOf(readFormula(claimTex(claim), { notation }), notation)
        : "";
    if (reading.failure) return { tex: `& \\text{${tex.replace(/[\\{}$&#^_%~]/g, "")}}`, note };
    if (!cut) return { tex: `${left} &= ${tex}`.trim(), note };
    const before = tex.slice(0, cut.start).trim();
    return { tex: `${before === "" ? left : before} &${tex.slice(cut.start)}`.trim(), note };
  });
}

/**
 * The lines as a file of data in `src/derivations`, in role macros: reasons and rules are left for its
 * author to write. Lines that do not stand are in it, and the judge refuses them.
 */
export function derivationFileOfOwn(own: OwnDerivation): string {
  const { notation } = own;
  const withMacros = indexMacros(notation);
  let chain = 0;
  const lines = own.lines
    .filter(({ reading }) => !reading.failure)
    .map(({ reading, verdicts }, at) => {
      const { statements, goesOn } = reading;
      const isClaim = !goesOn || at === 0;
      if (isClaim) chain++;
      const [first] = statements;
      // A first line that says both sides begins at its claim all the same.
      const written = isClaim ? [first!.step.left, ...rightsOf(reading)] : rightsOf(reading);
      const relations = statements.map(({ relation }) => relation);
      const sides = written.map((side) => latexOfSide(withMacros(side), roleLetters));
      const tex = joinedSides(isClaim ? sides : ["", ...sides], relations).trim();
      const assumptions = verdicts.flatMap(({ step }) =>
        step.verdict === "equal-if" ? step.assumptions : [],
      );
      const conditions = withMacros(indexConditions(assumptions));
      const where = latexOfConditions(conditions, roleLetters);
      return lineText({ number: at + 1, isClaim, chain, tex, where, needs: needsOf(assumptions) });
    });
  return `import type { Derivation } from "./types";

const tex = String.raw;

// For each line: choose the rule by which it follows, and say why, in both languages.
export const ownDerivation = {
  id: "own-derivation",
  title: { en: "A derivation of one’s own", zh: "自己的推导" },
  method: {
    en: "Say here how it reasons, in one sentence.",
    zh: "在此用一句话说明思路。",
  },
  credit: { en: "own", zh: "自撰" },
  references: [],
  relations: [],
  notation: "${notation}",
  abbreviations: {},
  result: "line-${lines.length}",
  parts: [
    {
      id: "lines",
      title: { en: "The lines", zh: "各行" },
      short: { en: "Lines", zh: "各行" },
      lines: [
${lines.join("\n")}
      ],
    },
  ],
  mistakes: [],
} as const satisfies Derivation;
`;
}

const rightsOf = ({ statements }: OwnReading) => statements.map(({ step }) => step.right);

interface LineParts {
  readonly number: number;
  readonly isClaim: boolean;
  readonly chain: number;
  readonly tex: string;
  readonly where: string;
  readonly needs: readonly string[];
}

const lineText = ({ number, isClaim, chain, tex, where, needs }: LineParts): string =>
  [
    "        {",
    `          id: "line-${number}",`,
    `          kind: "${isClaim ? "claim" : "continue"}",`,
    `          chain: "chain-${chain}",`,
    `          tex: tex\`${tex}\`,`,
    ...(where === "" ? [] : [`          where: tex\`${where}\`,`]),
    ...(needs.length > 0
      ? [`          assumes: [${needs.map((need) => `"${need}"`).join(", ")}],`]
      : []),
    `          rule: "compare",`,
    `          origin: "ours",`,
    `          why: { en: "Say here why this follows.", zh: "在此说明这一行为什么成立。" },`,
    "        },",
  ].join("\n");

/** What lines need of the label, as a derivation's file names it. */
function needsOf(assumptions: readonly Assumption[]): readonly string[] {
  const kinds = new Set(assumptions.map(({ kind }) => kind));
  return (["sum-one", "one-hot"] as const).filter((kind) => kinds.has(kind));
}

const indexConditions = (assumptions: readonly Assumption[]): readonly Condition[] =>
  assumptions.flatMap((assumption) =>
    assumption.kind === "same" || assumption.kind === "distinct"
      ? [indexCondition(assumption)]
      : [],
  );

function indexCondition({
  kind,
  indices,
}: Extract<Assumption, { kind: "same" | "distinct" }>): Condition {
  const [left, right] = indices.map((name) => letterIndex(name, { start: 0, end: 0 }));
  return { left: left!, relation: kind === "same" ? "=" : "\\ne", right: right! };
}

/** Gives indices the macros of their roles; letters that no role has stay as they are. */
function indexMacros(notation: NotationId): <Part>(part: Part) => Part {
  const macros = new Map<string, string>(
    indexRoles.map((role) => [notations[notation][role], roleLetters[role]]),
  );
  return (part) =>
    renamed(part, (letter) => {
      const name = macros.get(letter);
      return name === undefined ? undefined : { kind: "letter", name };
    });
}

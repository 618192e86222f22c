import type { Side, Statement } from "../src/formula/expression.ts";
import { cannotTell } from "../src/formula/judge/cannotTell.ts";
import { judge } from "../src/formula/judge/judge.ts";
import type { Verdict } from "../src/formula/judge/verdict.ts";
import { notations, type NotationId } from "../src/formula/notation.ts";
import { Unreadable } from "../src/formula/problem.ts";
import { readFormula, readLine } from "../src/formula/read/lines.ts";
import type { ReadingOptions } from "../src/formula/read/reader.ts";

const tex = String.raw;

/** What a line may claim to equal, in role macros; i and j are indices in every notation. */
export const claims: Readonly<Record<string, string>> = {
  s_i: tex`\prob_i`,
  "log s_i": tex`\natlog \prob_i`,
  l: tex`\loss`,
  "dl/ds_i": tex`\pd{\loss}{\prob_i}`,
  "ds_i/dz_j": tex`\pd{\prob_i}{\logit_j}`,
  "ds_i/dz_i": tex`\pd{\prob_i}{\logit_i}`,
  "dlog s_i/dz_j": tex`\pd{\natlog \prob_i}{\logit_j}`,
  "dl/dz_i": tex`\pd{\loss}{\logit_i}`,
  "d2l/dz_i dz_j": tex`\frac{\partial^2 \loss}{\partial \logit_i \partial \logit_j}`,
  "dl/dW_ij": tex`\pd{\loss}{\weights_{ij}}`,
  "dL/dW_ij": tex`\pd{\meanloss}{\weights_{ij}}`,
};

export interface Question {
  readonly line: string;
  readonly claim?: string;
  readonly notation?: string;
  /** Abbreviations that the notation's derivations use */
  readonly abbreviations?: Readonly<Record<string, string>>;
}

/** Judges a line against a claim, or a whole equation by itself. */
export function judgeQuestion({ line, claim, notation = "z-p", abbreviations }: Question): Verdict {
  try {
    const id = notationId(notation);
    const indexLetters = claim === undefined ? [] : indicesOf(claim);
    const options: ReadingOptions = {
      notation: id,
      indexLetters,
      ...(abbreviations && { abbreviations }),
    };
    const { sides, relations } = readLine(line, options);
    const [first] = sides;
    if (claim === undefined && !first) throw new Unreadable({ code: "no-relation" });
    const claimed: Side | undefined =
      claim === undefined
        ? undefined
        : { kind: "formula", expression: readFormula(claimTex(claim), options) };
    // A line that begins with its relation goes on from the claim; a whole one must begin at it.
    const all = [first ?? claimed!, ...sides.slice(1)] as Side[];
    const statements = relations.map((relation, at): Statement => ({
      left: all[at]!,
      relation,
      right: all[at + 1]!,
    }));
    if (first && claimed) statements.unshift({ left: claimed, relation: "=", right: first });
    if (statements.length === 0) throw new Unreadable({ code: "no-relation" });
    return worst(statements.map((statement) => judge(statement, { notation: id })));
  } catch (error) {
    return cannotTell(error);
  }
}

const severity = ["equal", "equal-if", "cannot-tell", "different"] as const;

function worst(verdicts: readonly Verdict[]): Verdict {
  return verdicts.toSorted(
    (one, other) => severity.indexOf(other.verdict) - severity.indexOf(one.verdict),
  )[0]!;
}

const indicesOf = (claim: string) =>
  ["i", "j"].filter((letter) => new RegExp(`_\\w*${letter}`).test(claim));

function claimTex(claim: string): string {
  const known = Object.hasOwn(claims, claim) ? claims[claim] : undefined;
  if (known === undefined)
    throw new RangeError(
      `no claim of this name: ${claim}; use one of: ${Object.keys(claims).join(", ")}`,
    );
  return known;
}

function notationId(name: string): NotationId {
  if (!Object.hasOwn(notations, name))
    throw new RangeError(
      `no notation of this name: ${name}; use one of: ${Object.keys(notations).join(", ")}`,
    );
  return name as NotationId;
}

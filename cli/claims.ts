import type { Side, Statement } from "../src/formula/expression.ts";
import { cannotTell } from "../src/formula/judge/cannotTell.ts";
import { judge, type JudgeOptions } from "../src/formula/judge/judge.ts";
import type { Verdict } from "../src/formula/judge/verdict.ts";
import { notations, type NotationId } from "../src/formula/notation.ts";
import { atOnce } from "../src/formula/pausing.ts";
import { Unreadable } from "../src/formula/problem.ts";
import { claimIds, claimTex, isClaimId, claims } from "../src/derivations/claims.ts";
import type { MistakeId } from "../src/derivations/mistakes/library.ts";
import { recognising } from "../src/derivations/mistakes/recognise.ts";
import { readFormula, readLine } from "../src/formula/read/lines.ts";
import { typed, type Typed } from "../src/formula/typed/typed.ts";
import type { ReadingOptions } from "../src/formula/read/reader.ts";

export interface Question {
  readonly line: string;
  readonly claim?: string;
  readonly notation?: string;
  /** Abbreviations that the notation's derivations use */
  readonly abbreviations?: Readonly<Record<string, string>>;
}

/** What the judge says, and which mistake of the library the line is. */
export interface Judgement {
  readonly verdict: Verdict;
  readonly mistake: MistakeId | undefined;
}

/** Judges a line against a claim, or a whole equation by itself. */
export function judgeQuestion(question: Question): Judgement {
  const { tex, placeInText } = typed(question.line);
  try {
    const { statements, options } = statementsIn({ ...question, line: tex });
    const judged = statements.map((statement) => ({
      statement,
      verdict: judge(statement, options),
    }));
    const { statement, verdict } = worst(judged);
    const stands = verdict.verdict === "equal";
    return {
      verdict: inText(verdict, placeInText),
      mistake: stands ? undefined : atOnce(recognising(statement, options, verdict)),
    };
  } catch (error) {
    return { verdict: inText(cannotTell(error), placeInText), mistake: undefined };
  }
}

/** A verdict whose place is one in what was typed. */
const inText = (verdict: Verdict, placeInText: Typed["placeInText"]): Verdict =>
  verdict.verdict === "cannot-tell" && verdict.place
    ? { ...verdict, place: placeInText(verdict.place) }
    : verdict;

function statementsIn({ line, claim, notation = "z-p", abbreviations }: Question): {
  statements: Statement[];
  options: JudgeOptions;
} {
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
      : { kind: "formula", expression: readFormula(texOfClaim(claim), options) };
  // A line that begins with its relation goes on from the claim; a whole one must begin at it.
  const all = [first ?? claimed!, ...sides.slice(1)] as Side[];
  const statements = relations.map((relation, at): Statement => ({
    left: all[at]!,
    relation,
    right: all[at + 1]!,
  }));
  if (first && claimed) statements.unshift({ left: claimed, relation: "=", right: first });
  if (statements.length === 0) throw new Unreadable({ code: "no-relation" });
  return { statements, options: { notation: id } };
}

const severity = ["equal", "equal-if", "cannot-tell", "different"] as const;

function worst<Judged extends { readonly verdict: Verdict }>(judged: readonly Judged[]): Judged {
  return judged.toSorted(
    (one, other) => severity.indexOf(other.verdict.verdict) - severity.indexOf(one.verdict.verdict),
  )[0]!;
}

/** The letters of a claim's indices, whatever the notation calls them. */
const indexLetters = ["i", "j"];

const indicesOf = (claim: string) =>
  isClaimId(claim) ? indexLetters.slice(0, claims[claim].indices.length) : [];

function texOfClaim(claim: string): string {
  if (!isClaimId(claim))
    throw new RangeError(`no claim of this name: ${claim}; use one of: ${claimIds.join(", ")}`);
  return claimTex(claim, indexLetters);
}

function notationId(name: string): NotationId {
  if (!Object.hasOwn(notations, name))
    throw new RangeError(
      `no notation of this name: ${name}; use one of: ${Object.keys(notations).join(", ")}`,
    );
  return name as NotationId;
}

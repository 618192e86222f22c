import { claimIds, claims, claimTex, isClaimId } from "../src/derivations/claims.ts";
import type { MistakeId } from "../src/derivations/mistakes/library.ts";
import { judgingOwn, readOwn, type OwnLine } from "../src/derivations/ownLine.ts";
import type { Verdict } from "../src/formula/judge/verdict.ts";
import { notations, type NotationId } from "../src/formula/notation.ts";
import { atOnce } from "../src/formula/pausing.ts";

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

/**
 * Judges a line against a claim, or a whole equation by itself; of several relations the worst counts.
 *
 * @throws {RangeError} if there is no claim or no notation of that name
 */
export function judgeQuestion({
  line,
  claim,
  notation = "z-p",
  abbreviations,
}: Question): Judgement {
  const own: OwnLine = {
    text: line,
    before: [],
    start: claim === undefined ? undefined : { claim: texOfClaim(claim) },
    letters: { indexLetters: indicesOf(claim), ...(abbreviations && { abbreviations }) },
    options: { notation: notationId(notation) },
    stated: [],
  };
  const { verdicts, mistake } = atOnce(judgingOwn(own, readOwn(own)));
  return { verdict: worst(verdicts.map(({ step }) => step)), mistake };
}

const severity = ["equal", "equal-if", "cannot-tell", "different"] as const;

function worst(verdicts: readonly Verdict[]): Verdict {
  return verdicts.toSorted(
    (one, other) => severity.indexOf(other.verdict) - severity.indexOf(one.verdict),
  )[0]!;
}

/** The letters of a claim's indices, whatever the notation calls them. */
const indexLetters = ["i", "j"];

const indicesOf = (claim: string | undefined) =>
  claim !== undefined && isClaimId(claim)
    ? indexLetters.slice(0, claims[claim].indices.length)
    : [];

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

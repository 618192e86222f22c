import type { Relation, Side } from "../formula/expression";
import { cannotTell } from "../formula/judge/cannotTell";
import { judging, type JudgeOptions } from "../formula/judge/judge";
import type { Verdict } from "../formula/judge/verdict";
import type { Pausing } from "../formula/pausing";
import { roleLetters } from "../formula/macros";
import type { NotationId } from "../formula/notation";
import { joinedSides, latexOfSide } from "../formula/print";
import { Unreadable, type Place } from "../formula/problem";
import { readFormula, readLine } from "../formula/read/lines";
import type { ReadingOptions, ReadLine } from "../formula/read/reader";
import { typed } from "../formula/typed/typed";
import { stands } from "./assumptions";
import type { MistakeId } from "./mistakes/library";
import { recognising } from "./mistakes/recognise";
import { statementsAlong, type LineStatement } from "./statements";
import type { RelationVerdict } from "./verdicts";

/** What a line of one's own sets out from: what it claims to equal, or the sides of a line before it. */
type Start =
  | { readonly claim: string }
  | {
      readonly head: Side;
      readonly last: Side;
      /** What stands before the line's first relation, as LaTeX; absent where a line before it does */
      readonly shownLeft?: string;
    }
  | undefined;

/** A line of one's own, with what has to be known to judge it. */
export interface OwnLine {
  /** As it was typed, in LaTeX or as one types */
  readonly text: string;
  /** The lines of one's own before it, as they were typed */
  readonly before: readonly string[];
  /** Where the first of them sets out; without it that one says both sides */
  readonly start: Start;
  readonly letters: Omit<ReadingOptions, "notation">;
  readonly options: JudgeOptions;
  /** What is said to be needed of the label */
  readonly stated: readonly string[];
}

/** A line of one's own as it was read. */
export interface OwnReading {
  /** The LaTeX that is shown, read and judged */
  readonly tex: string;
  /** The same with what it goes on from: its claim, or nothing before its relation */
  readonly shown: string;
  readonly statements: readonly LineStatement[];
  /** Where its first relation stands in the LaTeX, if it was written */
  readonly cut: Place | undefined;
  /** Whether it has no left side of its own */
  readonly goesOn: boolean;
  /** How it was understood, as LaTeX in role macros with its brackets written out; absent where it says no more */
  readonly echo: string | undefined;
  /** Why it could not be read, with the place in what was typed */
  readonly failure: Verdict | undefined;
}

/** What lines have come to: the side that the last one ended with, and the one that all set out from. */
interface Chain {
  readonly head: Side;
  readonly last: Side;
}

/**
 * Reads a line of one's own. One that begins with a relation, or has none, goes on from the line
 * before; one with a left side of its own stands by itself, but the first has to begin where it was
 * said to.
 */
export function readOwn(line: OwnLine): OwnReading {
  const { text, before } = line;
  const { tex, placeInText } = typed(text);
  try {
    const start = startOf(line);
    const chain = before.reduce<Chain | undefined>(
      (chained, one, at) => chainAfter(one, at === 0, chained, line),
      start,
    );
    const { statements, read } = statementsOf(tex, before.length === 0, chain, line);
    const shown = shownOf(tex, read, line);
    const echo = echoOf(tex, read, line);
    const goesOn = !read.sides[0] || read.relations.length === 0;
    return { tex, shown, statements, cut: read.cut, goesOn, echo, failure: undefined };
  } catch (error) {
    return unreadOwn(tex, inText(cannotTell(error), placeInText));
  }
}

/** What there is of a line that could not be read. */
export const unreadOwn = (tex: string, failure: Verdict): OwnReading => ({
  tex,
  shown: tex,
  statements: [],
  cut: undefined,
  goesOn: true,
  echo: undefined,
  failure,
});

/** A verdict whose place is one in what was typed. */
const inText = (verdict: Verdict, placeInText: ReturnType<typeof typed>["placeInText"]): Verdict =>
  verdict.verdict === "cannot-tell" && verdict.place
    ? { ...verdict, place: placeInText(verdict.place) }
    : verdict;

function startOf({ start, letters, options: { notation } }: OwnLine): Chain | undefined {
  if (!start || "head" in start) return start;
  const expression = readFormula(start.claim, { ...letters, notation });
  const side: Side = { kind: "formula", expression };
  return { head: side, last: side };
}

/** What a line before has come to; one that cannot be read is passed over. */
function chainAfter(
  text: string,
  isFirst: boolean,
  chain: Chain | undefined,
  line: OwnLine,
): Chain | undefined {
  try {
    const { statements } = statementsOf(typed(text).tex, isFirst, chain, line);
    const [first, last] = [statements[0]!, statements.at(-1)!];
    // After < or ≤ nothing equals what all set out from.
    const isEqual = statements.every(({ relation }) => relation === "=");
    const head = isEqual ? (first.claim ?? first.step).left : last.step.right;
    return { head, last: last.step.right };
  } catch (error) {
    if (error instanceof Unreadable) return chain; // its own verdict says so
    throw error;
  }
}

interface OwnStatements {
  readonly statements: readonly LineStatement[];
  readonly read: ReadLine;
}

function statementsOf(
  tex: string,
  isFirst: boolean,
  chain: Chain | undefined,
  { letters, options: { notation } }: OwnLine,
): OwnStatements {
  const read = readLine(tex, { ...letters, notation });
  const [first, ...others] = read.sides;
  const hasOwnLeft = first !== undefined && read.relations.length > 0;
  const mustBegin = isFirst || !hasOwnLeft;
  if (!chain && !hasOwnLeft) throw new Unreadable({ code: "no-relation" });
  const written = [first, ...others].filter((side) => side !== undefined);
  // What goes on from a line has that line's end before it, and so has a first line what it claims.
  const isContinued = chain !== undefined && mustBegin;
  const all = isContinued ? [chain.last, ...written] : written;
  const relations: readonly Relation[] =
    isContinued && first !== undefined ? ["=", ...read.relations] : read.relations;
  const head = isContinued ? chain.head : all[0]!;
  const statements = statementsAlong(all, relations, head);
  if (statements.length === 0) throw new Unreadable({ code: "no-relation" });
  return { statements, read };
}

/** A line as it is shown: after what it sets out from, or with room where the line before ended. */
function shownOf(tex: string, { sides, relations }: ReadLine, { start, before }: OwnLine): string {
  if (sides[0] && relations.length > 0) return tex;
  const left = before.length > 0 || !start ? "" : "claim" in start ? start.claim : start.shownLeft;
  return `${left ?? ""}{} ${sides[0] ? "=" : ""} ${tex}`;
}

/** What was written, with all brackets: a line without a relation goes on with an equals sign. */
function echoOf(
  tex: string,
  read: ReadLine,
  { options: { notation } }: OwnLine,
): string | undefined {
  const isSame = bare(joined(read, notation)) === bare(tex);
  return isSame ? undefined : joined(read, roleLetters);
}

const joined = ({ sides, relations }: ReadLine, letters: NotationId | typeof roleLetters) =>
  joinedSides(
    sides.map((side) => (side ? latexOfSide(side, letters) : "{}")),
    relations,
  );

/** LaTeX without what is not seen of it. */
const bare = (tex: string) => tex.replace(/\\left|\\right|\\cdot|[\s{}*]/g, "");

/** What the judge says of a line of one's own, and which mistake it is. */
export interface OwnVerdicts {
  readonly verdicts: readonly RelationVerdict[];
  readonly mistake: MistakeId | undefined;
}

/** Judges a line of one's own, with pauses. */
export function* judgingOwn(
  { text, options, stated }: OwnLine,
  { statements, failure }: OwnReading,
): Pausing<OwnVerdicts> {
  if (failure) return { verdicts: [{ step: failure, claim: failure }], mistake: undefined };
  const { placeInText } = typed(text);
  const verdicts: RelationVerdict[] = [];
  const said = new Set(stated);
  let mistake: MistakeId | undefined;
  for (const { step, claim } of statements) {
    const own = yield* judging(step, options);
    const ofClaim = claim ? yield* judging(claim, options) : own;
    // A right line after a wrong one is no mistake.
    if (!mistake && !stands(own, said) && !stands(ofClaim, said))
      mistake =
        (yield* recognising(step, options, own)) ??
        (claim && (yield* recognising(claim, options, ofClaim)));
    verdicts.push({ step: inText(own, placeInText), claim: inText(ofClaim, placeInText) });
  }
  return { verdicts, mistake };
}

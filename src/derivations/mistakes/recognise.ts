import { isAnywhere } from "../../formula/anywhere";
import {
  isIndex,
  letterIndex,
  type Axis,
  type Expression,
  type Index,
  type Statement,
} from "../../formula/expression";
import { judging, type JudgeOptions } from "../../formula/judge/judge";
import { seededStates } from "../../formula/judge/points";
import { separatesAt } from "../../formula/judge/separation";
import type { Verdict } from "../../formula/judge/verdict";
import type { Pausing } from "../../formula/pausing";
import { mapParts } from "../../formula/mapParts";
import { Unreadable } from "../../formula/problem";
import { readFormula } from "../../formula/read/lines";
import { renamed, type IndexBases } from "../../formula/renamed";
import { lowerSide } from "../../formula/value/lower";
import { Lowering } from "../../formula/value/lowering";
import { canonical, written } from "../canonical";
import { claimIds, claimTex, type ClaimId } from "../claims";
import { mistakes, type MistakeId } from "./library";
import type { WrongLine } from "./types";

/** Where the library is read: in letters of its own, whatever the line was written in. */
const home = "z-p";

/**
 * Which mistake a line is, recognised by its value: it has that of a wrong line of the library, given
 * as what its left side is. Pauses between comparisons.
 *
 * @param statement an equality that the judge does not let stand
 * @param verdict what it says of it
 */
export function* recognising(
  { left, relation, right }: Statement,
  options: JudgeOptions,
  verdict: Verdict,
): Pausing<MistakeId | undefined> {
  if (relation !== "=" || left.kind !== "formula" || right.kind !== "formula" || options.only)
    return undefined;
  const asked: Asked = { left: left.expression, right: right.expression, options };
  const entry = entryOf(asked.right, asked) ?? asked.right;
  const key = keyOf(asked);
  const known = knownOf.get(key) ?? (yield* knownAs(asked));
  remember(key, known);
  let nearly: MistakeId | undefined;
  for (const { id, lines } of mistakes)
    for (const [own, wrong] of candidates(lines, known, asked, entry)) {
      const likeness = yield* likenessOf(own, wrong, asked);
      if (likeness === "same") return id;
      if (likeness === "for-labels") nearly ??= id;
    }
  // What holds for some labels cannot be told there from a wrong line by its value.
  return verdict.verdict === "equal-if" ? withoutAssumption(verdict) : nearly;
}

/** What was written, beside the wrong lines that it may be. */
function* candidates(
  lines: readonly WrongLine[],
  known: readonly Known[],
  { left, right }: Asked,
  entry: Expression,
): Generator<readonly [Expression, Expression]> {
  for (const line of lines) {
    if (line.of === "any") yield [right, madeOf(left, line)];
    for (const { claim, bases } of known)
      if (claim === line.of) yield [entry, renamed(readWrong(line), bases)];
  }
}

interface Asked {
  readonly left: Expression;
  readonly right: Expression;
  readonly options: JudgeOptions;
}

/** The mistake that a line is which holds only where an assumption does. */
function withoutAssumption({
  assumptions,
}: Extract<Verdict, { verdict: "equal-if" }>): MistakeId | undefined {
  const kinds = assumptions.map(({ kind }) => kind);
  const found = mistakes.find(({ without }) => without !== undefined && kinds.includes(without));
  return found?.id;
}

/** A claim that a formula has the value of, with the indices that the formula has for the claim's. */
interface Known {
  readonly claim: ClaimId;
  readonly bases: IndexBases;
}

/** What left sides are known as, by what they say: as one types, the same one is asked about again and again. */
const knownOf = new Map<string, readonly Known[]>();

const mostKnown = 100;

function remember(key: string, known: readonly Known[]): void {
  knownOf.delete(key); // the newest stands last
  knownOf.set(key, known);
  const [oldest] = knownOf.keys();
  if (knownOf.size > mostKnown) knownOf.delete(oldest!);
}

const keyOf = ({ left, options: { notation, where = [] } }: Asked) =>
  `${notation} ${written(where, new Map())} ${canonical(left, new Map())}`;

/** The claims whose value a line's left side has, or an entry of it, under the line's conditions. */
function* knownAs(asked: Asked): Pausing<readonly Known[]> {
  const expression = entryOf(asked.left, asked) ?? asked.left;
  const found: Known[] = [];
  const own = indicesIn(expression, asked);
  for (const claim of claimIds) {
    const { letters, body } = readClaim(claim);
    if (letters === undefined) continue;
    for (const chosen of choices(letters, own)) {
      const bases: IndexBases = (letter) =>
        chosen.get(letter) ?? { kind: "letter", name: `bound ${letter}` };
      if ((yield* likenessOf(expression, renamed(body, bases), asked)) === "same")
        found.push({ claim, bases });
    }
  }
  return found;
}

/** Whether two formulas have the same value under a line's conditions, and if not, for some labels. */
function* likenessOf(
  left: Expression,
  right: Expression,
  { options }: Asked,
): Pausing<"same" | "for-labels" | "different"> {
  const statement: Statement = {
    left: { kind: "formula", expression: left },
    relation: "=",
    right: { kind: "formula", expression: right },
  };
  for (const state of probes) {
    yield;
    if (separatesAt(statement, options, state)) return "different";
  }
  const verdict = yield* judging(statement, options);
  if (verdict.verdict === "equal") return "same";
  const isForLabels =
    verdict.verdict === "equal-if" &&
    verdict.assumptions.every(({ kind }) => kind === "sum-one" || kind === "one-hot");
  return isForLabels ? "for-labels" : "different";
}

/** Ordinary states with one-hot labels, at which most that is not the same is told apart at once. */
const probes = [3, 5].flatMap((classCount) =>
  seededStates(classCount, 1, { layer: true, bias: true, samples: true }),
);

/** An entry of a row or a matrix, at letters of its own; undefined where a formula is neither. */
function entryOf(of: Expression, { options }: Asked): Expression | undefined {
  const lengths = lengthsOf(of, options);
  if (lengths?.length !== 2) return undefined;
  const letters = lengths[0] === "one" ? ["column"] : ["row", "column"];
  const indices = letters.map((name) => letterIndex(name, of.place));
  return { kind: "entry", of, indices, place: of.place };
}

function lengthsOf(expression: Expression, { notation }: JudgeOptions) {
  return lowered(expression, notation)?.lengths;
}

function lowered(expression: Expression, notation: JudgeOptions["notation"]) {
  const lowering = new Lowering(notation);
  try {
    const { lengths } = lowerSide(lowering, expression);
    return { lengths, lowering };
  } catch (error) {
    if (error instanceof Unreadable) return undefined; // its verdict says so
    throw error;
  }
}

interface OwnIndex {
  readonly base: Index["base"];
  readonly axis: Axis;
}

/** The indices that a formula has free, and the label's class where it speaks of that. */
function indicesIn(expression: Expression, { options }: Asked): readonly OwnIndex[] {
  const free = lowered(expression, options.notation)?.lowering.free.values() ?? [];
  const letters = Array.from(free, ({ name, axis }): OwnIndex => ({
    base: { kind: "letter", name },
    axis: axis === "input" || axis === "sample" ? axis : "class",
  }));
  const hasLabel = isAnywhere(expression, (part) => isIndex(part) && part.base.kind === "label");
  return hasLabel ? [...letters, { base: { kind: "label" }, axis: "class" }] : letters;
}

/** The claim's letters with the axes that they run along. */
type ClaimLetters = readonly { readonly letter: string; readonly axis: Axis }[];

/** Every way to give the claim's letters different indices of a formula; all of them must be used. */
function choices(
  letters: ClaimLetters,
  own: readonly OwnIndex[],
): ReadonlyMap<string, Index["base"]>[] {
  const isComplete = own.filter(({ base }) => base.kind === "letter").length <= letters.length;
  if (!isComplete) return [];
  return letters.reduce<ReadonlyMap<string, Index["base"]>[]>(
    (chosen, { letter, axis }) =>
      chosen.flatMap((before) =>
        own
          .filter((index) => index.axis === axis && ![...before.values()].includes(index.base))
          .map(({ base }) => new Map([...before, [letter, base]])),
      ),
    [new Map()],
  );
}

const readClaims = new Map<ClaimId, { letters: ClaimLetters | undefined; body: Expression }>();

/** A claim of entries as it is read, with its letters; the rows and matrices are known by theirs. */
function readClaim(id: ClaimId) {
  const known = readClaims.get(id);
  if (known) return known;
  const body = readFormula(claimTex(id), { notation: home });
  const indices = indicesIn(body, { left: body, right: body, options: { notation: home } });
  const isEntry = lengthsOf(body, { notation: home })?.length === 0;
  const letters = indices.map(({ base, axis }) => ({
    letter: (base as { name: string }).name,
    axis,
  }));
  const read = { letters: isEntry ? letters : undefined, body };
  readClaims.set(id, read);
  return read;
}

const readLines = new Map<WrongLine, Expression>();

/** What stands for `\claim` where the library is read. */
const claimMacro = /\\claim(?![a-zA-Z])/g;

function readWrong(line: WrongLine): Expression {
  const known = readLines.get(line);
  if (known) return known;
  const read = readFormula(line.tex.replace(claimMacro, "\\variable "), { notation: home });
  readLines.set(line, read);
  return read;
}

/** A wrong line that is made of the claim, whatever that is. */
function madeOf(claim: Expression, line: WrongLine): Expression {
  const put = (part: unknown): unknown => {
    if (typeof part !== "object" || part === null) return part;
    if ("kind" in part && part.kind === "variable") return claim;
    return mapParts(part, put);
  };
  return put(readWrong(line)) as Expression;
}

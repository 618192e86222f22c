import type { Condition, Relation, Side, Statement } from "../formula/expression";
import type { JudgeOptions } from "../formula/judge/judge";
import { plainState } from "../formula/judge/state";
import type { NotationId } from "../formula/notation";
import type { Place } from "../formula/problem";
import type { Reader, ReadingOptions } from "../formula/read/reader";
import type { Derivation, Line, Part } from "./types";
import { workedExample } from "./workedExample";

/** One relation of a line: what it says of the line before, and of the chain's first side. */
export interface LineStatement {
  readonly relation: Relation;
  /** Against what stands directly before the relation */
  readonly step: Statement;
  /** Against what the chain set out from; absent where that is the same */
  readonly claim: Statement | undefined;
}

/** The sides that a chain has come to. */
export interface Chain {
  readonly head: Side;
  readonly last: Side;
  /** What its last line with a left side has there, as TeX */
  readonly left: string;
}

/** A line's TeX, parted at its first relation. */
export interface PartedTex {
  /** What stands before the relation; empty where the line goes on from another */
  readonly left: string;
  readonly relation: string;
  readonly right: string;
  /** The left side under whose relation the line is set */
  readonly chainLeft: string;
  /** Where the right side begins in the line's TeX */
  readonly rightAt: number;
}

export interface LineStatements {
  readonly statements: readonly LineStatement[];
  readonly parted: PartedTex;
}

/** What the lines of a derivation are read by. */
export type Letters = Pick<Derivation, "notation" | "abbreviations">;

/** The letters in which a part is written and the abbreviations that its lines may use. */
export function readingOptionsOf(derivation: Letters, part: Part): ReadingOptions {
  const { abbreviations } = derivation;
  return { notation: notationOf(derivation, part), abbreviations };
}

export const notationOf = ({ notation }: Letters, part: Part): NotationId =>
  part.notation ?? notation;

/** Under what conditions a line is judged. */
export function judgeOptionsOf(line: Line, reading: ReadingOptions, reader: Reader): JudgeOptions {
  const where: readonly Condition[] = line.where ? reader.where(line.where, reading) : [];
  return {
    notation: reading.notation,
    where,
    ...(line.at === "worked-example" && { only: workedExampleState }),
  };
}

const workedExampleState = {
  ...plainState(workedExample.logits, workedExample.target),
  isRounded: true, // ln 2 is no float
};

/**
 * What the lines of a part state, each in its chain.
 *
 * @param chains what earlier lines have come to, by the names of their chains; extended
 * @throws {Unreadable} where a line cannot be read
 */
export function statementsOf(
  line: Line,
  reading: ReadingOptions,
  reader: Reader,
  chains: Map<string, Chain>,
): LineStatements {
  if (line.kind === "show") return { statements: [], parted: unparted(line) };
  const { sides, relations, cut } = reader.line(line.tex, reading);
  const before = chains.get(line.chain);
  const all = [sides[0] ?? before?.last, ...sides.slice(1)];
  if (all.some((side) => side === undefined))
    throw new RangeError(`the chain has no line before: ${line.id}`);
  const [first, ...others] = all as Side[];
  const head = sides[0] || !before ? first! : before.head;
  const parted = cut ? partedAt(line, cut, before?.left ?? "") : unparted(line);
  chains.set(line.chain, { head, last: others.at(-1) ?? first!, left: parted.chainLeft });
  return { statements: statementsAlong(all as Side[], relations, head), parted };
}

/**
 * What sides say of each other, one relation after the other, and of what they set out from. After
 * another relation than an equality nothing equals that any more.
 */
export function statementsAlong(
  sides: readonly Side[],
  relations: readonly Relation[],
  head: Side,
): readonly LineStatement[] {
  const unequal = relations.findIndex((relation) => relation !== "=");
  return relations.map((relation, at) => {
    const step: Statement = { left: sides[at]!, relation, right: sides[at + 1]! };
    const isAlone = step.left === head || (unequal >= 0 && at >= unequal);
    return { relation, step, claim: isAlone ? undefined : { ...step, left: head } };
  });
}

/** A line that is set as one piece. */
export const unparted = ({ tex }: Line): PartedTex => ({
  left: "",
  relation: "",
  right: tex,
  chainLeft: "",
  rightAt: 0,
});

/** A line from its first relation on. */
export const afterLeft = ({ relation, right }: PartedTex) =>
  relation === "" ? right : `{} ${relation} ${right}`;

function partedAt({ tex }: Line, { start, end }: Place, before: string): PartedTex {
  const left = tex.slice(0, start).trim();
  const [relation, right] = [tex.slice(start, end), tex.slice(end).trim()];
  const rightAt = end + tex.slice(end).search(/\S|$/);
  return { left, relation, right, chainLeft: left === "" ? before : left, rightAt };
}

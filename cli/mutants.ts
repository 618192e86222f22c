import { linesOf, loadDerivations, type Derivation } from "../src/derivations/index.ts";
import { readingOptionsOf, type LineStatement } from "../src/derivations/statements.ts";
import { readLines, withJumpedOver, type LineReading } from "../src/derivations/readings.ts";
import { stands } from "../src/derivations/assumptions.ts";
import { isIndex, type Condition, type Side, type Statement } from "../src/formula/expression.ts";
import { indexLettersIn } from "../src/formula/indexLetters.ts";
import { cannotTell } from "../src/formula/judge/cannotTell.ts";
import { judge, type JudgeOptions } from "../src/formula/judge/judge.ts";
import type { Verdict } from "../src/formula/judge/verdict.ts";
import { mutantsOfSide } from "../src/formula/mutate.ts";
import { latexOfSide } from "../src/formula/print.ts";
import type { ReadingOptions } from "../src/formula/read/reader.ts";
import { readFormula, readLine, texReader } from "../src/formula/read/lines.ts";
import { equivalents } from "./equivalents.ts";

/** One mutant of one side of a relation, and what became of it. */
interface Tried {
  readonly name: string;
  readonly change: string;
  readonly fate: "killed" | "survived" | "unreadable";
  readonly verdict: Verdict;
}

/**
 * Puts one mistake after another into every line and prints which ones the judge lets pass.
 *
 * @returns whether it lets none pass but those listed as equivalent, and every listed one
 */
export async function reportMutants(): Promise<boolean> {
  const tried = (await loadDerivations()).flatMap((derivation) => mutantsIn(derivation));
  const listed = new Map(
    equivalents.flatMap(({ identity, mutants }) => mutants.map((name) => [name, identity])),
  );
  const survived = tried.filter(({ fate }) => fate === "survived");
  const unlisted = survived.filter(({ name }) => !listed.has(name));
  const survivors = new Set(survived.map(({ name }) => name));
  const stale = [...listed.keys()].filter((name) => !survivors.has(name));
  for (const { name, change, verdict } of unlisted)
    console.log(`passes, though ${change}: ${name}  (${verdict.verdict})`);
  for (const name of stale) console.log(`is listed as equivalent, but does not pass: ${name}`);
  for (const { name, verdict } of tried)
    if (verdict.verdict === "cannot-tell")
      console.log(`cannot be read: ${name}  (${verdict.problem.code})`);
  const count = (fate: Tried["fate"]) => tried.filter((one) => one.fate === fate).length;
  const readable = tried.length - count("unreadable");
  const nonEquivalent = readable - (survived.length - unlisted.length);
  console.log(`\n${tried.length} mutants, ${count("unreadable")} of them unreadable`);
  for (const change of new Set(tried.map((one) => one.change))) {
    const own = tried.filter((one) => one.change === change);
    const killed = own.filter(({ fate }) => fate === "killed").length;
    console.log(`  ${change.padEnd(18)} ${own.length} tried, ${killed} killed`);
  }
  console.log(`${survived.length - unlisted.length} are equivalent, by an identity that is named`);
  console.log(`killed ${count("killed")} of ${nonEquivalent} that are not equivalent`);
  return unlisted.length === 0 && stale.length === 0;
}

function mutantsIn(derivation: Derivation): Tried[] {
  return withJumpedOver(readLines(derivation, linesOf(derivation), texReader)).flatMap((read) =>
    read.statements.flatMap((statement, at) => mutantsOfStatement(derivation, read, statement, at)),
  );
}

/** The mutants of the sides that a relation shows: both, or the right one where the line goes on. */
function mutantsOfStatement(
  derivation: Derivation,
  { placed: { line, part }, options, stated }: LineReading,
  { step: statement }: LineStatement,
  at: number,
): Tried[] {
  const reading = readingOptionsOf(derivation, part);
  const original = judge(statement, options);
  const isContinued = line.kind === "continue" || line.kind === "relation" || at > 0;
  const sides = isContinued ? (["right"] as const) : (["left", "right"] as const);
  const letters = indexLettersIn([...sides.map((side) => statement[side]), options.where]);
  // Where i = j holds, a formula with the one in place of the other is the same formula.
  const written = (side: Side) =>
    latexOfSide(withSameLetters(side, options.where), reading.notation);
  return sides.flatMap((side) => {
    const own = statement[side];
    const seen = new Set([written(own)]);
    return mutantsOfSide(own, letters).flatMap(({ change, side: mutant }): Tried[] => {
      if (seen.has(written(mutant))) return [];
      seen.add(written(mutant));
      const tex = latexOfSide(mutant, reading.notation);
      const name = `${derivation.id}/${line.id} ${side}: ${tex}`;
      const readAgain = () => ({ ...statement, [side]: readSide(tex, own.kind, reading) });
      const verdict = judgeMutant(readAgain, options);
      return [{ name, change, verdict, fate: fateOf(verdict, original, stated) }];
    });
  });
}

/** A mutant goes the whole way: written out, read again, judged. */
function judgeMutant(readAgain: () => Statement, options: JudgeOptions): Verdict {
  try {
    return judge(readAgain(), options);
  } catch (error) {
    return cannotTell(error);
  }
}

function readSide(tex: string, kind: Side["kind"], reading: ReadingOptions): Side {
  if (kind === "formula") return { kind, expression: readFormula(tex, reading) };
  return kind === "statement"
    ? readLine(`${tex} \\Leftrightarrow ${tex}`, reading).sides[1]!
    : readLine(`1 \\in ${tex}`, reading).sides[1]!;
}

function fateOf(verdict: Verdict, original: Verdict, stated: ReadonlySet<string>): Tried["fate"] {
  if (verdict.verdict === "cannot-tell") return "unreadable";
  if (verdict.verdict === "different") return "killed";
  if (verdict.verdict === "equal-if" && original.verdict === "equal") return "killed";
  return stands(verdict, stated) ? "survived" : "killed";
}

/** An expression with one letter for all that conditions say are the same. */
function withSameLetters<T>(value: T, where: readonly Condition[] = []): T {
  if (typeof value !== "object" || value === null) return value;
  if (isIndex(value) && value.base.kind === "letter") {
    const { name } = value.base;
    const same = where.find(
      ({ left, relation }) =>
        relation === "=" && left.base.kind === "letter" && left.base.name === name,
    );
    return same ? { ...value, base: same.right.base } : value;
  }
  if (Array.isArray(value)) return value.map((one) => withSameLetters(one as unknown, where)) as T;
  const entries = Object.entries(value).map(([key, inner]: [string, unknown]) => [
    key,
    key === "meaning" ? inner : withSameLetters(inner, where),
  ]);
  return Object.fromEntries(entries) as T;
}

import type { Expression, Statement } from "../formula/expression";
import { freeLettersIn } from "../formula/indexLetters";
import { judging, type JudgeOptions } from "../formula/judge/judge";
import { roleLetters } from "../formula/macros";
import type { Pausing } from "../formula/pausing";
import { latexOf } from "../formula/print";
import { seededRandom } from "../math";
import { choiceCount } from "./choiceCount";
import { stands } from "./assumptions";
import type { MistakeId } from "./mistakes/library";
import { slips } from "./mistakes/slips";

/** One of four ways a line might go on. */
export interface LineChoice {
  /** In role macros */
  readonly tex: string;
  /** The mistake that is in it; undefined of the right one */
  readonly mistake: MistakeId | undefined;
}

/** A line that is to be guessed. */
export interface GuessedLine {
  readonly statement: Statement;
  readonly options: JudgeOptions;
  readonly stated: readonly string[];
}

/**
 * The right side of a line among three with a mistake of the library in them, in an order that tells
 * nothing and is always the same; each was judged. Fewer, or none, where too few mistakes can be made
 * in it.
 */
export function* choosing({
  statement,
  options,
  stated,
}: GuessedLine): Pausing<readonly LineChoice[]> {
  const { right } = statement;
  if (right.kind !== "formula") return [];
  const letters = freeLettersIn(statement);
  const own: LineChoice = { tex: latexOf(right.expression, roleLetters), mistake: undefined };
  const found = new Map<string, LineChoice>([[own.tex, own]]);
  const candidates = slips.map(([mistake, slip]) => ({
    mistake,
    formulas: slip(right.expression, letters).values(),
  }));
  // One of each mistake, then a second and a third one.
  for (let round = 0; round < 3 && found.size < choiceCount; round++)
    for (const { mistake, formulas } of candidates) {
      if (found.size >= choiceCount) break;
      const wrong = yield* firstWrong(formulas, found);
      if (wrong) found.set(wrong, { tex: wrong, mistake });
    }
  const random = seededRandom(own.tex.length * 977 + own.tex.charCodeAt(own.tex.length >> 1));
  return [...found.values()]
    .map((choice) => ({ choice, at: random() }))
    .toSorted((one, other) => one.at - other.at)
    .map(({ choice }) => choice);

  function* firstWrong(
    formulas: IterableIterator<Expression>,
    known: ReadonlyMap<string, LineChoice>,
  ): Pausing<string | undefined> {
    for (const expression of formulas) {
      const tex = latexOf(expression, roleLetters);
      if (known.has(tex)) continue;
      const verdict = yield* judging(
        { ...statement, right: { kind: "formula", expression } },
        options,
      );
      const isWrong = verdict.verdict === "different" || verdict.verdict === "equal-if";
      if (isWrong && !stands(verdict, new Set(stated))) return tex;
    }
    return undefined;
  }
}

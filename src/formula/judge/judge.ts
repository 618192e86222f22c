import type { Condition, Statement } from "../expression";
import type { NotationId } from "../notation";
import { atOnce, type Pausing } from "../pausing";
import { candidatesOf } from "./assumptions";
import { cannotTell } from "./cannotTell";
import { smallestCounterexample } from "./counterexample";
import { Evidence } from "./evidence";
import { classCountOf, type State } from "./state";
import { outcome } from "./trial";
import { fits, isSaid, lineOf, type Line } from "./line";
import type { Assumption, Verdict } from "./verdict";

export interface JudgeOptions {
  readonly notation: NotationId;
  /** The conditions under which the line is said to hold */
  readonly where?: readonly Condition[];
  /** The one state that the line speaks of */
  readonly only?: State;
}

/** How many points must decide before it is said that none separates. */
const leastPoints = 200;

/** Judges a statement; whatever is wrong with it becomes *cannot tell*. */
export const judge = (statement: Statement, options: JudgeOptions): Verdict =>
  atOnce(judging(statement, options));

/** The same, with a pause after every few points. */
export function* judging(statement: Statement, options: JudgeOptions): Pausing<Verdict> {
  try {
    return yield* judgeLine(lineOf(statement, options.notation, options.where), options);
  } catch (error) {
    return cannotTell(error);
  }
}

function* judgeLine(line: Line, { only }: JudgeOptions): Pausing<Verdict> {
  if (only) return judgeAt(line, only);
  const evidence = new Evidence(line);
  yield* evidence.gatherFirst();
  const fixed = sizeAssumptions(line);
  if (!evidence.separates()) {
    yield* evidence.gatherUntil(() => evidence.agreeing() >= leastPoints);
    if (!evidence.separates()) return agreed(evidence, line);
  }
  for (const assumption of candidatesOf(line)) {
    if (!evidence.none(outcome.separates, assumption)) continue;
    const isEnough = () => evidence.agreeing(assumption) >= leastPoints;
    yield* evidence.gatherUntil(isEnough, assumption);
    const suffices = evidence.none(outcome.separates, assumption) && isEnough();
    if (!suffices || !evidence.failsElsewhere(assumption)) continue;
    if (!evidence.none(outcome.close, assumption)) return tooClose(evidence);
    return {
      verdict: "equal-if",
      points: evidence.agreeing(assumption),
      margin: evidence.margin,
      assumptions: [assumption, ...fixed],
      counterexample: yield* smallestCounterexample(line, evidence.all),
    };
  }
  return {
    verdict: "different",
    points: evidence.deciding,
    counterexample: yield* smallestCounterexample(line, evidence.all),
  };
}

function agreed(evidence: Evidence, line: Line): Verdict {
  if (evidence.agreeing() < leastPoints) return tooFew(evidence);
  if (evidence.of(outcome.close) > 0) return tooClose(evidence);
  const { margin, onlySize: count } = evidence;
  const points = evidence.of(outcome.agrees);
  // A sum to 8, or an entry 8, is there at one number of classes only.
  const assumptions: Assumption[] =
    count === undefined || isSaid(line, "class")
      ? sizeAssumptions(line)
      : [{ kind: "size", of: "class", count }];
  if (assumptions.length === 0) return { verdict: "equal", points, margin };
  return { verdict: "equal-if", points, margin, assumptions, counterexample: undefined };
}

function tooFew(evidence: Evidence): Verdict {
  const count = evidence.agreeing();
  const hasPoints = evidence.deciding + evidence.of(outcome.undecided) > 0;
  const problem = hasPoints
    ? ({ code: "few-points", count, least: leastPoints } as const)
    : ({ code: "no-members" } as const);
  return { verdict: "cannot-tell", points: count, problem, place: undefined };
}

const tooClose = (evidence: Evidence): Verdict => ({
  verdict: "cannot-tell",
  points: evidence.deciding,
  problem: { code: "close-call" },
  place: undefined,
});

/** A line that speaks of one state is judged there. */
function judgeAt(line: Line, state: State): Verdict {
  if (!fits(line, state)) {
    const problem = {
      code: "other-size",
      count: line.sizes.get("class") ?? 0,
      found: classCountOf(state),
    } as const;
    return { verdict: "cannot-tell", points: 0, problem, place: undefined };
  }
  const evidence = new Evidence(line);
  atOnce(evidence.add([state]));
  const found = evidence.firstSeparating();
  if (found) return { verdict: "different", points: evidence.deciding, counterexample: found };
  const points = evidence.of(outcome.agrees);
  if (points === 0 || evidence.of(outcome.undecided) > 0) return tooFew(evidence);
  return { verdict: "equal", points, margin: evidence.margin };
}

/** Counts that a line's shapes fix where nothing says so. */
const sizeAssumptions = (line: Line): Assumption[] =>
  [...line.sizes].flatMap(([of, count]) =>
    isSaid(line, of) ? [] : [{ kind: "size" as const, of, count }],
  );

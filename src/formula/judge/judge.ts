import type { Condition, Statement } from "../expression";
import type { NotationId } from "../notation";
import { Unreadable } from "../problem";
import { candidatesOf } from "./assumptions";
import { smallestCounterexample } from "./counterexample";
import { Evidence } from "./evidence";
import type { State } from "./state";
import { lineOf, type Line } from "./line";
import type { Assumption, Counterexample, Verdict } from "./verdict";

export interface JudgeOptions {
  readonly notation: NotationId;
  /** The conditions under which the line is said to hold */
  readonly where?: readonly Condition[];
  /** The one state that the line speaks of */
  readonly only?: State;
  /** The reader's own state, judged besides the seeded ones */
  readonly current?: State;
}

/** How many points must decide before it is said that none separates. */
const leastPoints = 200;

/** Judges a statement; whatever is wrong with it becomes *cannot tell*. */
export function judge(statement: Statement, options: JudgeOptions): Verdict {
  try {
    return judgeLine(lineOf(statement, options.notation, options.where), options);
  } catch (error) {
    return cannotTell(error);
  }
}

/** What an error of reading says as a verdict; any other error is a fault of the judge. */
export function cannotTell(error: unknown): Verdict {
  if (!(error instanceof Unreadable)) throw error;
  return { verdict: "cannot-tell", points: 0, problem: error.problem, place: error.place };
}

function judgeLine(line: Line, { only, current }: JudgeOptions): Verdict {
  if (only) return judgeAt(line, only);
  const evidence = new Evidence(line);
  evidence.gatherFirst();
  if (current) evidence.add([current]);
  const fixed = sizeAssumptions(line);
  if (!evidence.separates()) {
    evidence.gatherUntil(() => evidence.agreeing >= leastPoints);
    if (!evidence.separates()) return agreed(evidence, fixed);
  }
  for (const assumption of candidatesOf(line)) {
    if (!evidence.allSeparatingBreak(assumption)) continue;
    const isEnough = () => evidence.agreeingUnder(assumption) >= leastPoints;
    evidence.gatherUntil(isEnough, assumption.kind === "size" ? assumption.count : undefined);
    if (!evidence.allSeparatingBreak(assumption) || !isEnough()) continue;
    return {
      verdict: "equal-if",
      points: evidence.agreeingUnder(assumption),
      margin: evidence.margin,
      assumptions: [assumption, ...fixed],
      counterexample: smallestCounterexample(line, evidence.all),
    };
  }
  return {
    verdict: "different",
    points: evidence.deciding,
    counterexample: smallestCounterexample(line, evidence.all),
  };
}

function agreed(evidence: Evidence, fixed: readonly Assumption[]): Verdict {
  const { agreeing: points, margin } = evidence;
  if (points < leastPoints) return tooFew(evidence);
  if (fixed.length === 0) return { verdict: "equal", points, margin };
  return { verdict: "equal-if", points, margin, assumptions: fixed, counterexample: undefined };
}

function tooFew({ agreeing, pointCount }: Evidence): Verdict {
  const problem =
    pointCount === 0
      ? ({ code: "no-members" } as const)
      : ({ code: "few-points", count: agreeing, least: leastPoints } as const);
  return { verdict: "cannot-tell", points: agreeing, problem, place: undefined };
}

/** A line that speaks of one state is judged there. */
function judgeAt(line: Line, state: State): Verdict {
  const evidence = new Evidence(line);
  evidence.add([state]);
  const found = evidence.firstSeparating();
  if (found) return { verdict: "different", points: evidence.deciding, counterexample: found };
  if (evidence.agreeing === 0 || evidence.undecided > 0) return tooFew(evidence);
  return { verdict: "equal", points: evidence.agreeing, margin: evidence.margin };
}

/** Where one state separates the sides of a statement, if it does. */
export function separatesAt(
  statement: Statement,
  { notation, where }: JudgeOptions,
  state: State,
): Counterexample | undefined {
  const evidence = new Evidence(lineOf(statement, notation, where));
  evidence.add([state]);
  return evidence.firstSeparating();
}

/** Counts that a line's shapes fix where nothing says so. */
function sizeAssumptions(line: Line): Assumption[] {
  const isSaid = (axis: string) =>
    line.where.some(({ left, relation, right }) =>
      relation === "="
        ? [left, right].some((side) => side.kind === "last" && side.of === axis)
        : false,
    );
  return [...line.sizes].flatMap(([of, count]) =>
    isSaid(of) ? [] : [{ kind: "size" as const, of, count }],
  );
}

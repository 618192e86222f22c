import { holdsAt } from "./assumptions";
import { counterexampleAt } from "./counterexample";
import { largestClassCount, seededStates } from "./points";
import type { State } from "./state";
import { fits, type Line } from "./line";
import { outcome, tryLine, type Outcomes } from "./trial";
import type { Assumption, Counterexample } from "./verdict";

/** What the points tried so far said. */
export class Evidence {
  readonly all: Outcomes[] = [];
  agreeing = 0;
  separating = 0;
  undecided = 0;
  margin = 0;
  private drawn = 0;
  private readonly classCounts: readonly number[];

  constructor(private readonly line: Line) {
    const fixed = line.sizes.get("class");
    const all = Array.from({ length: largestClassCount }, (_, at) => at + 1);
    this.classCounts = fixed === undefined ? all : [fixed];
  }

  separates(): boolean {
    return this.separating > 0;
  }

  get deciding(): number {
    return this.agreeing + this.separating;
  }

  get pointCount(): number {
    return this.deciding + this.undecided;
  }

  add(states: readonly State[]): void {
    if (!fits(this.line, states[0]!)) return;
    for (const outcomes of tryLine(this.line, states)) {
      this.all.push(outcomes);
      this.margin = Math.max(this.margin, outcomes.margin);
      for (const status of outcomes.status) {
        if (status === outcome.agrees) this.agreeing++;
        else if (status === outcome.separates) this.separating++;
        else if (status === outcome.undecided) this.undecided++;
      }
    }
  }

  /** Tries the first of the seeded states: more of them where a state has fewer points. */
  gatherFirst(): void {
    const count = [44, 22][this.line.free.length] ?? 11;
    this.gather((classCount) => seededStates(classCount, count, this.line.needs));
  }

  private gather(statesAt: (classCount: number) => State[], only?: number): void {
    for (const classCount of this.classCounts)
      if (only === undefined || only === classCount) this.add(statesAt(classCount));
  }

  /** Draws more of the seeded states, a few times at most. */
  gatherUntil(isEnough: () => boolean, only?: number): void {
    for (let round = 0; round < 5 && this.agreeing > 0 && !isEnough(); round++) {
      this.drawn += 44;
      this.gather((classCount) => seededStates(classCount, 44, this.line.needs, this.drawn), only);
    }
  }

  allSeparatingBreak(assumption: Assumption): boolean {
    return this.count(outcome.separates, assumption) === 0;
  }

  agreeingUnder(assumption: Assumption): number {
    return this.count(outcome.agrees, assumption);
  }

  firstSeparating(): Counterexample | undefined {
    for (const outcomes of this.all) {
      const point = outcomes.status.indexOf(outcome.separates);
      if (point >= 0) return counterexampleAt(this.line, outcomes, point);
    }
    return undefined;
  }

  /** How many points of a kind there are at which an assumption holds. */
  private count(kind: number, assumption: Assumption): number {
    let count = 0;
    for (const outcomes of this.all)
      outcomes.status.forEach((status, point) => {
        if (status === kind && holdsAt(assumption, this.line, outcomes, point)) count++;
      });
    return count;
  }
}

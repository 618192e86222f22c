import type { Pausing } from "../pausing";
import { holdsAt } from "./assumptions";
import { counterexampleAt } from "./counterexample";
import { judgedClasses } from "../value/lowering";
import { fits, isSaid, sizesOf, type Line } from "./line";
import { seededStates, variantsFor } from "./points";
import type { State } from "./state";
import { affordable, outcome, tryLine, type Outcomes } from "./trial";
import type { Assumption, Counterexample } from "./verdict";

/** How many states of a size are tried first: more where a state has fewer points. */
export const statesAtFirst = ({ free }: Line) => [44, 22][free.length] ?? 11;

/** What the points tried so far said. */
export class Evidence {
  readonly all: Outcomes[] = [];
  /** How many points there are of each outcome */
  private readonly counts = new Map<number, number>();
  margin = 0;
  private drawn = 0;

  constructor(private readonly line: Line) {}

  of(status: number): number {
    return this.counts.get(status) ?? 0;
  }

  get deciding(): number {
    return this.of(outcome.agrees) + this.of(outcome.separates);
  }

  separates(): boolean {
    return this.of(outcome.separates) > 0;
  }

  *add(states: readonly State[]): Pausing<void> {
    if (!fits(this.line, states[0]!)) return;
    for (const outcomes of tryLine(this.line, affordable(this.line, states))) {
      this.all.push(outcomes);
      this.margin = Math.max(this.margin, outcomes.margin);
      for (const status of outcomes.status) this.counts.set(status, this.of(status) + 1);
      yield;
    }
  }

  gatherFirst(): Pausing<void> {
    return this.gather(statesAtFirst(this.line));
  }

  /** Draws more of the seeded states, a few times at most; more often of the one size spoken of. */
  *gatherUntil(isEnough: () => boolean, only?: Assumption): Pausing<void> {
    const rounds = isSaid(this.line, "class") ? 10 : 5;
    for (let round = 0; round < rounds && this.of(outcome.agrees) > 0 && !isEnough(); round++)
      yield* this.gather(44, only);
  }

  private *gather(count: number, only?: Assumption): Pausing<void> {
    const { needs } = this.line;
    const variants = variantsFor(needs);
    const each = Math.ceil(count / variants.length);
    for (let classCount = 1; classCount <= judgedClasses; classCount++)
      for (const variant of variants) {
        const states = seededStates(classCount, each, needs, { from: this.drawn, variant });
        const isOfSize = only?.kind !== "size" || sizesOf(states)[only.of] === only.count;
        if (isOfSize) yield* this.add(states);
      }
    this.drawn += each;
  }

  /** How many points agree where something can be seen: at one class all probabilities are 1. */
  agreeing(assumption?: Assumption): number {
    const isFixed = this.line.sizes.get("class") === 1;
    return this.all
      .filter(({ states }) => isFixed || sizesOf(states).class > 1)
      .reduce((sum, outcomes) => sum + this.countIn(outcomes, outcome.agrees, assumption), 0);
  }

  /** Whether no point of a kind is left where an assumption holds. */
  none(status: number, assumption: Assumption): boolean {
    return this.all.every((outcomes) => this.countIn(outcomes, status, assumption) === 0);
  }

  /** Whether a line fails at every other size than the one that is assumed, and not just at some. */
  failsElsewhere(assumption: Assumption): boolean {
    if (assumption.kind !== "size") return true;
    const failing = new Map<number, boolean>();
    for (const { states, status } of this.all) {
      const count = sizesOf(states)[assumption.of];
      const isOne = assumption.of !== "input" && count === 1; // one class, one sample: little is seen
      if (isOne || !status.some((own) => own === outcome.agrees || own === outcome.separates))
        continue;
      failing.set(count, (failing.get(count) ?? false) || status.includes(outcome.separates));
    }
    return [...failing].every(([count, fails]) => count === assumption.count || fails);
  }

  /** The one number of classes at which anything could be told, if it is only one. */
  get onlySize(): number | undefined {
    const told = this.all.filter(
      ({ states, status }) => sizesOf(states).class > 1 && status.includes(outcome.agrees),
    );
    const counts = new Set(told.map(({ states }) => sizesOf(states).class));
    return counts.size === 1 ? [...counts][0] : undefined;
  }

  firstSeparating(): Counterexample | undefined {
    for (const outcomes of this.all) {
      const point = outcomes.status.indexOf(outcome.separates);
      if (point >= 0) return counterexampleAt(this.line, outcomes, point);
    }
    return undefined;
  }

  private countIn(outcomes: Outcomes, kind: number, assumption: Assumption | undefined): number {
    let count = 0;
    outcomes.status.forEach((status, point) => {
      if (status === kind && (!assumption || holdsAt(assumption, this.line, outcomes, point)))
        count++;
    });
    return count;
  }
}

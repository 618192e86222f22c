import { indicesAt } from "../derivations/lineNumbers";
import type { LineReading } from "../derivations/readings";
import {
  aliasesIn,
  holdsHere,
  namesOf,
  type Aliases,
  type TermName,
  type TermPlace,
} from "../derivations/termNames";
import { expressionOfEntry, shownEntry, texOfEntry } from "../derivations/shownEntries";
import { termsOf, type Term } from "../derivations/terms";
import { termValue, type TermValue } from "../derivations/termValue";
import type { Expression } from "../formula/expression";
import type { NumberedPart } from "../formula/numbers";
import { notations, type NotationId } from "../formula/notation";
import { workedExample } from "../derivations/workedExample";
import { Unreadable } from "../formula/problem";
import { chosenState, derivationIn } from "./chosen";
import { isWorkedExample, type ExplorerState } from "./explorerState";
import { labelIndexOf, largestWeightIn, weightsSumToOne } from "./label";
import { anyLineOf, readAll } from "./lines";
import type { TermRef } from "./termRef";
import type { Assumption } from "../derivations";

/** What the terms of lines are known by in one state. */
class Names {
  private readonly places = new Map<LineReading, TermPlace | undefined>();
  private readonly names = new WeakMap<object, Map<LineReading | undefined, readonly TermName[]>>();
  private known: Aliases | undefined;

  constructor(private readonly state: ExplorerState) {}

  /** Where a line gets its indices: at the chosen cell, or near it where it does not speak of that. */
  placeOf(read: LineReading): TermPlace | undefined {
    if (!this.places.has(read)) this.places.set(read, placeIn(this.state, read));
    return this.places.get(read);
  }

  of(read: LineReading, term: Term): readonly TermName[] {
    return this.once(term, read, () => this.find(read, term));
  }

  /** What a formula in a sentence is known by: beside a line with the indices of that. */
  ofProse(term: Term, notation: NotationId, read: LineReading | undefined): readonly TermName[] {
    return this.once(term, read, () => this.findInProse(term, notation, read));
  }

  /** What a number in a line is known by: the value of what stands in its place. */
  ofNumber(part: NumberedPart, read: LineReading): readonly TermName[] {
    const { expression, equals } = part;
    const term = { expression, equals, bound: [], place: expression.place };
    return this.once(part, read, () => this.find(read, term));
  }

  /** What something is known by beside a line is found once. */
  private once(
    of: object,
    read: LineReading | undefined,
    find: () => readonly TermName[],
  ): readonly TermName[] {
    const byLine = this.names.get(of) ?? new Map<typeof read, readonly TermName[]>();
    this.names.set(of, byLine);
    const known = byLine.get(read) ?? find();
    byLine.set(read, known);
    return known;
  }

  private findInProse(
    term: Term,
    notation: NotationId,
    read: LineReading | undefined,
  ): readonly TermName[] {
    const { outputIndex, logitIndex } = notations[notation];
    const { cell, target } = this.state;
    const place = {
      indices: {
        [outputIndex]: cell.output + 1,
        [logitIndex]: cell.logit + 1,
        ...(read && this.placeOf(read)?.indices),
      },
      counts: countsIn(this.state),
      labelClass: largestWeightIn(target) + 1,
    };
    return namesOf(term, place, this.aliases);
  }

  private isElsewhere = (read: LineReading) =>
    read.placed.line.at !== undefined && !isWorkedExample(this.state);

  private find(read: LineReading, term: Term): readonly TermName[] {
    const place = this.placeOf(read);
    if (!place) return [];
    const holds = holdsHere(read, this.holds) && !this.followsMistake(read);
    const names = namesOf(holds ? term : { ...term, equals: undefined }, place, this.aliases);
    // What a line says of the worked example is another's than the reader's own.
    return this.isElsewhere(read) ? names.map((name) => `example ${name}`) : names;
  }

  /** Whether a line goes on from the wrong one that is switched on. */
  private followsMistake({ placed }: LineReading): boolean {
    const { line, step } = placed;
    const wrong = derivationIn(this.state).mistakes.find(({ id }) => id === this.state.mistake);
    if (!wrong || !("chain" in line)) return false;
    return readAll(derivationIn(this.state)).some(
      ({ placed: other }) =>
        other.line.id === wrong.line &&
        "chain" in other.line &&
        other.line.chain === line.chain &&
        other.step <= step,
    );
  }

  private get aliases(): Aliases {
    this.known ??= aliasesIn(
      readAll(derivationIn({ ...this.state, mistake: "none" })),
      (read) => this.placeOf(read),
      this.holds,
    );
    return this.known;
  }

  private readonly holds = (assumption: Assumption): boolean => {
    const { layer, target } = this.state;
    const holds =
      assumption === "one-hot"
        ? (label: readonly number[]) => labelIndexOf(label) !== undefined
        : weightsSumToOne;
    return (layer?.targets ?? [target]).every(holds);
  };
}

function placeIn(state: ExplorerState, { statements, options, placed }: LineReading) {
  const [first] = statements;
  if (!first) return undefined;
  const { layer } = state;
  const target = placed.line.at ? workedExample.target : state.target;
  const counts = countsIn({ layer, target });
  try {
    const ownSample = (layer?.sample ?? 0) + 1;
    const indices = indicesAt(first, options, state.cell, counts.class, ownSample);
    return indices && { indices, counts, labelClass: largestWeightIn(target) + 1 };
  } catch (error) {
    if (error instanceof Unreadable) return undefined; // its verdict says so
    throw error;
  }
}

const countsIn = ({ layer, target }: Pick<ExplorerState, "layer" | "target">) => ({
  class: target.length,
  input: layer?.weights.length ?? 1,
  sample: layer?.inputs.length ?? 1,
});

let names: { readonly of: ExplorerState; readonly names: Names } | undefined;

/** What decides what terms are known by; the logits do not. */
const decisive = [
  "derivation",
  "mistake",
  "notation",
  "scene",
  "page",
  "sheet",
  "cell",
  "target",
  "layer",
] as const satisfies readonly (keyof ExplorerState)[];

function currentNames(): Names {
  const state = chosenState();
  const isSame = names && decisive.every((key) => names!.of[key] === state[key]);
  const isExample = names && isWorkedExample(names.of) === isWorkedExample(state);
  if (!isSame || !isExample) names = { of: state, names: new Names(state) };
  return names!.names;
}

/** What a term of a line is known by now. */
export function namesOfTerm(read: LineReading, number: number): readonly TermName[] {
  const term = termsOf(read)[number];
  return term ? currentNames().of(read, term) : [];
}

/** What a term of a formula in a sentence is known by now. */
export const namesInProse = (
  term: Term,
  notation: NotationId,
  read: LineReading | undefined,
): readonly TermName[] => currentNames().ofProse(term, notation, read);

/** What a number in a line is known by now. */
export const namesOfNumber = (part: NumberedPart, read: LineReading): readonly TermName[] =>
  currentNames().ofNumber(part, read);

/** A term of these names that can be told of and pinned: of the picture, of a line, of any line. */
export function refOfNames(
  names: readonly TermName[],
  read: LineReading | undefined,
): TermRef | undefined {
  const shown = names.filter((name) => shownEntry(name));
  if (shown.length === 1 || names.length === 0)
    return shown[0] === undefined ? undefined : { kind: "entry", name: shown[0] };
  const key = names.join();
  for (const line of [...(read ? [read] : []), ...readAll(derivationIn(chosenState()))]) {
    const number = termsOf(line).findIndex((_, at) => namesOfTerm(line, at).join() === key);
    if (number >= 0) return { kind: "term", line: line.placed.line.id, number };
  }
  return undefined;
}

/** What a term that a reader points at is known by now; nothing where it is gone. */
export function namesOfRef(ref: TermRef): readonly TermName[] {
  if (ref.kind === "entry") return [ref.name];
  const read = anyLineOf(derivationIn(chosenState()), ref.line);
  return read ? namesOfTerm(read, ref.number) : [];
}

/** A term, as it can be told of. */
export interface ShownTerm {
  /** In role macros: so that it can be written in any notation */
  readonly tex: string;
  readonly notation: NotationId;
  readonly expression: Expression;
  readonly names: readonly TermName[];
  /** Whether its line speaks of the worked example alone */
  readonly isFixed: boolean;
  /** Undefined where it has no value by itself */
  readonly value: TermValue | undefined;
}

/** A term that a reader points at, in the letters of its line; undefined where it is gone. */
export function shownTerm(ref: TermRef, notation: NotationId): ShownTerm | undefined {
  const state = chosenState();
  const ownSample = (state.layer?.sample ?? 0) + 1;
  const names = namesOfRef(ref);
  if (ref.kind === "entry") {
    const entry = shownEntry(ref.name);
    if (!entry) return undefined;
    const expression = expressionOfEntry(entry);
    const place = { indices: {}, counts: countsIn(state), labelClass: 1 };
    const value = termValue({ expression, bound: [] }, place, { notation, ownSample });
    return { tex: texOfEntry(entry), notation, expression, names, isFixed: false, value };
  }
  const read = anyLineOf(derivationIn(state), ref.line);
  const term = read && termsOf(read)[ref.number];
  if (!term) return undefined;
  const { options, placed } = read;
  const place = currentNames().placeOf(read);
  const { expression } = term;
  return {
    tex: placed.line.tex.slice(term.place.start, term.place.end),
    notation: options.notation,
    expression,
    names,
    isFixed: placed.line.at !== undefined,
    value: place && termValue(term, place, { notation: options.notation, ownSample }),
  };
}

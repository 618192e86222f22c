import { caseSplit } from "./case-split";
import type { Derivation, Line, Part } from "./types";

export type { Derivation, Line, Part } from "./types";

/** All derivations, in reading order. */
export const derivations: readonly [Derivation, ...Derivation[]] = [caseSplit];

/** A line with its place: `step` counts the lines of a derivation from 1. */
export interface PlacedLine {
  readonly line: Line;
  readonly part: Part;
  readonly partIndex: number;
  readonly step: number;
}

/** The lines of a derivation in reading order. */
export function linesOf(derivation: Derivation): PlacedLine[] {
  return derivation.parts
    .flatMap((part, partIndex) => part.lines.map((line) => ({ line, part, partIndex })))
    .map((placed, index) => ({ ...placed, step: index + 1 }));
}

/** @throws {RangeError} if there is no such derivation */
export function derivationById(id: string): Derivation {
  const derivation = derivations.find((known) => known.id === id);
  if (!derivation) throw new RangeError(`no derivation has this id: ${id}`);
  return derivation;
}

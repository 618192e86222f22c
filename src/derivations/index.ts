import { caseSplit } from "./case-split";
import type { Derivation, Line, Part } from "./types";

export type { Assumption, Derivation, Line, Part, Rule, Text } from "./types";

/** All derivations, in reading order. */
export const derivations = [caseSplit] as const satisfies readonly Derivation[];

export type DerivationId = (typeof derivations)[number]["id"];

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

export function derivationById(id: DerivationId): Derivation {
  return derivations.find((derivation) => derivation.id === id)!;
}

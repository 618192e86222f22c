import type { NotationId } from "../formula/notation";
import type { Derivation } from "./types";

const written = new WeakMap<Derivation, Map<NotationId, Derivation>>();

/** A derivation in the letters of one notation throughout. The same object whenever it is asked for. */
export function inNotation(derivation: Derivation, notation: NotationId): Derivation {
  if (isWrittenIn(derivation, notation)) return derivation;
  const known = written.get(derivation) ?? new Map<NotationId, Derivation>();
  written.set(derivation, known);
  const parts = derivation.parts.map((part) => ({ ...part, notation }));
  const own = known.get(notation) ?? { ...derivation, notation, parts };
  known.set(notation, own);
  return own;
}

/** Whether a derivation has the letters of a notation throughout. */
export const isWrittenIn = (derivation: Derivation, notation: NotationId): boolean =>
  derivation.notation === notation &&
  derivation.parts.every((part) => (part.notation ?? notation) === notation);

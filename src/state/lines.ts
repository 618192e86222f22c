import { linesOf, type Derivation, type Part } from "../derivations";
import { readLines, withOpened, type LineReading } from "../derivations/readings";
import { readerOf } from "./derivations";

const readDerivations = new WeakMap<Derivation, readonly LineReading[]>();
const readParts = new WeakMap<Part, readonly LineReading[]>();

/** The lines of a derivation, as the judge reads them; the same objects whenever it is asked for. */
export function readAll(derivation: Derivation): readonly LineReading[] {
  const known =
    readDerivations.get(derivation) ??
    readLines(derivation, linesOf(derivation), readerOf(derivation));
  readDerivations.set(derivation, known);
  return known;
}

/** The lines of a part of it. */
export function readPart(derivation: Derivation, part: Part): readonly LineReading[] {
  const known =
    readParts.get(part) ?? readAll(derivation).filter(({ placed }) => placed.part === part);
  readParts.set(part, known);
  return known;
}

/** A line of a derivation by its id, as the judge reads it. */
export function readLineOf(derivation: Derivation, lineId: string): LineReading {
  return readAll(derivation).find(({ placed }) => placed.line.id === lineId)!;
}

/** The same of any line, also one that another jumps over; undefined where there is none. */
export const anyLineOf = (derivation: Derivation, lineId: string): LineReading | undefined =>
  withOpened(readAll(derivation)).find(({ placed }) => placed.line.id === lineId);

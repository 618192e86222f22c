import { Unreadable } from "../formula/problem";
import type { Reader, ReadingOptions } from "../formula/read/reader";
import { withMarks } from "../formula/withMarks";
import { marksOf, termsOfSide, type Term } from "./terms";

/** A formula in a sentence, as far as it can be read. */
export interface ProseFormula {
  readonly terms: readonly Term[];
  /** Its TeX with these marked by their numbers */
  readonly tex: string;
}

const formulasOfReaders = new WeakMap<Reader, Map<string, ProseFormula>>();

/** A formula that stands in a sentence; an index or an arrow by itself has no terms. */
export function proseFormula(tex: string, options: ReadingOptions, reader: Reader): ProseFormula {
  const known = formulasOfReaders.get(reader) ?? new Map<string, ProseFormula>();
  formulasOfReaders.set(reader, known);
  const key = `${options.notation} ${tex}`;
  const found = known.get(key) ?? readProse(tex, options, reader);
  if (found) known.set(key, found);
  return found ?? { terms: [], tex };
}

/** Undefined where nothing can be said of it before the reader is there. */
function readProse(tex: string, options: ReadingOptions, reader: Reader): ProseFormula | undefined {
  try {
    const { sides } = reader.line(tex, options);
    const terms = sides.flatMap((side) => (side ? termsOfSide(side, tex) : []));
    return { terms, tex: withMarks(tex, marksOf(terms)) };
  } catch (error) {
    if (error instanceof Unreadable) return { terms: [], tex };
    if (error instanceof RangeError) return undefined; // it was never read, and is typeset as it is
    throw error;
  }
}

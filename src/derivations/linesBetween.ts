import { linesOf, type Derivation } from ".";
import { inNotation } from "./inNotation";
import { textsOf } from "./meetings";
import { readOwn, type OwnLine } from "./ownLine";
import { readLines, withJumpedOver, type LineReading } from "./readings";
import { texReader } from "../formula/read/lines";
import type { NotationId } from "../formula/notation";

/** Lines of a derivation, by their ids, that lead from one line to another. */
export interface LinesBetween {
  readonly derivation: string;
  readonly lines: readonly string[];
}

/** A line of a derivation as it is compared with others. */
interface KnownLine {
  readonly id: string;
  readonly chain: string | undefined;
  readonly texts: readonly string[];
}

/**
 * The lines that one's own line jumps over, where a derivation goes from what stands before it to what
 * it says; of several derivations that do, the one that says most.
 */
export function linesBetween(
  line: OwnLine,
  derivations: readonly Derivation[],
): LinesBetween | undefined {
  const own = textsOfOwn(line);
  if (own.length === 0) return undefined;
  const before = textsBefore(line);
  const found = derivations.flatMap((derivation) => {
    const known = knownLines(derivation, line.options.notation);
    const ways = known.flatMap((end, at) =>
      end.texts.some((text) => own.includes(text)) ? [wayTo(known, at, before)] : [],
    );
    const lines = ways.reduce((longest, way) => (way.length > longest.length ? way : longest), []);
    return lines.length > 0 ? [{ derivation: derivation.id, lines }] : [];
  });
  return found.toSorted((one, other) => other.lines.length - one.lines.length)[0];
}

/** What stands before a line; undefined where it sets out from its claim. */
function textsBefore(line: OwnLine): readonly string[] | undefined {
  const { before, start, options } = line;
  const last = before.at(-1);
  if (last !== undefined) return textsOfOwn({ ...line, text: last, before: before.slice(0, -1) });
  if (!start || "claim" in start || start.head === start.last) return undefined;
  const step = { left: start.head, relation: "=" as const, right: start.last };
  return textsOf({ statements: [{ relation: "=", step, claim: undefined }], options });
}

/** The ids of the lines of a chain before one of its lines, after the one that is known. */
function wayTo(
  known: readonly KnownLine[],
  end: number,
  before: readonly string[] | undefined,
): string[] {
  const { chain, texts } = known[end]!;
  const way: string[] = [];
  for (const one of known.slice(0, end).toReversed()) {
    if (one.chain !== chain) continue;
    if (before?.some((text) => one.texts.includes(text))) return way.toReversed();
    // What says the same as the end is no step towards it.
    if (!one.texts.some((text) => texts.includes(text))) way.push(one.id);
  }
  return before ? [] : way.toReversed();
}

const textsOfOwn = (line: OwnLine): readonly string[] =>
  textsOf({ statements: readOwn(line).statements, options: line.options });

const knownOf = new Map<string, readonly KnownLine[]>();

function knownLines(derivation: Derivation, notation: NotationId): readonly KnownLine[] {
  const key = `${derivation.id} ${notation}`;
  const known = knownOf.get(key) ?? readKnown(inNotation(derivation, notation));
  knownOf.set(key, known);
  return known;
}

const readKnown = (derivation: Derivation): readonly KnownLine[] =>
  withJumpedOver(readLines(derivation, linesOf(derivation), texReader)).map(toKnown);

const toKnown = (read: LineReading): KnownLine => {
  const { line } = read.placed;
  const chain = line.kind === "show" ? undefined : line.chain;
  return { id: line.id, chain, texts: textsOf(read) };
};

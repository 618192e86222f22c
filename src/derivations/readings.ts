import { cannotTell } from "../formula/judge/cannotTell";
import type { JudgeOptions } from "../formula/judge/judge";
import type { Verdict } from "../formula/judge/verdict";
import type { Reader } from "../formula/read/reader";
import type { NotationId } from "../formula/notation";
import type { PlacedLine } from ".";
import {
  judgeOptionsOf,
  readingOptionsOf,
  statementsOf,
  unparted,
  type Chain,
  type Letters,
  type LineStatement,
  type PartedTex,
} from "./statements";
import type { Line } from "./types";

/** A line as it was read, ready to be judged. */
export interface LineReading {
  readonly placed: PlacedLine;
  readonly parted: PartedTex;
  readonly statements: readonly LineStatement[];
  readonly options: JudgeOptions;
  /** What the line, or an earlier line of its chain, says that it needs */
  readonly stated: ReadonlySet<string>;
  /** Why it could not be read, if it could not */
  readonly failure: Verdict | undefined;
  /** What the line jumps over, and the line as it follows from there; nothing if it jumps over nothing */
  readonly opened: readonly LineReading[];
  /** What holds where the line does not */
  readonly otherwise: readonly LineReading[];
}

/** Lines, each after what is shown in its place when it is opened, and before what holds otherwise. */
export const withOpened = (lines: readonly LineReading[]): LineReading[] =>
  lines.flatMap((read) => [...read.opened, read, ...read.otherwise]);

/** Lines, each after those that it jumps over, and before what holds otherwise. */
export const withJumpedOver = (lines: readonly LineReading[]): LineReading[] =>
  lines.flatMap((read) => [...read.opened.slice(0, -1), read, ...read.otherwise]); // the last is the line itself

/** Reads lines of a derivation in their order, each in its chain. */
export function readLines(
  derivation: Letters,
  lines: readonly PlacedLine[],
  reader: Reader,
): LineReading[] {
  return readInChains(derivation, lines, reader, { sides: new Map(), stated: new Map() });
}

/** Reads a line that belongs to no derivation. */
export function readAlone(
  tex: string,
  notation: NotationId,
  reader: Reader,
  where?: string,
): LineReading {
  const placed = placedAlone({ id: tex, kind: "claim", tex, ...(where && { where }) }, 1);
  const [read] = readLines({ notation, abbreviations: {} }, [placed], reader);
  return read!;
}

/** A line in a part of its own, outside of any derivation, with nothing to say of it. */
export function placedAlone(
  own: Pick<Line, "id" | "tex" | "where"> & { readonly kind: "claim" | "continue" },
  step: number,
): PlacedLine {
  const none = { en: "", zh: "" };
  const line: Line = { ...own, chain: "", rule: "compare", origin: "ours", why: none };
  const part = { id: "", title: none, short: none, lines: [line] };
  return { line, part, partIndex: 0, step };
}

/** What the chains have come to, by their names. */
interface Chains {
  readonly sides: Map<string, Chain>;
  readonly stated: Map<string, Set<string>>;
}

function readInChains(
  derivation: Letters,
  lines: readonly PlacedLine[],
  reader: Reader,
  chains: Chains,
): LineReading[] {
  return lines.map((placed): LineReading => {
    const { line, part } = placed;
    const beside = {
      opened: readOpened(derivation, placed, reader, chains),
      otherwise: readOtherwise(derivation, placed, reader),
    };
    const stated = statedSoFar(line, chains.stated);
    const reading = readingOptionsOf(derivation, part);
    try {
      const { statements, parted } = statementsOf(line, reading, reader, chains.sides);
      const options = judgeOptionsOf(line, reading, reader);
      return { placed, parted, statements, options, stated, failure: undefined, ...beside };
    } catch (error) {
      const options = { notation: reading.notation };
      const failure = cannotTell(error);
      return {
        placed,
        parted: unparted(line),
        statements: [],
        options,
        stated,
        failure,
        ...beside,
      };
    }
  });
}

/** What a line jumps over, each in its chain, and the line as it goes on from there. */
function readOpened(
  derivation: Letters,
  placed: PlacedLine,
  reader: Reader,
  { sides, stated }: Chains,
): LineReading[] {
  const { between = [] } = placed.line;
  if (between.length === 0 || placed.sub !== undefined) return [];
  const own: Chains = {
    sides: new Map(sides),
    stated: new Map([...stated].map(([chain, assumptions]) => [chain, new Set(assumptions)])),
  };
  const lines = [...between, placed.line].map((one, at) => ({ ...placed, line: one, sub: at + 1 }));
  return readInChains(derivation, lines, reader, own);
}

/** What holds where a line does not, in chains of its own. */
function readOtherwise(derivation: Letters, placed: PlacedLine, reader: Reader): LineReading[] {
  const { otherwise = [] } = placed.line;
  if (otherwise.length === 0 || placed.sub !== undefined) return [];
  const lines = otherwise.map((line, at) => ({ ...placed, line, otherwise: at + 1 }));
  return readLines(derivation, lines, reader);
}

function statedSoFar(line: Line, statedOf: Map<string, Set<string>>): ReadonlySet<string> {
  if (line.kind === "show") return new Set();
  const stated = statedOf.get(line.chain) ?? new Set<string>();
  for (const assumption of line.assumes ?? []) stated.add(assumption);
  statedOf.set(line.chain, stated);
  return new Set(stated);
}

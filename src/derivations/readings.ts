import { cannotTell } from "../formula/judge/cannotTell";
import type { JudgeOptions } from "../formula/judge/judge";
import type { Verdict } from "../formula/judge/verdict";
import type { Reader } from "../formula/read/reader";
import type { PlacedLine } from ".";
import {
  judgeOptionsOf,
  readingOptionsOf,
  statementsOf,
  unparted,
  type Chain,
  type LineStatement,
  type PartedTex,
} from "./statements";
import type { Derivation, Line } from "./types";

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
}

/** Reads lines of a derivation in their order, each in its chain. */
export function readLines(
  derivation: Derivation,
  lines: readonly PlacedLine[],
  reader: Reader,
): LineReading[] {
  const chains = new Map<string, Chain>();
  const statedOf = new Map<string, Set<string>>();
  return lines.map((placed): LineReading => {
    const { line, part } = placed;
    const stated = statedSoFar(line, statedOf);
    const reading = readingOptionsOf(derivation, part);
    try {
      const { statements, parted } = statementsOf(line, reading, reader, chains);
      return {
        placed,
        parted,
        statements,
        options: judgeOptionsOf(line, reading, reader),
        stated,
        failure: undefined,
      };
    } catch (error) {
      const options = { notation: reading.notation };
      const failure = cannotTell(error);
      return { placed, parted: unparted(line), statements: [], options, stated, failure };
    }
  });
}

function statedSoFar(line: Line, statedOf: Map<string, Set<string>>): ReadonlySet<string> {
  if (line.kind === "show") return new Set();
  const stated = statedOf.get(line.chain) ?? new Set<string>();
  for (const assumption of line.assumes ?? []) stated.add(assumption);
  statedOf.set(line.chain, stated);
  return new Set(stated);
}

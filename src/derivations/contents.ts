import { leavesOf, plainState } from "../formula/judge/state";
import type { NotationId } from "../formula/notation";
import type { Reader } from "../formula/read/reader";
import { linesOf, type DerivationId } from ".";
import { lineEntries } from "./lineEntries";
import { readLines, type LineReading } from "./readings";
import { notationOf } from "./statements";
import type { Derivation } from "./types";
import { workedExample } from "./workedExample";

/** What the list of all derivations shows of one, so that it need not be fetched for that. */
export interface ContentsEntry extends Pick<
  Derivation,
  "title" | "method" | "credit" | "references"
> {
  readonly id: DerivationId;
  readonly relations: readonly {
    readonly kind: Derivation["relations"][number]["kind"];
    readonly to: DerivationId;
  }[];
  readonly lineCount: number;
  /** The line that it comes to, in its own letters */
  readonly result: { readonly tex: string; readonly notation: NotationId };
  /** The values of its lines at the worked example, part by part */
  readonly strip: readonly (readonly StripLine[])[];
}

/** The values of a line in hundredths of the largest of its chain, row-major, with null where it says nothing; empty where it states no values. */
export interface StripLine {
  readonly rowCount: number;
  readonly columnCount: number;
  readonly hundredths: readonly (number | null)[];
}

/** What the list of all derivations shows of one. */
export function contentsEntry(derivation: Derivation, reader: Reader): ContentsEntry {
  const { id, title, method, credit, references, relations, result } = derivation;
  const lines = linesOf(derivation);
  const { logits, target } = workedExample;
  const leaves = leavesOf([plainState(logits, target)]);
  const read = readLines(derivation, lines, reader);
  const valuesOf = (line: LineReading): StripLine => {
    const entries = lineEntries(line, logits.length);
    if (!entries) return { rowCount: 0, columnCount: 0, hundredths: [] };
    const { rowCount, columnCount, included, update, bound } = entries;
    const most = bound(leaves);
    const hundredths = Array.from(update(leaves), (value, at) =>
      included[at] ? Math.round((100 * value) / most) : null,
    );
    return { rowCount, columnCount, hundredths };
  };
  const last = read.find(({ placed }) => placed.line.id === result)!;
  const { chainLeft, relation, right } = last.parted;
  return {
    id: id as DerivationId,
    title,
    method,
    credit,
    references,
    relations: relations as ContentsEntry["relations"],
    lineCount: lines.length,
    result: {
      tex: `${chainLeft} ${relation} ${right}`,
      notation: notationOf(derivation, last.placed.part),
    },
    strip: derivation.parts.map((part) =>
      read.filter(({ placed }) => placed.part === part).map(valuesOf),
    ),
  };
}

import type { Derivation, Line, Part } from "./types";

export type { Assumption, Derivation, Line, Part } from "./types";

interface Entry {
  readonly id: string;
  /** A derivation is fetched when it is opened */
  readonly load: () => Promise<Derivation>;
}

/** All derivations, in the order in which they are best read. */
export const derivations = [
  { id: "case-split", load: async () => (await import("./case-split")).caseSplit },
  { id: "log-derivative", load: async () => (await import("./log-derivative")).logDerivative },
  { id: "vector-jacobian", load: async () => (await import("./vector-jacobian")).vectorJacobian },
  { id: "log-sum-exp", load: async () => (await import("./log-sum-exp")).logSumExp },
  { id: "chain-rule", load: async () => (await import("./chain-rule")).chainRule },
  { id: "quotient-rule", load: async () => (await import("./quotient-rule")).quotientRule },
] as const satisfies readonly [Entry, ...Entry[]];

export type DerivationId = (typeof derivations)[number]["id"];

export const derivationIds: readonly DerivationId[] = derivations.map(({ id }) => id);

/** All derivations at once, for whoever goes through the list. */
export const loadDerivations = (): Promise<Derivation[]> =>
  Promise.all(derivations.map(({ load }): Promise<Derivation> => load()));

/** A line with its place: `step` counts the lines of a derivation from 1. */
export interface PlacedLine {
  readonly line: Line;
  readonly part: Part;
  readonly partIndex: number;
  readonly step: number;
  /** Of the lines that a line jumps over and itself, opened: which one, from 1 */
  readonly sub?: number;
  /** Of the lines that hold where a line does not: which one, from 1 */
  readonly otherwise?: number;
}

/**
 * The number of a line; with a letter that of one that another jumps over, and of that one when it is
 * opened; with a prime that of one that holds where another does not.
 */
export const numberOf = ({ step, sub, otherwise = 0 }: PlacedLine): string =>
  `${step}${sub === undefined ? "" : String.fromCharCode(96 + sub)}${primes[otherwise]}`;

const primes = ["", "′", "″", "‴"];

/** Whether a derivation follows someone else's text. */
export const hasSource = ({ parts }: Derivation): boolean =>
  parts.some(({ lines }) => lines.some(({ origin }) => origin === "source"));

/** A line after those that it jumps over, and before those that hold where it does not. */
export const withBetween = (line: Line): Line[] => [
  ...(line.between ?? []),
  line,
  ...(line.otherwise ?? []),
];

/** The numbers of all lines of a derivation: of those that others jump over, and that hold otherwise, too. */
export const lineNumbersOf = (derivation: Derivation): string[] =>
  linesOf(derivation).flatMap((placed) => {
    const { between, otherwise = [] } = placed.line;
    const opened = between ? [...between, placed.line].map((_, at) => ({ sub: at + 1 })) : [];
    const instead = otherwise.map((_, at) => ({ otherwise: at + 1 }));
    return [...opened, {}, ...instead].map((own) => numberOf({ ...placed, ...own }));
  });

/** The lines of a derivation in reading order. */
export function linesOf(derivation: Derivation): PlacedLine[] {
  return derivation.parts
    .flatMap((part, partIndex) => part.lines.map((line) => ({ line, part, partIndex })))
    .map((placed, index) => ({ ...placed, step: index + 1 }));
}

import type { AbbreviationLetter, Expression } from "../expression";
import type { TexNode } from "../katex";
import { Unreadable, type Place } from "../problem";
import { deepestNesting } from "../source";
import type { Cursor } from "./cursor";
import type { Letters } from "./letters";

/** What the parts of the reader share: the letters, and how to read what stands inside or beside. */
export interface Reading {
  readonly source: string;
  readonly letters: Letters;
  /** Letters that are indices here, whatever the notation says of them */
  readonly indexLetters: ReadonlySet<string>;
  readonly abbreviations: readonly AbbreviationPattern[];
  /** How many Σ stand around what is read */
  readonly depth: number;
  /** Reads a whole row as one expression. */
  readonly expression: (nodes: readonly TexNode[], row: Place, reading: Reading) => Expression;
  /** Reads the product that begins here, up to the next +, − or relation. */
  readonly product: (cursor: Cursor, reading: Reading) => Expression;
  /** Reads one factor with its scripts. */
  readonly factor: (cursor: Cursor, reading: Reading) => Expression;
}

/** A letter with its indices that stands for something longer. */
export interface AbbreviationPattern {
  readonly letters: readonly AbbreviationLetter[];
  readonly meaning: Expression;
}

/** The same reading, in which some letters are indices. */
export function withIndices(reading: Reading, names: readonly string[]): Reading {
  return { ...reading, indexLetters: new Set([...reading.indexLetters, ...names]) };
}

/** The reading of what a Σ acts on. */
export function insideSum(reading: Reading, names: readonly string[], place: Place): Reading {
  const depth = reading.depth + 1;
  if (depth > deepestNesting)
    throw new Unreadable({ code: "too-deep", most: deepestNesting }, place);
  return { ...withIndices(reading, names), depth };
}

/** What was written at a place. */
export const writtenAt = ({ source }: Reading, { start, end }: Place) => source.slice(start, end);

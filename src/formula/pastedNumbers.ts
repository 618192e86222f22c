import { parseNumber } from "./parseNumber";

/** Numbers as they were found in a text, and all of it that is none. */
export interface PastedNumbers {
  readonly numbers: Float64Array<ArrayBuffer>;
  /** What could not be read: the first of it, in order */
  readonly unread: readonly UnreadPiece[];
  readonly unreadCount: number;
  /** What stood around the numbers and is none of them: `tensor`, `dtype=float32`, "logits": */
  readonly around: readonly string[];
  /** Whether commas may have been meant as decimal points */
  readonly hasDecimalCommas: boolean;
}

/** A piece of a text that is no logit. */
export interface UnreadPiece {
  readonly text: string;
  /** Where it begins, from 1 */
  readonly line: number;
  readonly column: number;
  /** The same in the whole text, from 0 */
  readonly start: number;
  readonly reason: "no-number" | "not-finite" | "too-large" | "left-out";
}

/** The largest magnitude that a logit may have: a difference of two is finite then. */
export const largestLogit = 1e300;

/** How many pieces are named; the others are counted. */
const mostNamed = 50;

/** What programs print around numbers: names of arrays, what they are made of, names in JSON. */
const around =
  /<?\b(?:torch|np|numpy|jnp|jax\.numpy|tf|mx|cupy)\.\w+(?=\s*[(:[])|\b(?:new\s+)?(?:tensor|array|asarray|list|tuple|Tensor|Array|Float(?:16|32|64)Array)(?=\s*\()|\b(?:numpy|values)=(?=array|\[)|\b(?:dtype|device|requires_grad|grad_fn|shape|size|weak_type|layout)\s*=\s*(?:'[^']*'|"[^"]*"|<[^>]*>|\([^)]*\)|[\w.]+(?:\(\[[^\]]*\]\))?)|"[^"\n]*"\s*:|'[^'\n]*'\s*:/y;

/** What a number can be part of, letters too; anything else is between numbers. */
const piece = /[\p{L}\p{N}.+\-−_%…]+/uy;

/**
 * The numbers in a text: separated by anything, printed by a program, a column of a table, JSON.
 * Nothing is dropped silently: what is no number is told with its place.
 */
export function pastedNumbers(text: string): PastedNumbers {
  const numbers: number[] = [];
  const unread: Omit<UnreadPiece, "line" | "column">[] = [];
  const found: string[] = [];
  let unreadCount = 0;
  for (let at = 0; at < text.length;) {
    const frame = matchAt(around, text, at);
    if (frame !== undefined) {
      if (found.length < mostNamed) found.push(frame);
      at += frame.length;
      continue;
    }
    const word = matchAt(piece, text, at);
    if (word === undefined) {
      at++;
      continue;
    }
    const value = parseNumber(word);
    if (value !== undefined && Math.abs(value) <= largestLogit) numbers.push(value);
    else {
      unreadCount++;
      if (unread.length < mostNamed)
        unread.push({ text: shortened(word), start: at, reason: reasonOf(word, value) });
    }
    at += word.length;
  }
  return {
    numbers: Float64Array.from(numbers),
    unread: withPlaces(unread, text),
    unreadCount,
    around: found,
    hasDecimalCommas: hasDecimalCommas(text),
  };
}

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

const shortened = (text: string) => (text.length > 40 ? `${text.slice(0, 39)}…` : text);

function reasonOf(word: string, value: number | undefined): UnreadPiece["reason"] {
  if (value !== undefined) return "too-large";
  if (/^[+\-−]?(inf(inity)?|nan)$/i.test(word)) return "not-finite";
  return /^(\.{3}|…)$/.test(word) ? "left-out" : "no-number";
}

/** The same with their lines and columns, in one pass over the text. */
function withPlaces(
  pieces: readonly Omit<UnreadPiece, "line" | "column">[],
  text: string,
): UnreadPiece[] {
  let line = 1;
  let lineStart = 0;
  return pieces.map((one) => {
    for (;;) {
      const end = text.indexOf("\n", lineStart);
      if (end < 0 || end >= one.start) break;
      line++;
      lineStart = end + 1;
    }
    return { ...one, line, column: one.start - lineStart + 1 };
  });
}

/** Whether every number has one comma in it, no number a point, and something else parts them. */
function hasDecimalCommas(text: string): boolean {
  if (text.includes(".")) return false;
  const pieces = text.split(/[;\s[\]()]+/).filter((one) => one !== "");
  return pieces.length > 1 && pieces.every((one) => /^[+\-−]?\d+,\d+$/.test(one));
}

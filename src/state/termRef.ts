import type { Derivation } from "../derivations";
import { shownEntry } from "../derivations/shownEntries";
import type { TermName } from "../derivations/termNames";
import { termsOf } from "../derivations/terms";
import { anyLineOf } from "./lines";

/** A term that a reader points at: one of a line, or something that the picture shows. */
export type TermRef =
  | {
      readonly kind: "term";
      /** The id of its line */
      readonly line: string;
      /** Which of the line's terms, 0-based */
      readonly number: number;
    }
  | { readonly kind: "entry"; readonly name: TermName };

export const isSameTerm = (one: TermRef | undefined, other: TermRef | undefined): boolean =>
  one === other || (!!one && !!other && formatTermRef(one) === formatTermRef(other));

/** A term as a link names it: `probability-2`, or the second of a line, `term-both-cases-2`. */
export const formatTermRef = (ref: TermRef): string =>
  ref.kind === "entry" ? ref.name : `term-${ref.line}-${ref.number + 1}`;

/** The term that a link names; undefined where there is none of that name. */
export function parseTermRef(
  text: string,
  derivation: Derivation,
  classCount: number,
): TermRef | undefined {
  const entry = shownEntry(text);
  if (entry)
    return entry.classes.every((one) => one <= classCount)
      ? { kind: "entry", name: text }
      : undefined;
  const [, line, numberText] = /^term-(.+)-([1-9]\d{0,2})$/.exec(text) ?? [];
  const read = line === undefined ? undefined : anyLineOf(derivation, line);
  const number = Number(numberText) - 1;
  return read && termsOf(read)[number] && line !== undefined
    ? { kind: "term", line, number }
    : undefined;
}

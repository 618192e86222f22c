import { hasSource, numberOf, type Derivation } from "../../derivations";
import { lineNumbers, type NumbersPlace } from "../../derivations/lineNumbers";
import type { LineReading } from "../../derivations/readings";
import type { Part } from "../../derivations/types";
import type { NotationId } from "../../formula/notation";
import { plainTex } from "../../formula/plainTex";
import { filledSlots } from "../../formula/slots";
import type { Leaves } from "../../formula/value/leaves";

/** A derivation, or some of it, as text to take away: what the page shows, with nothing left to typeset. */
export interface ExportedText {
  readonly language: "en" | "zh";
  readonly title: readonly Piece[];
  /** How it reasons, in a sentence */
  readonly method: readonly Piece[];
  /** Whose it is; absent where it is the page's own */
  readonly credit: string | undefined;
  /** What the numbers are made of, in words, and the address of the state */
  readonly state: readonly Piece[];
  readonly link: string;
  readonly parts: readonly ExportedPart[];
}

interface ExportedPart {
  readonly title: readonly Piece[];
  readonly lines: readonly ExportedLine[];
}

export interface ExportedLine {
  readonly number: string;
  /** LaTeX; absent where only numbers are wanted, and there are some */
  readonly letters: string | undefined;
  readonly numbers: string | undefined;
  /** At which indices the numbers are, such as `i = 2, j = 3` */
  readonly places: string;
  readonly where: string | undefined;
  readonly rule: string;
  /** Whether it is a wrong line that is switched on */
  readonly isWrong: boolean;
  readonly why: readonly Piece[];
}

/** Prose in pieces: words, or a formula as LaTeX. */
export interface Piece {
  readonly kind: "words" | "tex";
  readonly text: string;
}

/** What it takes to write a derivation out. */
export interface TextSource {
  readonly language: "en" | "zh";
  readonly derivation: Derivation;
  /** The lines that are wanted, each in its part; of a continued one alone, what it sets out from as well */
  readonly read: readonly LineReading[];
  readonly standsAlone: boolean;
  readonly reading: "letters" | "numbers" | "both";
  readonly place: NumbersPlace;
  readonly leaves: Leaves;
  /** The same for lines that speak of the worked example alone */
  readonly example: { readonly place: NumbersPlace; readonly leaves: Leaves };
  readonly rules: Readonly<Record<string, string>>;
  /** What there is to say of the numbers */
  readonly state: string;
  readonly link: string;
}

export function exportedText(source: TextSource): ExportedText {
  const { language, derivation, read, link, state } = source;
  const { notation } = derivation;
  const parts = new Map<Part, LineReading[]>();
  for (const one of read) {
    const { part } = one.placed;
    parts.set(part, [...(parts.get(part) ?? []), one]);
  }
  return {
    language,
    title: piecesOf(derivation.title[language], notation),
    method: piecesOf(derivation.method[language], notation),
    credit: hasSource(derivation) ? derivation.credit[language] : undefined,
    state: piecesOf(state, notation),
    link,
    parts: [...parts].map(([part, lines]) => ({
      title: piecesOf(part.title[language], part.notation ?? notation),
      lines: lines.map((one) => exportedLine(one, source)),
    })),
  };
}

function exportedLine(read: LineReading, source: TextSource): ExportedLine {
  const { language, standsAlone, reading, rules } = source;
  const { line } = read.placed;
  const { notation } = read.options;
  const { place, leaves } = line.at ? source.example : source;
  const numbers = reading === "letters" ? undefined : lineNumbers(read, place);
  const { left, chainLeft, relation, right } = read.parted;
  const start = left || (standsAlone ? chainLeft : "");
  const written =
    numbers && [numbers.left, numbers.right, numbers.result].filter(Boolean).join(" ");
  return {
    number: numberOf(read.placed),
    letters:
      reading === "numbers" && numbers
        ? undefined
        : tidy(plainTex(`${start} ${relation} ${right}`, notation)),
    numbers: numbers && tidy(filledSlots(written!, numbers.texts(leaves))),
    places: Object.entries(numbers?.indices ?? {})
      .toSorted()
      .map(([letter, index]) => `${letter} = ${index}`)
      .join(", "),
    where: line.where && plainTex(line.where, notation),
    rule: rules[line.rule]!,
    isWrong: line.rule === "mistake",
    why: piecesOf(line.why[language], notation),
  };
}

/** What is shown of a line: its letters, its numbers or both, each with what it is said of. */
export function formulasOf({ letters, numbers, places, where }: ExportedLine): string[] {
  const withNote = (tex: string, note = "") => (note === "" ? tex : `${tex} \\qquad (${note})`);
  return [
    ...(letters === undefined ? [] : [withNote(letters, where)]),
    ...(numbers === undefined ? [] : [withNote(numbers, places)]),
  ];
}

const piecesOf = (text: string, notation: NotationId): Piece[] =>
  text
    .split("$")
    .map((piece, at): Piece =>
      at % 2 === 0
        ? { kind: "words", text: piece }
        : { kind: "tex", text: plainTex(piece, notation) },
    )
    .filter(({ text: piece }) => piece !== "");

/** One space where there were more; what only tells KaTeX where to break is left to LaTeX. */
const tidy = (tex: string) =>
  tex
    .replace(/\\(allowbreak|nobreak)(?![a-zA-Z])/g, "")
    .replace(/\s+/g, " ")
    .trim();

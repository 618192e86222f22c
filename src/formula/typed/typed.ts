import type { Place } from "../problem";
import { deepestNesting, longestTyped } from "../source";
import {
  accents,
  bracedWords,
  loweredCharacter,
  plainCharacter,
  raisedCharacter,
  typedSigns,
  typedWords,
} from "./glyphs";

/** What was typed, as LaTeX: the formula that is shown, read and judged. */
export interface Typed {
  readonly tex: string;
  /** A place in the LaTeX, in what was typed */
  readonly placeInText: (place: Place) => Place;
}

/**
 * Ordinary typing as LaTeX: words for functions and Greek letters, `*`, `!=`, `^(…)`, subscripts and
 * accents as characters, full-width brackets and signs. What is LaTeX already stays as it is.
 */
export function typed(text: string): Typed {
  const writer = new Writer();
  // Far more than can be a formula is refused where formulas are read; here it would only take time.
  if (text.length > longestTyped) writer.put(text, 0, text.length);
  else new Scanner(text, writer).all();
  return writer.typed(text.length);
}

/** A stretch of the LaTeX and the stretch of the text that it stands for. */
interface Piece {
  readonly tex: string;
  readonly start: number;
  readonly end: number;
}

class Writer {
  private readonly pieces: Piece[] = [];

  put(tex: string, start: number, end: number): void {
    // A command ends where a letter begins only if something stands in between.
    const isGlued = /^[a-zA-Z]/.test(tex) && /\\[a-zA-Z]+$/.test(this.pieces.at(-1)?.tex ?? "");
    if (isGlued) this.pieces.push({ tex: " ", start, end: start });
    this.pieces.push({ tex, start, end });
  }

  /** The last letter with its braces, taken back, if a letter is what was put last. */
  takeLetter(): Piece | undefined {
    return /^[a-zA-Z]$/.test(this.pieces.at(-1)?.tex ?? "") ? this.pieces.pop() : undefined;
  }

  /** What was put last that is not a space. */
  get last(): string {
    return this.pieces.findLast(({ tex }) => tex.trim() !== "")?.tex.trim() ?? "";
  }

  typed(length: number): Typed {
    const { pieces } = this;
    const starts: number[] = [];
    let tex = "";
    for (const piece of pieces) {
      starts.push(tex.length);
      tex += piece.tex;
    }
    /** The position in the text of one in the LaTeX, of the piece's start or end where it was changed. */
    const inText = (position: number, isEnd: boolean): number => {
      const at = starts.findLastIndex((start) => (isEnd ? start < position : start <= position));
      const piece = pieces[at];
      if (!piece) return 0;
      const offset = position - starts[at]!;
      if (offset > piece.tex.length) return length;
      const isCopied = piece.tex.length === piece.end - piece.start;
      if (isCopied) return piece.start + offset;
      return isEnd || offset === piece.tex.length ? piece.end : piece.start;
    };
    return {
      tex,
      placeInText: ({ start, end }) => {
        const from = start >= tex.length ? length : inText(start, false);
        return { start: from, end: Math.max(from, end > start ? inText(end, true) : from) };
      },
    };
  }
}

/** Commands whose argument is a word and not a formula. */
const wordCommand =
  /^\\(?:operatorname\*?|text(?:rm|it|bf)?|mathrm|mathit|mathsf|mbox|begin|end|mathbb|mathcal)\s*/;

/** The longest word that begins here. */
const wordsByLength = [...Object.keys(typedWords), ...Object.keys(bracedWords)].toSorted(
  (one, other) => other.length - one.length,
);

class Scanner {
  private at = 0;
  /** How many brackets that become braces are open */
  private depth = 0;

  constructor(
    private readonly text: string,
    private readonly writer: Writer,
  ) {}

  all(): void {
    while (this.at < this.text.length) this.next();
  }

  private get rest(): string {
    return this.text.slice(this.at);
  }

  private put(tex: string, length: number): void {
    this.writer.put(tex, this.at, this.at + length);
    this.at += length;
  }

  private next(): void {
    const { rest } = this;
    if (rest.startsWith("\\")) this.command(rest);
    else if (/^[a-zA-Z]/.test(rest)) this.letters(rest);
    else if (plainStart(rest, 2) === "**") this.script("^", 2);
    else if (!this.iverson(rest) && !this.sign(rest)) this.character(rest);
  }

  /** LaTeX stays as it is; the arguments of some commands are words. */
  private command(rest: string): void {
    const [name] = /^\\(?:[a-zA-Z]+|.?)/s.exec(rest)!;
    const word = wordCommand.exec(rest)?.[0];
    const argument =
      word === undefined ? "" : (/^\{[^{}]*\}/.exec(rest.slice(word.length))?.[0] ?? "");
    const whole = argument === "" ? name : word! + argument;
    this.put(whole, whole.length);
    if (name === "\\delta") this.indexPair();
  }

  /** A run of letters: words of ordinary typing, and letters for the rest. */
  private letters(rest: string): void {
    const hatted = /^([a-zA-Z])(?:_?hat)(?![a-zA-Z])/.exec(rest);
    if (hatted) {
      this.put(`\\hat{${hatted[1]!}}`, hatted[0].length);
      return;
    }
    const word = wordsByLength.find((known) => rest.startsWith(known) && this.isWord(known));
    if (word === undefined) {
      this.letter(rest);
      return;
    }
    if (Object.hasOwn(bracedWords, word)) {
      this.braced(bracedWords[word]!, word.length);
      return;
    }
    this.put(typedWords[word]!, word.length);
    if (word === "delta") this.indexPair();
  }

  /** Short words that other letters could spell stand alone. */
  private isWord(word: string): boolean {
    const isAlone = !/[a-zA-Z]/.test(this.text[this.at + word.length] ?? "");
    const isBegun = !/[a-zA-Z]/.test(this.text[this.at - 1] ?? "");
    return word.length > 3 || /^(?:exp|log|sum|max)$/.test(word) || (isAlone && isBegun);
  }

  private letter(rest: string): void {
    const letter = rest[0]!;
    if (letter === "d" && /^d_in(?![a-zA-Z])/.test(rest)) {
      this.put("d_{\\mathrm{in}}", 4);
      return;
    }
    this.put(letter, 1);
    if (letter === "W") this.indexPair();
  }

  /** A power without braces, with its sign and its index: LaTeX would take one character. */
  private power(): void {
    const [power] = /^(?:[-−－]\s*)?(?:[a-zA-Z](?:_(?:\{[^{}]*\}|[a-zA-Z0-9]))?|\d+)/.exec(
      this.rest,
    ) ?? [""];
    const end = this.at + power.length;
    this.put("{", 0);
    while (this.at < end) this.next();
    this.put("}", 0);
  }

  /** Two indices without braces below what always has two. */
  private indexPair(): void {
    const pair = /^\s*_([a-zA-Z]\s*,?\s*[a-zA-Z])(?![a-zA-Z_^])/.exec(this.rest);
    if (pair) this.put(`_{${pair[1]!}}`, pair[0].length);
  }

  /** `sqrt(…)`, `hat y`: the argument in braces. */
  private braced(command: string, length: number): void {
    this.put(command, length);
    const [spaces] = /^\s*/.exec(this.rest)!;
    const bracket = this.text[this.at + spaces.length];
    const plain = bracket === undefined ? "" : plainCharacter(bracket);
    if (plain === "(") this.inBraces(spaces.length + 1);
    else if (/[a-zA-Z]/.test(plain)) {
      this.at += spaces.length;
      this.put(`{${plain}}`, 1);
    }
  }

  /** Puts what stands in a bracket that is open into braces; a bracket that stays open is left alone. */
  private inBraces(opening: number, isKept = false): void {
    const end = this.closingOf(this.at + opening);
    if (end === undefined || this.depth >= deepestNesting) return;
    this.depth++;
    this.put(isKept ? "{(" : "{", opening);
    while (this.at < end) this.next();
    this.put(isKept ? ")}" : "}", 1);
    this.depth--;
  }

  /** Where the bracket closes that was opened just before. */
  private closingOf(start: number): number | undefined {
    let depth = 1;
    for (let at = start; at < this.text.length; at++) {
      const glyph = plainCharacter(this.text[at]!);
      if (glyph === "(") depth++;
      if (glyph === ")" && --depth === 0) return at;
    }
    return undefined;
  }

  /** `1{i = j}` and `[i = j]` say whether a condition holds. */
  private iverson(rest: string): boolean {
    const braces = /^[1１𝟙𝟏]\s*[{｛]([^{}｛｝]*)[}｝]/u.exec(rest);
    const brackets = /^[[［【]([^[\]［］【】]*)[\]］】]/.exec(rest);
    const isAfterOne = /^(?:1|I|\\mathbb\{1\}|\\mathbf\{1\}|\\mathbb\{I\})$/.test(this.writer.last);
    const condition = braces?.[1] ?? (isAfterOne ? undefined : brackets?.[1]);
    if (condition === undefined || !isCondition.test(plainStart(condition, condition.length)))
      return false;
    const whole = (braces ?? brackets)![0];
    const from = whole.indexOf(condition);
    this.put(/^[1１]/.test(whole) ? "1\\{" : "\\mathbb{1}\\{", from);
    const end = this.at + condition.length;
    while (this.at < end) this.next();
    this.put("\\}", 1);
    return true;
  }

  private sign(rest: string): boolean {
    const sign = typedSigns.find(([written]) => plainStart(rest, written.length) === written);
    if (!sign) return false;
    this.put(sign[1], sign[0].length);
    return true;
  }

  private character(rest: string): void {
    const [glyph] = rest;
    const length = glyph!.length;
    const accent = accents[glyph!];
    const letter = accent && this.writer.takeLetter();
    if (letter) {
      this.writer.put(`${accent}{${letter.tex}}`, letter.start, this.at + length);
      this.at += length;
      return;
    }
    if (loweredCharacter(glyph!) !== undefined) {
      this.scripts("_", loweredCharacter);
      return;
    }
    if (raisedCharacter(glyph!) !== undefined) {
      this.scripts("^", raisedCharacter);
      return;
    }
    if (glyph === "Σ") {
      const isSum = plainCharacter(this.text[this.at + 1] ?? "") === "_";
      this.put(isSum ? "\\sum" : "\\Sigma", 1);
      return;
    }
    if (glyph === "√") {
      this.braced("\\sqrt", 1);
      return;
    }
    const accented = /^([a-zA-Z])([\u0302\u0304])$/.exec(glyph!.normalize("NFD"));
    if (accented) {
      this.put(`${accents[accented[2]!]!}{${accented[1]!}}`, length);
      return;
    }
    if (/^\.T(?![a-zA-Z])/.test(rest)) {
      this.put("^{\\top}", 2);
      return;
    }
    const plain = plainCharacter(glyph!);
    if (plain === "^" || plain === "_") {
      this.script(plain, length);
      return;
    }
    this.put(plain, length);
    if (plain === "\\delta") this.indexPair();
  }

  /** `^(…)` and `_(…)` take what stands in the bracket; `^(i)` names a sample, and keeps it. */
  private script(sign: string, length: number): void {
    const isPower = sign === "^";
    const isOfEuler = isPower && this.writer.last === "e";
    this.put(sign, length);
    const next = plainCharacter(this.text[this.at] ?? "");
    if (next === "(") {
      const isSample = isPower && /^.\s*[a-zA-Z]\s*[)）]/.test(this.rest);
      this.inBraces(1, isSample && !isOfEuler);
    } else if (isPower && (next === "-" || (isOfEuler && /[a-zA-Z]/.test(next)))) this.power();
  }

  /** Characters that stand below or above by themselves. */
  private scripts(sign: string, plainOf: (glyph: string) => string | undefined): void {
    const start = this.at;
    let script = "";
    for (;;) {
      const plain = plainOf(this.text[this.at] ?? "");
      if (plain === undefined) break;
      script += plain;
      this.at++;
    }
    this.writer.put(`${sign}{${script}}`, start, this.at);
  }
}

/** A comparison of two indices, and nothing else. */
const isCondition = /^\s*\w+\s*(?:==?|!=|\\neq?|<|>|\\le|\\ge)\s*\w+\s*$/;

/** The first characters of a text, as LaTeX has them. */
const plainStart = (text: string, length: number) =>
  Array.from(text.slice(0, length), plainCharacter).join("");

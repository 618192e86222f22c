import type { Place } from "./problem";

/** LaTeX with what its macros stand for in their places. */
export interface SpelledOut {
  readonly text: string;
  /** Where in the source something in the text was written; what a macro adds stands where the macro does. */
  readonly placeOf: (place: Place) => Place;
}

/**
 * Puts what macros stand for into their places: a parser that expanded them itself would not tell where
 * they stood. A macro without its arguments is left as it is.
 *
 * @param macros what each command stands for, `#1` and `#2` being its arguments in braces
 */
export function spelledOut(source: string, macros: Readonly<Record<string, string>>): SpelledOut {
  const writer = new Writer(source, macros);
  writer.write({ start: 0, end: source.length });
  const { text, pieces } = writer;
  const pieceAt = (position: number) => pieces.findLast(({ at }) => at <= position)!;
  const placeOf = ({ start, end }: Place): Place => {
    const first = pieceAt(start);
    if (start === text.length || end === start) {
      const at = first.isAdded
        ? first.source.start
        : Math.min(first.source.start + start - first.at, first.source.end);
      return { start: at, end: at };
    }
    const last = pieceAt(end - 1);
    return {
      start: first.isAdded ? first.source.start : first.source.start + start - first.at,
      end: last.isAdded ? last.source.end : last.source.start + end - last.at,
    };
  };
  return { text, placeOf };
}

/** A part of the text, and what it comes from: the same characters, or a macro that adds it. */
interface Piece {
  /** Where in the text it begins */
  readonly at: number;
  readonly source: Place;
  readonly isAdded: boolean;
}

class Writer {
  text = "";
  readonly pieces: Piece[] = [];

  constructor(
    private readonly source: string,
    private readonly macros: Readonly<Record<string, string>>,
  ) {}

  write({ start, end }: Place): void {
    const command = /\\(?:[a-zA-Z]+|.)/gs;
    command.lastIndex = start;
    let copied = start;
    for (let found = command.exec(this.source); found; found = command.exec(this.source)) {
      const [name] = found;
      const { index } = found;
      if (index >= end) break;
      const meaning = this.macros[name];
      if (meaning === undefined) continue;
      const argumentCount = meaning.includes("#2") ? 2 : meaning.includes("#1") ? 1 : 0;
      const places = this.argumentsAt(index + name.length, argumentCount, end);
      if (!places) continue;
      const macro = { start: index, end: places.at(-1)?.end ?? index + name.length };
      this.copy({ start: copied, end: index });
      for (const part of meaning.split(/(#[12])/)) {
        const argument = part === "#1" ? places[0] : part === "#2" ? places[1] : undefined;
        if (argument) this.write({ start: argument.start + 1, end: argument.end - 1 });
        else this.add(part, macro);
      }
      copied = macro.end;
      command.lastIndex = copied;
    }
    this.copy({ start: copied, end });
  }

  private copy(source: Place): void {
    this.put(this.source.slice(source.start, source.end), source, false);
  }

  private add(text: string, source: Place): void {
    this.put(text, source, true);
  }

  private put(text: string, source: Place, isAdded: boolean): void {
    if (text === "" && this.pieces.length > 0) return;
    this.pieces.push({ at: this.text.length, source, isAdded });
    this.text += text;
  }

  /** Where arguments in braces stand, one behind the other; undefined where there are fewer. */
  private argumentsAt(position: number, count: number, end: number): Place[] | undefined {
    const found: Place[] = [];
    for (let at = position; found.length < count; at = found.at(-1)!.end) {
      const start = at + /^\s*/.exec(this.source.slice(at))![0].length;
      const close = this.source[start] === "{" ? this.closingOf(start) : undefined;
      if (close === undefined || close > end) return undefined;
      found.push({ start, end: close });
    }
    return found;
  }

  /** Behind the brace that closes the one here. */
  private closingOf(start: number): number | undefined {
    let depth = 0;
    for (let at = start; at < this.source.length; at++) {
      const character = this.source[at];
      if (character === "\\") at++;
      else if (character === "{") depth++;
      else if (character === "}" && --depth === 0) return at + 1;
    }
    return undefined;
  }
}

import type { Condition, Relation, Side } from "../expression";
import type { NotationId } from "../notation";
import type { Place } from "../problem";

export interface ReadingOptions {
  readonly notation: NotationId;
  /** Letter → what it stands for, both LaTeX in role macros */
  readonly abbreviations?: Readonly<Record<string, string>>;
  /** Letters that are indices, whatever the notation says of them */
  readonly indexLetters?: readonly string[];
}

/** A line with its relations: sides[n] relations[n] sides[n + 1]. */
export interface ReadLine {
  /** The first side is missing where the line goes on from another */
  readonly sides: readonly (Side | undefined)[];
  readonly relations: readonly Relation[];
  /** Where the first relation stands; a line of two statements has none of its own */
  readonly cut?: Place;
}

/** What lines are read by: KaTeX's parser and ours, or what these two have read before. */
export interface Reader {
  /**
   * A line of LaTeX in role macros or in the letters of a notation.
   *
   * @throws {Unreadable} with the place that cannot be read
   */
  readonly line: (source: string, options: ReadingOptions) => ReadLine;
  /**
   * Where a line holds: a conjunction of conditions on indices and counts.
   *
   * @throws {Unreadable} with the place that cannot be read
   */
  readonly where: (source: string, options: ReadingOptions) => readonly Condition[];
}

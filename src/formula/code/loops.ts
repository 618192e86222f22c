import type { Comparison } from "../expression";
import type { LeafName, Mask, Position, Running, Term, TermOf } from "../value/term";
import { casesOf, entriesIn, openConditions, type Counts } from "./conditions";
import type { CodeNames } from "./names";
import { atom, negative, operation, rank, shifted, unsaid, within, type Written } from "./written";

/**
 * Writes terms as TypeScript, entry by entry: `sum`, `vector` and `matrix` are functions of a count and
 * of what is there at an index from 0.
 */
export class LoopCode {
  private readonly letters = new Map<Running, string>();

  constructor(
    private readonly names: CodeNames,
    private readonly counts: Counts,
  ) {}

  /**
   * A formula's entry, at all rows and columns that it has.
   *
   * @throws {Unreadable} where there is no code for it
   */
  matrix(entry: Term, rows: Running | undefined, columns: Running | undefined): string {
    const axes = [rows, columns].filter((index) => index !== undefined);
    const letters = axes.map((index) => this.letter(index));
    const { text } = this.write(entry);
    if (axes.length === 0) return text;
    const counts = axes.map((index) => this.count(index)).join(", ");
    const make = axes.length === 2 ? "matrix" : "vector";
    return `${make}(${counts}, (${letters.join(", ")}) => ${text})`;
  }

  private letter(index: Running): string {
    const known = this.letters.get(index);
    if (known !== undefined) return known;
    const taken = [...this.letters.values()];
    const { axis = "class" } = index;
    const usual = typeof axis === "number" ? [] : this.names.indices[axis];
    const own = /^[a-z]$/.test(index.name) ? [index.name] : [];
    const letter =
      [...own, ...usual].find((one) => !taken.includes(one)) ?? `index${this.letters.size + 1}`;
    this.letters.set(index, letter);
    return letter;
  }

  private count({ axis = "class" }: Running): string {
    return typeof axis === "number" ? String(axis) : this.names.counts[axis];
  }

  private write(term: Term): Written {
    switch (term.kind) {
      case "number":
        return atom(String(term.value));
      case "count":
        return atom(this.names.counts[term.of]);
      case "leaf":
        return atom(this.leaf(term.name, term.at));
      case "unary": {
        const body = this.write(term.body);
        if (term.by === "negative") return negative(body);
        const name = { absolute: "abs", baseLog: "log" }[term.by as string] ?? term.by;
        return atom(`Math.${name}(${body.text})`);
      }
      case "binary":
        return operation(term.by, this.write(term.left), this.write(term.right));
      case "power": {
        const base = within(this.write(term.base), rank.atom);
        return { text: `${base} ** ${term.exponent}`, rank: rank.power };
      }
      case "indicator": {
        const open = openConditions(term.mask, this.counts);
        if (!open) return atom("0");
        return open.length === 0 ? atom("1") : atom(`Number(${this.mask(open)})`);
      }
      case "reduce":
        return this.reduce(term);
      case "when":
        return this.cases(term);
      case "unknown":
        throw unsaid();
    }
  }

  private leaf(name: LeafName, at: readonly Position[]): string {
    if (name === "variable") throw unsaid();
    const [sample, ...others] = at;
    if (name === "peak") {
      if (sample?.kind === "running") throw unsaid();
      return `Math.max(...${this.names.one.logits})`;
    }
    const isPerSample = name in this.names.batch;
    const isOfBatch = isPerSample && sample?.kind === "running";
    const text = isOfBatch
      ? this.names.batch[name as keyof CodeNames["batch"]]
      : this.names.one[name];
    const places = isPerSample && !isOfBatch ? others : at;
    return text + places.map((position) => `[${this.place(position)}]`).join("");
  }

  /** A position from 0. */
  private place(position: Position): string {
    switch (position.kind) {
      case "number":
        return String(position.value - 1);
      case "last":
        return shifted(this.names.counts[position.of], position.offset - 1);
      case "label":
        return shifted(this.names.labelClass, position.offset);
      case "running":
        return shifted(this.letter(position.index), position.offset);
    }
  }

  private mask(conditions: Mask): string {
    return conditions
      .map(
        ({ left, relation, right }) =>
          `${this.place(left)} ${signs[relation]} ${this.place(right)}`,
      )
      .join(" && ");
  }

  private reduce({ by, over, mask, body }: TermOf<"reduce">): Written {
    const open = openConditions(mask, this.counts);
    if (!open) return atom("0");
    const letter = this.letter(over);
    const inner = this.write(body);
    if (by === "max" && open.length > 0) throw unsaid();
    const entry =
      open.length === 0 ? inner.text : `(${this.mask(open)} ? ${within(inner, rank.sum)} : 0)`;
    this.letters.delete(over); // the next sum may have it
    return atom(`${by}(${this.count(over)}, (${letter}) => ${entry})`);
  }

  private cases(term: TermOf<"when">): Written {
    const list = entriesIn(term, this.counts);
    if (list) {
      const entries = list.entries.map((entry) => this.write(entry).text).join(", ");
      return atom(`[${entries}][${this.letter(list.index)}]`);
    }
    const { branches, otherwise } = casesOf(term, this.counts);
    const start = otherwise ? this.write(otherwise) : atom("NaN");
    return branches.toReversed().reduce((rest, { mask, body }): Written => {
      const text = `${this.mask(mask)} ? ${within(this.write(body), rank.sum)} : ${within(rest, rank.sum)}`;
      return { text, rank: rank.condition };
    }, start);
  }
}

const signs: Readonly<Record<Comparison, string>> = {
  "=": "===",
  "\\ne": "!==",
  "<": "<",
  "\\le": "<=",
  ">": ">",
  "\\ge": ">=",
};

import type {
  AbbreviationLetter,
  Binder,
  Condition,
  Entry,
  Expression,
  FunctionName,
  Index,
  Relation,
  Side,
} from "./expression";
import { notations, type NotationId } from "./notation";

/** How the parts of a formula are said in a language. */
export interface SpeechWords {
  /** A capital where the small letter means something else */
  readonly capital: (letter: string) => string;
  /** ŷ, L̄ */
  readonly hat: (letter: string) => string;
  readonly bar: (letter: string) => string;
  /** A letter with its indices */
  readonly indexed: (letter: string, indices: readonly string[]) => string;
  readonly shifted: (index: string, offset: number) => string;
  /** The sample that a quantity is of */
  readonly ofSample: (quantity: string, sample: string) => string;
  readonly bracketed: (inside: string) => string;
  readonly plus: string;
  readonly minus: string;
  readonly negative: (body: string) => string;
  readonly times: string;
  readonly entrywise: string;
  /** Simple: neither part is made of others, so that one hears where it begins and ends */
  readonly quotient: (over: string, under: string, isSimple: boolean) => string;
  readonly squared: (base: string) => string;
  readonly power: (base: string, exponent: string) => string;
  readonly transposed: (body: string) => string;
  /** Letters that stand for something together: D_j S_i */
  readonly together: (letters: readonly string[]) => string;
  readonly entry: (of: string, indices: readonly string[]) => string;
  readonly functions: Readonly<Record<Exclude<FunctionName, "log">, (body: string) => string>>;
  /** As the notation writes it: log, ln */
  readonly log: (name: string, body: string) => string;
  readonly sum: (index: string, body: string) => string;
  readonly rowSum: (body: string) => string;
  readonly largest: (index: string, body: string) => string;
  readonly derivative: (of: string, by: readonly string[]) => string;
  readonly unit: (index: string) => string;
  readonly ones: string;
  readonly indicator: (condition: string) => string;
  readonly case: (body: string, condition: string) => string;
  readonly otherwise: (body: string) => string;
  readonly list: (entries: string) => string;
  readonly matrix: (rows: readonly string[]) => string;
  readonly dots: string;
  readonly and: string;
  readonly comma: string;
  readonly interval: (from: string, to: string) => string;
  readonly space: (lengths: readonly string[]) => string;
  readonly relations: Readonly<Record<Relation, string>>;
}

/** A formula as one would say it. */
export const spoken = (expression: Expression, notation: NotationId, words: SpeechWords): string =>
  new Speaker(notation, words).say(expression);

/** Sides of a line as one would say them, with the relations between them. */
export const spokenLine = (
  sides: readonly (Side | undefined)[],
  relations: readonly Relation[],
  notation: NotationId,
  words: SpeechWords,
): string => new Speaker(notation, words).line(sides, relations);

/** Where a line holds, as one would say it. */
export const spokenConditions = (
  conditions: readonly Condition[],
  notation: NotationId,
  words: SpeechWords,
): string => new Speaker(notation, words).conditions(conditions);

class Speaker {
  constructor(
    private readonly notation: NotationId,
    private readonly words: SpeechWords,
  ) {}

  line(sides: readonly (Side | undefined)[], relations: readonly Relation[]): string {
    const parts = sides.flatMap((side, at) => [
      ...(side ? [this.side(side)] : []),
      ...(at < relations.length ? [this.words.relations[relations[at]!]] : []),
    ]);
    return parts.join(" ");
  }

  private side(side: Side): string {
    switch (side.kind) {
      case "formula":
        return this.say(side.expression);
      case "interval":
        return this.words.interval(this.say(side.from), this.say(side.to));
      case "space":
        return this.words.space(side.lengths.map((length) => this.say(length)));
      case "statement": {
        const { left, relation, right } = side.statement;
        return this.line([left, right], [relation]);
      }
    }
  }

  say(expression: Expression): string {
    const { words } = this;
    switch (expression.kind) {
      case "number":
        return expression.text;
      case "euler":
        return "e";
      case "variable":
        return this.letter(notations[this.notation].variable);
      case "count":
        return this.letter(notations[this.notation][`${expression.of}Count`]);
      case "quantity": {
        const { name, isBatch, indices, sample } = expression;
        const role = isBatch ? batchRoles[name] : name;
        const letter = this.letter(notations[this.notation][role]);
        const quantity = indices.length > 0 ? words.indexed(letter, this.indices(indices)) : letter;
        return sample ? words.ofSample(quantity, this.index(sample)) : quantity;
      }
      case "ones":
        return words.ones;
      case "unit":
        return words.unit(this.index(expression.index));
      case "plus":
        return expression.terms.map((term, at) => this.term(term, at)).join(" ");
      case "dotted-sum":
        return expression.entries
          .map((entry, at) =>
            entry === "dots" ? `${words.plus} ${words.dots}` : this.term(entry, at),
          )
          .join(" ");
      case "negative":
        return words.negative(this.operand(expression.body));
      case "product": {
        const times = expression.by === "\\odot" ? words.entrywise : words.times;
        return expression.factors.map((factor) => this.operand(factor)).join(` ${times} `);
      }
      case "quotient":
        return words.quotient(
          this.say(expression.over),
          this.say(expression.under),
          isSimple(expression.over) && isSimple(expression.under),
        );
      case "power": {
        const base = this.closed(expression.base);
        const { exponent } = expression;
        return exponent.kind === "number" && exponent.text === "2"
          ? words.squared(base)
          : words.power(base, this.closed(exponent));
      }
      case "transpose":
        return words.transposed(this.closed(expression.body));
      case "function": {
        const body = this.closed(expression.body);
        if (expression.name !== "log") return words.functions[expression.name](body);
        return words.log(notations[this.notation].log.slice(1), body);
      }
      case "entry":
        return words.entry(this.closed(expression.of), this.indices(expression.indices));
      case "reduce": {
        const body = this.operand(expression.body);
        if (expression.binders.length === 0) return words.rowSum(body);
        const index = expression.binders.map((binder) => this.binder(binder)).join(words.comma);
        return expression.by === "sum" ? words.sum(index, body) : words.largest(index, body);
      }
      case "partial":
        return words.derivative(
          this.closed(expression.of),
          expression.by.map((by) => this.say(by)),
        );
      case "indicator":
        return words.indicator(this.conditions(expression.conditions));
      case "cases":
        return expression.branches
          .map(({ body, conditions }) =>
            conditions.length > 0
              ? words.case(this.say(body), this.conditions(conditions))
              : words.otherwise(this.say(body)),
          )
          .join(words.comma);
      case "list":
        return words.list(this.entries(expression.entries));
      case "matrix":
        return words.matrix(expression.rows.map((row) => this.entries(row)));
      case "abbreviation":
        return words.together(
          expression.letters.map((letter) => this.abbreviated(letter, expression.bindings)),
        );
    }
  }

  /** A part of something longer, in brackets where it has terms of its own. */
  private operand(expression: Expression): string {
    const text = this.say(expression);
    const isOpen = ["plus", "dotted-sum", "negative"].includes(expression.kind);
    return isOpen ? this.words.bracketed(text) : text;
  }

  /** What something is done to as a whole: in brackets wherever one could not hear where it ends. */
  private closed(expression: Expression): string {
    const isOpen = ["product", "reduce", "quotient", "partial"].includes(expression.kind);
    return isOpen ? this.words.bracketed(this.say(expression)) : this.operand(expression);
  }

  private term(term: Expression, at: number): string {
    const { minus, plus } = this.words;
    if (at === 0) return this.say(term);
    return term.kind === "negative"
      ? `${minus} ${this.operand(term.body)}`
      : `${plus} ${this.say(term)}`;
  }

  private entries(entries: readonly Entry[]): string {
    return entries
      .map((entry) => (entry === "dots" ? this.words.dots : this.say(entry)))
      .join(this.words.comma);
  }

  private binder({ name, conditions }: Binder): string {
    const others = conditions.filter(({ relation }) => relation === "\\ne");
    return [this.letter(name), ...others.map((one) => this.condition(one))].join(this.words.comma);
  }

  conditions(conditions: readonly Condition[]): string {
    return conditions.map((condition) => this.condition(condition)).join(this.words.and);
  }

  private condition({ left, relation, right }: Condition): string {
    return `${this.index(left)} ${this.words.relations[relation]} ${this.index(right)}`;
  }

  private indices(indices: readonly Index[]): string[] {
    return indices.map((index) => this.index(index));
  }

  private index({ base, offset }: Index): string {
    const letters = notations[this.notation];
    const text = {
      letter: base.kind === "letter" ? base.name : "",
      number: base.kind === "number" ? String(base.value) : "",
      last: base.kind === "last" ? letters[`${base.of}Count`] : "",
      label: letters.labelClass,
    }[base.kind];
    const said = this.letter(text);
    return offset === 0 ? said : this.words.shifted(said, offset);
  }

  /** A letter as it is called: without its font, with what stands over it. */
  private letter(tex: string): string {
    const { words, notation } = this;
    const over = /^\\(hat|bar)\{(.*)\}$/.exec(tex);
    if (over) return words[over[1] as "hat" | "bar"](this.letter(over[2]!));
    const text = tex
      .replace(/\\(?:mathcal|mathbf|mathrm|text|boldsymbol)\b/g, "")
      .replace(/\\([a-zA-Z]+)/g, "$1")
      .replace(/[{}]/g, "")
      .replace(/_/g, " ");
    const small = text.toLowerCase();
    const isClash =
      /^[A-Z]$/.test(text) &&
      Object.values(notations[notation]).some(
        (one) => one.replace(/\\(?:hat|bar)\{(.)\}/, "$1") === small,
      );
    return isClash ? words.capital(text) : text;
  }

  private abbreviated(
    { glyph, parameter, below }: AbbreviationLetter,
    bindings: Readonly<Record<string, Index>>,
  ): string {
    const letter = this.letter(glyph);
    if (parameter !== undefined) {
      const index = bindings[parameter];
      return this.words.indexed(letter, index ? [this.index(index)] : [parameter]);
    }
    return below === undefined ? letter : this.words.indexed(letter, [this.letter(below)]);
  }
}

/** Whether a formula is one number, or one letter with its indices. */
const isSimple = ({ kind }: Expression) =>
  ["number", "quantity", "count", "variable", "abbreviation"].includes(kind);

const batchRoles = {
  input: "batchInput",
  logits: "batchLogits",
  probabilities: "batchProbabilities",
  target: "batchTarget",
  weights: "weights",
  bias: "bias",
  loss: "loss",
  meanLoss: "meanLoss",
} as const;

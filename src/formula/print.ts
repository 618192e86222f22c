import type {
  Binder,
  Condition,
  Entry,
  Expression,
  ExpressionOf,
  FunctionName,
  Index,
  ProductSign,
  QuantityEntry,
  Relation,
  Side,
} from "./expression";
import { notations, type NotationId, type NotationLetters } from "./notation";

/**
 * Writes a formula out as LaTeX in the letters of a notation, with the brackets that reading it took
 * for granted: what Σ, ∂ and a function act on stands in brackets.
 */
export function latexOf(expression: Expression, notation: NotationId | NotationLetters): string {
  return new Printer(notation).print(expression);
}

/** A side of a statement as LaTeX. */
export function latexOfSide(side: Side, notation: NotationId | NotationLetters): string {
  switch (side.kind) {
    case "formula":
      return latexOf(side.expression, notation);
    case "interval":
      return `(${latexOf(side.from, notation)}, ${latexOf(side.to, notation)})`;
    case "space": {
      const lengths = side.lengths.map((length) => latexOf(length, notation)).join(" \\times ");
      return `\\mathbb{R}${lengths === "" ? "" : `^{${lengths}}`}`;
    }
    case "statement": {
      const { left, relation, right } = side.statement;
      return `${latexOfSide(left, notation)} ${relation} ${latexOfSide(right, notation)}`;
    }
  }
}

/** Conditions as LaTeX. */
export const latexOfConditions = (
  conditions: readonly Condition[],
  notation: NotationId | NotationLetters,
): string => new Printer(notation).conditions(conditions);

/** The sides of a line, written out, with the relations between them. */
export const joinedSides = (
  [first = "", ...others]: readonly string[],
  relations: readonly Relation[],
): string => others.reduce((line, side, at) => `${line} ${relations[at]!} ${side}`, first);

/** Writes some parts otherwise than in letters: with a number in their place, for example. */
interface Instead {
  readonly of: (part: Expression) => boolean;
  /** `isOperand`: among terms and factors, where a negative number needs brackets */
  readonly write: (part: Expression, isOperand: boolean) => string;
}

export class Printer {
  private readonly notation: NotationLetters;

  constructor(
    notation: NotationId | NotationLetters,
    private readonly instead?: Instead,
  ) {
    this.notation = typeof notation === "string" ? notations[notation] : notation;
  }

  print(expression: Expression, isOperand = false): string {
    return this.instead?.of(expression)
      ? this.instead.write(expression, isOperand)
      : this.letters(expression);
  }

  private letters(expression: Expression): string {
    switch (expression.kind) {
      case "number":
        return expression.text;
      case "euler":
        return "\\mathrm{e}";
      case "variable":
        return this.notation.variable;
      case "count":
        return this.count(expression.of);
      case "quantity":
        return this.quantity(expression);
      case "ones":
        return "\\mathbb{1}";
      case "unit":
        return `\\mathbf{e}_{${this.index(expression.index)}}`;
      case "plus":
        return expression.terms.map((term, at) => this.term(term, at)).join(" ");
      case "negative":
        return `-${this.factor(expression.body)}`;
      case "product": {
        const { by, factors } = expression;
        const signed = by === "" && this.instead ? "\\cdot" : by; // numbers do not stand side by side
        const sign = signed === "" ? " " : ` ${signed} `;
        const product = factors
          .map((factor, at) => this.productFactor(factor, at, signed))
          .join(sign);
        return this.instead ? `{${product}}` : product; // what belongs together is not parted by a break
      }
      case "quotient":
        return `\\frac{${this.print(expression.over)}}{${this.print(expression.under)}}`;
      case "power":
        return `${this.base(expression.base)}^{${this.print(expression.exponent)}}`;
      case "transpose":
        return `${this.base(expression.body)}^{\\top}`;
      case "function":
        return this.call(expression);
      case "entry": {
        const indices = expression.indices.map((index) => this.index(index)).join(", ");
        return `${this.base(expression.of)}_{${indices}}`;
      }
      case "reduce":
        return this.reduce(expression);
      case "partial":
        return this.partial(expression);
      case "indicator":
        return `\\mathbb{1}\\{${this.conditions(expression.conditions)}\\}`;
      case "cases": {
        const rows = expression.branches.map(({ body, conditions }) => {
          const condition =
            conditions.length > 0 ? this.conditions(conditions) : "\\text{otherwise}";
          return `${this.print(body)} & ${condition}`;
        });
        return `\\begin{cases} ${rows.join(" \\\\ ")} \\end{cases}`;
      }
      case "list": {
        const closing = { "[": "]", "(": ")", "\\{": "\\}" }[expression.brackets];
        const entries = expression.entries.map((entry) => this.entry(entry, "\\ldots"));
        return `${expression.brackets}${entries.join(", ")}${closing}`;
      }
      case "matrix": {
        const { rows, brackets } = expression;
        const name = { "[": "bmatrix", "(": "pmatrix", "\\{": "Bmatrix" }[brackets];
        const lines = rows.map((row) =>
          row.map((entry) => this.entry(entry, "\\cdots")).join(" & "),
        );
        return `\\begin{${name}} ${lines.join(" \\\\ ")} \\end{${name}}`;
      }
      case "dotted-sum":
        return expression.entries
          .map((entry, at) => (entry === "dots" ? "+ \\cdots" : this.term(entry, at)))
          .join(" ");
      case "abbreviation":
        return this.abbreviation(expression);
    }
  }

  /** A term with its sign: the first one shows only a minus. */
  private term(term: Expression, at: number): string {
    if (term.kind === "negative") return `- ${this.factor(term.body)}`;
    return `${at > 0 ? "+ " : ""}${this.factorOfSum(term)}`;
  }

  private factorOfSum(term: Expression): string {
    return term.kind === "plus" || term.kind === "dotted-sum"
      ? this.bracketed(this.print(term))
      : this.print(term, true);
  }

  /** What a minus stands before. */
  private factor(body: Expression): string {
    return isTerm(body) ? this.bracketed(this.print(body)) : this.print(body, true);
  }

  private productFactor(factor: Expression, at: number, by: ProductSign): string {
    const text = this.print(factor, true);
    // Side by side, 2 and 3 would read 23.
    const isGlued = at > 0 && by === "" && /^[\d.]/.test(text);
    return isTerm(factor) || factor.kind === "product" || isGlued ? this.bracketed(text) : text;
  }

  /** In round brackets; in numbers as tall as they need to be, and yet open to a break between them. */
  private bracketed(text: string): string {
    const isTall = this.instead && text.includes("\\frac");
    return isTall ? `\\Bigl(${text}\\Bigr)` : `(${text})`;
  }

  /** What carries an index or a power. */
  private base(expression: Expression): string {
    if (this.instead?.of(expression)) return this.instead.write(expression, true);
    const isPlain =
      expression.kind === "number" ||
      expression.kind === "count" ||
      expression.kind === "variable" ||
      (expression.kind === "quantity" && !expression.sample) ||
      (expression.kind === "abbreviation" && Object.keys(expression.bindings).length === 0);
    return isPlain ? this.print(expression) : this.bracketed(this.print(expression));
  }

  private quantity({ name, isBatch, sample, indices }: QuantityEntry): string {
    const letter = this.letter(name, isBatch);
    const sub =
      indices.length > 0 ? `_{${indices.map((index) => this.index(index)).join(" ")}}` : "";
    return `${letter}${sample ? `^{(${this.index(sample)})}` : ""}${sub}`;
  }

  private letter(name: QuantityEntry["name"], isBatch: boolean): string {
    const { notation } = this;
    if (!isBatch) return notation[name];
    const batch = {
      input: notation.batchInput,
      logits: notation.batchLogits,
      probabilities: notation.batchProbabilities,
      target: notation.batchTarget,
    };
    return batch[name as keyof typeof batch];
  }

  private count(of: ExpressionOf<"count">["of"]): string {
    const { classCount, inputCount, sampleCount } = this.notation;
    return { class: classCount, input: inputCount, sample: sampleCount }[of];
  }

  private index({ base, offset }: Index): string {
    const shift = offset === 0 ? "" : offset > 0 ? `+${offset}` : `-${-offset}`;
    switch (base.kind) {
      case "letter":
        return base.name + shift;
      case "number":
        return String(base.value) + shift;
      case "last":
        return this.count(base.of) + shift;
      case "label":
        return this.notation.labelClass + shift;
    }
  }

  conditions(conditions: readonly Condition[]): string {
    return conditions
      .map(({ left, relation, right }) => `${this.index(left)} ${relation} ${this.index(right)}`)
      .join(", ");
  }

  private call({ name, body }: ExpressionOf<"function">): string {
    if (name === "exp") return `\\mathrm{e}^{${this.print(body)}}`;
    if (name === "sqrt") return `\\sqrt{${this.print(body)}}`;
    return `${this.nameOf(name)}(${this.print(body)})`;
  }

  private nameOf(name: Exclude<FunctionName, "exp" | "sqrt">): string {
    switch (name) {
      case "log":
        return this.notation.log;
      case "log2":
        return "\\log_{2}";
      case "log10":
        return "\\log_{10}";
      case "max":
        return "\\max";
      case "sigmoid":
        return "\\sigma";
      case "softmax":
        return "\\operatorname{softmax}";
      case "logSumExp":
        return "\\operatorname{lse}";
      case "diag":
        return "\\operatorname{diag}";
    }
  }

  private reduce({ by, binders, body }: ExpressionOf<"reduce">): string {
    const sign = by === "sum" ? "\\sum" : "\\max";
    const bounds = binders.map((binder) => this.binder(binder)).join(", ");
    const lower = bounds === "" ? "" : `_{${bounds}}`;
    const [first] = binders;
    const upper = first?.upper ? this.index(first.upper) : first?.axis && this.count(first.axis);
    return `${sign}${lower}${upper === undefined ? "" : `^{${upper}}`} (${this.print(body)})`;
  }

  private binder({ name, axis, conditions, upper }: Binder): string {
    const isStarted = conditions.some(
      ({ left, relation }) => relation === "\\ge" && isLetter(left, name),
    );
    const begins = conditions.map(({ left, relation, right }) =>
      relation === "\\ge" && isLetter(left, name) ? `${name}=${this.index(right)}` : undefined,
    );
    const others = conditions.filter((_, at) => begins[at] === undefined);
    const start = begins.find((begin) => begin !== undefined);
    const isBounded = axis !== undefined || upper !== undefined;
    const own = isStarted ? start! : isBounded ? `${name}=1` : name;
    return [own, ...(others.length > 0 ? [this.conditions(others)] : [])].join(", ");
  }

  private partial({ of, by }: ExpressionOf<"partial">): string {
    const order = by.length > 1 ? `^{${by.length}}` : "";
    const under = by.map((variable) => `\\partial ${this.letterOf(variable)}`).join(" ");
    // In the numerator, where it ends: before the fraction's right side ∂ would take that too.
    const isShort = of.kind === "quantity" || of.kind === "abbreviation";
    const body = isShort ? this.print(of) : `(${this.print(of)})`;
    return `\\frac{\\partial${order} ${body}}{${under}}`;
  }

  private letterOf(variable: ExpressionOf<"partial">["by"][number]): string {
    return variable.kind === "variable" ? this.notation.variable : this.quantity(variable);
  }

  private abbreviation({ letters, bindings }: ExpressionOf<"abbreviation">): string {
    return letters
      .map(({ glyph, parameter, below }) => {
        const sub = parameter === undefined ? below : this.index(bindings[parameter]!);
        return sub === undefined ? glyph : `${glyph}_{${sub}}`;
      })
      .join(" ");
  }

  private entry(entry: Entry, dots: string): string {
    return entry === "dots" ? dots : this.print(entry);
  }
}

const isLetter = ({ base, offset }: Index, name: string) =>
  base.kind === "letter" && base.name === name && offset === 0;

/** What would fall apart without brackets where a single factor is expected. */
const isTerm = ({ kind }: Expression) =>
  kind === "plus" || kind === "negative" || kind === "dotted-sum" || kind === "reduce";

import type { Expression, FunctionName, Index } from "./expression";
import { hasDots, instanceOf, mostWrittenOut, type Counts } from "./instance";
import type { NotationId } from "./notation";
import { latexOf, Printer } from "./print";
import { slotTex, slotText, type SlotFormat } from "./slots";
import type { Leaves } from "./value/leaves";
import { lowerSide } from "./value/lower";
import { judgedClasses, Lowering } from "./value/lowering";
import { Plan } from "./value/plan";
import { first, type Tensor } from "./value/tensor";
import type { Position, Term } from "./value/term";

/** What a formula with numbers in it is made for. */
export interface NumbersAt {
  readonly notation: NotationId;
  /** The values of the free indices, from 1 */
  readonly indices: Readonly<Record<string, number>>;
  readonly classCount: number;
  /** How long x is, and how many samples there are; absent: 1 */
  readonly inputCount?: number;
  readonly sampleCount?: number;
  /** The sample at hand, from 1; absent: the first */
  readonly ownSample?: number;
  /** Whether the label's weights are 0 and 1, and written so */
  readonly isOneHot: boolean;
}

/** What a number is the value of, with numbers for its indices. */
export interface NumberedPart {
  readonly expression: Expression;
  /** What a line says that it equals, where the number is what a whole side comes to */
  readonly equals: Expression | undefined;
}

/** A place for a number. */
interface Slot {
  /** What the number is the value of */
  readonly tex: string;
  readonly format: SlotFormat;
  readonly part: NumberedPart;
  /** One entry, written whenever the plan runs */
  readonly value: Float64Array;
}

/**
 * Formulas with numbers in the places of letters. Each number is a slot: the value of the very
 * expression that stands in its place, to be written anew whenever the logits move.
 */
export class Numbers {
  private readonly lowering: Lowering;
  private readonly plan: Plan;
  private readonly counts: Required<Counts>;
  private readonly slots: Slot[] = [];
  private lastLeaves: Leaves | undefined;
  private lastTexts: readonly string[] = [];

  constructor(private readonly at: NumbersAt) {
    const { notation, classCount, inputCount = 1, sampleCount = 1, ownSample } = at;
    this.lowering = new Lowering(notation, Math.max(judgedClasses, classCount), ownSample);
    this.counts = { class: classCount, input: inputCount, sample: sampleCount };
    this.plan = new Plan({ state: 1, ...this.counts }, false);
  }

  /**
   * A formula as LaTeX, with slots for quantities, derivatives and abbreviations. Σ is
   * written out, and a row or a matrix as its entries: beyond six classes the first two, dots and
   * the last.
   */
  written(expression: Expression): string {
    const { notation, indices } = this.at;
    const isSmall = this.multipliesRows(expression);
    const printer = new Printer(notation, {
      of: (part) => isNumbered(part) || hasDots(part),
      write: (part, isOperand) => this.entries(part, this.tensorOf(part), isOperand, isSmall),
    });
    return printer.print(instanceOf(expression, indices, this.counts));
  }

  /** Slots for what a whole formula comes to, a number or a row; undefined where that is a matrix. */
  result(expression: Expression, equals?: Expression): string | undefined {
    const tensor = this.tensorOf(expression);
    const start = equals && this.instance(equals);
    if (tensor.lengths.length === 0)
      return this.slot(tensor.at([]), "result", this.letters(expression), {
        expression: this.instance(expression),
        equals: start,
      });
    const isRow = tensor.lengths.length === 2 && tensor.lengths[0] === "one";
    // A row that is a result stays in one piece.
    return isRow
      ? this.entries(expression, tensor, false, false, start).replaceAll("\\allowbreak ", "")
      : undefined;
  }

  /** Whether a formula comes to a single number. */
  isScalar(expression: Expression): boolean {
    return this.tensorOf(expression).lengths.length === 0;
  }

  /** What each slot is the value of. */
  get parts(): readonly NumberedPart[] {
    return this.slots.map(({ part }) => part);
  }

  /** Whether there is a slot in what was written so far. */
  get hasSlots(): boolean {
    return this.slots.length > 0;
  }

  /** What stands in each slot, at a state. */
  texts(leaves: Leaves): readonly string[] {
    if (leaves === this.lastLeaves) return this.lastTexts;
    this.lastLeaves = leaves;
    this.plan.run(leaves);
    this.lastTexts = this.slots.map(({ value, format }) => slotText(value[0]!, format));
    return this.lastTexts;
  }

  /** What each slot stands for, as LaTeX, and its value to the last digit; the same letters once. */
  exact(leaves: Leaves): ReadonlyMap<string, number> {
    this.plan.run(leaves);
    return new Map(this.slots.map(({ tex, value }) => [tex, value[0]!]));
  }

  /** The shape of a formula, and its entries row by row: none of what has more axes than a matrix. */
  entriesOf(expression: Expression): {
    readonly shape: readonly number[];
    readonly values: (leaves: Leaves) => readonly number[];
  } {
    const { lengths, at } = this.tensorOf(expression);
    const shape = lengths.map((length) => this.countOf(length));
    const [rowCount = 1, columnCount = 1] = shape;
    const terms =
      lengths.length > 2
        ? []
        : countedTo(rowCount).flatMap((row) =>
            countedTo(columnCount).map((column) => at([position(row), position(column)])),
          );
    const results = terms.map((term) => this.plan.add(term).value);
    return {
      shape,
      values: (leaves) => {
        this.plan.run(leaves);
        return results.map(([value]) => value!);
      },
    };
  }

  private countOf(length: Tensor["lengths"][number]): number {
    if (typeof length === "number") return length;
    return length === "one" ? 1 : this.plan.layout.sizes[length];
  }

  private tensorOf(expression: Expression): Tensor {
    const scope = Object.entries(this.at.indices).map(([name, value]): [string, Position] => [
      name,
      { kind: "number", value },
    ]);
    return lowerSide(this.lowering, expression, new Map(scope));
  }

  /** Whether rows or matrices are multiplied: in full size they would need more than a line. */
  private multipliesRows(part: Expression): boolean {
    if (part.kind === "plus") return part.terms.some((term) => this.multipliesRows(term));
    if (part.kind === "negative") return this.multipliesRows(part.body);
    if (part.kind !== "product") return false;
    return part.factors.filter((factor) => !this.isScalar(factor)).length > 1;
  }

  private entries(
    part: Expression,
    { lengths, at }: Tensor,
    isOperand: boolean,
    isSmall = false,
    equals?: Expression,
  ): string {
    if (part.kind === "count") return String(this.counts[part.of]);
    const format = this.formatOf(part, isOperand);
    const tex = this.letters(part);
    const instance = this.instance(part);
    if (lengths.length === 0)
      return this.slot(at([]), format, tex, { expression: instance, equals });
    if (lengths.length > 2) return tex; // a block of numbers is no line
    const partAt = (numbers: readonly number[]) => ({
      expression: entryAt(instance, numbers),
      equals: equals && entryAt(equals, numbers),
    });
    const entryFormat = format === "operand" ? "signed" : format;
    const [rowCount = 1, columnCount = 1] = lengths.map((length) => this.countOf(length));
    const rows = writtenPlaces(rowCount).map((row) =>
      writtenPlaces(columnCount).map((column) =>
        row === "dots" || column === "dots"
          ? "dots"
          : this.slot(
              at([position(row), position(column)]),
              entryFormat,
              `{${tex}}_{${rowCount > 1 ? row : ""}${columnCount > 1 ? column : ""}}`,
              partAt([...(rowCount > 1 ? [row] : []), ...(columnCount > 1 ? [column] : [])]),
            ),
      ),
    );
    const lines = rows.map((row) =>
      row.map((entry) => (entry === "dots" ? "\\cdots" : entry)).join(" & "),
    );
    const body = lines.join(" \\\\ ");
    if (isSmall) return `\\left[\\begin{smallmatrix} ${body} \\end{smallmatrix}\\right]`;
    if (rows.length === 1)
      return `[${rows[0]!.map((entry) => (entry === "dots" ? "\\ldots" : entry)).join(",\\allowbreak ")}]`;
    return `\\begin{bmatrix} ${body} \\end{bmatrix}`;
  }

  private slot(term: Term, format: SlotFormat, tex: string, part: NumberedPart): string {
    const { value } = this.plan.add(term);
    return slotTex(this.slots.push({ tex, format, part, value }) - 1, format, "0");
  }

  /** The letters of a part at the indices. */
  private letters(part: Expression): string {
    return latexOf(this.instance(part), this.at.notation);
  }

  private instance(part: Expression): Expression {
    return instanceOf(part, this.at.indices, this.counts);
  }

  private formatOf(part: Expression, isOperand: boolean): SlotFormat {
    if (part.kind === "quantity" && part.name === "target" && this.at.isOneHot) return "digit";
    if (isNeverNegative(part)) return "unsigned";
    return isOperand ? "operand" : "signed";
  }
}

const position = (value: number): Position => (value === 1 ? first : { kind: "number", value });

/** An entry of a row or a matrix: of a quantity, or of what is differentiated and what by. */
function entryAt(of: Expression, numbers: readonly number[]): Expression {
  const { place } = of;
  const indices = numbers.map((value): Index => ({
    base: { kind: "number", value },
    offset: 0,
    place,
  }));
  const [index] = indices;
  if (of.kind === "abbreviation" && Object.keys(of.bindings).length === 0)
    return entryAt(of.meaning, numbers);
  if (of.kind === "list" && indices.length === 1 && !hasDots(of))
    return of.entries[numbers[0]! - 1] as Expression;
  if (of.kind === "quantity" && of.indices.length === 0 && !of.isBatch && indices.length === 1)
    return { ...of, indices };
  const [by] = of.kind === "partial" ? of.by : [];
  if (of.kind === "partial" && by?.kind === "quantity" && of.of.kind === "quantity" && index) {
    const isRow = of.of.name !== "loss" && of.of.indices.length === 0;
    const isColumn = by.indices.length === 0;
    if (Number(isRow) + Number(isColumn) === indices.length)
      return {
        ...of,
        of: isRow ? { ...of.of, indices: [index] } : of.of,
        by: [isColumn ? { ...by, indices: [indices.at(-1)!] } : by],
      };
  }
  return { kind: "entry", of, indices, place };
}

const countedTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

/** The places of a row that are written: all, or the first two, dots and the last. */
function writtenPlaces(count: number): (number | "dots")[] {
  if (count > mostWrittenOut) return [1, 2, "dots", count];
  return countedTo(count);
}

/**
 * What a number takes the place of; an exponential, max z and lse(z) as a whole, since that is what one
 * works with.
 */
export function isNumbered(part: Expression): boolean {
  switch (part.kind) {
    case "quantity":
    case "partial":
    case "abbreviation":
    case "count":
      return true;
    case "function":
      return wholeFunctions.has(part.name);
    default:
      return false;
  }
}

const wholeFunctions: ReadonlySet<FunctionName> = new Set(["exp", "max", "logSumExp"]);

/** Whether the form of an expression says that its value is 0 or more. */
function isNeverNegative(part: Expression): boolean {
  switch (part.kind) {
    case "number":
    case "count":
      return true;
    case "quantity":
      return part.name === "probabilities" || part.name === "target" || part.name === "loss";
    case "function":
      return part.name === "exp" || part.name === "softmax";
    case "plus":
      return part.terms.every(isNeverNegative);
    case "product":
      return part.factors.every(isNeverNegative);
    case "quotient":
      return isNeverNegative(part.over) && isNeverNegative(part.under);
    case "reduce":
      return isNeverNegative(part.body);
    case "abbreviation":
      return isNeverNegative(part.meaning);
    default:
      return false;
  }
}

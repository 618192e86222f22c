import type {
  Axis,
  Condition,
  Expression,
  ExpressionOf,
  Index,
  QuantityEntry,
} from "../expression";
import type { NotationId } from "../notation";
import { latexOf } from "../print";
import { Unreadable, type Place } from "../problem";
import { isUpstream } from "./definitions";
import { matrixWithDots, rowWithDots } from "./dots";
import { tangentOf, type By } from "./tangent";
import {
  at,
  entryOf,
  first,
  isRow,
  isScalar,
  mapped,
  scalar,
  shaped,
  shapeText,
  type Length,
  type Tensor,
} from "./tensor";
import {
  leafNames,
  Terms,
  type LeafName,
  type Mask,
  type Position,
  type Running,
  type Term,
} from "./term";

/** What the letters of indices stand for where they are met. */
export type Scope = ReadonlyMap<string, Position>;

/** The largest number of classes a formula is judged at. */
export const mostClasses = 8;

/** Gives formulas their shapes and brings their entries down to terms; one for a whole line. */
export class Lowering {
  readonly terms = new Terms();
  /** The indices of the line that nothing binds: it is to hold for each of their values. */
  readonly free = new Map<string, Running>();
  /** Counts that the line's shapes fix: five classes where a row of five is a row of all */
  readonly sizes = new Map<Axis, number>();

  constructor(readonly notation: NotationId) {}

  /** One side of a line: its free indices may not be bound by a Σ of the same side. */
  side(expression: Expression): Tensor {
    const side = new Side(this);
    const tensor = side.lower(expression, new Map());
    for (const [name, place] of side.freeUses)
      if (side.bound.has(name)) throw new Unreadable({ code: "bound-outside", index: name }, place);
    return tensor;
  }

  /** The conditions under which a line is said to hold. */
  conditions(conditions: readonly Condition[]): Mask {
    return new Side(this).mask(conditions, new Map());
  }

  freeIndex(name: string): Running {
    const index = this.free.get(name) ?? this.terms.running(name);
    this.free.set(name, index);
    return index;
  }

  /** Makes two lengths the same, or says that they are not. */
  areSame(left: Length, right: Length): boolean {
    if (left === right) return true;
    const [count, axis] = typeof left === "number" ? [left, right] : [right, left];
    if (typeof count !== "number" || typeof axis === "number" || axis === "one") return false;
    const known = this.sizes.get(axis) ?? count;
    this.sizes.set(axis, known);
    return known === count;
  }

  /** Says of an index what it runs over. */
  setAxis(index: Running, axis: Running["axis"], place: Place): void {
    if (axis === undefined) return;
    index.axis ??= axis;
    if (!this.areSame(index.axis, axis))
      throw new Unreadable({ code: "two-kinds", index: index.name }, place);
  }

  shape = (lengths: readonly Length[]) => shapeText(lengths, this.notation);
}

class Side {
  readonly freeUses = new Map<string, Place>();
  readonly bound = new Set<string>();
  private readonly terms: Terms;

  constructor(private readonly line: Lowering) {
    this.terms = line.terms;
  }

  lower(expression: Expression, scope: Scope): Tensor {
    const { terms } = this;
    switch (expression.kind) {
      case "number":
        return scalar(terms.number(expression.text));
      case "euler":
        return scalar(terms.unary("exp", terms.number(1)));
      case "variable":
        return scalar(terms.leaf("variable", []));
      case "count":
        return scalar(terms.count(expression.of));
      case "quantity":
        return this.quantity(expression, scope);
      case "ones":
        return { lengths: ["one", "class"], at: () => terms.number(1) };
      case "unit": {
        const right = this.position(expression.index, scope, "class");
        return {
          lengths: ["one", "class"],
          at: ([, left]) => terms.indicator([{ left: left!, relation: "=", right }]),
        };
      }
      case "plus":
        return this.plus(expression, scope);
      case "negative":
        return mapped(this.lower(expression.body, scope), (body) => terms.unary("negative", body));
      case "product":
        return expression.factors
          .map((factor) => this.lower(factor, scope))
          .reduce((left, right) => this.times(left, right, expression));
      case "quotient": {
        const under = this.scalar(expression.under, scope);
        return mapped(this.lower(expression.over, scope), (over) =>
          terms.binary("over", over, under),
        );
      }
      case "power":
        return scalar(this.power(expression, scope));
      case "transpose": {
        const { lengths, at: entry } = this.lower(expression.body, scope);
        if (lengths.length > 2) throw this.needsScalar(expression.body, { lengths, at: entry });
        return { lengths: lengths.toReversed(), at: (positions) => entry(positions.toReversed()) };
      }
      case "function":
        return this.call(expression, scope);
      case "entry":
        return this.entry(expression, scope);
      case "reduce":
        return this.reduce(expression, scope);
      case "partial":
        return this.partial(expression, scope);
      case "indicator":
        return scalar(terms.indicator(this.mask(expression.conditions, scope)));
      case "cases": {
        const branches = expression.branches.map(({ body, conditions }) => ({
          mask: this.mask(conditions, scope),
          body: this.scalar(body, scope),
        }));
        return scalar(terms.when(branches));
      }
      case "list": {
        if (expression.entries.includes("dots")) {
          const { entry, axis } = rowWithDots(
            expression.entries,
            this.dotted(scope),
            expression.place,
          );
          return { lengths: ["one", axis], at: ([, position]) => entry(position!) };
        }
        const entries = (expression.entries as Expression[]).map((one) => this.scalar(one, scope));
        return {
          lengths: ["one", entries.length],
          at: ([, position]) => this.pick(entries, position!),
        };
      }
      case "matrix":
        return this.matrix(expression, scope);
      case "dotted-sum": {
        const { entry, axis } = rowWithDots(
          expression.entries,
          this.dotted(scope),
          expression.place,
        );
        const index = terms.running("", axis);
        return scalar(terms.reduce("sum", index, [], entry(at(index))));
      }
      case "abbreviation": {
        const inner = new Map<string, Position>();
        for (const [name, index] of Object.entries(expression.bindings))
          inner.set(name, this.position(index, scope, undefined));
        // The letters inside are the abbreviation's own: they may stand outside of it as well.
        return new Side(this.line).lower(expression.meaning, inner);
      }
    }
  }

  private scalar(expression: Expression, scope: Scope): Term {
    const tensor = this.lower(expression, scope);
    if (isScalar(tensor)) return entryOf(tensor);
    throw this.needsScalar(expression, tensor);
  }

  private needsScalar(expression: Expression, { lengths }: Tensor): Unreadable {
    const written = latexOf(expression, this.line.notation);
    const shape = this.line.shape(lengths);
    return new Unreadable({ code: "needs-scalar", written, shape }, expression.place);
  }

  /** Where an index points, once it is known what it counts. */
  position(index: Index, scope: Scope, axis: Axis | number | undefined): Position {
    const { base, offset, place } = index;
    switch (base.kind) {
      case "number":
        if (base.value < 1)
          throw new Unreadable({ code: "class-from-one", written: String(base.value) }, place);
        if (axis === "class" && base.value > mostClasses)
          throw new Unreadable(
            { code: "no-such-index", index: base.value, most: mostClasses },
            place,
          );
        return { kind: "number", value: base.value + offset };
      case "last":
        if (axis !== undefined && !this.line.areSame(base.of, axis))
          throw new Unreadable({ code: "two-kinds", index: this.line.shape([base.of]) }, place);
        return { kind: "last", of: base.of, offset };
      case "label":
        return { kind: "label", offset };
      case "letter": {
        const known = scope.get(base.name);
        if (!known) this.freeUses.set(base.name, place);
        const position = known ?? at(this.line.freeIndex(base.name));
        if (position.kind === "running") this.line.setAxis(position.index, axis, place);
        return shifted(position, offset);
      }
    }
  }

  mask(conditions: readonly Condition[], scope: Scope): Mask {
    return conditions.map(({ left, relation, right }) => {
      const axis = this.axisOf(left, scope) ?? this.axisOf(right, scope) ?? "class";
      return {
        left: this.position(left, scope, axis),
        relation,
        right: this.position(right, scope, axis),
      };
    });
  }

  private axisOf({ base }: Index, scope: Scope): Axis | number | undefined {
    if (base.kind === "last") return base.of;
    if (base.kind !== "letter") return undefined;
    const position = scope.get(base.name);
    if (position) return position.kind === "running" ? position.index.axis : undefined;
    return this.line.free.get(base.name)?.axis;
  }

  private quantity({ name, isBatch, sample, indices }: QuantityEntry, scope: Scope): Tensor {
    const { terms } = this;
    const axes = [...(isBatch ? (["sample"] as const) : []), ...axesOf[name]];
    const own: Position[] =
      !isBatch && isPerSample(name)
        ? [sample ? this.position(sample, scope, "sample") : first]
        : [];
    if (indices.length > 0 || axes.length === 0) {
      const places = indices.map((index, axis) => this.position(index, scope, axes[axis]));
      return scalar(terms.leaf(name, [...own, ...places]));
    }
    return shaped(axes, (positions) => terms.leaf(name, [...own, ...positions]));
  }

  private plus(expression: ExpressionOf<"plus">, scope: Scope): Tensor {
    const { terms } = this;
    const [start, ...others] = expression.terms;
    let sum = this.lower(start!, scope);
    for (const term of others) {
      const isMinus = term.kind === "negative";
      const right = this.lower(isMinus ? term.body : term, scope);
      const sign = isMinus ? "minus" : "plus";
      const left = sum;
      if (isRow(left) && isScalar(right) && isMax(isMinus ? term.body : term))
        sum = mapped(left, (entry) => terms.binary(sign, entry, entryOf(right)));
      else {
        this.checkSame(left, right, isMinus ? "−" : "+", term.place);
        sum = isScalar(left)
          ? scalar(terms.binary(sign, entryOf(left), entryOf(right)))
          : {
              lengths: left.lengths,
              at: (positions) => terms.binary(sign, left.at(positions), right.at(positions)),
            };
      }
    }
    return sum;
  }

  private checkSame(left: Tensor, right: Tensor, by: string, place: Place): void {
    const isSame =
      left.lengths.length === right.lengths.length &&
      left.lengths.every((length, axis) => this.line.areSame(length, right.lengths[axis]!));
    if (!isSame) throw this.shapes(left, right, by, place);
  }

  private shapes(left: Tensor, right: Tensor, by: string, place: Place): Unreadable {
    const { shape } = this.line;
    return new Unreadable(
      { code: "shapes", left: shape(left.lengths), right: shape(right.lengths), by },
      place,
    );
  }

  /** A number times anything; entry by entry with ⊙; else last axis with first. */
  private times(left: Tensor, right: Tensor, { by, place }: ExpressionOf<"product">): Tensor {
    const { terms, line } = this;
    const product = (one: Term, other: Term) => terms.binary("times", one, other);
    if (isScalar(left)) return mapped(right, (entry) => product(entryOf(left), entry));
    if (isScalar(right)) return mapped(left, (entry) => product(entry, entryOf(right)));
    if (by === "\\odot") {
      this.checkSame(left, right, "⊙", place);
      return {
        lengths: left.lengths,
        at: (positions) => product(left.at(positions), right.at(positions)),
      };
    }
    if (by === "\\cdot" && isRow(left) && isRow(right)) {
      this.checkSame(left, right, "·", place);
      const index = terms.running("", numericAxis(left.lengths[1]!));
      const entry = [first, at(index)];
      return scalar(terms.reduce("sum", index, [], product(left.at(entry), right.at(entry))));
    }
    const [last, next] = [left.lengths.at(-1)!, right.lengths[0]!];
    if (!line.areSame(last, next)) throw this.shapes(left, right, "·", place);
    const split = left.lengths.length - 1;
    const lengths = [...left.lengths.slice(0, -1), ...right.lengths.slice(1)];
    if (last === "one")
      return shaped(lengths, (positions) =>
        product(
          left.at([...positions.slice(0, split), first]),
          right.at([first, ...positions.slice(split)]),
        ),
      );
    return shaped(lengths, (positions) => {
      const index = terms.running("", numericAxis(last));
      const body = product(
        left.at([...positions.slice(0, split), at(index)]),
        right.at([at(index), ...positions.slice(split)]),
      );
      return terms.reduce("sum", index, [], body);
    });
  }

  private power({ base, exponent }: ExpressionOf<"power">, scope: Scope): Term {
    const { terms } = this;
    const [value, power] = [this.scalar(base, scope), this.scalar(exponent, scope)];
    const whole = wholeNumber(power);
    if (whole === undefined)
      return terms.unary("exp", terms.binary("times", power, terms.unary("log", value)));
    if (whole >= 0) return terms.power(value, whole);
    return terms.binary("over", terms.number(1), terms.power(value, -whole));
  }

  private call({ name, body, place }: ExpressionOf<"function">, scope: Scope): Tensor {
    const { terms } = this;
    const inner = this.lower(body, scope);
    switch (name) {
      case "exp":
      case "log":
      case "log2":
      case "log10":
      case "sqrt":
        return mapped(inner, (entry) => terms.unary(name, entry));
      case "sigmoid":
        return mapped(inner, (entry) => {
          const one = terms.number(1);
          const exponential = terms.unary("exp", terms.unary("negative", entry));
          return terms.binary("over", one, terms.binary("plus", one, exponential));
        });
      case "softmax":
        return {
          lengths: this.rowsOf(name, inner, place).lengths,
          at: (positions) => {
            const exponential = (position: Position) =>
              terms.unary("exp", inner.at([...positions.slice(0, -1), position]));
            return terms.binary(
              "over",
              exponential(positions.at(-1)!),
              this.overEntries("sum", inner, exponential),
            );
          },
        };
      case "logSumExp": {
        const row = this.row(name, inner, place);
        const sum = this.overEntries("sum", row, (position) =>
          terms.unary("exp", row.at([first, position])),
        );
        return scalar(terms.unary("log", sum));
      }
      case "max": {
        const row = this.row(name, inner, place);
        return scalar(this.overEntries("max", row, (position) => row.at([first, position])));
      }
      case "diag": {
        const row = this.row(name, inner, place);
        return {
          lengths: [row.lengths[1]!, row.lengths[1]!],
          at: ([left, right]) =>
            terms.binary(
              "times",
              terms.indicator([{ left: left!, relation: "=", right: right! }]),
              row.at([first, left!]),
            ),
        };
      }
    }
  }

  private overEntries(
    by: "sum" | "max",
    { lengths }: Tensor,
    entry: (position: Position) => Term,
  ): Term {
    const index = this.terms.running("", numericAxis(lengths.at(-1)!));
    return this.terms.reduce(by, index, [], entry(at(index)));
  }

  private row(name: string, tensor: Tensor, place: Place): Tensor {
    if (isRow(tensor)) return tensor;
    throw new Unreadable(
      {
        code: "shapes",
        left: this.line.shape(tensor.lengths),
        right: this.line.shape(["one", "class"]),
        by: name,
      },
      place,
    );
  }

  private rowsOf(name: string, tensor: Tensor, place: Place): Tensor {
    return tensor.lengths.length === 2 && tensor.lengths[1] !== "one"
      ? tensor
      : this.row(name, tensor, place);
  }

  private entry({ of, indices, place }: ExpressionOf<"entry">, scope: Scope): Tensor {
    const tensor = this.lower(of, scope);
    const axes = tensor.lengths.filter((length) => length !== "one");
    if (axes.length !== indices.length)
      throw new Unreadable(
        {
          code: "index-count",
          of: this.line.shape(tensor.lengths),
          takes: axes.length,
          found: indices.length,
        },
        place,
      );
    const places = indices.map((index, axis) => this.position(index, scope, axes[axis]));
    let next = 0;
    return scalar(
      tensor.at(tensor.lengths.map((length) => (length === "one" ? first : places[next++]!))),
    );
  }

  private reduce({ by, binders, body }: ExpressionOf<"reduce">, scope: Scope): Tensor {
    const { terms } = this;
    if (binders.length === 0) {
      const row = this.row("Σ", this.lower(body, scope), body.place);
      return scalar(this.overEntries(by, row, (position) => row.at([first, position])));
    }
    const inner = new Map(scope);
    const running = binders.map(({ name, axis }) => {
      const index = terms.running(name, axis);
      inner.set(name, at(index));
      this.bound.add(name);
      return index;
    });
    const tensor = this.lower(body, inner);
    // What an index runs over, its use in the body says, or else its bounds.
    const masks = binders.map(({ conditions }) => this.mask(conditions, inner));
    for (const index of running) index.axis ??= "class";
    return mapped(tensor, (entry) =>
      running.reduceRight(
        (term, index, which) => terms.reduce(by, index, masks[which]!, term),
        entry,
      ),
    );
  }

  private partial({ of, by, place }: ExpressionOf<"partial">, scope: Scope): Tensor {
    const { terms } = this;
    let tensor = this.lower(of, scope);
    const probe = tensor.at(tensor.lengths.map(() => first));
    for (const variable of by) {
      const name: LeafName = variable.kind === "variable" ? "variable" : variable.name;
      const isFixed = name === "logits" && hasOnly(probe, "target");
      if (!isFixed && !hasUpstream(probe, name))
        throw new Unreadable(
          {
            code: "not-upstream",
            of: latexOf(of, this.line.notation),
            by: latexOf(variable, this.line.notation),
          },
          place,
        );
      const inner = tensor;
      const derivative = (positions: readonly Position[], moved: By) =>
        tangentOf(terms, inner.at(positions), moved) ?? terms.number(0);
      if (variable.kind === "variable" || variable.indices.length > 0 || ranks(variable) === 0) {
        const moved = { name, at: this.placeOf(variable, scope) };
        tensor = isScalar(inner)
          ? scalar(derivative([], moved))
          : { lengths: inner.lengths, at: (positions) => derivative(positions, moved) };
        continue;
      }
      const own = this.placeOf(variable, scope);
      const innerAxes = inner.lengths.filter((length) => length !== "one");
      const lengths = [...innerAxes, ...axesOf[variable.name]];
      if (variable.isBatch) lengths.splice(innerAxes.length, 0, "sample");
      tensor = shaped(lengths, (positions) => {
        let next = 0;
        const innerPositions = inner.lengths.map((length) =>
          length === "one" ? first : positions[next++]!,
        );
        return derivative(innerPositions, { name, at: [...own, ...positions.slice(next)] });
      });
    }
    return tensor;
  }

  /** The position of an entry among all of its quantity; of a whole quantity, of its sample. */
  private placeOf(variable: ExpressionOf<"partial">["by"][number], scope: Scope): Position[] {
    if (variable.kind === "variable") return [];
    const { name, isBatch, sample, indices } = variable;
    const axes = [...(isBatch ? (["sample"] as const) : []), ...axesOf[name]];
    const own =
      !isBatch && isPerSample(name)
        ? [sample ? this.position(sample, scope, "sample") : first]
        : [];
    return [...own, ...indices.map((index, axis) => this.position(index, scope, axes[axis]))];
  }

  private matrix(expression: ExpressionOf<"matrix">, scope: Scope): Tensor {
    const { rows, brackets, place } = expression;
    const line = rows.length === 1 ? rows[0]! : rows.map(([cell]) => cell!);
    if (rows.length === 1 || rows[0]!.length === 1) {
      const list = this.lower({ kind: "list", entries: line, brackets, place }, scope);
      if (rows.length === 1) return list;
      return { lengths: list.lengths.toReversed(), at: ([entry]) => list.at([first, entry!]) };
    }
    if (rows.flat().includes("dots")) {
      const entry = matrixWithDots(rows, this.dotted(scope), place);
      return { lengths: ["class", "class"], at: ([row, column]) => entry(row!, column!) };
    }
    const entries = (rows as Expression[][]).map((row) =>
      row.map((cell) => this.scalar(cell, scope)),
    );
    return shaped([rows.length, rows[0]!.length], ([row, column]) =>
      this.pick(
        entries.map((cells) => this.pick(cells, column!)),
        row!,
      ),
    );
  }

  private pick(entries: readonly Term[], position: Position): Term {
    if (position.kind === "number" && entries[position.value - 1])
      return entries[position.value - 1]!;
    return this.terms.when(
      entries.map((body, index) => ({
        mask: [{ left: position, relation: "=", right: { kind: "number", value: index + 1 } }],
        body,
      })),
    );
  }

  /** What the reading of dots needs of this side. */
  private dotted(scope: Scope) {
    return {
      terms: this.terms,
      scalar: (expression: Expression, more: Scope) =>
        this.scalar(expression, new Map([...scope, ...more])),
      position: (index: Index) => this.position(index, scope, undefined),
    };
  }
}

export const axesOf = {
  input: ["input"],
  weights: ["input", "class"],
  bias: ["class"],
  logits: ["class"],
  probabilities: ["class"],
  target: ["class"],
  loss: [],
  meanLoss: [],
} as const satisfies Record<QuantityEntry["name"], readonly Axis[]>;

const ranks = ({ name, isBatch }: QuantityEntry) => axesOf[name].length + (isBatch ? 1 : 0);

/** Quantities that every sample has of its own. */
export const isPerSample = (name: LeafName) =>
  name !== "weights" && name !== "bias" && name !== "meanLoss" && name !== "variable";

const numericAxis = (length: Length): Axis | number => (length === "one" ? 1 : length);

const isMax = (expression: Expression) =>
  (expression.kind === "function" && expression.name === "max") ||
  (expression.kind === "reduce" && expression.by === "max");

export function shifted(position: Position, offset: number): Position {
  if (offset === 0) return position;
  if (position.kind === "number") return { kind: "number", value: position.value + offset };
  return { ...position, offset: position.offset + offset };
}

function wholeNumber(term: Term): number | undefined {
  if (term.kind === "unary" && term.by === "negative") {
    const body = wholeNumber(term.body);
    return body === undefined ? undefined : -body;
  }
  const isWhole = term.kind === "number" && Number.isInteger(term.value);
  return isWhole ? term.value : undefined;
}

const hasUpstream = (term: Term, of: LeafName) =>
  [...leafNames(term)].some((name) => isUpstream(of, name));

const hasOnly = (term: Term, only: LeafName) => {
  const names = leafNames(term);
  return names.size === 1 && names.has(only);
};

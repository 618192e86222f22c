import type { Expression, ExpressionOf } from "../expression";
import type { Scope, Side } from "./lowering";
import { checkSame, countedBy, scalarOf, shapesProblem } from "./shapes";
import { at, entryOf, first, isRow, isScalar, mapped, scalar, shaped, type Tensor } from "./tensor";
import type { Term } from "./term";

/** Terms of one shape; a max may be taken off every entry of a row. */
export function plusOf(side: Side, expression: ExpressionOf<"plus">, scope: Scope): Tensor {
  const { terms } = side.line;
  const [start, ...others] = expression.terms;
  let sum = side.lower(start!, scope);
  for (const term of others) {
    const isMinus = term.kind === "negative";
    const right = side.lower(isMinus ? term.body : term, scope);
    const sign = isMinus ? "minus" : "plus";
    const left = sum;
    if (isRow(left) && isScalar(right) && isMax(isMinus ? term.body : term))
      sum = mapped(left, (entry) => terms.binary(sign, entry, entryOf(right)));
    else {
      checkSame(side, left, right, isMinus ? "−" : "+", term.place);
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

const isMax = (expression: Expression) =>
  (expression.kind === "function" && expression.name === "max") ||
  (expression.kind === "reduce" && expression.by === "max");

/** A number times anything; entry by entry with ⊙; else last axis with first. */
export function timesOf(
  side: Side,
  left: Tensor,
  right: Tensor,
  { by, place }: ExpressionOf<"product">,
): Tensor {
  const { line } = side;
  const { terms } = line;
  const product = (one: Term, other: Term) => terms.binary("times", one, other);
  if (isScalar(left)) return mapped(right, (entry) => product(entryOf(left), entry));
  if (isScalar(right)) return mapped(left, (entry) => product(entry, entryOf(right)));
  if (by === "\\odot") {
    checkSame(side, left, right, "⊙", place);
    return {
      lengths: left.lengths,
      at: (positions) => product(left.at(positions), right.at(positions)),
    };
  }
  if (by === "\\cdot" && isRow(left) && isRow(right)) {
    checkSame(side, left, right, "·", place);
    const index = terms.running("", countedBy(left.lengths[1]!));
    const entry = [first, at(index)];
    return scalar(terms.reduce("sum", index, [], product(left.at(entry), right.at(entry))));
  }
  const [last, next] = [left.lengths.at(-1)!, right.lengths[0]!];
  if (!line.areSame(last, next)) throw shapesProblem(side, left, right, "·", place);
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
    const index = terms.running("", countedBy(last));
    const body = product(
      left.at([...positions.slice(0, split), at(index)]),
      right.at([at(index), ...positions.slice(split)]),
    );
    return terms.reduce("sum", index, [], body);
  });
}

/** A number to the power of a number, which may be written as an expression: 1 + 1, 1/2. */
export function powerOf(side: Side, { base, exponent }: ExpressionOf<"power">, scope: Scope): Term {
  const { terms } = side.line;
  const [value, power] = [scalarOf(side, base, scope), scalarOf(side, exponent, scope)];
  const known = constantOf(power);
  if (known === undefined)
    return terms.unary("exp", terms.binary("times", power, terms.unary("baseLog", value)));
  if (known >= 0) return terms.power(value, known);
  return terms.binary("over", terms.number(1), terms.power(value, -known));
}

/** The value of a term that is made of numbers alone. */
function constantOf(term: Term): number | undefined {
  if (term.kind === "number") return term.value;
  if (term.kind === "unary" && term.by === "negative") {
    const body = constantOf(term.body);
    return body === undefined ? undefined : -body;
  }
  if (term.kind !== "binary") return undefined;
  const [left, right] = [constantOf(term.left), constantOf(term.right)];
  if (left === undefined || right === undefined) return undefined;
  return { plus: left + right, minus: left - right, times: left * right, over: left / right }[
    term.by
  ];
}

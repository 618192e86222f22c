import type { ExpressionOf } from "../expression";
import type { Scope, Side } from "./lowering";
import { overEntries, rowOf, rowsOf, scalarOf } from "./shapes";
import { first, mapped, scalar, type Tensor } from "./tensor";
import type { Position } from "./term";

/** A function of a tensor: of every entry, or of a row as a whole. */
export function callOf(
  side: Side,
  { name, body, place }: ExpressionOf<"function">,
  scope: Scope,
): Tensor {
  const { terms } = side.line;
  const inner = side.lower(body, scope);
  switch (name) {
    case "exp":
    case "log":
    case "log2":
    case "log10":
    case "sqrt":
      return mapped(inner, (entry) => terms.unary(name, entry));
    case "sigmoid": {
      // Of a row, σ is softmax to some and entry by entry to others.
      const one = terms.number(1);
      const exponential = terms.unary("exp", terms.unary("negative", scalarOf(side, body, scope)));
      return scalar(terms.binary("over", one, terms.binary("plus", one, exponential)));
    }
    case "softmax":
      return {
        lengths: rowsOf(side, name, inner, place).lengths,
        at: (positions) => {
          const exponential = (position: Position) =>
            terms.unary("exp", inner.at([...positions.slice(0, -1), position]));
          return terms.binary(
            "over",
            exponential(positions.at(-1)!),
            overEntries(side, "sum", inner, exponential),
          );
        },
      };
    case "logSumExp": {
      const row = rowOf(side, name, inner, place);
      const sum = overEntries(side, "sum", row, (position) =>
        terms.unary("exp", row.at([first, position])),
      );
      return scalar(terms.unary("log", sum));
    }
    case "max": {
      const row = rowOf(side, name, inner, place);
      return scalar(overEntries(side, "max", row, (position) => row.at([first, position])));
    }
    case "diag": {
      const row = rowOf(side, name, inner, place);
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

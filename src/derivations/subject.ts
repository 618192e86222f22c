import type { Expression } from "../formula/expression";
import type { LineReading } from "./readings";

/** A piece of the way from the logits to the loss and back. */
export type Subject =
  "softmax" | "cross-entropy" | "loss-by-probabilities" | "jacobian" | "gradient";

/** Which piece a line is about: what its chain sets out from says it. */
export function subjectOf({ statements }: LineReading): Subject | undefined {
  const [first] = statements;
  const head = first && (first.claim ?? first.step).left;
  return head?.kind === "formula" ? subjectIn(head.expression) : undefined;
}

function subjectIn(expression: Expression): Subject | undefined {
  switch (expression.kind) {
    case "abbreviation":
      return subjectIn(expression.meaning);
    case "quantity":
      if (expression.name === "probabilities") return "softmax";
      return expression.name === "loss" ? "cross-entropy" : undefined;
    case "partial": {
      const [by] = expression.by;
      const { of } = expression;
      if (by?.kind !== "quantity" || of.kind !== "quantity") return undefined;
      if (of.name === "probabilities") return by.name === "logits" ? "jacobian" : undefined;
      if (of.name !== "loss") return undefined;
      if (by.name === "probabilities") return "loss-by-probabilities";
      return by.name === "logits" ? "gradient" : undefined;
    }
    default:
      return undefined;
  }
}

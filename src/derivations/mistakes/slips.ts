import {
  isExpression,
  type Expression,
  type ExpressionOf,
  type QuantityName,
} from "../../formula/expression";
import { mapParts } from "../../formula/mapParts";
import { mutantsOf } from "../../formula/mutate";
import type { MistakeId } from "./library";

/**
 * What becomes of a formula where a mistake of the library is made in it, once: every way to make it.
 *
 * @param letters the index letters of the line
 */
type Slip = (formula: Expression, letters: readonly string[]) => Expression[];

/** The mistakes that can be made at some place of any formula, the tellingest first. */
export const slips: readonly (readonly [MistakeId, Slip])[] = [
  ["sum-inside-exp", everywhere(sumInsideExp)],
  ["log-of-sum", everywhere(logOfSum)],
  ["diagonal-everywhere", everywhere((part) => withIndicator(part, "1"))],
  ["diagonal-missing", everywhere((part) => withIndicator(part, "0"))],
  ["square-missing", everywhere(withoutSquare)],
  ["exp-missing", everywhere((part) => (isExp(part) ? part.body : undefined))],
  ["label-prediction-exchanged", (formula) => [exchanged(formula)]],
  ["weights-transposed", everywhere((part) => (part.kind === "transpose" ? part.body : undefined))],
  ["mean-missing", everywhere(withoutCount)],
  ["by-probabilities", everywhere(byOtherVariable)],
  ["indices-exchanged", (formula, letters) => mutantsBy("index exchanged", formula, letters)],
  ["sign", (formula, letters) => mutantsBy("sign flipped", formula, letters)],
  ["log-base", everywhere((part) => (isLog(part) ? { ...part, name: "log2" } : undefined))],
  ["mean-twice", (formula) => [perSample(formula)]],
];

const mutantsBy = (
  change: ReturnType<typeof mutantsOf>[number]["change"],
  formula: Expression,
  letters: readonly string[],
) =>
  mutantsOf(formula, letters)
    .filter((mutant) => mutant.change === change)
    .map(({ expression }) => expression);

/** A change made at each place of a formula where it can be made. */
function everywhere(change: (part: Expression) => Expression | undefined): Slip {
  return (formula) => changedParts(formula, change) as Expression[];
}

function changedParts(
  part: unknown,
  change: (part: Expression) => Expression | undefined,
): unknown[] {
  if (typeof part !== "object" || part === null) return [];
  if (Array.isArray(part))
    return part.flatMap((one: unknown, at) =>
      changedParts(one, change).map((changed) => part.with(at, changed) as unknown),
    );
  const here = isExpression(part) ? change(part) : undefined;
  const below = Object.entries(part).flatMap(([key, inner]) =>
    key === "meaning" || key === "by"
      ? []
      : changedParts(inner, change).map((changed) => ({ ...part, [key]: changed })),
  );
  return here ? [here, ...below] : below;
}

const isExp = (part: Expression): part is ExpressionOf<"function"> =>
  part.kind === "function" && part.name === "exp";

const isLog = (part: Expression): part is ExpressionOf<"function"> =>
  part.kind === "function" && part.name === "log";

/** Differentiated by the logits instead of the outputs, or the other way round. */
function byOtherVariable(part: Expression): Expression | undefined {
  if (part.kind !== "partial") return undefined;
  const [by, ...more] = part.by;
  if (by?.kind !== "quantity" || more.length > 0) return undefined;
  const name = by.name === "logits" ? "probabilities" : "logits";
  const canBe = by.name === "logits" || by.name === "probabilities";
  return canBe ? { ...part, by: [{ ...by, name }] } : undefined;
}

/** Divided by the number of samples. */
function perSample(formula: Expression): Expression {
  const { place } = formula;
  const one = { kind: "number", text: "1", place } as const;
  const under = { kind: "count", of: "sample", place } as const;
  const share = { kind: "quotient", over: one, under, place } as const;
  return { kind: "product", by: "", factors: [share, formula], place };
}

/** Σ e^z for e^{Σ z}. */
function sumInsideExp(part: Expression): Expression | undefined {
  if (part.kind !== "reduce" || part.by !== "sum" || !isExp(part.body)) return undefined;
  return { ...part.body, body: { ...part, body: part.body.body } };
}

/** Σ y log p for log Σ y p, and log Σ a for Σ log a. */
function logOfSum(part: Expression): Expression | undefined {
  if (part.kind === "function" && part.name === "log" && part.body.kind === "reduce") {
    const { body: sum } = part;
    return sum.by === "sum" ? { ...sum, body: { ...part, body: sum.body } } : undefined;
  }
  if (part.kind !== "reduce" || part.by !== "sum" || part.body.kind !== "product") return undefined;
  const { factors } = part.body;
  const at = factors.findIndex((factor) => factor.kind === "function" && factor.name === "log");
  const log = factors[at];
  if (log?.kind !== "function") return undefined;
  const body: Expression = { ...part.body, factors: factors.with(at, log.body) };
  return { ...log, body: { ...part, body } };
}

/** Of cases and 1{i = j} what is left where they are taken to hold always, or never. */
function withIndicator(part: Expression, value: "0" | "1"): Expression | undefined {
  if (part.kind === "cases") return part.branches.at(value === "1" ? 0 : -1)!.body;
  if (part.kind !== "indicator") return undefined;
  return { kind: "number", text: value, place: part.place };
}

function withoutSquare(part: Expression): Expression | undefined {
  const isSquare =
    part.kind === "power" && part.exponent.kind === "number" && part.exponent.text === "2";
  return isSquare ? part.base : undefined;
}

/** Without the 1/N of a mean. */
function withoutCount(part: Expression): Expression | undefined {
  const isCount = (one: Expression) => one.kind === "count" && one.of === "sample";
  if (part.kind !== "product") return undefined;
  const at = part.factors.findIndex((one) => one.kind === "quotient" && isCount(one.under));
  if (at < 0 || part.factors.length < 2) return undefined;
  const factors = part.factors.toSpliced(at, 1);
  return factors.length === 1 ? factors[0] : { ...part, factors };
}

const counterparts: Partial<Record<QuantityName, QuantityName>> = {
  probabilities: "target",
  target: "probabilities",
};

/** Label and output in each other's places. */
function exchanged<Part>(part: Part): Part {
  if (typeof part !== "object" || part === null) return part;
  const copy = mapParts(part, exchanged);
  if (!("kind" in part) || part.kind !== "quantity") return copy;
  const { name } = part as unknown as { name: QuantityName };
  return { ...copy, name: counterparts[name] ?? name };
}

import { shownEntry, type ShownEntry } from "../../../derivations/shownEntries";
import type { Expression } from "../../../formula/expression";
import type { ShownTerm } from "../../../state/terms";
import type { TermWords } from "../../../words/terms";

/** What a term is, in a few words. */
export function termText({ names, expression }: ShownTerm, words: TermWords): string {
  const entries = names.flatMap((name) => shownEntry(name.replace(/^example /, "")) ?? []);
  const own = ownText(expression, words);
  if (entries.length === 0)
    return own ?? (expression.kind === "partial" ? words.kinds.derivative : words.kinds.other);
  const shown = entriesText(entries, words);
  // What is written as the picture has it is that; another formula equals it.
  return own === undefined ? shown : `${own}${words.separator}${words.equals(shown)}`;
}

/** What several entries of the picture are together. */
function entriesText(entries: readonly ShownEntry[], words: TermWords): string {
  const [{ kind, classes }] = entries as [ShownEntry];
  if (entries.length === 1) return words.entries[kind](classes[0] ?? 0, classes[1] ?? 0);
  if (kind === "jacobian") {
    const isOne = (at: 0 | 1) => entries.every((entry) => entry.classes[at] === classes[at]);
    if (isOne(0)) return words.jacobianRow(classes[0]!);
    if (isOne(1)) return words.jacobianColumn(classes[1]!);
  }
  return words.rows[kind];
}

/** What kind of formula it is; undefined for what the picture shows as it is written. */
function ownText(expression: Expression, words: TermWords): string | undefined {
  const { kinds } = words;
  switch (expression.kind) {
    case "quantity": {
      const { name } = expression;
      return name === "input" || name === "weights" || name === "bias" || name === "meanLoss"
        ? kinds[name]
        : undefined;
    }
    case "partial":
      return expression.of.kind === "quantity" ? undefined : kinds.derivative;
    case "abbreviation":
      return ownText(expression.meaning, words) === undefined ? undefined : kinds.abbreviation;
    case "function":
      if (expression.name === "exp") return kinds.exponential;
      return expression.name.startsWith("log") ? kinds.logarithm : kinds.function;
    case "reduce":
      return expression.by === "sum" ? kinds.sum : kinds.largest;
    case "dotted-sum":
      return kinds.sum;
    case "quotient":
      return kinds.quotient;
    case "negative":
      return expression.body.kind === "quotient" ? kinds.quotient : kinds.side;
    case "indicator":
      return kinds.indicator;
    case "unit":
      return kinds.unit;
    case "count":
      return kinds.count;
    case "transpose":
      return ownText(expression.body, words);
    default:
      return kinds.side;
  }
}

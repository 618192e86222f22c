import type { Expression, Index, QuantityEntry, QuantityName } from "../formula/expression";
import { jacobianEntryTex, logitTex, probabilityTex } from "../formula/entryTex";
import type { TermName } from "./termNames";

/** Something that the picture shows by itself, of classes from 1: of a cell its row and its column. */
export interface ShownEntry {
  readonly kind: keyof typeof entryKinds;
  readonly classes: readonly number[];
}

/** How many classes each kind names. */
const entryKinds = {
  logit: 1,
  probability: 1,
  target: 1,
  weight: 1,
  gradient: 1,
  jacobian: 2,
  loss: 0,
} as const;

/** What of the picture has a name; undefined where it is that of a formula. */
export function shownEntry(name: TermName): ShownEntry | undefined {
  const [kind, ...numbers] = name.split("-");
  if (kind === undefined || !isKind(kind)) return undefined;
  if (numbers.length !== entryKinds[kind] || numbers.some((one) => !/^[1-9]\d*$/.test(one)))
    return undefined;
  return { kind, classes: numbers.map(Number) };
}

const isKind = (kind: string): kind is ShownEntry["kind"] => Object.hasOwn(entryKinds, kind);

/** What the picture calls it, in role macros. */
export function texOfEntry({ kind, classes: [row = 0, column = 0] }: ShownEntry): string {
  switch (kind) {
    case "logit":
      return logitTex(row);
    case "probability":
      return probabilityTex(row);
    case "target":
      return `\\target_{${row}}`;
    case "weight":
      return `\\pdin{\\loss}{${probabilityTex(row)}}`;
    case "gradient":
      return `\\pdin{\\loss}{${logitTex(row)}}`;
    case "jacobian":
      return jacobianEntryTex(row, column);
    case "loss":
      return "\\loss";
  }
}

/** The same as a formula that can be valued. */
export function expressionOfEntry({
  kind,
  classes: [row = 0, column = 0],
}: ShownEntry): Expression {
  switch (kind) {
    case "logit":
      return entry("logits", row);
    case "probability":
      return entry("probabilities", row);
    case "target":
      return entry("target", row);
    case "weight":
      return partial(entry("loss"), entry("probabilities", row));
    case "gradient":
      return partial(entry("loss"), entry("logits", row));
    case "jacobian":
      return partial(entry("probabilities", row), entry("logits", column));
    case "loss":
      return entry("loss");
  }
}

const place = { start: 0, end: 0 };

const index = (value: number): Index => ({ base: { kind: "number", value }, offset: 0, place });

const entry = (name: QuantityName, classNumber?: number): QuantityEntry => ({
  kind: "quantity",
  name,
  isBatch: false,
  sample: undefined,
  indices: classNumber === undefined ? [] : [index(classNumber)],
  place,
});

const partial = (of: QuantityEntry, by: QuantityEntry): Expression => ({
  kind: "partial",
  of,
  by: [by],
  place,
});

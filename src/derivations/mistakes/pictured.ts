import { entriesOf, type Entries } from "../../formula/entries";
import { notations, type NotationId } from "../../formula/notation";
import type { Reader } from "../../formula/read/reader";
import { readAlone, type LineReading } from "../readings";

const tex = String.raw;

/** What of the picture a mistake makes wrong. */
export type PicturedQuantity = "probabilities" | "jacobian" | "gradient";

/** A mistake of public code that the picture can be drawn with. */
interface PicturedMistake {
  /** Its id among the mistakes that have names */
  readonly id: string;
  /** What it gives wrongly, and as what, in role macros */
  readonly of: PicturedQuantity;
  readonly as: string;
}

export const picturedMistakes = [
  {
    id: "diagonal-only",
    of: "jacobian",
    as: tex`\ind{\iout = \ilogit} \prob_{\iout} (1 - \prob_{\iout})`,
  },
  {
    id: "label-minus-output",
    of: "gradient",
    as: tex`\target_{\ilogit} - \prob_{\ilogit} \sum_{\isum} \target_{\isum}`,
  },
  {
    id: "sum-inside-exp",
    of: "probabilities",
    as: tex`\frac{\e^{\logit_{\iout}}}{\e^{\sum_{\isum} \logit_{\isum}}}`,
  },
] as const satisfies readonly PicturedMistake[];

export type PicturedMistakeId = (typeof picturedMistakes)[number]["id"];

export const picturedMistakeOf = (id: PicturedMistakeId): PicturedMistake =>
  picturedMistakes.find((one) => one.id === id)!;

const heads: Readonly<Record<PicturedQuantity, string>> = {
  probabilities: tex`\prob_{\iout}`,
  jacobian: tex`\pd{\prob_{\iout}}{\logit_{\ilogit}}`,
  gradient: tex`\pd{\loss}{\logit_{\ilogit}}`,
};

/** What comes of a mistake: the formula that it gives, and those that follow from it. */
function formulasOf({ of, as }: PicturedMistake): Partial<Record<PicturedQuantity, string>> {
  switch (of) {
    case "gradient":
      return { gradient: as };
    case "jacobian":
      return { jacobian: as, gradient: tex`\sum_{\iout} \pd{\loss}{\prob_{\iout}} ${as}` };
    case "probabilities":
      return {
        probabilities: as,
        jacobian: tex`\pdby{\logit_{\ilogit}} ${as}`,
        gradient: tex`\pdby{\logit_{\ilogit}} \left(-\sum_{\iout} \target_{\iout} \natlog ${as}\right)`,
      };
  }
}

/** The wrong lines, as one would write them: what the mistake gives, and what is made of it. */
export const picturedLines = (
  id: PicturedMistakeId,
  notation: NotationId,
  reader: Reader,
): readonly LineReading[] =>
  Object.entries(formulasOf(picturedMistakeOf(id))).map(([of, formula]) =>
    readAlone(`${heads[of as PicturedQuantity]} = ${formula}`, notation, reader),
  );

/** What a mistake makes of the picture: the values of these very formulas. */
export type WrongEntries = Partial<Readonly<Record<PicturedQuantity, Entries>>>;

export function picturedEntries(
  id: PicturedMistakeId,
  notation: NotationId,
  reader: Reader,
  classCount: number,
): WrongEntries {
  const { outputIndex: row, logitIndex: column } = notations[notation];
  const lines = picturedLines(id, notation, reader);
  const quantities = Object.keys(formulasOf(picturedMistakeOf(id))) as PicturedQuantity[];
  const entries = quantities.map((of, at) => {
    const right = lines[at]!.statements[0]?.step.right;
    if (right?.kind !== "formula") throw new RangeError(`this is no formula: ${id}`);
    const own = entriesOf(right.expression, {
      notation,
      classCount,
      row: of === "gradient" ? undefined : row,
      column: of === "probabilities" ? undefined : column,
      where: [],
    });
    if (!own) throw new RangeError(`this has more directions than the picture: ${id}`);
    return [of, own] as const;
  });
  return Object.fromEntries(entries);
}

import { entriesOf, type Entries } from "../formula/entries";
import { notations, type Notation, type NotationId } from "../formula/notation";
import { precisions, roundTo, type Precision } from "../math";
import type { PictureLineId } from "./pictureLines";
import { readPictureLine } from "./readPictureLine";

/** A quantity that is the same on paper in several forms, and not where operations are rounded. */
export const roundedForms = {
  probability: ["softmaxAsDefined", "softmaxShifted"],
  logProbability: ["logOfSoftmax", "logSoftmax", "logSoftmaxShifted"],
  gradient: ["gradientByQuotient", "gradient"],
} as const satisfies Record<string, readonly PictureLineId[]>;

export type RoundedQuantity = keyof typeof roundedForms;
export type RoundedForm = (typeof roundedForms)[RoundedQuantity][number];

/** The index that numbers the entries of a quantity. */
const indexOf: Readonly<Record<RoundedQuantity, keyof Notation>> = {
  probability: "outputIndex",
  logProbability: "outputIndex",
  gradient: "logitIndex",
};

/**
 * The right side of a form in each format, entry by entry: every operation is rounded, a sum once, when
 * all of it is there, and what is not computed from logits is rounded as it is handed in.
 */
export function roundedFormOf(
  quantity: RoundedQuantity,
  form: RoundedForm,
  notation: NotationId,
  classCount: number,
): Readonly<Record<Precision, Entries>> {
  const [statement] = readPictureLine(form, notation).statements;
  const right = statement!.step.right;
  if (right.kind !== "formula") throw new RangeError(`this is no formula: ${form}`);
  const enteredIn = (precision: Precision): Entries => {
    const entries = entriesOf(right.expression, {
      notation,
      classCount,
      row: notations[notation][indexOf[quantity]],
      column: undefined,
      where: [],
      ...(precision !== "float64" && { round: (value: number) => roundTo(precision, value) }),
    });
    if (!entries) throw new RangeError(`this has more directions than a picture: ${form}`);
    return entries;
  };
  return Object.fromEntries(
    precisions.map((precision) => [precision, enteredIn(precision)] as const),
  ) as Record<Precision, Entries>;
}

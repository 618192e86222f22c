import {
  crossEntropy,
  probabilityGradient,
  softmaxCrossEntropy,
  softmaxJacobian,
  sumWithoutRounding,
  type SoftmaxCrossEntropy,
} from "../math";
import type { WrongEntries } from "../derivations/mistakes/pictured";
import type { Entries } from "../formula/entries";
import type { Leaves } from "../formula/value/leaves";
import { weightSumOf } from "./label";
import { nudgeStep, steppedLogit } from "./logitStep";

/** What the numeric core says of the reader's logits and label. */
export interface Quantities extends SoftmaxCrossEntropy {
  /** ∂p/∂z, shape [d, d], row-major */
  readonly jacobian: Float64Array;
  /** Its sums along rows and columns, shape [d] each */
  readonly rowSums: Float64Array;
  readonly columnSums: Float64Array;
  /** ∂l/∂p, shape [d] */
  readonly probabilityGradient: Float64Array;
}

export function quantitiesOf(logits: readonly number[], target: readonly number[]): Quantities {
  const forward = softmaxCrossEntropy(logits, target);
  const jacobian = softmaxJacobian(logits);
  return {
    ...forward,
    gradient: withoutRounding(forward, target),
    jacobian,
    ...sumsOf(jacobian, logits.length),
    probabilityGradient: probabilityGradient(forward.probabilities, target),
  };
}

/**
 * The gradient with 0 for what is rounding alone. p Σy − y of several weights can cancel to the last
 * digit; a single weight's entries are exact however small, and stay.
 */
function withoutRounding(
  { probabilities, gradient }: SoftmaxCrossEntropy,
  target: readonly number[],
): Float64Array<ArrayBuffer> {
  if (target.filter((weight) => weight > 0).length <= 1) return gradient;
  const weightSum = weightSumOf(target);
  return gradient.map((entry, index) => {
    const terms = probabilities[index]! * weightSum + target[index]!;
    return Math.abs(entry) <= 4 * Number.EPSILON * terms ? 0 : entry;
  });
}

/** The same with what a mistake makes of it, and of what is made of that. */
export function withWrong(
  { probabilities, gradient, jacobian, ...right }: Quantities,
  wrong: WrongEntries,
  leaves: Leaves,
  target: readonly number[],
): Quantities {
  const valuesOf = (entries: Entries) => Float64Array.from(entries.update(leaves));
  const own = {
    probabilities: wrong.probabilities ? valuesOf(wrong.probabilities) : probabilities,
    gradient: wrong.gradient ? valuesOf(wrong.gradient) : gradient,
    jacobian: wrong.jacobian ? valuesOf(wrong.jacobian) : jacobian,
  };
  return {
    ...right,
    ...own,
    ...sumsOf(own.jacobian, target.length),
    probabilityGradient: probabilityGradient(own.probabilities, target),
  };
}

/** The sums of the rows and of the columns of a d×d matrix, with 0 for what is rounding alone. */
export function sumsOf(
  matrix: Float64Array,
  classCount: number,
): Pick<Quantities, "rowSums" | "columnSums"> {
  const sum = (first: number, step: number) =>
    sumWithoutRounding(
      Float64Array.from({ length: classCount }, (_, at) => matrix[first + at * step]!),
    );
  return {
    rowSums: new Float64Array(classCount).map((_, row) => sum(row * classCount, 1)),
    columnSums: new Float64Array(classCount).map((_, column) => sum(column, classCount)),
  };
}

export interface Nudge {
  /** gradient · step */
  readonly predicted: number;
  /** What the loss really does */
  readonly measured: number;
}

/** A small step on one logit: what the gradient predicts of the loss, and what the loss does. */
export function nudgeOf(
  logits: readonly number[],
  target: readonly number[],
  { loss, gradient }: SoftmaxCrossEntropy,
  logitIndex: number,
): Nudge {
  const before = logits[logitIndex]!;
  const logit = steppedLogit(before, nudgeStep);
  return {
    predicted: gradient[logitIndex]! * (logit - before),
    measured: crossEntropy(logits.with(logitIndex, logit), target) - loss,
  };
}

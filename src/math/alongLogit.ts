import { softmaxCrossEntropy } from "./softmaxCrossEntropy";

/** The loss and its derivative by one logit, as that logit moves. */
export interface AlongLogit {
  /** l at each value, in nats */
  readonly losses: Float64Array;
  /** ∂l/∂zₖ at each value */
  readonly slopes: Float64Array;
}

/**
 * l and ∂l/∂zₖ where logit k has other values and all others stay.
 *
 * @param logits z, shape [d], finite
 * @param target y, shape [d], finite weights ≥ 0
 * @param classIndex k, in [0, d)
 * @param values what zₖ is to be, finite
 * @throws {RangeError} if an argument is out of its range, or lengths differ
 */
export function alongLogit(
  logits: readonly number[],
  target: readonly number[],
  classIndex: number,
  values: ArrayLike<number>,
): AlongLogit {
  if (!(classIndex in logits))
    throw new RangeError(`classIndex not in [0, ${logits.length}): ${classIndex}`);
  const moved = Float64Array.from(logits);
  const losses = new Float64Array(values.length);
  const slopes = new Float64Array(values.length);
  for (let at = 0; at < values.length; at++) {
    moved[classIndex] = values[at]!;
    const { loss, gradient } = softmaxCrossEntropy(moved, target);
    losses[at] = loss;
    slopes[at] = gradient[classIndex]!;
  }
  return { losses, slopes };
}

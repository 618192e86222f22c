import { useMemo } from "react";
import {
  probabilityGradient,
  softmaxCrossEntropy,
  softmaxJacobian,
  type SoftmaxCrossEntropy,
} from "../../math";
import { useLogits, useTarget } from "../../state/store";

/** What the numeric core says of the reader's logits and label. */
export function useForward(): {
  forward: SoftmaxCrossEntropy;
  jacobian: Float64Array;
  rowWeights: Float64Array;
} {
  const logits = useLogits();
  const target = useTarget();
  return useMemo(() => {
    const forward = softmaxCrossEntropy(logits, target);
    return {
      forward,
      jacobian: softmaxJacobian(logits),
      rowWeights: probabilityGradient(forward.probabilities, target),
    };
  }, [logits, target]);
}

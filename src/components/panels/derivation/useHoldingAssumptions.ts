import { useCallback } from "react";
import type { Assumption } from "../../../derivations";
import { useIsOneHot, useWeightsSumToOne } from "../../../state/chosen";

/** Whether the reader's label is as an assumption has it. */
export function useHoldingAssumptions(): (assumption: Assumption) => boolean {
  const isOneHot = useIsOneHot();
  const sumsToOne = useWeightsSumToOne();
  return useCallback(
    (assumption) => (assumption === "one-hot" ? isOneHot : sumsToOne),
    [isOneHot, sumsToOne],
  );
}

import { useMemo } from "react";
import type { LayerSize } from "../../../derivations/lineNumbers";
import { useHasLayer, useInputCount, useSample, useSampleCount } from "../../../state/chosen";

/** How large the layer before the logits is, if there is one; the same object while it is so large. */
export function useLayerSize(): LayerSize | undefined {
  const hasLayer = useHasLayer();
  const inputCount = useInputCount();
  const sampleCount = useSampleCount();
  const sample = useSample();
  return useMemo(
    () => (hasLayer ? { inputCount, sampleCount, ownSample: sample + 1 } : undefined),
    [hasLayer, inputCount, sampleCount, sample],
  );
}

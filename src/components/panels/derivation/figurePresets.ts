import { smoothedLabel } from "../../../math";
import { hardened, largestWeightIn } from "../../../state/label";

/** What can be added to all logits: the first is too much for float16, the next for float32, the last for float64. */
export const shiftPresets = [12, 100, 1000] as const;

const smoothing = 0.1;

/** Labels to try in place of the present one. */
export const labelPresets = [
  { id: "oneHot", weights: (target) => [...hardened(target)] },
  {
    id: "smoothed",
    weights: (target) => [
      ...smoothedLabel(largestWeightIn(target) + 1, target.length, smoothing, "all"),
    ],
  },
  {
    id: "twoClasses",
    weights: (target) => {
      const label = largestWeightIn(target);
      const other = (label + 1) % target.length;
      return target.map((_, index) => (index === label || index === other ? 0.5 : 0));
    },
  },
  {
    id: "doubled",
    weights: (target) => target.map((_, index) => (index === largestWeightIn(target) ? 2 : 0)),
  },
] as const satisfies readonly {
  id: string;
  weights: (target: readonly number[]) => number[];
}[];

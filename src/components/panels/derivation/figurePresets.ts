import { oneHot } from "../../../math";

/** What can be added to all logits: the first is too much for float16, the next for float32, the last for float64. */
export const shiftPresets = [12, 100, 1000] as const;

/** The class with the largest weight, 0-based. */
const labelIn = (target: readonly number[]) => target.indexOf(Math.max(...target));

const smoothing = 0.1;

/** Labels to try in place of the present one. */
export const labelPresets = [
  { id: "oneHot", weights: (target) => [...oneHot(labelIn(target) + 1, target.length)] },
  {
    id: "smoothed",
    weights: (target) =>
      target.map(
        (_, index) => smoothing / target.length + (index === labelIn(target) ? 1 - smoothing : 0),
      ),
  },
  {
    id: "twoClasses",
    weights: (target) => {
      const label = labelIn(target);
      const other = (label + 1) % target.length;
      return target.map((_, index) => (index === label || index === other ? 0.5 : 0));
    },
  },
  {
    id: "doubled",
    weights: (target) => target.map((_, index) => (index === labelIn(target) ? 2 : 0)),
  },
] as const satisfies readonly {
  id: string;
  weights: (target: readonly number[]) => number[];
}[];

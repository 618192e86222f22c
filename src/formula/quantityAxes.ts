import type { Axis, QuantityName } from "./expression";

/** What the indices of an entry count; the loss has none. */
export const axesOf = {
  input: ["input"],
  weights: ["input", "class"],
  bias: ["class"],
  logits: ["class"],
  probabilities: ["class"],
  target: ["class"],
  loss: [],
  meanLoss: [],
} as const satisfies Record<QuantityName, readonly Axis[]>;

/** Quantities that every sample has of its own. */
export const isPerSample = (name: QuantityName) =>
  name !== "weights" && name !== "bias" && name !== "meanLoss";

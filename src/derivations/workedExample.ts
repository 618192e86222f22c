/** e^z = 2, 4, 5, 8, 1 and Σ = 20: every number of the derivation fits on a blackboard. */
export const workedExample = {
  logits: [Math.log(2), Math.log(4), Math.log(5), Math.log(8), 0],
  target: [0, 0, 1, 0, 0],
} as const;

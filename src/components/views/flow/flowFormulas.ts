/** What stands in the flow, in role macros. */
export const flowFormulas = {
  logits: "\\logit",
  probabilities: "\\prob",
  target: "\\target",
  loss: "\\loss",
  gradient: "\\pdin{\\loss}{\\logit}",
  jacobian: "\\pdin{\\prob}{\\logit}",
  lossByProbabilities: "\\pdin{\\loss}{\\prob}",
  one: "1",
} as const;

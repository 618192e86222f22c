const tex = String.raw;

/** Mutants that say the same as the line they come from, each under the identity that makes it so. */
export const equivalents: readonly {
  readonly identity: string;
  /** derivation/line, side: the mutant as it is written out */
  readonly mutants: readonly string[];
}[] = [
  {
    identity: "i = j holds on the line: either letter names the same class",
    mutants: [
      tex`case-split/diagonal-quotient left: D_{i} S_{i}`,
      tex`case-split/diagonal-quotient left: D_{j} S_{j}`,
      tex`case-split/diagonal-quotient right: \frac{\mathrm{e}^{a_{j}} \Sigma - \mathrm{e}^{a_{j}} \mathrm{e}^{a_{i}}}{\Sigma^{2}}`,
      tex`case-split/diagonal-quotient right: \frac{\mathrm{e}^{a_{i}} \Sigma - \mathrm{e}^{a_{i}} \mathrm{e}^{a_{i}}}{\Sigma^{2}}`,
      tex`case-split/diagonal-quotient right: \frac{\mathrm{e}^{a_{i}} \Sigma - \mathrm{e}^{a_{j}} \mathrm{e}^{a_{j}}}{\Sigma^{2}}`,
      tex`case-split/diagonal-factored right: \frac{\mathrm{e}^{a_{j}}}{\Sigma} \cdot \frac{\Sigma - \mathrm{e}^{a_{j}}}{\Sigma}`,
      tex`case-split/diagonal-factored right: \frac{\mathrm{e}^{a_{i}}}{\Sigma} \cdot \frac{\Sigma - \mathrm{e}^{a_{i}}}{\Sigma}`,
      tex`case-split/diagonal-result right: S_{j} (1 - S_{j})`,
      tex`case-split/diagonal-result right: S_{i} (1 - S_{i})`,
    ],
  },
  {
    identity: "i = j holds in the branch: either letter names the same class",
    mutants: [
      tex`case-split/both-cases right: \begin{cases} S_{j} (1 - S_{j}) & i = j \\ -S_{j} S_{i} & i \ne j \end{cases}`,
      tex`case-split/both-cases right: \begin{cases} S_{i} (1 - S_{i}) & i = j \\ -S_{j} S_{i} & i \ne j \end{cases}`,
    ],
  },
  {
    identity: "−0 = 0",
    mutants: [
      tex`case-split/off-diagonal-quotient right: \frac{- 0 - \mathrm{e}^{a_{j}} \mathrm{e}^{a_{i}}}{\Sigma^{2}}`,
      tex`case-split/example-gradient-sum right: -0`,
    ],
  },
  {
    identity: "the sum is 0, and −0 = 0",
    mutants: [
      tex`case-split/example-gradient-sum left: -(\sum_{i} (\frac{\partial L}{\partial x_{i}}))`,
    ],
  },
];

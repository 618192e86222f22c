const tex = String.raw;

/** Mutants that say the same as the line they come from, each under the identity that makes it so. */
export const equivalents: readonly {
  readonly identity: string;
  /** derivation/line, side: the mutant as it is written out */
  readonly mutants: readonly string[];
}[] = [
  {
    identity: "the sign of a vector does not change its shape",
    mutants: [
      tex`log-derivative/vector-function left: -s`,
      tex`log-derivative/loss-is-a-number left: -L`,
      tex`chain-rule/input-shape left: -x`,
      tex`chain-rule/weights-shape left: -W`,
      tex`chain-rule/logits-shape left: -z`,
      tex`chain-rule/softmax-shape left: -\hat{y}`,
      tex`chain-rule/gradient-shape left: -\frac{\partial l}{\partial z}`,
      tex`chain-rule/loss-by-output-shape left: -\frac{\partial l}{\partial \hat{y}}`,
      tex`chain-rule/jacobian-shape left: -\frac{\partial \hat{y}}{\partial z}`,
      tex`chain-rule/weights-result-shape left: -\frac{\partial l}{\partial W}`,
    ],
  },
  {
    identity: "−0 = 0, and what is not 0 has a negative that is not 0",
    mutants: [
      tex`log-derivative/off-diagonal-not-zero left: -\frac{\partial s_{i}}{\partial z_{j}}`,
      tex`log-derivative/off-diagonal-not-zero right: -0`,
      tex`log-derivative/outputs-positive right: -0`,
    ],
  },
  {
    identity: "a written-out sum takes every class once, whichever of them is named",
    mutants: [
      tex`log-derivative/sum-written-out right: \frac{\partial (\mathrm{e}^{z_{1}} + \mathrm{e}^{z_{2}} + \cdots + \mathrm{e}^{z_{l}} + \cdots + \mathrm{e}^{z_{n}})}{\partial z_{j}}`,
    ],
  },
  {
    identity: "1{i = j} is 0 unless the two indices are the same: beside it either letter will do",
    mutants: [
      tex`log-derivative/gradient-expanded right: \sum_{i=1}^{n} (y_{i} s_{j}) - (\sum_{i=1}^{n} (y_{j} \mathbb{1}\{i = j\}))`,
      tex`log-derivative/indicator-split left: \sum_{i=1}^{n} (y_{j} \mathbb{1}\{i = j\})`,
      tex`vector-jacobian/jacobian-entry right: s_{j} \mathbb{1}\{i = j\} - s_{i} s_{j}`,
      tex`vector-jacobian/entry-inserted right: -(\sum_{t=1}^{k} (\frac{y_{t}}{s_{t}} (s_{i} \mathbb{1}\{t = i\} - s_{t} s_{i})))`,
      tex`vector-jacobian/entry-expanded right: \sum_{t=1}^{k} (y_{t} s_{i}) - (\sum_{t=1}^{k} (y_{i} \mathbb{1}\{t = i\}))`,
      tex`chain-rule/weight-inserted right: \sum_{c=1}^{d} ((\hat{y}_{r} - y_{c}) x_{a} \mathbb{1}\{r = c\})`,
      tex`chain-rule/weight-inserted right: \sum_{c=1}^{d} ((\hat{y}_{c} - y_{r}) x_{a} \mathbb{1}\{r = c\})`,
      tex`quotient-rule/both-cases-indicator right: y_{j} \mathbb{1}\{i = j\} - y_{i} y_{j}`,
    ],
  },
  {
    identity: "what is multiplied by 0 is 0, whatever it is and however often; 1 · y = y",
    mutants: [
      tex`log-derivative/indicator-split right: y_{j} \cdot 1 - (\sum_{i, i \ne j} (y_{i} \cdot 0))`,
      tex`log-derivative/indicator-split right: y_{j} + \sum_{i, i \ne j} (y_{i} \cdot 0)`,
      tex`log-derivative/indicator-split right: y_{j} \cdot 1 + \sum_{i} (y_{i} \cdot 0)`,
      tex`log-derivative/indicator-split right: y_{j} \cdot 1 + \sum_{i, i \ne i} (y_{i} \cdot 0)`,
      tex`log-derivative/indicator-split right: y_{j} \cdot 1 + \sum_{i, i \ne j} (0)`,
      tex`log-derivative/indicator-split right: y_{j} \cdot 1 + \sum_{i, i \ne j} (y_{j} \cdot 0)`,
    ],
  },
  {
    identity: "the one weight of a one-hot label is 1",
    mutants: [tex`chain-rule/collapse-one-term right: -\ln(\hat{y}_{j})`],
  },
  {
    identity: "the sum is 0, and −0 = 0",
    mutants: [
      tex`case-split/example-gradient-sum left: -(\sum_{i} (\frac{\partial L}{\partial x_{i}}))`,
      tex`chain-rule/columns-sum-to-zero left: -(\sum_{r=1}^{d} (\frac{\partial \hat{y}_{r}}{\partial z_{c}}))`,
      tex`chain-rule/columns-sum-to-zero right: -0`,
    ],
  },
  {
    identity: "∂z_c/∂W_{ar} is 0 unless c = r: beside it either letter will do",
    mutants: [
      tex`chain-rule/weight-sum right: \sum_{c=1}^{d} (\frac{\partial l}{\partial z_{r}} \frac{\partial z_{c}}{\partial W_{a r}})`,
    ],
  },
  {
    identity: "∂e^{x_i}/∂x_j is 0 where i ≠ j, whatever it is multiplied by",
    mutants: [
      tex`case-split/off-diagonal-rule right: \frac{- \frac{\partial (\mathrm{e}^{a_{i}})}{\partial a_{j}} \Sigma - \frac{\partial \Sigma}{\partial a_{j}} \mathrm{e}^{a_{i}}}{\Sigma^{2}}`,
      tex`case-split/off-diagonal-rule right: \frac{\frac{\partial (\mathrm{e}^{a_{i}})}{\partial a_{j}} - \frac{\partial \Sigma}{\partial a_{j}} \mathrm{e}^{a_{i}}}{\Sigma^{2}}`,
      tex`quotient-rule/off-diagonal-rule right: \frac{- \frac{\partial (\mathrm{e}^{x_{i}})}{\partial x_{j}} (\sum_{k} (\mathrm{e}^{x_{k}})) - \mathrm{e}^{x_{i}} \frac{\partial (\sum_{k} (\mathrm{e}^{x_{k}}))}{\partial x_{j}}}{(\sum_{k} (\mathrm{e}^{x_{k}}))^{2}}`,
      tex`quotient-rule/off-diagonal-rule right: \frac{\frac{\partial (\mathrm{e}^{x_{i}})}{\partial x_{j}} - \mathrm{e}^{x_{i}} \frac{\partial (\sum_{k} (\mathrm{e}^{x_{k}}))}{\partial x_{j}}}{(\sum_{k} (\mathrm{e}^{x_{k}}))^{2}}`,
      tex`quotient-rule/off-diagonal-rule right: \frac{\frac{\partial (\mathrm{e}^{x_{i}})}{\partial x_{j}} (\sum_{k} (\mathrm{e})) - \mathrm{e}^{x_{i}} \frac{\partial (\sum_{k} (\mathrm{e}^{x_{k}}))}{\partial x_{j}}}{(\sum_{k} (\mathrm{e}^{x_{k}}))^{2}}`,
      tex`quotient-rule/off-diagonal-rule right: \frac{\frac{\partial (\mathrm{e}^{x_{i}})}{\partial x_{j}} (\sum_{k} (\mathrm{e}^{x_{i}})) - \mathrm{e}^{x_{i}} \frac{\partial (\sum_{k} (\mathrm{e}^{x_{k}}))}{\partial x_{j}}}{(\sum_{k} (\mathrm{e}^{x_{k}}))^{2}}`,
      tex`quotient-rule/off-diagonal-rule right: \frac{\frac{\partial (\mathrm{e}^{x_{i}})}{\partial x_{j}} (\sum_{k} (\mathrm{e}^{x_{j}})) - \mathrm{e}^{x_{i}} \frac{\partial (\sum_{k} (\mathrm{e}^{x_{k}}))}{\partial x_{j}}}{(\sum_{k} (\mathrm{e}^{x_{k}}))^{2}}`,
    ],
  },
  {
    identity: "0 is 0, whatever it is multiplied by",
    mutants: [
      tex`case-split/off-diagonal-zero right: \frac{- 0 \cdot \Sigma - \mathrm{e}^{a_{j}} \mathrm{e}^{a_{i}}}{\Sigma^{2}}`,
      tex`case-split/off-diagonal-zero right: \frac{0 - \mathrm{e}^{a_{j}} \mathrm{e}^{a_{i}}}{\Sigma^{2}}`,
      tex`quotient-rule/off-diagonal-zero right: \frac{- 0 \cdot (\sum_{k} (\mathrm{e}^{x_{k}})) - \mathrm{e}^{x_{i}} \mathrm{e}^{x_{j}}}{(\sum_{k} (\mathrm{e}^{x_{k}}))^{2}}`,
      tex`quotient-rule/off-diagonal-zero right: \frac{0 - \mathrm{e}^{x_{i}} \mathrm{e}^{x_{j}}}{(\sum_{k} (\mathrm{e}^{x_{k}}))^{2}}`,
      tex`quotient-rule/off-diagonal-zero right: \frac{0 \cdot (\sum_{k} (\mathrm{e})) - \mathrm{e}^{x_{i}} \mathrm{e}^{x_{j}}}{(\sum_{k} (\mathrm{e}^{x_{k}}))^{2}}`,
      tex`quotient-rule/off-diagonal-zero right: \frac{0 \cdot (\sum_{k} (\mathrm{e}^{x_{i}})) - \mathrm{e}^{x_{i}} \mathrm{e}^{x_{j}}}{(\sum_{k} (\mathrm{e}^{x_{k}}))^{2}}`,
      tex`quotient-rule/off-diagonal-zero right: \frac{0 \cdot (\sum_{k} (\mathrm{e}^{x_{j}})) - \mathrm{e}^{x_{i}} \mathrm{e}^{x_{j}}}{(\sum_{k} (\mathrm{e}^{x_{k}}))^{2}}`,
    ],
  },
  {
    identity: "i = j holds in the branch: either letter names the same class",
    mutants: [
      tex`case-split/both-cases right: \begin{cases} S_{j} (1 - S_{j}) & i = j \\ -S_{j} S_{i} & i \ne j \end{cases}`,
      tex`case-split/both-cases right: \begin{cases} S_{i} (1 - S_{i}) & i = j \\ -S_{j} S_{i} & i \ne j \end{cases}`,
      tex`quotient-rule/both-cases right: \begin{cases} y_{j} - y_{i} \cdot y_{i} & i = j \\ 0 - y_{i} \cdot y_{j} & i \ne j \end{cases}`,
      tex`quotient-rule/both-cases right: \begin{cases} y_{i} - y_{j} \cdot y_{i} & i = j \\ 0 - y_{i} \cdot y_{j} & i \ne j \end{cases}`,
      tex`quotient-rule/both-cases right: \begin{cases} y_{i} - y_{i} \cdot y_{j} & i = j \\ 0 - y_{i} \cdot y_{j} & i \ne j \end{cases}`,
    ],
  },
  {
    identity: "−0 = 0",
    mutants: [
      tex`case-split/off-diagonal-quotient right: \frac{- 0 - \mathrm{e}^{a_{j}} \mathrm{e}^{a_{i}}}{\Sigma^{2}}`,
      tex`case-split/example-gradient-sum right: -0`,
      tex`quotient-rule/both-cases right: \begin{cases} y_{i} - y_{i} \cdot y_{i} & i = j \\ - 0 - y_{i} \cdot y_{j} & i \ne j \end{cases}`,
    ],
  },
];

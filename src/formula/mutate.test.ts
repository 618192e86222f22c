import { expect, test } from "vitest";
import { mutantsOf } from "./mutate";
import { latexOf } from "./print";
import { readFormula } from "./read/lines";

const tex = String.raw;

/** The mutants of a formula, each with its change. */
const mutants = (source: string, letters: readonly string[] = ["i", "j"]) =>
  mutantsOf(readFormula(source, { notation: "z-p" }), letters).map(
    ({ change, expression }) => `${change}: ${latexOf(expression, "z-p")}`,
  );

test.each([
  [
    "p_i - y_j",
    [
      "sign flipped: - p_{i} - y_{j}",
      "sign flipped: p_{i} + y_{j}",
      "index exchanged: p_{j} - y_{j}",
      "index exchanged: p_{i} - y_{i}",
    ],
  ],
  ["p_1^2", ["sign flipped: -p_{1}^{2}", "exponent dropped: p_{1}", "index exchanged: p_{2}^{2}"]],
  [
    "-y_i/p_i",
    [
      "sign flipped: \\frac{y_{i}}{p_{i}}",
      "factor dropped: -y_{i}",
      "factor dropped: -\\frac{1}{p_{i}}",
      "index exchanged: -\\frac{y_{j}}{p_{i}}",
      "index exchanged: -\\frac{y_{i}}{p_{j}}",
    ],
  ],
  [
    tex`\sum_{k \ne i} y_k`,
    [
      tex`sign flipped: -(\sum_{k, k \ne i} (y_{k}))`,
      tex`exclusion dropped: \sum_{k} (y_{k})`,
      tex`index exchanged: \sum_{k, i \ne i} (y_{k})`,
      tex`index exchanged: \sum_{k, j \ne i} (y_{k})`,
      tex`index exchanged: \sum_{k, k \ne j} (y_{k})`,
      tex`index exchanged: \sum_{k, k \ne k} (y_{k})`,
      tex`index exchanged: \sum_{k, k \ne i} (y_{i})`,
      tex`index exchanged: \sum_{k, k \ne i} (y_{j})`,
    ],
  ],
  [
    tex`\begin{cases} 1 & i = j \\ 0 & i \ne j \end{cases}`,
    [
      tex`sign flipped: -\begin{cases} 1 & i = j \\ 0 & i \ne j \end{cases}`,
      tex`condition swapped: \begin{cases} 1 & i \ne j \\ 0 & i = j \end{cases}`,
      tex`index exchanged: \begin{cases} 1 & j = j \\ 0 & i \ne j \end{cases}`,
      tex`index exchanged: \begin{cases} 1 & i = i \\ 0 & i \ne j \end{cases}`,
      tex`index exchanged: \begin{cases} 1 & i = j \\ 0 & j \ne j \end{cases}`,
      tex`index exchanged: \begin{cases} 1 & i = j \\ 0 & i \ne i \end{cases}`,
    ],
  ],
])("every single mistake in %s", (source, expected) => {
  expect(mutants(source)).toEqual(expected);
});

test("an exponential loses its exponent, an indicator its condition, a product each factor", () => {
  expect(mutants("e^{z_i} p_i 1\\{i = j\\}", ["i"])).toEqual(
    expect.arrayContaining([
      tex`exponent dropped: \mathrm{e} p_{i} \mathbb{1}\{i = j\}`,
      tex`condition swapped: \mathrm{e}^{z_{i}} p_{i} \mathbb{1}\{i \ne j\}`,
      tex`factor dropped: p_{i} \mathbb{1}\{i = j\}`,
      tex`factor dropped: \mathrm{e}^{z_{i}} \mathbb{1}\{i = j\}`,
      tex`factor dropped: \mathrm{e}^{z_{i}} p_{i}`,
    ]),
  );
});

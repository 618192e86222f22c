import { describe, expect, test } from "vitest";
import { linesOf, loadDerivations } from "../src/derivations";
import { claims, claimTex, type ClaimId } from "../src/derivations/claims";
import { mistakes, type MistakeId } from "../src/derivations/mistakes/library";
import type { Mistake } from "../src/derivations/mistakes/types";
import { latexOf } from "../src/formula/print";
import { readFormula } from "../src/formula/read/lines";
import { answerTo } from "./answers";

const tex = String.raw;
const library: readonly Mistake[] = mistakes;

interface Answer {
  readonly verdict: string;
  readonly mistake: MistakeId | null;
}

const answer = (question: object) => answerTo(JSON.stringify(question)) as Answer;

type Written = readonly [notation: string, claim: ClaimId, line: string];

/** Each mistake as people write it, in words of formulas that the library does not have. */
const written: Readonly<Record<MistakeId, readonly Written[]>> = {
  "label-minus-output": [
    ["x-y", "dl/dz_i", tex`\hat{y}_i - y_i`],
    ["z-yhat", "dl/dz", tex`-(\hat{y} - y)`],
    ["z-s", "dl/dz_i", tex`y_i - \frac{e^{z_i}}{\sum_k e^{z_k}}`],
    ["z-p", "dl/dW", tex`x^{\top} (y - p)`],
    ["x-p", "dL/dW", tex`\frac{1}{M} H^{\top} (Y - P)`],
  ],
  "diagonal-only": [
    ["a-S", "ds_i/dz_j", tex`\begin{cases} S_i (1 - S_i) & i = j \\ 0 & i \ne j \end{cases}`],
    ["z-p", "ds/dz", tex`\operatorname{diag}(p - p \odot p)`],
    ["x-s", "dl/dz_i", tex`y_i s_i - y_i`],
    ["z-s", "dlog s_i/dz_j", tex`\delta_{ij} - \delta_{ij} s_i`],
  ],
  "diagonal-everywhere": [
    ["x-s", "ds_i/dz_j", tex`s_i - s_i^2`],
    ["z-yhat", "ds_i/dz_j", tex`\hat y_j (1 - \hat y_j)`],
    ["x-y", "dl/dz_i", tex`-(1 - y_i)`],
  ],
  "diagonal-missing": [
    ["a-S", "ds_i/dz_j", tex`0 - S_j S_i`],
    ["z-p", "ds/dz", tex`-p^{\top} p`],
    ["z-s", "dlog s_i/dz_j", tex`-\frac{e^{z_j}}{\sum_k e^{z_k}}`],
  ],
  "square-missing": [
    ["x-y", "ds_i/dz_i", tex`\frac{e^{x_i} \sum_k e^{x_k} - e^{x_i} e^{x_i}}{\sum_k e^{x_k}}`],
    ["a-S", "ds_i/dz_i", tex`e^{a_i} - S_i e^{a_i}`],
    ["z-p", "ds_i/dz_j", tex`\delta_{ij} e^{z_i} - p_i e^{z_j}`],
  ],
  "factor-missing": [
    ["z-s", "ds_i/dz_j", tex`\mathbb{1}\{i = j\} - s_j`],
    ["z-p", "ds_i/dz_i", tex`1 - p_i`],
    ["x-y", "dlog s_i/dz_j", tex`y_i \delta_{ij} - y_i y_j`],
  ],
  "log-of-sum": [
    ["z-p", "l", tex`-\log \sum_k y_k p_k`],
    ["x-s", "log s_i", tex`x_i - \sum_t x_t`],
    ["z-s", "l", tex`\log \frac{\sum_k y_k e^{z_k}}{\sum_k e^{z_k}}`],
  ],
  "sum-inside-exp": [
    ["z-yhat", "s_i", tex`e^{z_i - \sum_k z_k}`],
    ["a-S", "s_i", tex`\frac{\exp(a_i)}{\exp(\sum_k a_k)}`],
    ["x-y", "dl/dz_i", tex`e^{x_i - \sum_k x_k} - \hat y_i`],
  ],
  "exp-twice": [
    ["z-p", "s_i", tex`\operatorname{softmax}(p)_i`],
    ["x-s", "s_i", tex`\frac{e^{s_i}}{\sum_t e^{s_t}}`],
    ["z-s", "dl/dz", tex`\operatorname{softmax}(s) - y`],
  ],
  "exp-missing": [
    ["x-y", "s_i", tex`\frac{x_i}{x_1 + \cdots + x_n}`],
    ["z-p", "dl/dz", tex`z - y`],
    ["a-S", "log s_i", tex`\log \frac{a_i}{\sum_k a_k}`],
  ],
  "normaliser-missing": [
    ["z-p", "s_i", "exp(z_i)"],
    ["x-y", "l", tex`-\sum_k \hat{y}_k x_k`],
    ["a-S", "log s_i", "a_i"],
  ],
  "by-probabilities": [
    ["z-yhat", "dl/ds_i", tex`\hat y_i - y_i`],
    ["z-p", "dl/ds", tex`p - y`],
    ["x-s", "dl/dz_i", tex`-y_i s_i^{-1}`],
    ["z-s", "dl/dz_i", tex`y_i \frac{\partial (-\log s_i)}{\partial s_i}`],
  ],
  "indices-exchanged": [
    ["z-s", "dlog s_i/dz_j", tex`\mathbb{1}\{i = j\} - s_i`],
    ["x-y", "dlog s_i/dz_j", tex`\delta_{ij} - \frac{e^{x_i}}{\sum_k e^{x_k}}`],
    ["a-S", "dlog s_i/dz_j", tex`\begin{cases} 1 - S_i & i = j \\ -S_i & i \ne j \end{cases}`],
  ],
  "weights-transposed": [
    ["z-p", "dl/dW", tex`(p - y)^{\top} x`],
    ["z-s", "dl/dW_ij", tex`x_j (s_i - y_i)`],
    ["z-yhat", "dL/dW", tex`\frac{1}{N} (\hat Y - Y)^{\top} X`],
  ],
  "mean-missing": [
    ["z-p", "dL/dW", tex`X^{\top} (P - Y)`],
    ["x-s", "dL/dW_ij", tex`\sum_m h_i^{(m)} (s_j^{(m)} - y_j^{(m)})`],
  ],
  "mean-twice": [
    ["z-p", "dL/dW", tex`\frac{1}{N^2} X^{\top} (P - Y)`],
    ["z-s", "dl/dz_i", tex`\frac{s_i - y_i}{N}`],
    ["a-S", "dL/dW_ij", tex`M^{-2} \sum_m x_i^{(m)} (S_j^{(m)} - y_j^{(m)})`],
  ],
  "label-prediction-exchanged": [
    ["z-yhat", "l", tex`-\sum_k \hat y_k \ln y_k`],
    ["x-y", "dl/ds_i", tex`-\frac{y_i}{\hat y_i}`],
  ],
  "log-base": [
    ["z-p", "l", tex`-\sum_k y_k \log_2 p_k`],
    ["a-S", "dl/ds_i", tex`-\frac{y_i}{S_i \log 10}`],
    ["z-s", "log s_i", tex`\log_{10} s_i`],
  ],
  "shift-changes": [
    ["x-y", "s_i", tex`\frac{e^{x_i - \max x}}{\sum_k e^{x_k}}`],
    ["z-p", "log s_i", tex`z_i - \log \sum_k e^{z_k - \max_j z_j}`],
    ["z-s", "s_i", tex`s_i e^{\max z}`],
  ],
  sign: [
    ["z-yhat", "l", tex`\sum_k y_k \ln \hat y_k`],
    ["z-p", "ds_i/dz_j", tex`p_i (p_j - \delta_{ij})`],
    ["x-s", "dl/ds_i", tex`y_i / s_i`],
  ],
  "needs-one-hot": [
    ["z-yhat", "l", tex`-\ln \hat y_j`],
    ["z-p", "dl/dz_i", tex`p_i - 1\{i = c\}`],
  ],
  "needs-sum-one": [
    ["x-y", "dl/dz_i", tex`y_i - \hat y_i`],
    ["z-p", "dl/dW", tex`x^{\top} (p - y)`],
  ],
};

describe.each(library)("$id", ({ id, lines, answer: { derivation, line } }) => {
  const spellings = written[id as MistakeId];

  test.each(spellings)("is recognised in %s for %s: %s", (notation, claim, own) => {
    expect(answer({ notation, claim, line: own })).toMatchObject({ mistake: id });
  });

  test("is recognised from at least two spellings", () => {
    expect(new Set(spellings.map(([, , own]) => own)).size).toBeGreaterThanOrEqual(2);
  });

  test("is answered by a line that there is", async () => {
    const all = await loadDerivations();
    const found = all.find((one) => one.id === derivation);
    expect(found && linesOf(found).map(({ line: own }) => own.id)).toContain(line);
  });

  // Written out in letters, each of its lines is this mistake and no other.
  const own = lines.filter(({ of }) => of !== "any");
  if (own.length === 0) return;
  test.each(own)("is what $tex is", ({ of, tex: wrong }) => {
    const letters = (formula: string) => latexOf(readFormula(formula, { notation: "z-p" }), "z-p");
    const line = `${letters(claimTex(of as ClaimId))} = ${letters(wrong)}`;
    expect(answer({ line })).toMatchObject({ mistake: id });
  });
});

describe("no mistake is seen", () => {
  test.each([
    ["dl/dz_i", tex`p_i \sum_k y_k - y_i`],
    ["ds_i/dz_j", tex`p_i (\delta_{ij} - p_j)`],
    ["l", tex`-\sum_k y_k \log p_k`],
    ["dl/dz_i", tex`p_i^3 - \log y_i`],
    ["dl/dz_i", tex`7`],
    ["dl/dz_i", tex`p_i - `],
    ["dl/dz_i", tex`\foo`],
  ] as const)("in %s: %s", (claim, line) => {
    expect(answer({ claim, line })).toMatchObject({ mistake: null });
  });
});

test("every claim can be claimed by its own formula", () => {
  for (const id of Object.keys(claims) as ClaimId[]) {
    const line = claimTex(id);
    expect(answer({ line: `${line} = ${line}` }), id).toMatchObject({ verdict: "equal" });
  }
});

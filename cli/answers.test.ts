import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { notationIds, notations } from "../src/formula/notation";
import { answerTo } from "./answers";
import { claims } from "../src/derivations/claims";

const tex = String.raw;

const answer = (question: object) => answerTo(JSON.stringify(question));

/** For each claim a right answer in the letters of a notation, and what it needs. */
const right: Readonly<
  Record<string, (letters: (typeof notations)["z-p"]) => readonly [string, string[]]>
> = {
  s_i: ({ logits: z }) => [tex`\frac{e^{${z}_i}}{\sum_j e^{${z}_j}}`, []],
  "log s_i": ({ logits: z, log }) => [tex`${z}_i - ${log} \sum_j e^{${z}_j}`, []],
  l: ({ probabilities: p, target: y, log }) => [tex`-\sum_i ${y}_i ${log} ${p}_i`, []],
  "dl/ds_i": ({ probabilities: p, target: y }) => [tex`-${y}_i/${p}_i`, []],
  "ds_i/dz_j": ({ probabilities: p }) => [tex`${p}_i (\delta_{ij} - ${p}_j)`, []],
  "ds_i/dz_i": ({ probabilities: p }) => [tex`${p}_i (1 - ${p}_i)`, []],
  "dlog s_i/dz_j": ({ probabilities: p }) => [tex`\mathbb{1}\{i = j\} - ${p}_j`, []],
  "dl/dz_i": ({ probabilities: p, target: y }) => [tex`${p}_i - ${y}_i`, ["sum-one"]],
  "d2l/dz_i dz_j": ({ probabilities: p }) => [tex`${p}_i (\delta_{ij} - ${p}_j)`, ["sum-one"]],
  "dl/dW_ij": ({ input: x, probabilities: p, target: y }) => [
    tex`${x}_i (${p}_j - ${y}_j)`,
    ["sum-one"],
  ],
  "dL/dW_ij": ({ input: x, probabilities: p, target: y, sampleCount: n }) => [
    tex`\frac{1}{${n}} \sum_{f} ${x}_i^{(f)} (${p}_j^{(f)} - ${y}_j^{(f)})`,
    ["sum-one"],
  ],
  "dl/dx_i": ({ weights: w, probabilities: p, target: y }) => [
    tex`\sum_{f} ${w}_{if} (${p}_f - ${y}_f)`,
    ["sum-one"],
  ],
  "dl/ds": ({ probabilities: p, target: y, classCount: d }) => [
    tex`-\left[\frac{${y}_1}{${p}_1}, \ldots, \frac{${y}_{${d}}}{${p}_{${d}}}\right]`,
    [],
  ],
  "ds/dz": ({ probabilities: p }) => [tex`\operatorname{diag}(${p}) - ${p}^{\top} ${p}`, []],
  "dl/dz": ({ probabilities: p, target: y }) => [tex`${p} - ${y}`, ["sum-one"]],
  "d2l/dz2": ({ probabilities: p }) => [
    tex`\operatorname{diag}(${p}) - ${p}^{\top} ${p}`,
    ["sum-one"],
  ],
  "dl/dW": ({ input: x, probabilities: p, target: y }) => [
    tex`${x}^{\top} (${p} - ${y})`,
    ["sum-one"],
  ],
  "dL/dW": ({ batchInput: x, batchProbabilities: p, batchTarget: y, sampleCount: n }) => [
    tex`\frac{1}{${n}} ${x}^{\top} (${p} - ${y})`,
    ["sum-one"],
  ],
  "dl/db": ({ probabilities: p, target: y }) => [tex`${p} - ${y}`, ["sum-one"]],
  "dl/dx": ({ weights: w, probabilities: p, target: y }) => [
    tex`(${p} - ${y}) ${w}^{\top}`,
    ["sum-one"],
  ],
};

describe.each(Object.keys(claims))("the claim %s", (claim) => {
  const questions = notationIds.map((notation) => {
    const [line, assumptions] = right[claim]!(notations[notation] as (typeof notations)["z-p"]);
    return { claim, line, notation, assumptions };
  });

  test.each(questions)("is met in $notation by $line", ({ assumptions, ...question }) => {
    expect(answer(question)).toMatchObject({
      verdict: assumptions.length > 0 ? "equal-if" : "equal",
      assumptions,
      reason: null,
    });
  });

  test.each(questions)("is not met in $notation by minus $line", ({ line, notation }) => {
    const wrong = answer({ claim, line: `-(${line})`, notation }) as {
      verdict: string;
      assumptions: string[];
      counterexample: { logits: number[]; target: number[]; left: number; right: number };
    };
    // δ − 0 and the like have no sign off the diagonal
    expect(wrong.verdict).toBe("different");
    const { logits, target, left, right: other } = wrong.counterexample;
    expect(logits).toHaveLength(target.length);
    expect(left).not.toBeCloseTo(other, 6);
  });
});

test.each([
  ["dl/dz_i", "p_i - 1", "different", []],
  ["dl/dz_i", tex`p_i - 1\{i = c\}`, "equal-if", ["one-hot"]],
  ["dl/dz_i", tex`p_i \sum_k y_k - y_i`, "equal", []],
  ["l", tex`-\log p_c`, "equal-if", ["one-hot"]],
  ["ds_i/dz_j", "p_i (1 - p_i)", "equal-if", ["i=j"]],
  ["ds_i/dz_j", "-p_i p_j", "equal-if", ["i≠j"]],
  ["ds_i/dz_i", "p_1 p_2", "equal-if", ["d=2"]],
  ["dL/dW_ij", tex`\sum_m x_i^{(m)} (p_j^{(m)} - y_j^{(m)})`, "different", []],
  ["dL/dW_ij", "x_i (p_j - y_j)", "different", []],
  ["dl/dz_i", tex`= p_i \sum_k y_k - y_i`, "equal", []],
  ["dl/dz_i", tex`\frac{\partial l}{\partial z_i} = y_i - p_i`, "different", []],
])("for %s, %s is %s %j", (claim, line, verdict, assumptions) => {
  expect(answer({ claim, line })).toMatchObject({ verdict, assumptions });
});

test("a whole equation needs no claim, and all its relations are judged", () => {
  expect(answer({ line: "p_i = p_i = y_i", notation: "z-p" })).toMatchObject({
    verdict: "different",
  });
  expect(answer({ line: tex`D_j S_i = S_i (\delta_{ij} - S_j)`, notation: "a-S" })).toMatchObject({
    verdict: "equal",
  });
});

test.each([
  ["no JSON", "nonsense"],
  ["no object", "[]"],
  ["no line", '{"claim": "l"}'],
  ["an unknown claim", '{"claim": "dp", "line": "p_i"}'],
  ["an unknown notation", '{"line": "p_i = p_i", "notation": "p-q"}'],
  ["a claim of Object's own", '{"claim": "constructor", "line": "p_i"}'],
])("%s is answered with the reason", (_, text) => {
  expect(answerTo(text)).toMatchObject({
    verdict: "cannot-tell",
    points: 0,
    reason: expect.stringMatching(/\S/) as string,
  });
});

test.each(["README.md", "README.zh-CN.md"])(
  "the answer that %s shows is the one that is given",
  (file) => {
    const [, question, shown] = /echo '(.*)' \| npm run -s judge -- --stdin\n\s+(\{.*\})\n/.exec(
      readFileSync(new URL(`../${file}`, import.meta.url), "utf8"),
    )!;
    expect(JSON.stringify(answerTo(question!))).toBe(shown);
  },
);

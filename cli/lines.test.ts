import { describe, expect, test } from "vitest";
import type { ClaimId } from "../src/derivations/claims";
import { notations, plainLetter, readableNotations, type Notation } from "../src/formula/notation";
import { answerTo } from "./answers";

const tex = String.raw;

type Verdict = "equal" | "different" | "cannot-tell" | `equal-if ${string}`;
type Line = readonly [claim: ClaimId | undefined, line: string, verdict: Verdict];

/** Lines as readers write them, with the letters of a notation in their places. */
const linesIn = ({
  logits: z,
  probabilities: p,
  target: y,
  loss: l,
  log,
  input: x,
  weights: W,
  classCount: d,
  sampleCount: N,
  sumIndex: k,
  labelClass: c,
  batchInput: X,
  batchProbabilities: P,
  batchTarget: Y,
}: Notation): readonly Line[] => {
  // The claims' indices are i and j; what a sum binds has to be neither.
  const ln = log.slice(1);
  const [tp, ty] = [plainLetter(p), plainLetter(y)];
  return [
    // True
    ["s_i", tex`\frac{e^{${z}_i}}{\sum_${k} e^{${z}_${k}}}`, "equal"],
    ["s_i", `exp(${z}_i)/sum_${k} exp(${z}_${k})`, "equal"],
    ["s_i", `e^${z}_i / sum_(${k}) e^${z}_${k}`, "equal"],
    ["log s_i", `${z}_i - ${ln}(sum_${k} exp(${z}_${k}))`, "equal"],
    ["log s_i", tex`${z}_i - \max ${z} - ${log} \sum_${k} e^{${z}_${k} - \max ${z}}`, "equal"],
    ["l", `-sum_${k} ${ty}_${k} ${ln} ${tp}_${k}`, "equal"],
    ["l", tex`-\sum_{${k}=1}^{${d}} ${y}_${k} ${log} ${p}_${k}`, "equal"],
    ["dl/ds_i", `-${ty}_i/${tp}_i`, "equal"],
    ["dl/ds_i", `−${ty}_i ${tp}_i^-1`, "equal"],
    ["ds_i/dz_j", tex`${p}_i (\delta_{ij} - ${p}_j)`, "equal"],
    ["ds_i/dz_j", `${tp}_i*([i=j] - ${tp}_j)`, "equal"],
    ["ds_i/dz_j", `${tp}_i（１{i＝j}－${tp}_j）`, "equal"],
    [
      "ds_i/dz_j",
      tex`\begin{cases} ${p}_i (1 - ${p}_i) & \text{if } i = j \\ -${p}_i ${p}_j & \text{otherwise} \end{cases}`,
      "equal",
    ],
    ["ds_i/dz_i", `${tp}_i - ${tp}_i**2`, "equal"],
    ["dlog s_i/dz_j", `delta_ij - ${tp}_j`, "equal"],
    ["dl/dz_i", `${tp}_i sum_${k} ${ty}_${k} - ${ty}_i`, "equal"],
    ["dl/dz_i", tex`\frac{\partial ${l}}{\partial ${z}_i}`, "equal"],
    ["dl/dz", tex`${p} \sum_${k} ${y}_${k} - ${y}`, "equal"],
    ["ds/dz", tex`\operatorname{diag}(${p}) - ${p}^{\top} ${p}`, "equal"],
    [undefined, `${tp}_i = softmax(${z})_i`, "equal"],
    [undefined, tex`\sum_${k} ${p}_${k} = 1`, "equal"],
    [undefined, `d${plainLetter(l)}/d${z}_i = ${tp}_i sum_${k} ${ty}_${k} - ${ty}_i`, "equal"],
    // True under a condition
    ["dl/dz_i", `${tp}_i - ${ty}_i`, "equal-if sum-one"],
    ["dl/dz", tex`${p} - ${y}`, "equal-if sum-one"],
    ["dl/dW_ij", `${x}_i*(${tp}_j - ${ty}_j)`, "equal-if sum-one"],
    ["dL/dW", tex`\frac{1}{${N}} ${X}^{\top} (${P} - ${Y})`, "equal-if sum-one"],
    ["dL/dW_ij", `1/${N} sum_f ${x}_i^(f) (${tp}_j^(f) - ${ty}_j^(f))`, "equal-if sum-one"],
    ["dl/dx", `(${tp} - ${ty}) ${W}^T`, "equal-if sum-one"],
    ["l", `-${ln} ${tp}_${c}`, "equal-if one-hot"],
    ["ds_i/dz_j", `${tp}_i*(1-${tp}_i)`, "equal-if i=j"],
    ["ds_i/dz_j", `-${tp}_i ${tp}_j`, "equal-if i≠j"],
    // False
    ["s_i", tex`\frac{e^{${z}_i}}{e^{\sum_${k} ${z}_${k}}}`, "different"],
    ["log s_i", `${z}_i - sum_${k} ${z}_${k}`, "different"],
    ["l", `sum_${k} ${ty}_${k} ${ln} ${tp}_${k}`, "different"],
    ["dl/dz_i", `${ty}_i - ${tp}_i`, "different"],
    ["dl/dz_i", `${tp}_i`, "different"],
    ["dl/dz_i", `${tp}_${k} - ${ty}_${k}`, "different"],
    ["dl/ds_i", `${tp}_i - ${ty}_i`, "different"],
    ["dlog s_i/dz_j", `1 - ${tp}_j`, "equal-if i=j"],
    ["d2l/dz_i dz_j", `${tp}_i ${tp}_j`, "different"],
    [undefined, `${tp}_i = ${ty}_i`, "different"],
    // Not to be told
    ["dl/dz_i", `${tp}_i - (${ty}_i`, "cannot-tell"],
    ["dl/dz_i", `${tp}_i - ${ty}_`, "cannot-tell"],
    ["dl/dz_i", `${tp} - ${ty}`, "cannot-tell"],
    ["dl/dz_i", `${tp}_10 - ${ty}_i`, "cannot-tell"],
    ["dl/dz_i", tex`${p}_i - \foo{${y}_i}`, "cannot-tell"],
    ["dl/dz_i", `sum_${k} ${tp}_${k} - ${ty}_${k}`, "cannot-tell"],
    [undefined, `${tp}_i - ${ty}_i`, "cannot-tell"],
    // Hostile
    ["dl/dz_i", tex`\href{javascript:alert(1)}{${p}_i} - ${y}_i`, "cannot-tell"],
    ["dl/dz_i", tex`\htmlData{quantity=target}{${p}}_i - ${y}_i`, "cannot-tell"],
    ["dl/dz_i", tex`\def\a{\a\a}\a ${p}_i - ${y}_i`, "cannot-tell"],
    ["dl/dz_i", "{".repeat(10_000) + `${p}_i`, "cannot-tell"],
    ["dl/dz_i", `${p}_i+`.repeat(300_000), "cannot-tell"],
  ];
};

describe.each(readableNotations)("in the letters %s", (notation) => {
  const lines = linesIn(notations[notation]).map(([claim, line, verdict]) => ({
    claim,
    line,
    verdict,
    shown: line.slice(0, 60),
  }));

  test.each(lines)("$claim: $shown is $verdict", ({ claim, line, verdict }) => {
    const given = answerTo(JSON.stringify({ claim, line, notation })) as {
      verdict: string;
      assumptions: string[];
      reason: string | null;
    };
    const said =
      given.verdict === "equal-if" ? `equal-if ${given.assumptions.join(" ")}` : given.verdict;
    expect(said, given.reason ?? "").toBe(verdict);
  });
});

test("there are more than a hundred and twenty of them", () => {
  const counts = readableNotations.map((notation) => linesIn(notations[notation]).length);
  expect(counts.reduce((sum, count) => sum + count)).toBeGreaterThanOrEqual(120);
});

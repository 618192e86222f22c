import { describe, expect, test } from "vitest";
import type { NotationId } from "../notation";
import { readLine, readWhere } from "../read/lines";
import { cannotTell } from "./cannotTell";
import { judge, type JudgeOptions } from "./judge";
import { plainState } from "./state";
import type { Verdict } from "./verdict";

const tex = String.raw;

/** The verdict on one relation. */
function verdictOn(
  line: string,
  options: Partial<JudgeOptions> & { readonly conditions?: string } = {},
): Verdict {
  const notation: NotationId = options.notation ?? "z-p";
  const { conditions, ...others } = options;
  try {
    const { sides, relations } = readLine(line, { notation });
    const where = conditions === undefined ? [] : readWhere(conditions, { notation });
    const statement = { left: sides[0]!, relation: relations[0]!, right: sides[1]! };
    return judge(statement, { where, ...others, notation });
  } catch (error) {
    return cannotTell(error);
  }
}

const gradient = tex`\frac{\partial l}{\partial z_i}`;
const jacobian = tex`\frac{\partial p_i}{\partial z_j}`;

describe("equal", () => {
  test("is said of at least 200 deciding points", () => {
    for (const line of ["l = l", tex`l = -\sum_k y_k \log p_k`, "p_7 = p_7"]) {
      const verdict = verdictOn(line);
      expect(verdict.verdict, line).toBe("equal");
      expect(verdict.points, line).toBeGreaterThanOrEqual(200);
    }
  });

  test("the same line is judged the same whenever it is judged", () => {
    expect(verdictOn(`${gradient} = y_i - p_i`)).toEqual(verdictOn(`${gradient} = y_i - p_i`));
  });

  test("the differences of equal sides stay within what rounding allows", () => {
    expect(verdictOn(tex`p_i (1 - p_i) = p_i - p_i^2`)).toMatchObject({ verdict: "equal" });
    const verdict = verdictOn(tex`${gradient} = p_i \sum_k y_k - y_i`);
    expect(verdict.verdict === "equal" && verdict.margin).toBeGreaterThan(0);
    expect(verdict.verdict === "equal" && verdict.margin).toBeLessThanOrEqual(1);
  });
});

describe("equal if", () => {
  test.each([
    [`${gradient} = p_i - y_i`, { kind: "sum-one" }],
    [tex`l = -\log p_c`, { kind: "one-hot" }],
    [`${jacobian} = p_i (1 - p_i)`, { kind: "same", indices: ["i", "j"] }],
    [`${jacobian} = -p_i p_j`, { kind: "distinct", indices: ["i", "j"] }],
    ["p_1 + p_2 = 1", { kind: "size", of: "class", count: 2 }],
    ["p = [p_1, p_2, p_3]", { kind: "size", of: "class", count: 3 }],
  ])("%s needs one assumption, the weakest that suffices", (line, assumption) => {
    expect(verdictOn(line)).toMatchObject({ verdict: "equal-if", assumptions: [assumption] });
  });

  test("shows where it fails without the assumption", () => {
    const verdict = verdictOn(`${gradient} = p_i - y_i`);
    const { counterexample } = verdict as Extract<Verdict, { verdict: "equal-if" }>;
    expect(counterexample!.state.samples[0]!.target).toEqual([1, 1]);
    expect([counterexample!.left, counterexample!.right]).toEqual([0, -0.5]);
  });

  test("counts the points at which the assumption holds", () => {
    expect(verdictOn("p_1 + p_2 = 1").points).toBeGreaterThanOrEqual(200);
  });

  test("is not said of what holds for one class alone, where nothing can be seen", () => {
    expect(verdictOn(`${jacobian} = 0`)).toMatchObject({ verdict: "different" });
  });

  test("is not said where two assumptions would be needed together", () => {
    expect(verdictOn(`${gradient} = p_j - y_j`)).toMatchObject({ verdict: "different" });
  });
});

/** The counterexample of a line that does not always hold. */
function counterexampleOf(line: string) {
  const verdict = verdictOn(line);
  if (!("counterexample" in verdict) || !verdict.counterexample)
    throw new RangeError(`${line}: ${verdict.verdict}`);
  const { state, indices, left, right } = verdict.counterexample;
  const { logits, target } = state.samples[0]!;
  return { logits, target, indices, left, right };
}

describe("the smallest telling counterexample", () => {
  test("of a wrong sign has two classes, a one-hot label and logits of 0", () => {
    expect(counterexampleOf(`${gradient} = y_i - p_i`)).toEqual({
      logits: [0, 0],
      target: [1, 0],
      indices: { i: 1 },
      left: -0.5,
      right: 0.5,
    });
  });

  test("has the fewest logits that are not 0, positive ones first", () => {
    expect(counterexampleOf("z_i = z_i^2 + z_i")).toMatchObject({
      logits: [0, 1],
      indices: { i: 2 },
    });
    expect(counterexampleOf("z_i^2 = z_i")).toMatchObject({ logits: [-1, 0] });
    expect(counterexampleOf("z_i^3 = z_i")).toMatchObject({ logits: [0, 2] });
  });

  test("has more classes only where fewer do not tell", () => {
    expect(counterexampleOf(tex`\sum_k z_k - z_1 - z_2 = z_1 - z_1`)).toMatchObject({
      logits: [0, 0, 1],
    });
  });

  test("goes to halves, and then to the seeded set, where whole logits do not tell", () => {
    const onWhole = tex`z_1 (z_1 - 1) (z_1 + 1) (z_1 - 2) (z_1 + 2)`;
    expect(counterexampleOf(`${onWhole} = 0`)).toMatchObject({ logits: [0.5, 0] });
    const onHalves = tex`(2 z_1 - 1) (2 z_1 + 1) (2 z_1 - 3) (2 z_1 + 3)`;
    const { logits } = counterexampleOf(tex`${onWhole} \cdot ${onHalves} = 0`);
    expect(2 * logits[0]!).not.toBe(Math.round(2 * logits[0]!));
  });

  test("has a label that sums to 1 before one that does not, one-hot before soft", () => {
    expect(counterexampleOf(tex`\sum_k y_k^2 = 1`).target).toEqual([0.5, 0.5]);
    expect(counterexampleOf(tex`y_i^2 = 2 y_i`).target).toEqual([1, 0]);
    expect(counterexampleOf(tex`\sum_k y_k = 1 + 0 \cdot z_1 + (1 - \sum_k y_k)`).target).toEqual([
      1, 1,
    ]);
  });

  test("has finite values before a side without one", () => {
    expect(counterexampleOf(tex`\frac{z_i}{z_i} = 2`)).toMatchObject({
      logits: [0, 1],
      left: 1,
      right: 2,
    });
    expect(counterexampleOf(tex`\frac{z_i}{z_i} = 1`)).toMatchObject({
      logits: [0, 0],
      left: NaN,
      right: 1,
    });
  });
});

describe("what decides and what separates", () => {
  test("a division by 0 or log 0 where the other side has a value does", () => {
    expect(verdictOn(tex`\log y_i = \log y_i`)).toMatchObject({ verdict: "equal" });
    expect(verdictOn(tex`y_i \log y_i - y_i \log y_i = 0`)).toMatchObject({ verdict: "different" });
    expect(verdictOn(tex`\frac{y_i}{y_i} = 1`)).toMatchObject({ verdict: "different" });
  });

  test("overflow decides nothing, however many points there are", () => {
    expect(verdictOn("e^{1000} + y_i = e^{1000} + p_i")).toMatchObject({
      verdict: "cannot-tell",
      problem: { code: "few-points" },
    });
  });

  test("terms that cancel beyond their digits do not hide a wrong line", () => {
    for (const huge of ["10^{300}", "e^{700}", "10^{20} z_1^2"])
      expect(verdictOn(`${huge} - ${huge} + y_i - p_i = ${gradient}`).verdict, huge).toMatch(
        /cannot-tell|different/,
      );
  });

  test("a tiny wrong term is seen where the probabilities are as tiny", () => {
    expect(verdictOn(tex`${jacobian} = p_i (1\{i = j\} - p_j) + 10^{-20}`)).toMatchObject({
      verdict: "different",
    });
  });

  test("a gradient that cancels to 0 is measured by its terms, and decides", () => {
    expect(verdictOn(tex`\sum_i ${gradient} = 0`)).toMatchObject({ verdict: "equal" });
    expect(verdictOn(tex`\sum_i ${jacobian} = 0`)).toMatchObject({ verdict: "equal" });
  });

  test("a case without members is no point", () => {
    expect(verdictOn("p_i = p_i", { conditions: tex`i \ne i` })).toMatchObject({
      verdict: "cannot-tell",
      problem: { code: "no-members" },
    });
    expect(verdictOn(`${jacobian} = -p_i p_j`, { conditions: tex`i \ne j` })).toMatchObject({
      verdict: "equal",
    });
  });

  test("where entries do not exist there is no point", () => {
    expect(verdictOn("p_3 - p_3 = 0")).toMatchObject({ verdict: "equal" });
    expect(verdictOn("p_9 = p_9")).toMatchObject({
      verdict: "cannot-tell",
      problem: { code: "no-such-index" },
    });
  });
});

describe("relations other than =", () => {
  test.each([
    ["p_i > 0", "equal"],
    ["l > 0", "different"], // without weights the loss is 0
    [tex`p_i \ge 0`, "equal"],
    [tex`z_i < z_j \Leftrightarrow p_i < p_j`, "equal"],
    [tex`z_i < z_j \Leftrightarrow p_i < p_j + 1`, "different"],
    ["p_i > p_j", "different"],
    [tex`p_i \ne 2`, "equal"],
    [tex`\log 4 \approx 1.3863`, "equal"],
    [tex`\log 4 \approx 1.3864`, "different"],
  ])("%s: %s", (line, verdict) => {
    expect(verdictOn(line).verdict).toBe(verdict);
  });

  test("0 < p < 1 for two classes or more: one class has probability 1", () => {
    expect(verdictOn(tex`p_i \in (0, 1)`)).toMatchObject({
      verdict: "equal-if",
      assumptions: [{ kind: "at-least", count: 2 }],
    });
    expect(verdictOn(tex`p_i \in (0, 1)`, { conditions: tex`d \ge 2` }).verdict).toBe("equal");
  });
});

describe("a line that speaks of one state", () => {
  const only = { ...plainState([Math.log(2), Math.log(4), 0], [0, 1, 0]), isRounded: true };

  test("is judged there", () => {
    expect(verdictOn("[e^{z_1}, e^{z_2}, e^{z_3}] = [2, 4, 1]", { only })).toMatchObject({
      verdict: "equal",
      points: 3,
    });
    expect(verdictOn("p_1 = 0.3", { only })).toMatchObject({ verdict: "different" });
  });

  test("is not told at all where its shapes are of another size", () => {
    expect(verdictOn("p = [0.5, 0.5]", { only })).toMatchObject({ verdict: "cannot-tell" });
  });
});

describe("shapes", () => {
  test.each([
    ["p = p_i", "1×d", "1×1"],
    [tex`\frac{\partial p}{\partial z} = p`, "d×d", "1×d"],
    ["p + W = p", "1×d", "d_in×d"],
    ["p W = p", "1×d", "d_in×d"],
    [tex`p p = 1`, "1×d", "1×d"],
    [tex`p - 1 = p`, "1×d", "1×1"],
    ["[p_1, p_2] = [p_1, p_2, p_3]", "1×2", "1×3"],
  ])("%s: both are named", (line, left, right) => {
    expect(verdictOn(line)).toMatchObject({
      verdict: "cannot-tell",
      problem: { code: "shapes", left, right },
    });
  });

  test.each([
    [tex`\frac{1}{p} = 1`, "needs-scalar"],
    [tex`p_i = \log_2 [1, 2]^2`, "needs-scalar"],
    [tex`x_k p_k = 1`, "two-kinds"],
    [tex`y_i \sum_i y_i = 1`, "bound-outside"],
    [tex`\frac{\partial z}{\partial p} = 0`, "not-upstream"],
    [tex`\frac{\partial l}{\partial W^{\top}} = 0`, "derivative-by"],
    [tex`\frac{\partial 1}{\partial z_i} = 0`, "not-upstream"],
    [tex`\frac{\partial \max z}{\partial z_i} = 1`, "not-differentiable"],
  ])("%s: %s", (line, code) => {
    expect(verdictOn(line)).toMatchObject({ verdict: "cannot-tell", problem: { code } });
  });

  test.each([
    [tex`\frac{\partial l}{\partial z} \in \mathbb{R}^{1 \times d}`, "equal"],
    [tex`\frac{\partial p}{\partial z} \in \mathbb{R}^{d \times d}`, "equal"],
    [tex`\frac{\partial l}{\partial W} \in \mathbb{R}^{d_{\mathrm{in}} \times d}`, "equal"],
    [tex`\frac{\partial l}{\partial W} \in \mathbb{R}^{d \times d_{\mathrm{in}}}`, "different"],
    [tex`p \in \mathbb{R}^d`, "equal"],
    [tex`p \in \mathbb{R}^{d + 1}`, "different"],
    [tex`l \in \mathbb{R}`, "equal"],
    [tex`p \in \mathbb{R}^{d \times 1}`, "different"],
    [tex`p \in \mathbb{R}`, "cannot-tell"],
    [tex`X \in \mathbb{R}^{N \times d_{\mathrm{in}}}`, "equal"],
    [tex`X \in \mathbb{R}^{d_{\mathrm{in}} \times N}`, "different"],
  ])("written beside a formula are judged: %s is %s", (line, verdict) => {
    expect(verdictOn(line).verdict).toBe(verdict);
  });

  test("a label and a logit do not depend on another logit, which is no reason to refuse", () => {
    expect(verdictOn(tex`\frac{\partial y}{\partial z} = 0`).verdict).toBe("equal");
    expect(verdictOn(tex`\frac{\partial z_i}{\partial z_j} = \delta_{ij}`).verdict).toBe("equal");
  });
});

describe("dots", () => {
  test.each([
    ["[p_1, p_2, \\ldots, p_d] = p", "equal"],
    ["[p_1, \\ldots, p_d] = p", "equal"],
    ["[0, \\ldots, 0] = 0 \\cdot p", "equal"],
    ["[p_1, \\ldots, p_{d-1}, y_d] = p", "different"],
    ["\\cdots = 1", "cannot-tell"],
    ["x_1 W_{1j} + \\cdots + x_{d_{\\mathrm{in}}} W_{d_{\\mathrm{in}} j} = z_j", "equal"],
    ["[p_1, \\ldots, y_d] = [p_1, \\ldots, y_d]", "equal"], // at its two places
    ["[p_1, \\ldots, y_d] p^{\\top} = [p_1, \\ldots, y_d] p^{\\top}", "cannot-tell"],
    ["p_1 + p_2 + \\cdots + p_d = 1", "equal"],
    ["p_1 + \\cdots + p_d + p_d = 1", "cannot-tell"], // is the last one p_{d-1} or twice p_d?
  ])("%s: %s", (line, verdict) => {
    expect(verdictOn(line).verdict).toBe(verdict);
  });

  test("where places coincide the entry at the label's class wins", () => {
    const row = tex`[\hat y_1, \ldots, \hat y_j - 1, \ldots, \hat y_d] = \hat y - y`;
    expect(verdictOn(row, { notation: "z-yhat" })).toMatchObject({
      assumptions: [{ kind: "one-hot" }],
    });
  });
});

describe("samples", () => {
  test.each([
    [
      tex`\frac{\partial L}{\partial W_{aj}} = \frac{1}{N} \sum_m x_a^{(m)} (p_j^{(m)} \sum_k y_k^{(m)} - y_j^{(m)})`,
      "equal",
    ],
    [
      tex`\frac{\partial L}{\partial W_{aj}} = \sum_m x_a^{(m)} (p_j^{(m)} \sum_k y_k^{(m)} - y_j^{(m)})`,
      "different",
    ],
    [tex`L = l`, "different"],
    [tex`L = \frac{1}{N} \sum_{m=1}^{N} l^{(m)}`, "equal"],
  ])("%s: %s", (line, verdict) => {
    expect(verdictOn(line).verdict).toBe(verdict);
  });
});

describe("sums with bounds of their own", () => {
  test.each([
    [tex`\sum_{k=1}^{d} p_k = 1`, "equal"],
    [tex`\sum_{k=1}^{d-1} p_k = 1 - p_d`, "equal"],
    [tex`\sum_{k=2}^{d} p_k = 1 - p_1`, "equal"],
    [tex`\sum_{k=1}^{d+1} p_k = 1`, "cannot-tell"], // there is no class d + 1
    [tex`\sum_{k=1}^{K} p_k = 1`, "cannot-tell"], // K is no count here
    [tex`\sum_{k \ne i, j} p_k = 1 - p_i - p_j`, "equal-if"], // i ≠ j
    [tex`\sum_{i \ne j} p_i p_j = 1 - \sum_i p_i^2`, "cannot-tell"], // is j free, or bound too?
    [tex`\frac{\partial}{\partial z_j} \sum_{k \ne i} e^{z_k} = 1\{i \ne j\} e^{z_j}`, "equal"],
    [tex`\frac{\partial}{\partial z_j} \sum_{k \ne i} e^{z_k} = e^{z_j}`, "cannot-tell"],
  ])("%s: %s", (line, verdict) => {
    expect(verdictOn(line).verdict).toBe(verdict);
  });

  test("a sum to 3 is a sum over all where there are three classes", () => {
    expect(verdictOn(tex`\sum_{k=1}^{3} p_k = 1`)).toMatchObject({
      assumptions: [{ kind: "size", of: "class", count: 3 }],
    });
  });
});

describe("powers", () => {
  test.each([
    [tex`\sqrt{y_i} = y_i^{0.5}`, "equal"],
    [tex`y_i^{1.5} = y_i \sqrt{y_i}`, "equal"],
    ["z_i^{1+1} = z_i^2", "equal"],
    ["(-1)^{2 \\cdot 1} = 1", "equal"],
    ["e^{2 z_i} = (e^{z_i})^2", "equal"],
    ["p_i^{y_i} = e^{y_i \\log p_i}", "equal"],
    ["p_i^{-2} = 1/p_i^2", "equal"],
    [tex`\frac{\partial}{\partial z_i} z_i^3 = 3 z_i^2`, "equal"],
    [tex`\frac{\partial}{\partial p_i} p_i^{0.5} = \frac{1}{2 \sqrt{p_i}}`, "equal"],
    [tex`(\frac{1}{z_i - z_i})^0 = 1`, "different"],
    [tex`\sum_k y_k \log\frac{1}{y_k} = -\sum_k y_k \log y_k`, "equal"],
  ])("%s: %s", (line, verdict) => {
    expect(verdictOn(line).verdict).toBe(verdict);
  });
});

describe("what cannot hide a wrong line", () => {
  test.each([
    "p_i = 10^{12} p_i - 10^{12} p_i + 2 p_i",
    tex`\frac{\partial p_i}{\partial z_i} = 10^{13} p_i - 10^{13} p_i - p_i (1 - p_i)`,
    tex`p_i = p_i^2 + 10^9 (\sum_k p_k - 1)`,
    tex`\max(p) > \frac{1}{d}`,
    tex`p_i (1 - p_i) < \frac{1}{4}`,
    "p_1 \\ne p_2",
    tex`\frac{\sum_k y_k}{\sum_k y_k} = 1`,
    "p_i = p_i (1 + 10^{-13})",
    "10^{12} (z_i + 3.3) + p_i - 10^{12} (z_i + 3.3) = p_i",
    tex`0.${"0".repeat(400)}1 = 0`,
    tex`p_i (1 - p_i) \in (0, 1) \Leftrightarrow 1 > 2`,
    tex`\max_{k \ne i} z_k > -10000`,
  ])("%s", (line) => {
    expect(verdictOn(line, { conditions: "d \\ge 1" }).verdict).not.toBe("equal");
  });
});

test("a size is an assumption where a line fails at every other, and not just at some", () => {
  expect(verdictOn(tex`p_i + 1\{i = 8\} = p_i`)).toMatchObject({ verdict: "different" });
  expect(verdictOn(tex`L = \frac{1}{2} \sum_m l^{(m)}`)).toMatchObject({
    assumptions: [{ kind: "size", of: "sample", count: 2 }],
  });
  expect(verdictOn("z_j = x_1 W_{1j} + x_2 W_{2j}")).toMatchObject({
    assumptions: [{ kind: "size", of: "input", count: 2 }],
  });
});

test("what is there at one number of classes only is told as such", () => {
  expect(verdictOn(tex`\sum_{k=1}^{8} p_k = 1`)).toMatchObject({
    verdict: "equal-if",
    assumptions: [{ kind: "size", of: "class", count: 8 }],
  });
});

test("a wrong term as small as 10⁻³⁰ is seen with a one-hot label too", () => {
  expect(verdictOn(`${gradient} = p_i \\sum_k y_k - y_i + 10^{-30}`)).toMatchObject({
    verdict: "different",
  });
});

test("a derivative of every sample is not too much", () => {
  const line = tex`\frac{\partial L}{\partial W_{ij}} = \frac{1}{N} \sum_m \frac{\partial l^{(m)}}{\partial W_{ij}}`;
  expect(verdictOn(line)).toMatchObject({ verdict: "equal" });
});

test("all labels of a batch can be one-hot at once", () => {
  expect(verdictOn(tex`Y_{mi}^2 = Y_{mi}`)).toMatchObject({ assumptions: [{ kind: "one-hot" }] });
});

describe("rows and sums that leave an entry out", () => {
  test.each([
    [
      tex`\frac{e^{z_i}}{e^{z_1} + \dots + e^{z_{i-1}} + e^{z_{i+1}} + \dots + e^{z_d}} = p_i`,
      "different",
    ],
    [tex`p_1 + \dots + p_{i-1} + p_{i+1} + \dots + p_d = 1 - p_i`, "equal"],
    [tex`p_1 + \dots + p_{c-1} + p_{c+1} + \dots + p_d = 1 - p_c`, "equal"],
    [tex`p_1 + \dots + p_{i-1} + p_i + p_{i+1} + \dots + p_d = 1`, "equal"],
    [tex`p_1 + \dots + p_{i-1} + p_{i+2} + \dots + p_d = 1`, "cannot-tell"],
    [tex`[p_1, \dots, p_{i-1}, p_{i+1}, \dots, p_d] = p`, "cannot-tell"],
    [tex`[p_1, \dots, p_{d-2}, p_d] = p`, "cannot-tell"],
    [
      tex`\frac{\partial p_i}{\partial z} = [-p_i p_1, \dots, p_i (1 - p_i), \dots, -p_i p_d]`,
      "equal",
    ],
    [tex`[p_1, \dots, p_i - 1, \dots, p_d] = p - \frac{\partial z_i}{\partial z}`, "equal"],
    [tex`p_1 + \dots + 2 p_i + \dots + p_d = 1 + p_i`, "equal"],
    [tex`\frac{\partial z_i}{\partial z} = [0, \dots, 1, \dots, 0]`, "cannot-tell"],
    [
      tex`\frac{\partial l}{\partial W} = \begin{bmatrix} x_1 (p_1 \sum y - y_1) & \cdots & x_1 (p_d \sum y - y_d) \\ \vdots & \ddots & \vdots \\ x_{d_{in}} (p_1 \sum y - y_1) & \cdots & x_{d_{in}} (p_d \sum y - y_d) \end{bmatrix}`,
      "equal",
    ],
  ])("%s: %s", (line, verdict) => {
    expect(verdictOn(line).verdict).toBe(verdict);
  });
});

describe("cases", () => {
  const inCases = (...rows: string[]) =>
    tex`${jacobian} = \begin{cases} ${rows.join(String.raw` \\ `)} \end{cases}`;
  test.each([
    [["p_i (1 - p_i) & i = j", "-p_i p_j & i \\ne j"], "equal"],
    [[tex`-p_i p_j & \text{otherwise}`, "p_i (1 - p_i) & i = j"], "equal"],
    [[tex`99 & \text{otherwise}`, "p_i (1 - p_i) & i = j"], "equal-if"],
    [["p_i (1 - p_i) & i = j", "0 & i = j", "-p_i p_j & i \\ne j"], "equal-if"],
    [["p_i (1 - p_i) & i = j"], "equal-if"], // off the diagonal it has no value
  ])("%j: %s", (rows, verdict) => {
    expect(verdictOn(inCases(...rows)).verdict).toBe(verdict);
  });
});

test("I is the identity, 1 a row of ones", () => {
  expect(verdictOn(tex`p \mathbf{I} = p`).verdict).toBe("equal");
  expect(verdictOn(tex`p \mathbf{I}^\top = 1`).verdict).toBe("cannot-tell");
  expect(verdictOn(tex`${jacobian} = p_i (I_{ij} - p_j)`).verdict).toBe("equal");
  expect(
    verdictOn(
      tex`\frac{\partial p}{\partial z} = \operatorname{diag}(p) (\mathbf{I} - \mathbf{1}^\top p)`,
    ).verdict,
  ).toBe("equal");
});

test("where the entry at the label meets the first or the last, it is the one that is meant", () => {
  const row = tex`[5, \ldots, 7, \ldots, 9] \odot \mathbf{e}_j = 7 \cdot \mathbf{e}_j`;
  expect(verdictOn(row, { notation: "z-yhat" }).verdict).toBe("equal");
});

test("a bias is there where a line speaks of it, and else not", () => {
  expect(verdictOn("z = x W").verdict).toBe("equal");
  expect(verdictOn("z = x W + b").verdict).toBe("equal");
  expect(verdictOn("b = 0 \\cdot b").verdict).toBe("different");
});

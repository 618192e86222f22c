import { describe, expect, test } from "vitest";
import { typed } from "./typed";

const tex = String.raw;

test.each([
  ["p_i*(1-p_j)", tex`p_i\cdot(1-p_j)`],
  ["sum_k y_k", tex`\sum_k y_k`],
  ["sum_(k != i) y_k", tex`\sum_{k \ne i} y_k`],
  ["exp(z_i)", tex`\exp(z_i)`],
  ["-y_k log p_k", tex`-y_k \log p_k`],
  ["y_klogp_k", tex`y_k\log p_k`],
  ["e^z_i / sum_k e^z_k", tex`e^{z_i} / \sum_k e^{z_k}`],
  ["e^(z_i - max(z))", tex`e^{z_i - \max(z)}`],
  ["p_i^-1", tex`p_i^{-1}`],
  ["x_i^(m)", tex`x_i^{(m)}`],
  ["p_i ** 2", tex`p_i ^ 2`],
  ["sqrt(p_i^2)", tex`\sqrt{p_i^2}`],
  ["softmax(z)_i", tex`\operatorname{softmax}(z)_i`],
  ["delta_ij", tex`\delta_{ij}`],
  ["W_ij", tex`W_{ij}`],
  ["d_in", tex`d_{\mathrm{in}}`],
  ["1{i=j}", tex`1\{i=j\}`],
  ["[i == j] - p_j", tex`\mathbb{1}\{i = j\} - p_j`],
  ["yhat_i", tex`\hat{y}_i`],
  ["y_hat_i", tex`\hat{y}_i`],
  ["hat y_i", tex`\hat{y}_i`],
  ["X.T (P - Y)", tex`X^{\top} (P - Y)`],
  // Characters of their own
  ["ŷ_i − y_i", tex`\hat{y}_i - y_i`],
  ["y\u0302ᵢ", tex`\hat{y}_{i}`],
  ["pᵢ₊₁²", tex`p_{i+1}^{2}`],
  ["xᵀ(p − y)", tex`x^{T}(p - y)`],
  ["∂l/∂z_i", tex`\partial l/\partial z_i`],
  ["−Σ_k y_k·ln p_k", tex`-\sum_k y_k\cdot\ln p_k`],
  ["δ_ij ≠ 𝟙{i=j}", tex`\delta_{ij} \ne \mathbb{1}\{i=j\}`],
  // As Chinese input methods give them
  ["ｐ＿ｉ（１－ｐ＿ｊ）", "p_i(1-p_j)"],
  ["ｐ_i＊［ｉ＝ｊ］，", tex`p_i\cdot\mathbb{1}\{i=j\},`],
  ["e＾（z_i）", "e^{z_i}"],
  ["p_i　－　y_i。", "p_i - y_i."],
])("%s is %s", (text, expected) => {
  expect(typed(text).tex).toBe(expected);
});

describe("LaTeX stays LaTeX", () => {
  test.each([
    tex`\frac{\partial l}{\partial z_i}`,
    tex`\operatorname{softmax}(z)_i`,
    tex`\begin{cases} p_i & \text{if } i = j \\ \exp z & \text{otherwise} \end{cases}`,
    tex`\sum_{k=1}^{d} \mathrm{e}^{z_k}`,
    tex`\mathbb{1}\{i = j\} [p_1, \ldots, p_d]`,
    tex`\hat y_i \cdot \mathcal{L}`,
    tex`p^2_i + p_i^{(m)}`,
  ])("%s", (line) => {
    expect(typed(line).tex).toBe(line);
  });
});

test("a place in the LaTeX is the place of what was typed for it", () => {
  const at = (text: string, part: string) => {
    const { tex: formula, placeInText } = typed(text);
    const start = formula.indexOf(part);
    const place = placeInText({ start, end: start + part.length });
    return text.slice(place.start, place.end);
  };
  expect(at("p_i*foo", "f")).toBe("f");
  expect(at("sum_k y_k", tex`\sum`)).toBe("sum");
  expect(at("sum_k y_k", "y_k")).toBe("y_k");
  expect(at("ŷ_i − y_i", tex`\hat{y}_i`)).toBe("ŷ_i");
  expect(at("sqrt(p_i) ）", ")")).toBe("）");
});

test("a place at the end of the LaTeX is the end of what was typed", () => {
  const { tex: formula, placeInText } = typed("sum_k ");
  expect(placeInText({ start: formula.length, end: formula.length })).toEqual({ start: 6, end: 6 });
  expect(typed("").placeInText({ start: 0, end: 0 })).toEqual({ start: 0, end: 0 });
});

test("what is typed once is typed for good", () => {
  for (const text of ["p_i*(1-p_j)", "e^z_i / sum_k e^z_k", "ŷᵢ²", "[i=j] delta_ij", "sqrt(x.T)"]) {
    const once = typed(text).tex;
    expect(typed(once).tex).toBe(once);
  }
});

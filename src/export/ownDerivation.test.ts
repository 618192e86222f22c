import { describe, expect, test } from "vitest";
import { derivationFileOfOwn, latexOfOwn, markdownOfOwn } from "./ownDerivation";
import { ownDerivation } from "./ownDerivations.fixture";

const tex = String.raw;

const gradient = ownDerivation("dl/dz_i", "z-p", [
  "-sum_k y_k/p_k dp_k/dz_i",
  "= -sum_k y_k (1{k=i} - p_i)",
  "p_i sum_k y_k - y_i",
  "= p_i - y_i",
]);

test("LaTeX stands below each other at the relations, with what the judge says", () => {
  expect(latexOfOwn(gradient)).toBe(tex`\begin{align*}
  \frac{\partial l}{\partial z_{i}} &= -\sum_k y_k/p_k dp_k/dz_i \\ % equal
  &= -\sum_k y_k (1\{k=i\} - p_i) \\ % equal
  &= p_i \sum_k y_k - y_i \\ % equal
  &= p_i - y_i % equal-if
\end{align*}
`);
});

test("Markdown has one formula, and below it a list of verdicts", () => {
  expect(markdownOfOwn(gradient)).toBe(tex`$$
\begin{aligned}
\frac{\partial l}{\partial z_{i}} &= -\sum_k y_k/p_k dp_k/dz_i \cr
&= -\sum_k y_k (1\lbrace k=i\rbrace  - p_i) \cr
&= p_i \sum_k y_k - y_i \cr
&= p_i - y_i
\end{aligned}
$$

1. equal
2. equal
3. equal
4. equal-if
`);
});

test("a line that says both sides is parted at its relation; an unreadable one is words", () => {
  const own = ownDerivation("none", "z-s", ["s_i = softmax(z)_i", "foo"]);
  expect(latexOfOwn(own)).toContain(tex`s_i &= \operatorname{softmax}(z)_i \\ % equal`);
  expect(latexOfOwn(own)).toContain(tex`& \text{foo} % cannot-tell`);
});

describe("the file of data", () => {
  const file = derivationFileOfOwn(gradient);

  test("has each line in roles, its chain, and what it needs", () => {
    expect(file).toContain(
      tex`tex: tex${"`"}\pd{\loss}{\logit_{\iout}} = `.replace(
        tex`\pd{\loss}{\logit_{\iout}}`,
        tex`\frac{\partial \loss}{\partial \logit_{\iout}}`,
      ),
    );
    expect(file).toContain(tex`= \prob_{\iout} - \target_{\iout}`);
    expect(file).toContain('assumes: ["sum-one"]');
    expect(file.match(/kind: "claim"/g)).toHaveLength(1);
    expect(file.match(/kind: "continue"/g)).toHaveLength(3);
    expect(file).toContain('result: "line-4"');
  });

  test("says where a line holds", () => {
    const entry = derivationFileOfOwn(ownDerivation("ds_i/dz_j", "a-S", ["S_i (1 - S_i)"]));
    expect(entry).toContain(tex`where: tex${"`"}\iout = \ilogit${"`"}`);
  });
});

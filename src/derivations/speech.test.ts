import { expect, test } from "vitest";
import { termWords } from "../words/terms";
import { readLine, texReader } from "../formula/read/lines";
import { spoken, spokenLine } from "../formula/speech";
import { linesOf, loadDerivations } from ".";
import { readLines, withOpened } from "./readings";

const tex = String.raw;

test.each([
  [
    tex`\frac{\partial \hat{y}_r}{\partial z_c} = \hat{y}_r (1\{r = c\} - \hat{y}_c)`,
    "the derivative of y hat r with respect to z c equals y hat r times open bracket the indicator of r equals c minus y hat c close bracket",
    "偏 y 帽 r 偏 z c 等于 y 帽 r 乘 左括号 当 r 等于 c 时为 1 的指示函数 减 y 帽 c 右括号",
  ],
  [
    tex`\hat{y}_r = \frac{e^{z_r}}{\sum_k e^{z_k}}`,
    "y hat r equals the fraction with numerator e to the z r and denominator the sum over k of e to the z k, end of fraction",
    "y 帽 r 等于 分子为 e 的 z r 次方、分母为 对 k 求和，e 的 z k 次方 的分式",
  ],
  [
    tex`l = -\sum_k y_k \ln \hat{y}_k`,
    "l equals minus the sum over k of y k times ln of y hat k",
    "l 等于 负 对 k 求和，y k 乘 ln y 帽 k",
  ],
  [
    tex`-\frac{1}{\hat{y}_j} \hat{y}_j^2`,
    "minus 1 over y hat j times y hat j squared",
    "负 y 帽 j 分之 1 乘 y 帽 j 的平方",
  ],
  [
    tex`(\sum_k y_k)^2 \ne \sum_k y_k^2`,
    "open bracket the sum over k of y k close bracket squared is not equal to the sum over k of y k squared",
    "左括号 对 k 求和，y k 右括号 的平方 不等于 对 k 求和，y k 的平方",
  ],
  [tex`X y_{j+1}`, "capital X times y index j plus 1", "大写 X 乘 y 下标 j 加 1"],
])("%s is said as one says it", (source, english, chinese) => {
  const { sides, relations } = readLine(source, { notation: "z-yhat" });
  expect(spokenLine(sides, relations, "z-yhat", termWords.en.speech)).toBe(english);
  expect(spokenLine(sides, relations, "z-yhat", termWords.zh.speech)).toBe(chinese);
});

test("nothing of a line that is said is LaTeX, in either language", async () => {
  for (const derivation of await loadDerivations())
    for (const { statements, options } of withOpened(
      readLines(derivation, linesOf(derivation), texReader),
    ))
      for (const { step } of statements)
        for (const { speech } of Object.values(termWords)) {
          const said = spokenLine(
            [step.left, step.right],
            [step.relation],
            options.notation,
            speech,
          );
          expect(said).not.toMatch(/[\\{}_^$]|undefined| {2}/);
          if (step.right.kind === "formula")
            expect(said).toContain(spoken(step.right.expression, options.notation, speech));
        }
});

import { describe, expect, test } from "vitest";
import type { NotationId } from "../notation";
import { readLine, readWhere } from "../read/lines";
import type { ReadingOptions } from "../read/reader";
import { judge } from "./judge";

const tex = String.raw;

/** A line with what it is to need: nothing, or one assumption; `where` says where it holds. */
interface Case {
  readonly line: string;
  readonly needs?: string;
  readonly where?: string;
  readonly abbreviations?: Readonly<Record<string, string>>;
}

/**
 * Lines of every section of the mathematics, chosen for being hard to read or to value; each must
 * hold, with exactly what it needs, and must not with the sign of its right side flipped.
 */
const sections: readonly { title: string; notation: NotationId; cases: readonly Case[] }[] = [
  {
    title: "row vectors and the chain rule",
    notation: "z-yhat",
    cases: [
      { line: tex`z = x W` },
      { line: tex`\hat y = \operatorname{softmax}(z)` },
      { line: tex`L = \frac{1}{N} \sum_i l^{(i)}` },
      {
        line: tex`\frac{\partial L}{\partial z^{(i)}} = \frac{1}{N} (\hat y^{(i)} - y^{(i)})`,
        needs: "sum-one",
      },
      { line: tex`y = \{y_1, \ldots, y_{j-1}, y_j, y_{j+1}, \ldots, y_d\}` },
      {
        line: tex`\{y_1, \ldots, y_{j-1}, y_j, y_{j+1}, \ldots, y_d\} = \{0, \ldots, 0, 1, 0, \ldots, 0\}`,
        needs: "one-hot",
      },
      {
        line: tex`-\sum_k y_k \ln \hat y_k = -[y_1 \ln \hat y_1 + \cdots + y_j \ln \hat y_j + \cdots + y_d \ln \hat y_d]`,
      },
      {
        line: tex`-[y_1 \ln \hat y_1 + \cdots + y_j \ln \hat y_j + \cdots + y_d \ln \hat y_d] = -y_j \ln \hat y_j`,
        needs: "one-hot",
      },
      { line: tex`-y_j \ln \hat y_j = -\ln \hat y_j`, needs: "one-hot" },
      {
        line: tex`\frac{\partial l}{\partial z} = \frac{\partial l}{\partial \hat y} \cdot \frac{\partial \hat y}{\partial z}`,
      },
      {
        line: tex`\frac{\partial l}{\partial \hat y} = \left[\frac{\partial l}{\partial \hat y_1}, \ldots, \frac{\partial l}{\partial \hat y_j}, \ldots, \frac{\partial l}{\partial \hat y_d}\right]`,
      },
      {
        line: tex`\left[\frac{\partial l}{\partial \hat y_1}, \ldots, \frac{\partial l}{\partial \hat y_j}, \ldots, \frac{\partial l}{\partial \hat y_d}\right] = \left[0, \ldots, -1/\hat y_j, \ldots, 0\right]`,
        needs: "one-hot",
      },
      { line: tex`\frac{\partial l}{\partial \hat y_k} = -y_k/\hat y_k` },
      {
        line: tex`\left[0, \ldots, -\frac{1}{\hat y_j}, \ldots, 0\right] \frac{\partial \hat y}{\partial z} = -\frac{1}{\hat y_j} [-\hat y_j \hat y_1, \ldots, \hat y_j - \hat y_j^2, \ldots, -\hat y_j \hat y_d]`,
      },
      {
        line: tex`-\frac{1}{\hat y_j} [-\hat y_j \hat y_1, \ldots, \hat y_j - \hat y_j^2, \ldots, -\hat y_j \hat y_d] = [\hat y_1, \ldots, \hat y_j - 1, \ldots, \hat y_d]`,
      },
      {
        line: tex`[\hat y_1, \ldots, \hat y_j - 1, \ldots, \hat y_d] = \hat y - y`,
        needs: "one-hot",
      },
      {
        line: tex`\frac{\partial l}{\partial W} = \frac{\partial l}{\partial \hat y} \cdot \frac{\partial \hat y}{\partial z} \cdot \frac{\partial z}{\partial W}`,
      },
      { line: tex`\frac{\partial z_c}{\partial W_{ab}} = x_a \mathbb{1}\{b = c\}` },
      {
        line: tex`\frac{\partial l}{\partial W_{ab}} = \sum_c \frac{\partial l}{\partial z_c} \frac{\partial z_c}{\partial W_{ab}}`,
      },
      { line: tex`\sum_c (\hat y_c - y_c) x_a \mathbb{1}\{b = c\} = x_a (\hat y_b - y_b)` },
      { line: tex`\frac{\partial l}{\partial W} = x^{\top} (\hat y - y)`, needs: "sum-one" },
      {
        line: tex`\frac{\partial L}{\partial W} = \frac{1}{N} X^{\top} (\hat Y - Y)`,
        needs: "sum-one",
      },
      {
        line: tex`\frac{\partial L}{\partial W} = \frac{1}{N} \sum_i {x^{(i)}}^{\top} (\hat y^{(i)} - y^{(i)})`,
        needs: "sum-one",
      },
      { line: tex`\frac{\partial l}{\partial b} = \hat y - y`, needs: "sum-one" },
      { line: tex`\frac{\partial l}{\partial x} = (\hat y - y) W^{\top}`, needs: "sum-one" },
    ],
  },
  {
    title: "the logarithmic derivative",
    notation: "z-s",
    cases: [
      { line: tex`s_i = \frac{e^{z_i}}{\sum_{l=1}^{n} e^{z_l}}` },
      { line: tex`s_i/s_j = e^{z_i - z_j}` },
      {
        line: tex`\frac{\partial \log s_i}{\partial z_j} = \frac{1}{s_i} \frac{\partial s_i}{\partial z_j}`,
      },
      { line: tex`\log s_i = z_i - \log \sum_l e^{z_l}` },
      {
        line: tex`\frac{\partial \log s_i}{\partial z_j} = \frac{\partial z_i}{\partial z_j} - \frac{\partial}{\partial z_j} \log \sum_l e^{z_l}`,
      },
      {
        line: tex`\frac{\partial z_i}{\partial z_j} = \begin{cases} 1 & \text{if } i = j \\ 0 & \text{otherwise} \end{cases}`,
      },
      { line: tex`\frac{d}{du} \log u = \frac{1}{u}` },
      {
        line: tex`\frac{\partial}{\partial z_j} \log \sum_{l=1}^{n} e^{z_l} = \frac{1}{\sum_{l=1}^{n} e^{z_l}} \frac{\partial}{\partial z_j} \sum_{l=1}^{n} e^{z_l}`,
      },
      {
        line: tex`\frac{\partial}{\partial z_j} \sum_l e^{z_l} = \frac{\partial}{\partial z_j} [e^{z_1} + \cdots + e^{z_j} + \cdots + e^{z_n}]`,
      },
      {
        line: tex`\frac{\partial}{\partial z_j} [e^{z_1} + e^{z_2} + \cdots + e^{z_j} + \cdots + e^{z_n}] = \frac{\partial}{\partial z_j} e^{z_j}`,
      },
      {
        line: tex`\frac{\partial s}{\partial z} = \begin{bmatrix} \frac{\partial s_1}{\partial z_1} & \frac{\partial s_1}{\partial z_2} & \cdots & \frac{\partial s_1}{\partial z_n} \\ \frac{\partial s_2}{\partial z_1} & \frac{\partial s_2}{\partial z_2} & \cdots & \frac{\partial s_2}{\partial z_n} \\ \vdots & \vdots & \ddots & \vdots \\ \frac{\partial s_n}{\partial z_1} & \frac{\partial s_n}{\partial z_2} & \cdots & \frac{\partial s_n}{\partial z_n} \end{bmatrix}`,
      },
      {
        line: tex`\frac{\partial s}{\partial z} = \begin{bmatrix} s_1 (1 - s_1) & -s_1 s_2 & -s_1 s_3 & -s_1 s_4 \\ -s_2 s_1 & s_2 (1 - s_2) & -s_2 s_3 & -s_2 s_4 \\ -s_3 s_1 & -s_3 s_2 & s_3 (1 - s_3) & -s_3 s_4 \\ -s_4 s_1 & -s_4 s_2 & -s_4 s_3 & s_4 (1 - s_4) \end{bmatrix}`,
        where: "n = 4",
      },
      {
        line: tex`\frac{\partial L}{\partial z_j} = -\sum_i y_i \frac{\partial \log s_i}{\partial z_j}`,
      },
      {
        line: tex`\frac{\partial L}{\partial z_j} = -\sum_i \frac{y_i}{s_i} s_i (\mathbb{1}\{i = j\} - s_j)`,
      },
      {
        line: tex`-\sum_i y_i (\mathbb{1}\{i = j\} - s_j) = \sum_i y_i s_j - \sum_i y_i \mathbb{1}\{i = j\}`,
      },
      { line: tex`\sum_i y_i s_j - \sum_i y_i \mathbb{1}\{i = j\} = \sum_i y_i s_j - y_j` },
      { line: tex`s_j \sum_i y_i - y_j = s_j - y_j`, needs: "sum-one" },
      { line: tex`\nabla_z L = s - y`, needs: "sum-one" },
    ],
  },
  {
    title: "two cases by the quotient rule",
    notation: "x-y",
    cases: [
      { line: tex`\frac{e^{x_i - \max x}}{\sum_j e^{x_j - \max x}} = y_i` },
      { line: tex`\frac{e^{x - \max x}}{\sum e^{x - \max x}} = y` },
      {
        line: tex`\frac{e^{x_i - \max_k x_k}}{\sum_j e^{x_j - \max_k x_k}} = \frac{e^{-\max x} e^{x_i}}{e^{-\max x} \sum_j e^{x_j}}`,
      },
      { line: tex`\sum_i y_i = 1` },
      {
        line: tex`\frac{\partial}{\partial x_i} \frac{e^{x_i}}{\sum_k e^{x_k}} = \frac{e^{x_i} \sum_k e^{x_k} - e^{x_i} e^{x_i}}{(\sum_k e^{x_k})^2}`,
      },
      {
        line: tex`\frac{\partial y_i}{\partial x_j} = \frac{\partial y_i}{\partial x_i}`,
        where: "i = j",
      },
      {
        line: tex`\frac{\partial y_i}{\partial x_j} = -\frac{e^{x_j} e^{x_i}}{(\sum_k e^{x_k})^2}`,
        where: tex`i \ne j`,
      },
      {
        line: tex`\frac{\partial y_i}{\partial x_j} = \begin{cases} y_i - y_i \cdot y_i, & i = j \\ 0 - y_i \cdot y_j, & i \neq j \end{cases}`,
      },
      { line: tex`\frac{\partial y_i}{\partial x_j} = y_i \mathbb{1}\{i = j\} - y_i y_j` },
      {
        line: tex`\frac{\partial \mathcal{L}}{\partial x_k} = -\sum_i \frac{\partial (\hat y_i \log y_i)}{\partial y_i} \frac{\partial y_i}{\partial x_k}`,
      },
      {
        line: tex`-\sum_i \frac{\hat y_i}{y_i} \frac{\partial y_i}{\partial x_k} = -\frac{\hat y_k}{y_k} \frac{\partial y_k}{\partial x_k} - \sum_{i \ne k} \frac{\hat y_i}{y_i} \frac{\partial y_i}{\partial x_k}`,
      },
      {
        line: tex`-\hat y_k (1 - y_k) + \sum_{i \ne k} \hat y_i y_k = -\hat y_k + \sum_i \hat y_i y_k`,
      },
      { line: tex`-\hat y_k + \sum_i \hat y_i y_k = y_k - \hat y_k`, needs: "sum-one" },
    ],
  },
  {
    title: "any label, as vectors",
    notation: "x-s",
    cases: [
      { line: tex`e = -\sum_{i=1}^{k} y_i \log s_i` },
      {
        line: tex`\frac{\partial e}{\partial s} = \left(-\frac{y_1}{s_1}, -\frac{y_2}{s_2}, \ldots, -\frac{y_k}{s_k}\right)`,
      },
      {
        line: tex`\nabla e_{(s)} = \frac{\partial e}{\partial s}`,
        abbreviations: { [tex`\nabla e_{(s)}`]: tex`\pd{\loss}{\prob}` },
      },
      {
        line: tex`\frac{\partial s}{\partial x} = \begin{pmatrix} -s_1 s_1 + s_1 & -s_1 s_2 & \cdots & -s_1 s_k \\ -s_2 s_1 & -s_2 s_2 + s_2 & \cdots & -s_2 s_k \\ \vdots & \vdots & \ddots & \vdots \\ -s_k s_1 & -s_k s_2 & \cdots & -s_k s_k + s_k \end{pmatrix}`,
      },
      {
        line: tex`\frac{\partial e}{\partial x_i} = \frac{\partial e}{\partial s_1} \frac{\partial s_1}{\partial x_i} + \frac{\partial e}{\partial s_2} \frac{\partial s_2}{\partial x_i} + \cdots + \frac{\partial e}{\partial s_k} \frac{\partial s_k}{\partial x_i}`,
      },
      { line: tex`\nabla_x e = \nabla_s e \frac{\partial s}{\partial x}` },
      {
        line: tex`\frac{\partial e}{\partial x} = \left(s_1 \sum_t y_t - y_1, \ldots, s_k \sum_t y_t - y_k\right)`,
      },
      {
        line: tex`-\sum_t \frac{y_t}{s_t} (s_t \mathbb{1}\{t = i\} - s_t s_i) = \sum_t y_t (s_i - \mathbb{1}\{t = i\})`,
      },
      { line: tex`\frac{\partial e}{\partial x} = \sum_t y_t (s - \mathbf{e}_t)` },
      { line: tex`s_i \sum_t y_t - y_i = s_i - y_i`, needs: "sum-one" },
      {
        line: tex`\frac{\partial e}{\partial s} \frac{\partial s}{\partial x} = \frac{\partial e}{\partial s} \odot s - \left(\frac{\partial e}{\partial s} \cdot s\right) s`,
      },
    ],
  },
  {
    title: "D_j S_i and an abbreviation",
    notation: "a-S",
    cases: [
      {
        line: tex`D_j S_i = S_i (\delta_{ij} - S_j)`,
        abbreviations: { "D_j S_i": tex`\pd{S_i}{a_j}` },
      },
      {
        line: tex`\frac{e^{a_i} \Sigma - e^{a_j} e^{a_i}}{\Sigma^2} = \frac{e^{a_i}}{\Sigma} \cdot \frac{\Sigma - e^{a_j}}{\Sigma}`,
        abbreviations: { [tex`\Sigma`]: tex`\sum_k e^{a_k}` },
      },
    ],
  },
  {
    title: "without a Jacobian",
    notation: "z-p",
    cases: [
      { line: tex`\log p_i = z_i - \operatorname{lse}(z)` },
      { line: tex`\operatorname{lse}(z) = \log \sum_k e^{z_k}` },
      { line: tex`l = \operatorname{lse}(z) \sum_i y_i - \sum_i y_i z_i` },
      {
        line: tex`\frac{\partial \operatorname{lse}(z)}{\partial z_i} = \frac{e^{z_i}}{\sum_k e^{z_k}}`,
      },
      { line: tex`\frac{\partial l}{\partial z_i} = p_i \sum_k y_k - y_i` },
      {
        line: tex`\frac{\partial^2 \operatorname{lse}(z)}{\partial z_i \partial z_j} = \frac{\partial p_i}{\partial z_j}`,
      },
      {
        line: tex`\frac{\partial^2 l}{\partial z_i \partial z_j} = \left(\sum_k y_k\right) \frac{\partial p_i}{\partial z_j}`,
      },
      { line: tex`\frac{\partial p_i}{\partial z_j} = \frac{\partial p_j}{\partial z_i}` },
      { line: tex`p_1 = \sigma(z_1 - z_2)`, where: "d = 2" },
      { line: tex`z_i - z_j = \ln(p_i/p_j)`, where: tex`i \ne j` },
      { line: tex`\frac{\partial p}{\partial z} = \operatorname{diag}(p) - p^{\top} p` },
    ],
  },
];

function judged({ line, where, abbreviations }: Case, notation: NotationId, flip = false) {
  const reading: ReadingOptions = { notation, ...(abbreviations && { abbreviations }) };
  const { sides, relations } = readLine(line, reading);
  const [left, right] = sides;
  if (right?.kind !== "formula") throw new RangeError("not a formula");
  const { expression } = right;
  const flipped = { kind: "negative", body: expression, place: expression.place } as const;
  return judge(
    {
      left: left!,
      relation: relations[0]!,
      right: flip ? { kind: "formula", expression: flipped } : right,
    },
    { notation, where: where === undefined ? [] : readWhere(where, reading) },
  );
}

describe.each(sections)("$title", ({ notation, cases }) => {
  test.each(cases)("$line", (own) => {
    const verdict = judged(own, notation);
    if (own.needs === undefined) expect(verdict).toMatchObject({ verdict: "equal" });
    else expect(verdict).toMatchObject({ verdict: "equal-if", assumptions: [{ kind: own.needs }] });
    // What is 0 for different indices has no sign there.
    expect(judged(own, notation, true).verdict).toMatch(
      isZeroOffDiagonal(own) ? "equal-if" : "different",
    );
  });
});

const isZeroOffDiagonal = ({ line }: Case) =>
  /partial z_[ci]}\{/.test(line) && !line.includes("l}");

test("a section has at least eight lines, apart from the one that the explorer derives itself", () => {
  for (const { notation, cases } of sections)
    if (notation !== "a-S") expect(cases.length).toBeGreaterThanOrEqual(8);
});

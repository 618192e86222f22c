import { describe, expect, test } from "vitest";
import type { NotationId } from "../formula/notation";
import { latexOfSide } from "../formula/print";
import { readLine, texReader } from "../formula/read/lines";
import { linesOf, loadDerivations, type DerivationId } from ".";
import { readLines, withOpened } from "./readings";

const tex = String.raw;

/**
 * Everything that the mathematics of a derivation states, part by part, in the letters of its source:
 * chains of relations. Each relation must stand in the derivation, between these very sides; and each
 * line of the derivation that is the source's must be among them.
 */
type Table = readonly (readonly [part: string, notation: NotationId, ...chains: string[]])[];

const chainRule: Table = [
  [
    "1 forward pass",
    "z-yhat",
    tex`z = xW`,
    tex`\hat y = \operatorname{softmax}(z)`,
    tex`x \in \mathbb{R}^{1 \times d_{\mathrm{in}}}`,
    tex`W \in \mathbb{R}^{d_{\mathrm{in}} \times d}`,
    tex`z \in \mathbb{R}^{1 \times d}`,
    tex`\hat y \in \mathbb{R}^{1 \times d}`,
  ],
  [
    "2 the loss and its mean",
    "z-yhat",
    tex`l = -\sum_{k=1}^d y_k \ln \hat y_k`,
    tex`L = \frac{1}{N} \sum_{i=1}^N l^{(i)}`,
    tex`\frac{\partial L}{\partial z^{(i)}} = \frac{1}{N} \frac{\partial l^{(i)}}{\partial z^{(i)}}`,
    tex`\frac{\partial L}{\partial z^{(i)}} = \frac{1}{N} (\hat y^{(i)} - y^{(i)})`,
  ],
  [
    "3 one-hot",
    "z-yhat",
    tex`y = \{y_1, \ldots, y_{j-1}, y_j, y_{j+1}, \ldots, y_d\} = \{0, \ldots, 0, 1, 0, \ldots, 0\}`,
    tex`-\sum_{k=1}^d y_k \ln \hat y_k = -[y_1 \ln \hat y_1 + \cdots + y_j \ln \hat y_j + \cdots + y_d \ln \hat y_d] = -y_j \ln \hat y_j = -\ln \hat y_j`,
  ],
  [
    "4 chain rule with shapes",
    "z-yhat",
    tex`\frac{\partial l}{\partial z} = \frac{\partial l}{\partial \hat y} \cdot \frac{\partial \hat y}{\partial z}`,
    tex`\frac{\partial l}{\partial z} \in \mathbb{R}^{1 \times d}`,
    tex`\frac{\partial l}{\partial \hat y} \in \mathbb{R}^{1 \times d}`,
    tex`\frac{\partial \hat y}{\partial z} \in \mathbb{R}^{d \times d}`,
  ],
  [
    "5 the loss by the outputs",
    "z-yhat",
    tex`\frac{\partial l}{\partial \hat y} = [\frac{\partial l}{\partial \hat y_1}, \ldots, \frac{\partial l}{\partial \hat y_j}, \ldots, \frac{\partial l}{\partial \hat y_d}] = [0, \ldots, -\frac{1}{\hat y_j}, \ldots, 0]`,
    tex`\frac{\partial l}{\partial \hat y_k} = -\frac{y_k}{\hat y_k}`,
    tex`\sum_{r=1}^d \frac{\partial \hat y_r}{\partial z_c} = 0`,
  ],
  [
    "6 the Jacobian",
    "z-yhat",
    tex`\frac{\partial \hat y_r}{\partial z_c} = \hat y_r - \hat y_r^2`,
    tex`\frac{\partial \hat y_r}{\partial z_c} = -\hat y_r \hat y_c`,
    tex`\frac{\partial \hat y}{\partial z} = \begin{bmatrix} \hat y_1 - \hat y_1^2 & -\hat y_1 \hat y_2 & \cdots & -\hat y_1 \hat y_d \\ -\hat y_2 \hat y_1 & \hat y_2 - \hat y_2^2 & \cdots & -\hat y_2 \hat y_d \\ \vdots & \vdots & \ddots & \vdots \\ -\hat y_d \hat y_1 & -\hat y_d \hat y_2 & \cdots & \hat y_d - \hat y_d^2 \end{bmatrix}`,
  ],
  [
    "7 the product",
    "z-yhat",
    tex`\frac{\partial l}{\partial z} = \frac{\partial l}{\partial \hat y} \cdot \frac{\partial \hat y}{\partial z} = -\frac{1}{\hat y_j} [-\hat y_j \hat y_1, \ldots, \hat y_j - \hat y_j^2, \ldots, -\hat y_j \hat y_d] = [\hat y_1, \ldots, \hat y_j - 1, \ldots, \hat y_d] = \hat y - y`,
    tex`\frac{\partial \hat y_j}{\partial z} = \hat y_j (\mathbf{e}_j - \hat y)`,
  ],
  [
    "8 the weights",
    "z-yhat",
    tex`\frac{\partial l}{\partial W} = \frac{\partial l}{\partial \hat y} \cdot \frac{\partial \hat y}{\partial z} \cdot \frac{\partial z}{\partial W}`,
    tex`\frac{\partial z_c}{\partial W_{ar}} = x_a \mathbb{1}\{r = c\}`,
    tex`\frac{\partial l}{\partial W_{ar}} = \sum_{c=1}^d \frac{\partial l}{\partial z_c} \frac{\partial z_c}{\partial W_{ar}} = \sum_{c=1}^d (\hat y_c - y_c) x_a \mathbb{1}\{r = c\} = x_a (\hat y_r - y_r)`,
    tex`\frac{\partial l}{\partial W} = x^{\top} (\hat y - y)`,
    tex`\frac{\partial l}{\partial W} \in \mathbb{R}^{d_{\mathrm{in}} \times d}`,
    tex`\frac{\partial L}{\partial W} = \frac{1}{N} X^{\top} (\hat Y - Y)`,
    tex`\frac{\partial l}{\partial b} = \hat y - y`,
    tex`\frac{\partial l}{\partial x} = (\hat y - y) W^{\top}`,
    tex`(x^{\top} (\hat y - y))^{\top} = (\hat y - y)^{\top} x`,
  ],
];

const logDerivative: Table = [
  [
    "1 softmax",
    "z-s",
    tex`s_i = \frac{e^{z_i}}{\sum_{l=1}^n e^{z_l}}`,
    tex`s \in \mathbb{R}^{1 \times n}`,
    tex`\sum_{i=1}^n s_i = 1`,
    tex`s_i \in (0, 1)`,
    tex`z_i < z_j \Leftrightarrow s_i < s_j`,
    tex`\frac{s_i}{s_j} = e^{z_i - z_j}`,
  ],
  [
    "2 the Jacobian",
    "z-s",
    tex`\frac{\partial s}{\partial z} = \begin{bmatrix} \frac{\partial s_1}{\partial z_1} & \frac{\partial s_1}{\partial z_2} & \cdots & \frac{\partial s_1}{\partial z_n} \\ \frac{\partial s_2}{\partial z_1} & \frac{\partial s_2}{\partial z_2} & \cdots & \frac{\partial s_2}{\partial z_n} \\ \vdots & \vdots & \ddots & \vdots \\ \frac{\partial s_n}{\partial z_1} & \frac{\partial s_n}{\partial z_2} & \cdots & \frac{\partial s_n}{\partial z_n} \end{bmatrix}`,
    tex`\frac{\partial s_i}{\partial z_j} \ne 0`,
  ],
  [
    "3 the trick",
    "z-s",
    tex`s_i > 0`,
    tex`\frac{\partial \log s_i}{\partial z_j} = \frac{1}{s_i} \frac{\partial s_i}{\partial z_j}`,
    tex`\frac{\partial s_i}{\partial z_j} = s_i \cdot \frac{\partial \log s_i}{\partial z_j}`,
  ],
  [
    "4 the logarithm",
    "z-s",
    tex`\log s_i = \log(\frac{e^{z_i}}{\sum_{l=1}^n e^{z_l}}) = z_i - \log \sum_{l=1}^n e^{z_l}`,
  ],
  [
    "5 the difference",
    "z-s",
    tex`\frac{\partial \log s_i}{\partial z_j} = \frac{\partial z_i}{\partial z_j} - \frac{\partial}{\partial z_j} \log \sum_{l=1}^n e^{z_l}`,
  ],
  [
    "6 the first term",
    "z-s",
    tex`\frac{\partial z_i}{\partial z_j} = \begin{cases} 1 & i = j \\ 0 & i \ne j \end{cases} = \mathbb{1}\{i = j\}`,
  ],
  [
    "7 the second term",
    "z-s",
    tex`\frac{\partial}{\partial u} \log u = \frac{1}{u}`,
    tex`\frac{\partial}{\partial z_j} \log \sum_{l=1}^n e^{z_l} = \frac{1}{\sum_{l=1}^n e^{z_l}} \frac{\partial}{\partial z_j} \sum_{l=1}^n e^{z_l}`,
    tex`\frac{\partial}{\partial z_j} \sum_{l=1}^n e^{z_l} = \frac{\partial}{\partial z_j} [e^{z_1} + e^{z_2} + \cdots + e^{z_j} + \cdots + e^{z_n}] = \frac{\partial}{\partial z_j} e^{z_j} = e^{z_j}`,
  ],
  [
    "8 together",
    "z-s",
    tex`\frac{\partial \log s_i}{\partial z_j} = \mathbb{1}\{i = j\} - \frac{1}{\sum_{l=1}^n e^{z_l}} \cdot e^{z_j} = \mathbb{1}\{i = j\} - s_j`,
    tex`\frac{\partial s_i}{\partial z_j} = s_i \cdot \frac{\partial \log s_i}{\partial z_j} = s_i (\mathbb{1}\{i = j\} - s_j)`,
  ],
  [
    "9 four classes",
    "z-s",
    tex`\frac{\partial s}{\partial z} = \begin{bmatrix} s_1 (1 - s_1) & -s_1 s_2 & -s_1 s_3 & -s_1 s_4 \\ -s_2 s_1 & s_2 (1 - s_2) & -s_2 s_3 & -s_2 s_4 \\ -s_3 s_1 & -s_3 s_2 & s_3 (1 - s_3) & -s_3 s_4 \\ -s_4 s_1 & -s_4 s_2 & -s_4 s_3 & s_4 (1 - s_4) \end{bmatrix}`,
  ],
  [
    "10 labels and loss",
    "z-s",
    tex`\mathbf{e}_1 = [1, 0, 0, 0]`,
    tex`\mathbf{e}_2 = [0, 1, 0, 0]`,
    tex`\mathbf{e}_3 = [0, 0, 1, 0]`,
    tex`\mathbf{e}_4 = [0, 0, 0, 1]`,
    tex`L = -\sum_{i=1}^n y_i \log s_i`,
    tex`L \in \mathbb{R}`,
  ],
  [
    "11 the gradient",
    "z-s",
    tex`\frac{\partial L}{\partial z_j} = -\sum_{i=1}^n y_i \frac{\partial \log s_i}{\partial z_j} = -\sum_{i=1}^n \frac{y_i}{s_i} \cdot \frac{\partial s_i}{\partial z_j} = -\sum_{i=1}^n \frac{y_i}{s_i} \cdot s_i (\mathbb{1}\{i = j\} - s_j) = -\sum_{i=1}^n y_i (\mathbb{1}\{i = j\} - s_j) = \sum_{i=1}^n y_i s_j - \sum_{i=1}^n y_i \mathbb{1}\{i = j\} = \sum_{i=1}^n y_i s_j - y_j = s_j \sum_{i=1}^n y_i - y_j = s_j - y_j`,
  ],
  ["12 as a vector", "z-s", tex`\nabla_z L = s - y`],
];

const quotientRule: Table = [
  [
    "1 softmax",
    "x-y",
    tex`y_i = \frac{e^{x_i}}{\sum_{j=1}^n e^{x_j}} = \frac{e^{x_i}}{\sum_{k=1}^n e^{x_k}}`,
    tex`\sum_{i=1}^n y_i = 1`,
  ],
  [
    "2 overflow",
    "x-y",
    tex`\frac{e^{x_i - \max x}}{\sum_{k=1}^n e^{x_k - \max x}} = \frac{e^{-\max x} e^{x_i}}{e^{-\max x} \sum_{k=1}^n e^{x_k}} = y_i`,
  ],
  [
    "3 equal indices",
    "x-y",
    tex`\frac{\partial y_i}{\partial x_j} = \frac{\partial y_i}{\partial x_i} = \frac{\partial}{\partial x_i} (\frac{e^{x_i}}{\sum_k e^{x_k}}) = \frac{e^{x_i} (\sum_k e^{x_k}) - e^{x_i} e^{x_i}}{(\sum_k e^{x_k})^2} = \frac{e^{x_i}}{\sum_k e^{x_k}} - \frac{e^{x_i} e^{x_i}}{(\sum_k e^{x_k})^2} = y_i - y_i^2 = y_i (1 - y_i)`,
  ],
  [
    "4 different indices",
    "x-y",
    tex`\frac{\partial y_i}{\partial x_j} = \frac{\partial}{\partial x_j} (\frac{e^{x_i}}{\sum_k e^{x_k}}) = -\frac{e^{x_j} e^{x_i}}{(\sum_k e^{x_k})^2} = -\frac{e^{x_i}}{\sum_k e^{x_k}} \cdot \frac{e^{x_j}}{\sum_k e^{x_k}} = -y_i y_j`,
    tex`\frac{\partial}{\partial x_j} (\frac{e^{x_i}}{\sum_k e^{x_k}}) = \frac{\frac{\partial e^{x_i}}{\partial x_j} (\sum_k e^{x_k}) - e^{x_i} \frac{\partial \sum_k e^{x_k}}{\partial x_j}}{(\sum_k e^{x_k})^2} = \frac{0 \cdot (\sum_k e^{x_k}) - e^{x_i} e^{x_j}}{(\sum_k e^{x_k})^2} = -\frac{e^{x_j} e^{x_i}}{(\sum_k e^{x_k})^2}`,
  ],
  [
    "5 both",
    "x-y",
    tex`\frac{\partial y_i}{\partial x_j} = \begin{cases} y_i - y_i \cdot y_i & i = j \\ 0 - y_i \cdot y_j & i \ne j \end{cases} = y_i \mathbb{1}\{i = j\} - y_i y_j`,
  ],
  ["6 the loss", "x-y", tex`\mathcal{L} = -\sum_k \hat y_k \log y_k`],
  [
    "7 the gradient",
    "x-y",
    tex`\frac{\partial \mathcal{L}}{\partial x_k} = \sum_i \frac{\partial \mathcal{L}}{\partial y_i} \frac{\partial y_i}{\partial x_k} = -\sum_i \frac{\partial (\hat y_i \log y_i)}{\partial y_i} \frac{\partial y_i}{\partial x_k} = -\sum_i \frac{\hat y_i}{y_i} \frac{\partial y_i}{\partial x_k} = -\frac{\hat y_k}{y_k} \frac{\partial y_k}{\partial x_k} - \sum_{i \ne k} \frac{\hat y_i}{y_i} \frac{\partial y_i}{\partial x_k} = -\frac{\hat y_k}{y_k} (y_k - y_k^2) - \sum_{i \ne k} \frac{\hat y_i}{y_i} (-y_i y_k) = -\hat y_k (1 - y_k) + \sum_{i \ne k} \hat y_i y_k = -\hat y_k + \sum_i \hat y_i y_k = y_k - \hat y_k`,
  ],
];

const vectorJacobian: Table = [
  [
    "1 the problem",
    "x-s",
    tex`s_i = \frac{\mathrm{e}^{x_i}}{\sum_{t=1}^k \mathrm{e}^{x_t}}`,
    tex`e = -\sum_{i=1}^k y_i \log s_i`,
  ],
  [
    "2 the loss by the outputs",
    "x-s",
    tex`\nabla e_{(s)} = \frac{\partial e}{\partial s} = (\frac{\partial e}{\partial s_1}, \frac{\partial e}{\partial s_2}, \ldots, \frac{\partial e}{\partial s_k}) = (-\frac{y_1}{s_1}, -\frac{y_2}{s_2}, \ldots, -\frac{y_k}{s_k})`,
  ],
  [
    "3 the Jacobian",
    "x-s",
    tex`\nabla s_{(x)} = \frac{\partial s}{\partial x} = \begin{pmatrix} \partial s_1 / \partial x_1 & \partial s_1 / \partial x_2 & \cdots & \partial s_1 / \partial x_k \\ \partial s_2 / \partial x_1 & \partial s_2 / \partial x_2 & \cdots & \partial s_2 / \partial x_k \\ \vdots & \vdots & \ddots & \vdots \\ \partial s_k / \partial x_1 & \partial s_k / \partial x_2 & \cdots & \partial s_k / \partial x_k \end{pmatrix} = \begin{pmatrix} -s_1 s_1 + s_1 & -s_1 s_2 & \cdots & -s_1 s_k \\ -s_2 s_1 & -s_2 s_2 + s_2 & \cdots & -s_2 s_k \\ \vdots & \vdots & \ddots & \vdots \\ -s_k s_1 & -s_k s_2 & \cdots & -s_k s_k + s_k \end{pmatrix}`,
  ],
  [
    "4 a row times a matrix",
    "x-s",
    tex`\frac{\partial e}{\partial x_i} = \frac{\partial e}{\partial s_1} \frac{\partial s_1}{\partial x_i} + \frac{\partial e}{\partial s_2} \frac{\partial s_2}{\partial x_i} + \cdots + \frac{\partial e}{\partial s_k} \frac{\partial s_k}{\partial x_i}`,
    tex`\nabla e_{(x)} = (\frac{\partial e}{\partial s_1}, \frac{\partial e}{\partial s_2}, \ldots, \frac{\partial e}{\partial s_k}) \begin{pmatrix} \partial s_1 / \partial x_1 & \partial s_1 / \partial x_2 & \cdots & \partial s_1 / \partial x_k \\ \partial s_2 / \partial x_1 & \partial s_2 / \partial x_2 & \cdots & \partial s_2 / \partial x_k \\ \vdots & \vdots & \ddots & \vdots \\ \partial s_k / \partial x_1 & \partial s_k / \partial x_2 & \cdots & \partial s_k / \partial x_k \end{pmatrix} = \nabla e_{(s)} \nabla s_{(x)}`,
  ],
  [
    "5 the result",
    "x-s",
    tex`\nabla e_{(x)} = (s_1 \sum_{t=1}^k y_t - y_1, s_2 \sum_{t=1}^k y_t - y_2, \ldots, s_k \sum_{t=1}^k y_t - y_k)`,
    tex`\frac{\partial e}{\partial x_i} = -\sum_{t=1}^k \frac{y_t}{s_t} (s_t \mathbb{1}\{t = i\} - s_t s_i) = \sum_{t=1}^k y_t (s_i - \mathbb{1}\{t = i\}) = s_i \sum_{t=1}^k y_t - y_i`,
    tex`\nabla e_{(x)} = \sum_{t=1}^k y_t (s - \mathbf{e}_t)`,
    tex`(s_i \sum_{t=1}^k y_t - y_i) - (s_i - y_i) = s_i (\sum_{t=1}^k y_t - 1)`,
  ],
  [
    "6 what it saves",
    "x-s",
    tex`\frac{\partial e}{\partial s} \frac{\partial s}{\partial x} = \frac{\partial e}{\partial s} \odot s - (\frac{\partial e}{\partial s} \cdot s) s = s \sum_{t=1}^k y_t - y`,
  ],
];

const caseSplit: Table = [
  [
    "1 S and D_j S_i",
    "a-S",
    tex`S_i = \frac{e^{a_i}}{\sum_{k=1}^N e^{a_k}}`,
    tex`D_j S_i = \frac{\partial S_i}{\partial a_j} = \frac{\partial}{\partial a_j} \frac{e^{a_i}}{\sum_{k=1}^N e^{a_k}}`,
  ],
  [
    "2 two facts",
    "a-S",
    tex`\frac{\partial e^{a_i}}{\partial a_i} = e^{a_i}`,
    tex`\Sigma = \sum_{k=1}^N e^{a_k} = e^{a_1} + e^{a_2} + \cdots + e^{a_N}`,
    tex`\frac{\partial \Sigma}{\partial a_j} = \frac{\partial e^{a_j}}{\partial a_j} = e^{a_j}`,
  ],
  [
    "3 i = j",
    "a-S",
    tex`D_j S_i = \frac{e^{a_i} \Sigma - e^{a_j} e^{a_i}}{\Sigma^2} = \frac{e^{a_i}}{\Sigma} \cdot \frac{\Sigma - e^{a_j}}{\Sigma} = S_i (1 - S_j)`,
  ],
  [
    "4 i ≠ j",
    "a-S",
    tex`D_j S_i = \frac{0 - e^{a_j} e^{a_i}}{\Sigma^2} = -\frac{e^{a_j}}{\Sigma} \cdot \frac{e^{a_i}}{\Sigma} = -S_j S_i`,
  ],
  [
    "5 both",
    "a-S",
    tex`D_j S_i = \begin{cases} S_i (1 - S_j) & i = j \\ -S_j S_i & i \ne j \end{cases}`,
  ],
  [
    "7 the gradient",
    "x-p",
    tex`L = -\sum_k y_k \log p_k`,
    tex`\frac{\partial L}{\partial x_i} = -\sum_k y_k \frac{\partial \log p_k}{\partial x_i} = -\sum_k \frac{y_k}{p_k} \frac{\partial p_k}{\partial x_i} = -y_i (1 - p_i) - \sum_{k \ne i} \frac{y_k}{p_k} (-p_k p_i) = -y_i (1 - p_i) + \sum_{k \ne i} y_k p_i = -y_i + y_i p_i + \sum_{k \ne i} y_k p_i = p_i \sum_k y_k - y_i = p_i - y_i`,
  ],
  [
    "8 the worked example",
    "x-p",
    tex`x = [\log 2, \log 4, \log 5, \log 8, 0]`,
    tex`[e^{x_1}, e^{x_2}, e^{x_3}, e^{x_4}, e^{x_5}] = [2, 4, 5, 8, 1]`,
    tex`\Sigma = 20`,
    tex`p = [0.1, 0.2, 0.25, 0.4, 0.05]`,
    tex`\frac{\partial p_3}{\partial x_3} = \frac{5 \cdot 20 - 5 \cdot 5}{20^2} = 0.1875`,
    tex`\frac{\partial p_2}{\partial x_3} = -\frac{5 \cdot 4}{20^2} = -0.05`,
    tex`y = [0, 0, 1, 0, 0]`,
    tex`\frac{\partial L}{\partial p} = [0, 0, -4, 0, 0]`,
    tex`\frac{\partial p_3}{\partial x} = [-0.025, -0.05, 0.1875, -0.1, -0.0125]`,
    tex`\frac{\partial L}{\partial x} = -4 \cdot \frac{\partial p_3}{\partial x} = [0.1, 0.2, -0.75, 0.4, 0.05] = p - y`,
    tex`\sum_i \frac{\partial L}{\partial x_i} = 0`,
    tex`L = \log 4 \approx 1.3863`,
  ],
];

const logSumExp: Table = [
  [
    "the loss",
    "z-p",
    tex`\operatorname{lse}(z) = \log \sum_{k=1}^d e^{z_k}`,
    tex`\log p_i = z_i - \operatorname{lse}(z)`,
    tex`l = -\sum_{i=1}^d y_i \log p_i = \operatorname{lse}(z) \sum_{i=1}^d y_i - \sum_{i=1}^d y_i z_i`,
  ],
  [
    "the gradient",
    "z-p",
    tex`\frac{\partial \operatorname{lse}(z)}{\partial z_i} = \frac{e^{z_i}}{\sum_{k=1}^d e^{z_k}} = p_i`,
    tex`\frac{\partial l}{\partial z_i} = \frac{\partial \operatorname{lse}(z)}{\partial z_i} \sum_{k=1}^d y_k - y_i = p_i \sum_{k=1}^d y_k - y_i`,
  ],
  [
    "the Hessian",
    "z-p",
    tex`\frac{\partial^2 \operatorname{lse}(z)}{\partial z_i \partial z_j} = \frac{\partial p_i}{\partial z_j} = p_i (\mathbb{1}\{i = j\} - p_j)`,
    tex`\frac{\partial p_i}{\partial z_j} = \frac{\partial p_j}{\partial z_i}`,
    tex`\frac{\partial^2 l}{\partial z_i \partial z_j} = (\sum_{k=1}^d y_k) \frac{\partial p_i}{\partial z_j}`,
    tex`y \frac{\partial p}{\partial z} y^{\top} = \sum_{i=1}^d p_i y_i^2 - (\sum_{i=1}^d p_i y_i)^2`,
  ],
  [
    "two classes",
    "z-p",
    tex`p_1 = \sigma(z_1 - z_2)`,
    tex`z_i - z_j = \log \frac{p_i}{p_j}`,
    tex`l = -y_1 \log \sigma(z_1 - z_2) - (1 - y_1) \log(1 - \sigma(z_1 - z_2))`,
  ],
];

const tables: Readonly<Partial<Record<DerivationId, Table>>> = {
  "chain-rule": chainRule,
  "log-derivative": logDerivative,
  "quotient-rule": quotientRule,
  "vector-jacobian": vectorJacobian,
  "case-split": caseSplit,
  "log-sum-exp": logSumExp,
};

const all = await loadDerivations();

describe.each(all.filter(({ id }) => id in tables))("$id", (derivation) => {
  const lines = readLines(derivation, linesOf(derivation), texReader);
  const stated = withOpened(lines).flatMap(({ statements, options, placed }) =>
    statements.map(({ step: { left, relation, right } }) => {
      const sides = [left, right].map((side) => latexOfSide(side, options.notation));
      return { id: placed.line.id, statement: `${sides[0]} ${relation} ${sides[1]}` };
    }),
  );
  const table = tables[derivation.id as DerivationId]!;
  const rows = table.flatMap(([part, notation, ...chains]) =>
    chains.flatMap((chain) => {
      const { sides, relations } = readLine(chain, {
        notation,
        abbreviations: derivation.abbreviations,
      });
      const written = sides.map((side) => latexOfSide(side!, notation));
      return relations.map((relation, at) => ({
        part,
        statement: `${written[at]} ${relation} ${written[at + 1]}`,
      }));
    }),
  );

  test.each(rows)("$part: $statement", ({ statement }) => {
    expect(stated.map((one) => one.statement)).toContain(statement);
  });

  test("has no line of its source's that is not in the table", () => {
    const inTable = new Set(rows.map(({ statement }) => statement));
    const ticked = new Set(stated.filter((one) => inTable.has(one.statement)).map(({ id }) => id));
    const sources = lines.map(({ placed }) => placed.line).filter(isOfSource);
    expect(sources.map(({ id }) => id).filter((id) => !ticked.has(id))).toEqual([]);
  });
});

test("there is a table for each derivation of the mathematics", () => {
  expect(Object.keys(tables).toSorted()).toEqual([
    "case-split",
    "chain-rule",
    "log-derivative",
    "log-sum-exp",
    "quotient-rule",
    "vector-jacobian",
  ]);
});

const isOfSource = ({ kind, origin }: { kind: string; origin: string }) =>
  origin === "source" && kind !== "show";

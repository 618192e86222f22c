import { describe, expect, test } from "vitest";
import type { NotationId } from "../notation";
import { notationIds } from "../notation";
import { latexOf, latexOfSide } from "../print";
import { Unreadable } from "../problem";
import { readFormula, readLine, readWhere } from "./lines";

const tex = String.raw;

/** How a formula was read, its brackets made explicit. */
const echo = (source: string, notation: NotationId = "z-p") =>
  latexOf(readFormula(source, { notation }), notation);

function problemOf(source: string, notation: NotationId = "z-p") {
  try {
    readLine(source, { notation });
  } catch (error) {
    if (error instanceof Unreadable) return { ...error.problem, place: error.place };
    throw error;
  }
  return undefined;
}

/** What a problem's place shows of the source. */
function placeOf(source: string, notation: NotationId = "z-p") {
  const place = problemOf(source, notation)?.place;
  return place && source.slice(place.start, place.end);
}

describe("Σ and ∂/∂z_j take the product to their right", () => {
  test.each([
    [tex`\sum_k y_k p_k + 1`, tex`\sum_{k} (y_{k} p_{k}) + 1`],
    [tex`\sum_k y_k - p_i`, tex`\sum_{k} (y_{k}) - p_{i}`],
    [tex`p_i \sum_k y_k p_k`, tex`p_{i} (\sum_{k} (y_{k} p_{k}))`],
    [tex`(\sum_k y_k) p_i`, tex`(\sum_{k} (y_{k})) p_{i}`],
    [tex`\sum_i \sum_j y_i p_j`, tex`\sum_{i} (\sum_{j} (y_{i} p_{j}))`],
    [tex`\sum_k -y_k p_k`, tex`\sum_{k} (-y_{k} p_{k})`],
    [
      tex`\frac{\partial}{\partial z_j} y_i z_i - 1`,
      tex`\frac{\partial (y_{i} z_{i})}{\partial z_{j}} - 1`,
    ],
    [
      tex`\frac{\partial}{\partial z_j} \sum_k e^{z_k}`,
      tex`\frac{\partial (\sum_{k} (\mathrm{e}^{z_{k}}))}{\partial z_{j}}`,
    ],
  ])("%s is %s", (source, expected) => {
    expect(echo(source)).toBe(expected);
  });

  test("up to a relation", () => {
    const { sides, relations } = readLine(tex`\sum_k y_k = p_i`, { notation: "z-p" });
    expect(relations).toEqual(["="]);
    expect(latexOfSide(sides[0]!, "z-p")).toBe(tex`\sum_{k} (y_{k})`);
  });
});

describe("a function without brackets takes one factor, or one Σ with its body", () => {
  test.each([
    [tex`\log p_k y_k`, tex`\log(p_{k}) y_{k}`],
    [tex`\log p_k^2 y_k`, tex`\log(p_{k}^{2}) y_{k}`],
    [tex`\log \frac{p_i}{p_j} y_k`, tex`\log(\frac{p_{i}}{p_{j}}) y_{k}`],
    [tex`\log \sum_k y_k p_k + 1`, tex`\log(\sum_{k} (y_{k} p_{k})) + 1`],
    [tex`\log \log p_k`, tex`\log(\log(p_{k}))`],
    [tex`\log(p_k y_k) p_i`, tex`\log(p_{k} y_{k}) p_{i}`],
    [tex`\log^2 p_k`, tex`(\log(p_{k}))^{2}`],
    [tex`\exp(z_i)^2`, tex`(\mathrm{e}^{z_{i}})^{2}`],
    [tex`\exp\left(z_i\right) y_i`, tex`\mathrm{e}^{z_{i}} y_{i}`],
    [tex`\max_k z_k p_i`, tex`(\max_{k} (z_{k})) p_{i}`],
    [tex`\operatorname{softmax}(z)_i`, tex`(\operatorname{softmax}(z))_{i}`],
    [tex`\mathrm{softmax}(z)`, tex`\operatorname{softmax}(z)`],
    [tex`\text{lse}(z)`, tex`\operatorname{lse}(z)`],
  ])("%s is %s", (source, expected) => {
    expect(echo(source)).toBe(expected);
  });
});

describe("a slash takes one factor on its right", () => {
  test.each([
    [tex`1/p_i p_j`, tex`\frac{1}{p_{i}} p_{j}`],
    [tex`y_i p_j/p_i`, tex`\frac{y_{i} p_{j}}{p_{i}}`],
    [tex`-1/p_i`, tex`-\frac{1}{p_{i}}`],
    [tex`p_i * p_j`, tex`p_{i} \cdot p_{j}`],
    [tex`p_i \cdot -p_j`, tex`p_{i} \cdot (-p_{j})`],
  ])("%s is %s", (source, expected) => {
    expect(echo(source)).toBe(expected);
  });
});

describe("bounds and bound indices", () => {
  test.each([
    [tex`\sum y`, tex`\sum (y)`],
    [tex`\sum_{k=1}^d y_k`, tex`\sum_{k=1}^{d} (y_{k})`],
    [tex`\sum_{k \ne i} y_k`, tex`\sum_{k, k \ne i} (y_{k})`],
    [tex`\sum_{k=1, k \neq i}^{d} y_k`, tex`\sum_{k=1, k \ne i}^{d} (y_{k})`],
    [tex`\sum_{\substack{k=1 \\ k \ne i}}^d y_k`, tex`\sum_{k=1, k \ne i}^{d} (y_{k})`],
    [tex`\sum_{k=2}^{d} y_k`, tex`\sum_{k=2}^{d} (y_{k})`],
    [tex`\sum_{k=1}^{d-1} y_k`, tex`\sum_{k=1}^{d-1} (y_{k})`],
    [tex`\sum_{i,j} y_i p_j`, tex`\sum_{i, j} (y_{i} p_{j})`],
  ])("%s is %s", (source, expected) => {
    expect(echo(source)).toBe(expected);
  });

  test("the class of the label may run in a Σ, and is free in it", () => {
    expect(echo(tex`\sum_j y_j`, "z-yhat")).toBe(tex`\sum_{j} (y_{j})`);
  });

  test.each([
    [tex`\sum_y p_y = 1`, "z-p"],
    [tex`\sum_l y_l = 1`, "z-yhat"], // l is the loss there
    [tex`\sum_k y_k = 1`, "x-s"], // k is the number of classes there
  ] as const)("%s in %s does not say what runs", (source, notation) => {
    expect(problemOf(source, notation)?.code).toBe("bad-bounds");
  });
});

describe("digits", () => {
  test.each([
    ["p_{10} = 1", undefined, undefined],
    ["p_10 = 1", "p_10", "p_{10}"],
    ["p_i^10 = 1", "p_i^10", "p_i^{10}"],
    ["10^10 = 1", "0^10", "0^{10}"],
    ["p_123 = 1", "p_123", "p_{123}"],
  ])("%s", (source, written, instead) => {
    if (written === undefined) expect(problemOf(source)).toBeUndefined();
    else expect(problemOf(source)).toMatchObject({ code: "brace-digits", written, instead });
  });

  test.each([
    ["0.25", "0.25"],
    ["10^{-3}", "10^{-3}"],
    [tex`2 \cdot 3`, tex`2 \cdot 3`],
    ["12 p_i", "12 p_{i}"],
  ])("%s is %s", (source, expected) => {
    expect(echo(source)).toBe(expected);
  });
});

describe("logarithms", () => {
  test.each([
    [tex`\ln p_i`, tex`\log(p_{i})`],
    [tex`\log_2 p_i`, tex`\log_{2}(p_{i})`],
    [tex`\log_{10} p_i`, tex`\log_{10}(p_{i})`],
    [tex`\log_e p_i`, tex`\log(p_{i})`],
  ])("%s is %s", (source, expected) => {
    expect(echo(source)).toBe(expected);
  });

  test("of another base are not read", () => {
    expect(problemOf(tex`\log_3 p_i = 1`)).toMatchObject({ code: "log-base", written: "3" });
  });
});

describe("superscripts", () => {
  test.each([
    [tex`x^{(i)}`, tex`x^{(i)}`],
    [tex`\hat y_k^{(i)}`, tex`\hat{y}^{(i)}_{k}`],
    [tex`{x^{(i)}}^{\top}`, tex`(x^{(i)})^{\top}`],
    [tex`x^{(i)\top}`, tex`(x^{(i)})^{\top}`],
    [tex`W^T`, tex`W^{\top}`],
    [tex`\hat y_k^2`, tex`\hat{y}_{k}^{2}`],
    [tex`(\hat y_k - y_k)^2`, tex`(\hat{y}_{k} - y_{k})^{2}`],
    [tex`z_k^{\hat y_k}`, tex`z_{k}^{\hat{y}_{k}}`],
  ])("%s is %s", (source, expected) => {
    expect(echo(source, "z-yhat")).toBe(expected);
  });

  test("W belongs to no sample, and a prime is nothing", () => {
    expect(problemOf(tex`W^{(i)} = 1`)?.code).toBe("not-here");
    expect(problemOf("z_i' = 1")?.code).toBe("not-here");
  });
});

describe("e", () => {
  test("with a power is the exponential, upright or not, even where e is the error", () => {
    expect(echo("e^{z_i}")).toBe(tex`\mathrm{e}^{z_{i}}`);
    expect(echo("e^{x_i}", "x-s")).toBe(tex`\mathrm{e}^{x_{i}}`);
    expect(echo(tex`\mathrm{e}^x`, "x-s")).toBe(tex`\mathrm{e}^{x}`);
  });

  test("alone is the notation's letter, or else Euler's number", () => {
    expect(echo("e", "x-s")).toBe("e");
    expect(echo("e^{(m)}", "x-s")).toBe("e^{(m)}");
    expect(echo("e")).toBe(tex`\mathrm{e}`);
  });

  test("bold with an index is the row with a 1 there", () => {
    expect(echo(tex`s - \mathbf{e}_t`, "x-s")).toBe(tex`s - \mathbf{e}_{t}`);
  });
});

describe("derivatives", () => {
  test.each([
    [tex`\frac{\partial l}{\partial z_i}`, tex`\frac{\partial l}{\partial z_{i}}`],
    [tex`\frac{dl}{dz_i}`, tex`\frac{\partial l}{\partial z_{i}}`],
    [tex`\frac{\mathrm{d}l}{\mathrm{d}z_i}`, tex`\frac{\partial l}{\partial z_{i}}`],
    ["dl/dz_i", tex`\frac{\partial l}{\partial z_{i}}`],
    [tex`\partial l/\partial z_i p_i`, tex`\frac{\partial l}{\partial z_{i}} p_{i}`],
    [
      tex`\frac{\partial^2 l}{\partial z_i \partial z_j}`,
      tex`\frac{\partial^{2} l}{\partial z_{i} \partial z_{j}}`,
    ],
    [
      tex`\frac{\partial^2 l}{\partial z_i^2}`,
      tex`\frac{\partial^{2} l}{\partial z_{i} \partial z_{i}}`,
    ],
    [
      tex`\partial^2 l/\partial z_i \partial z_j`,
      tex`\frac{\partial^{2} l}{\partial z_{i} \partial z_{j}}`,
    ],
    [
      tex`\frac{\partial}{\partial z_i} \frac{\partial l}{\partial z_j}`,
      tex`\frac{\partial (\frac{\partial l}{\partial z_{j}})}{\partial z_{i}}`,
    ],
    [tex`\nabla_z l`, tex`\frac{\partial l}{\partial z}`],
    [
      tex`\partial (y_i/p_i)/\partial p_i`,
      tex`\frac{\partial (\frac{y_{i}}{p_{i}})}{\partial p_{i}}`,
    ],
    [
      tex`\frac{\partial (p_i - y_i)}{\partial z_j}`,
      tex`\frac{\partial (p_{i} - y_{i})}{\partial z_{j}}`,
    ],
    [tex`\frac{\partial l}{\partial z_i}^2`, tex`(\frac{\partial l}{\partial z_{i}})^{2}`],
    [tex`\frac{d}{du} \log u`, tex`\frac{\partial (\log(u))}{\partial u}`],
    [
      tex`\frac{\partial (y_i \log p_i)}{\partial p_i}`,
      tex`\frac{\partial (y_{i} \log(p_{i}))}{\partial p_{i}}`,
    ],
  ])("%s is %s", (source, expected) => {
    expect(echo(source)).toBe(expected);
  });

  test("d is the number of classes where no quantity stands on both sides of the slash", () => {
    expect(echo(tex`d/2`)).toBe(tex`\frac{d}{2}`);
    expect(echo(tex`\frac{d}{d}`)).toBe(tex`\frac{d}{d}`);
    expect(echo(tex`\frac{d p_i}{2}`)).toBe(tex`\frac{d p_{i}}{2}`);
    expect(echo(tex`d l/2`)).toBe(tex`\frac{d l}{2}`);
    expect(echo("d l/d")).toBe(tex`\frac{d l}{d}`);
    expect(echo("d l/d 2")).toBe(tex`\frac{d l}{d} (2)`);
  });

  test.each([
    [tex`\frac{\partial^2 l}{\partial z_i} = 1`, "derivative-order"],
    [tex`\frac{\partial l}{\partial (z_i + 1)} = 1`, "derivative-by"],
    [tex`\frac{\partial l}{\partial 3} = 1`, "derivative-by"],
    [tex`\partial l = 1`, "derivative-by"],
    [tex`\frac{\partial l}{\partial z_i^{0.5}} = 1`, "derivative-by"],
    [tex`\frac{\partial l + 1}{\partial z_i} = 1`, "not-here"],
  ])("%s: %s", (source, code) => {
    expect(problemOf(source)?.code).toBe(code);
  });
});

describe("conditions", () => {
  test.each([
    [tex`\mathbb{1}\{i = j\}`, tex`\mathbb{1}\{i = j\}`],
    [tex`1\{i \ne j\}`, tex`\mathbb{1}\{i \ne j\}`],
    [tex`1_{i = j}`, tex`\mathbb{1}\{i = j\}`],
    [tex`1_{\{i = j\}}`, tex`\mathbb{1}\{i = j\}`],
    [tex`\mathbf 1_{i=j}`, tex`\mathbb{1}\{i = j\}`],
    [tex`\mathbb{1}_{\{i=j\}}`, tex`\mathbb{1}\{i = j\}`],
    [tex`[i = j]`, tex`\mathbb{1}\{i = j\}`],
    [tex`\delta_{ij}`, tex`\mathbb{1}\{i = j\}`],
    [tex`\delta_{i,j}`, tex`\mathbb{1}\{i = j\}`],
    [tex`1\{i = j\} - p_j`, tex`\mathbb{1}\{i = j\} - p_{j}`],
    [
      tex`\begin{cases} 1, & \text{if } i = j \\ 0, & \text{otherwise} \end{cases}`,
      tex`\begin{cases} 1 & i = j \\ 0 & \text{otherwise} \end{cases}`,
    ],
    [
      tex`\begin{cases} 1 & i = j \\ 0 & \text{其他} \end{cases}`,
      tex`\begin{cases} 1 & i = j \\ 0 & \text{otherwise} \end{cases}`,
    ],
    [
      tex`\begin{cases} 1 & \text{if $i=j$} \\ 0 & \mathrm{otherwise} \end{cases}`,
      tex`\begin{cases} 1 & i = j \\ 0 & \text{otherwise} \end{cases}`,
    ],
    [
      tex`\begin{cases} 1; & \mathrm{if}\ i=j; \\ 0. & \text{otherwise.} \end{cases}`,
      tex`\begin{cases} 1 & i = j \\ 0 & \text{otherwise} \end{cases}`,
    ],
  ])("%s is %s", (source, expected) => {
    expect(echo(source)).toBe(expected);
  });

  test("of a line are a conjunction on indices and counts", () => {
    const conditions = readWhere(tex`i \ne j, d = 4`, { notation: "z-p" });
    expect(
      conditions.map(({ left, relation, right }) => [left.base, relation, right.base]),
    ).toEqual([
      [{ kind: "letter", name: "i" }, tex`\ne`, { kind: "letter", name: "j" }],
      [{ kind: "last", of: "class" }, "=", { kind: "number", value: 4 }],
    ]);
  });

  test("an = in a bound, an index or a condition is not a relation of the line", () => {
    const { relations } = readLine(
      tex`\sum_{k=1}^d y_k \mathbb{1}\{k = i\} = \begin{cases} y_i & i = i \end{cases}`,
      { notation: "z-p" },
    );
    expect(relations).toEqual(["="]);
  });
});

describe("letters", () => {
  test("mean what they look like, whatever they are marked as", () => {
    expect(echo(tex`\logit_{\ilogit}`, "a-S")).toBe("a_{j}");
    expect(echo("a_j", "a-S")).toBe("a_{j}");
  });

  test("change their meaning with the notation: ŷ is the label or the output", () => {
    const names = (["z-yhat", "x-y"] as const).map((notation) => {
      const read = readFormula(tex`\hat y_i`, { notation });
      return read.kind === "quantity" && read.name;
    });
    expect(names).toEqual(["probabilities", "target"]);
  });

  test("set in bold are the plain ones", () => {
    expect(echo(tex`\mathbf{p} - \boldsymbol{y}`)).toBe("p - y");
    expect(echo(tex`\hat{\mathbf y} - \boldsymbol{\hat y}`, "z-yhat")).toBe(tex`\hat{y} - \hat{y}`);
  });

  test("of a count with the word “in” below it are the number of inputs", () => {
    expect(echo(tex`d_{in}`)).toBe(tex`d_{\mathrm{in}}`);
    expect(echo(tex`d_{\text{in}}`)).toBe(tex`d_{\mathrm{in}}`);
  });

  test.each([
    ["q_i = 1", "unknown-letter", "q"],
    ["s - y = 1", "unknown-letter", "s"],
    ["i - p_1 = 1", "lonely-index", "i"],
    ["p_ij = 1", "lonely-index", "j"],
    ["p_is = 1", "lonely-index", "s"],
    ["p_{ij} = 1", "index-count", "p_{ij}"],
    ["W_i = 1", "index-count", "W_i"],
    ["p_{p} = 1", "bad-index", "p"],
    ["p_0 = 1", "class-from-one", "p_0"],
    [tex`\foo = 1`, "no-command", tex`\foo`],
    [tex`\sin z_i = 1`, "unknown-function", tex`\sin`],
    ["p_i = ", "nothing", ""],
    ["p_i + = 1", "nothing", ""],
    ["(p_i = 1", "unclosed", "("],
    ["p_i) = 1", "unopened", ")"],
    ["|p_i| = 1", "not-here", "|"],
    ["p_i ! = 1", "not-here", "!"],
    [tex`p_i \ldots = 1`, "dots", tex`\ldots`],
    [tex`\begin{bmatrix} 1 & 2 \\ 3 \end{bmatrix} = 1`, "rows-differ", undefined],
    [tex`\begin{aligned} p_i &= 1 \end{aligned}`, "unsupported", undefined],
  ])("%s: %s", (source, code, written) => {
    expect(problemOf(source)?.code).toBe(code);
    if (written !== undefined) expect(placeOf(source)).toBe(written);
  });
});

describe("relations", () => {
  test.each([
    ["p_i = y_i = 1", ["=", "="]],
    ["= p_i", ["="]],
    [tex`0 < p_i \le 1`, ["<", tex`\le`]],
    [tex`p_i \in (0, 1)`, [tex`\in`]],
    [tex`z_i < z_j \Leftrightarrow p_i < p_j`, [tex`\Leftrightarrow`]],
    [tex`l \approx 1.3863`, [tex`\approx`]],
    ["p_i := y_i", ["="]],
    ["p_i = y_i.", ["="]],
  ])("%s", (source, relations) => {
    expect(readLine(source, { notation: "z-p" }).relations).toEqual(relations);
  });
});

describe("what is written out is read as the same again", () => {
  const formulas = [
    tex`-\sum_k y_k \log p_k + \frac{1}{p_i} (1 - p_j)^2`,
    tex`\frac{\partial}{\partial z_j} \log \sum_k e^{z_k} p_i`,
    tex`\sum_{k \ne i} \frac{y_k}{p_k} (-p_k p_i)`,
    tex`[y_1, \ldots, y_d - 1]`,
    tex`2 \cdot 10^{-3} \odot p`,
    tex`{x^{(m)}}^{\top} (p^{(m)} - y^{(m)})`,
    tex`\begin{bmatrix} p_1 & p_2 \\ p_2 & p_1 \end{bmatrix}`,
    tex`\begin{cases} p_i (1 - p_j) & i = j \\ -p_i p_j & i \ne j \end{cases}`,
    tex`(\frac{\partial p}{\partial z})_{ij}`,
    tex`\max_k z_k - \max z`,
  ];

  test.each(formulas)("%s", (source) => {
    expect(echo(echo(source))).toBe(echo(source));
  });

  test.each(notationIds)("in the letters of %s", (notation) => {
    const source = tex`\pd{\meanloss}{\weights_{\iinput \ilogit}} - \sum_{\isum=1}^{\classes} \prob_{\isum}^{(\isample)} \natlog \target_{\isum} \ind{\isum = \iout}`;
    expect(echo(echo(source, notation), notation)).toBe(echo(source, notation));
  });
});

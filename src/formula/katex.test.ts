import { describe, expect, test } from "vitest";
import { parseTex, type TexNode } from "./katex";
import { Unreadable } from "./problem";

/** A tree on one line: s(base _ sub ^ sup), f(over / under), and so on. */
function shortened(nodes: readonly TexNode[]): string {
  return nodes.map(one).join(" ");
}

function one(node: TexNode): string {
  const script = (part: TexNode | undefined) => (part ? one(part) : "");
  switch (node.type) {
    case "symbol":
      return node.text;
    case "operator":
      return `op:${node.name}`;
    case "text":
      return `text:${node.text}`;
    case "group":
      return `{${shortened(node.body)}}`;
    case "mark":
      return `mark:${node.quantity}(${shortened(node.body)})`;
    case "font":
      return `${node.font}(${shortened(node.body)})`;
    case "accent":
      return `${node.accent}(${shortened(node.body)})`;
    case "root":
      return `root(${shortened(node.body)})`;
    case "scripted":
      return `s(${script(node.base)} _ ${script(node.sub)} ^ ${script(node.sup)})`;
    case "fraction":
      return `f(${shortened(node.over)} / ${shortened(node.under)})`;
    case "fenced":
      return `fence${node.left}${node.right}(${shortened(node.body)})`;
    case "array":
      return `array(${node.rows.map((row) => row.map(shortened).join(" & ")).join(" | ")})`;
  }
}

const tex = String.raw;
const macros = { "\\p": tex`\htmlData{quantity=probabilities}{\hat y}`, "\\i": "i" };

describe("the trees that KaTeX makes", () => {
  test.each([
    ["z_i", "s(z _ i ^ )"],
    ["z_{ij}", "s(z _ {i j} ^ )"],
    ["z_i^2", "s(z _ i ^ 2)"],
    ["p_10", "s(p _ 1 ^ ) 0"],
    ["10.5", "1 0 . 5"],
    ["10^{-3}", "1 s(0 _  ^ {- 3})"],
    [tex`\hat y_i`, tex`s(\hat(y) _ i ^ )`],
    [tex`\widehat{y}`, tex`\widehat(y)`],
    [tex`\bar{\mathcal{L}}`, tex`\bar(mathcal(L))`],
    [tex`\p_{\i}`, tex`s(mark:probabilities(\hat(y)) _ {i} ^ )`],
    ["(a)^2", "( a s() _  ^ 2)"],
    [tex`\left(a\right)^2`, "s(fence()(a) _  ^ 2)"],
    [tex`\frac{a}{b}`, "f(a / b)"],
    [tex`\frac{\partial l}{\partial z_i}`, tex`f(\partial l / \partial s(z _ i ^ ))`],
    [tex`\partial^2 l`, tex`s(\partial _  ^ 2) l`],
    [tex`\sum_{k=1}^{d} a`, tex`s(op:\sum _ {k = 1} ^ {d}) a`],
    [tex`\sum\limits_k a`, tex`s(op:\sum _ k ^ ) a`],
    [tex`\textstyle\sum_k a`, tex`s(op:\sum _ k ^ ) a`],
    [tex`\sum_{\substack{k=1\\k\ne i}} a`, tex`s(op:\sum _ {array(k = 1 | k \ne i)} ^ ) a`],
    [tex`a \ne b`, tex`a \ne b`],
    [tex`a \neq b`, tex`a \ne b`],
    [tex`a \not= b`, tex`a \ne b`],
    [tex`a \leq b \geq c`, tex`a \le b \ge c`],
    [tex`a \iff b`, tex`a \Leftrightarrow b`],
    [tex`\mathbb{1}\{i = j\}`, tex`mathbb(1) \{ i = j \}`],
    [tex`\mathrm{e}^{x}`, tex`s(mathrm(e) _  ^ {x})`],
    [tex`\boldsymbol{z}`, tex`boldsymbol(z)`],
    [tex`\log_2 x`, tex`s(op:\log _ 2 ^ ) x`],
    [tex`\max_k x_k`, tex`s(op:\max _ k ^ ) s(x _ k ^ )`],
    [tex`\operatorname{softmax}(z)`, tex`op:\softmax ( z )`],
    [tex`\mathrm{softmax}(z)`, tex`mathrm(s o f t m a x) ( z )`],
    [tex`\text{if } i`, "text:if i"],
    [tex`\text{if $i = j$ or so}`, "text:if i = j text:orso"],
    [tex`\sqrt{x}`, tex`root(x)`],
    [tex`a \ldots b \cdots c \dots`, tex`a \ldots b \cdots c \ldots`],
    [tex`\vdots \ddots`, tex`{\vdots} \ddots`],
    [
      tex`\begin{cases} 1 & i = j \\ 0 & i \ne j \end{cases}`,
      tex`fence\{.(array(1 & i = j | 0 & i \ne j))`,
    ],
    [tex`\begin{bmatrix} a & b \\ c & d \end{bmatrix}`, "fence[](array(a & b | c & d))"],
    [tex`\begin{pmatrix} a \\ b \end{pmatrix}`, "fence()(array(a | b))"],
    [tex`\big(a\big)`, "( a )"],
    [tex`a\,b\!c\;d~e`, "a b c d e"],
    [tex`a \quad b`, tex`a \quad b`],
    [tex`{x^{(i)}}^\top`, tex`s({s(x _  ^ {( i )})} _  ^ \top)`],
    [tex`\nabla_z l`, tex`s(\nabla _ z ^ ) l`],
    ["z'", tex`s(z _  ^ {\prime})`],
    ["", ""],
  ])("%s", (source, expected) => {
    expect(shortened(parseTex(source, macros))).toBe(expected);
  });
});

function problemOf(source: string) {
  try {
    parseTex(source, {});
  } catch (error) {
    if (error instanceof Unreadable) return { ...error.problem, place: error.place };
    throw error;
  }
  return undefined;
}

describe("what is refused before it is read", () => {
  test("more than 4,000 characters", () => {
    expect(parseTex("a+".repeat(1999) + "aa", {})).toHaveLength(4000);
    expect(problemOf("a".repeat(4001))).toMatchObject({ code: "too-long", length: 4001 });
  });

  test("nesting deeper than 100, which would overflow KaTeX's stack", () => {
    expect(problemOf("{".repeat(100) + "a" + "}".repeat(100))).toBeUndefined();
    expect(problemOf("{".repeat(101))).toMatchObject({
      code: "too-deep",
      place: { start: 100, end: 101 },
    });
    expect(problemOf(tex`\sqrt`.repeat(700) + "a")?.code).toMatch(/^(too-deep|syntax)$/);
  });

  test.each([
    tex`\def\x{1}\x`,
    tex`\gdef\x{1}`,
    tex`\newcommand\x{1}`,
    tex`\let\x=y`,
    tex`\htmlData{quantity=loss}{z}`,
    tex`\href{javascript:alert(1)}{x}`,
  ])("%s, which changes what is read or reaches beyond the formula", (source) => {
    expect(problemOf(source)).toMatchObject({ code: "forbidden", place: { start: 0 } });
  });

  test.each([
    [tex`\phantom{a}`, tex`\phantom`],
    [tex`\color{white}{a}`, tex`\color`],
    [tex`\cancel{a}`, tex`\cancel`],
    [tex`\binom{a}{b}`, tex`\binom`],
    [tex`a \rule{1em}{1pt} b`, tex`\rule`],
    [tex`a \kern-2em b`, tex`\kern`],
    [tex`a \not< b`, tex`\not`],
  ])("%s, which shows something else than it says", (source, what) => {
    expect(problemOf(source)).toMatchObject({ code: "unsupported", what });
  });
});

describe("the place of a problem", () => {
  test("is KaTeX's own for what cannot be parsed", () => {
    expect(problemOf(tex`a + \foo`)).toMatchObject({
      code: "no-command",
      place: { start: 4, end: 8 },
    });
  });

  test("inside of a macro is where the macro was used", () => {
    const [, , node] = parseTex(tex`a + \p_{\i}`, macros);
    expect(node!.place).toEqual({ start: 4, end: 11 });
  });
});

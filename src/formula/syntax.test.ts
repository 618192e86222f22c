import { expect, test } from "vitest";
import { parseTex } from "./katex";
import { Unreadable } from "./problem";

const tex = String.raw;

test.each([
  [tex`\frac{p`, { code: "unclosed", bracket: "{" }],
  [tex`p_{`, { code: "unclosed", bracket: "{" }],
  [tex`\sqrt[2`, { code: "unclosed", bracket: "[" }],
  [tex`\left( p`, { code: "unclosed", bracket: tex`\left` }],
  [tex`\begin{cases} p`, { code: "unclosed", bracket: tex`\begin` }],
  ["p}", { code: "unopened", bracket: "}" }],
  [tex`p \right)`, { code: "unopened", bracket: tex`\right` }],
  [tex`\end{cases}`, { code: "unopened", bracket: tex`\end` }],
  [tex`\frac{p}`, { code: "nothing", after: tex`\frac{p}` }],
  [tex`p + \hat`, { code: "nothing", after: tex`\hat` }],
  ["p_", { code: "nothing", after: "_" }],
  [tex`\sqrt`, { code: "nothing", after: tex`\sqrt` }],
  ["p_i_j", { code: "two-scripts", script: "subscript" }],
  ["p^2^3", { code: "two-scripts", script: "superscript" }],
  [tex`\fraction`, { code: "no-command", command: tex`\fraction` }],
  [tex`\begin{case} p \end{case}`, { code: "no-environment", name: "case" }],
  [
    tex`\begin{cases} p \end{matrix}`,
    { code: "environments-differ", begin: tex`\begin{cases}`, end: tex`\end{matrix}` },
  ],
  [tex`\left x p \right)`, { code: "bad-delimiter", written: "x", after: tex`\left` }],
  ["a & b", { code: "not-here", written: "&" }],
  ["$p$", { code: "not-here", written: "$" }],
  ["p % q", { code: "not-here", written: "%" }],
  ["p + 概率", { code: "not-here", written: "概" }],
  ["p + 🙂", { code: "not-here", written: "🙂" }],
  [
    tex`p \over q \over r`,
    { code: "syntax", message: "only one infix operator per group" }, // KaTeX's own
  ],
])("what is wrong with %s is said in words of ours", (source, problem) => {
  let found: unknown;
  try {
    parseTex(source, {});
  } catch (error) {
    found = (error as Unreadable).problem;
  }
  expect(found).toEqual(problem);
});

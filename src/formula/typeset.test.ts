import { describe, expect, test } from "vitest";
import { marked } from "./marked";
import { notations, readableNotations } from "./notation";
import { typesetWritten } from "./typeset";

const tex = String.raw;

describe("what a reader has written is marked as role macros mark it", () => {
  test.each(readableNotations)("in %s", (id) => {
    const { probabilities, target, logits, loss } = notations[id];
    const { seen } = typesetWritten(`${probabilities}_1 - ${target}_1 + ${logits}_1 ${loss}`, id)!;
    for (const quantity of ["probabilities", "target", "logits", "loss"])
      expect(seen).toContain(`data-quantity="${quantity}"`);
  });

  test("wherever TeX takes one letter without braces", () => {
    const { seen } = typesetWritten(tex`\frac y2 + \hat y^p + \sqrt p`, "z-yhat")!;
    expect(seen).toContain("data-quantity");
  });

  test("letters that number something are no quantities", () => {
    expect(marked("p_{ij} k", "z-p")).toBe(tex`{\htmlData{quantity=probabilities}{p}}_{ij} k`);
  });
});

test("what is seen and its twin are apart", () => {
  const { seen, twin } = typesetWritten("p_i", "z-p")!;
  expect(seen).toContain('class="katex-html" aria-hidden="true"');
  expect(seen).not.toContain("<math");
  expect(twin).toMatch(/^<span class="katex-mathml"><math.*<\/math><\/span>$/);
});

test("who copies it gets what was written", () => {
  expect(typesetWritten("p_i < y_i", "z-p")!.twin).toContain(
    '<annotation encoding="application/x-tex">p_i &lt; y_i</annotation>',
  );
});

test.each([
  tex`\href{javascript:alert(1)}{p}`,
  tex`\htmlData{quantity=target}{p}`,
  tex`\includegraphics{http://example.com/x.png}`,
  tex`\def\a{\a\a}\a`,
  "{".repeat(3000),
  "p+".repeat(3000),
  tex`\frac{p`,
])("%s is not typeset", (hostile) => {
  expect(typesetWritten(hostile, "z-p")).toBeUndefined();
});

test("markup is text", () => {
  const { seen, twin } = typesetWritten("p < y > \\text{<img src=x onerror=alert(1)>}", "z-p")!;
  expect(seen + twin).not.toContain("<img");
});

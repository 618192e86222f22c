import { expect, test } from "vitest";
import { wholeItemsAt } from "./texItems";

const tex = String.raw;

test.each([
  [tex`p_i (1 - p_j)`, "p_j", "p_j"],
  [tex`p_i (1 - p_j)`, "i (1", tex`p_i (1 - p_j)`],
  [tex`e^{z_k} + 1`, "z_k", "z_k"],
  [tex`e^{z_k} + 1`, "e^{z", "e^{z_k}"],
  [tex`\frac{a}{b + c} d`, "b + c", "b + c"],
  [tex`\frac{a}{b} d`, "a}{b", tex`\frac{a}{b}`],
  [tex`\left(a + b\right)^2 c`, "a", "a"],
  [tex`\left(a + b\right)^2 c`, "b\\right", tex`\left(a + b\right)^2`],
  [tex`p^2 q`, "p", "p^2"],
  [tex`\begin{bmatrix} a & b \\ c & d \end{bmatrix}`, "c", "c"],
  [tex`\text{if } a`, "a", "a"],
  [tex`(0, 1] + a`, "1", "1"],
  [tex`\sum_{k \ne i} a_k b`, "a_k", "a_k"],
  [tex`\left( a`, "a", "a"],
])("in %s the whole items around %s are %s", (source, part, whole) => {
  const start = source.lastIndexOf(part);
  const place = wholeItemsAt(source, { start, end: start + part.length });
  expect(source.slice(place.start, place.end)).toBe(whole);
});

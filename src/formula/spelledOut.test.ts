import { expect, test } from "vitest";
import { roleMacros } from "./macros";
import { spelledOut } from "./spelledOut";

const tex = String.raw;
const macros = { "\\p": tex`\hat{y}`, "\\pd": tex`\frac{\partial #1}{\partial #2}` };

test.each([
  [tex`\p_1`, tex`\hat{y}_1`],
  [tex`\pd{\p_1}{z}`, tex`\frac{\partial \hat{y}_1}{\partial z}`],
  [tex`\pd{\pd{a}{b}}{c}`, tex`\frac{\partial \frac{\partial a}{\partial b}}{\partial c}`],
  [tex`\pd ab`, tex`\pd ab`],
  [tex`\pd{a}`, tex`\pd{a}`],
  [tex`\pi + \{\p\}`, tex`\pi + \{\hat{y}\}`],
  ["", ""],
])("%s is %s in full", (source, text) => {
  expect(spelledOut(source, macros).text).toBe(text);
});

test("whatever stands in the text has its place in the source", () => {
  const source = tex`= \pd{\prob_{\iout}}{\logit_1} \cdot 2`;
  const { text, placeOf } = spelledOut(source, roleMacros("z-yhat"));
  const written = (part: string) => {
    const start = text.indexOf(part);
    const place = placeOf({ start, end: start + part.length });
    return source.slice(place.start, place.end);
  };
  expect(written("2")).toBe("2");
  expect(written(tex`\hat{y}`)).toBe(tex`\prob`);
  expect(written("_1")).toBe("_1");
  expect(written(tex`\partial`)).toBe(tex`\pd{\prob_{\iout}}{\logit_1}`);
  expect(placeOf({ start: text.length, end: text.length })).toEqual({
    start: source.length,
    end: source.length,
  });
});

import { expect, test } from "vitest";
import { coded, decoded } from "./codedHtml";
import { katexHtml } from "./katexHtml";

const html = (tex: string) => katexHtml({ tex, notation: "z-p", style: "display" }).html!;
const texts = {
  softmax: html(
    String.raw`\prob_{\iout} = \frac{\e^{\logit_{\iout}}}{\sum_{\isum} \e^{\logit_{\isum}}}`,
  ),
  plain: "no tag at all",
  compared: html(String.raw`1 < 2`),
};

test("a text is the same after it was coded", () => {
  const kept = coded(texts);
  for (const [key, text] of Object.entries(texts)) expect(decoded(kept, key)).toBe(text);
  expect(decoded(kept, "another")).toBeUndefined();
});

test("what could be taken for a tag is refused", () => {
  expect(() => coded({ odd: "<b>\ue100</b>" })).toThrow(RangeError);
});

test("more tags than there are characters are refused", () => {
  const many = Array.from({ length: 6400 }, (_, index) => `<b id=${index}>`).join("");
  expect(() => coded({ many })).toThrow("too many");
});

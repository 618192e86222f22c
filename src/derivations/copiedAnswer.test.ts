import { expect, test } from "vitest";
import { copiedAnswer } from "./copiedAnswer";
import { verdictsOn } from "./verdicts";

const tex = String.raw;
const verdictOf = (line: Parameters<typeof verdictsOn>[0]) => verdictsOn(line)[0]!.step;

test("the answer of 002, copied into the letters of 000, has the sign turned round", () => {
  const { source, copied } = copiedAnswer("x-y", "z-yhat");
  expect(verdictOf(source)).toMatchObject({
    verdict: "equal-if",
    assumptions: [{ kind: "sum-one" }],
  });
  expect(copied.placed.line.tex).toBe(tex`\pd{\loss}{\logit} = \target - \prob`);
  expect(copied.options.notation).toBe("z-yhat");
  const verdict = verdictOf(copied);
  expect(verdict.verdict).toBe("different");
  const { left, right } =
    "counterexample" in verdict ? verdict.counterexample! : { left: 0, right: 0 };
  expect(left).toBe(-right);
  expect(left).not.toBe(0);
});

test("where both texts mean the same by a letter, the copy is right", () => {
  const { copied } = copiedAnswer("z-s", "x-s");
  expect(copied.placed.line.tex).toBe(tex`\pd{\loss}{\logit} = \prob - \target`);
  expect(verdictOf(copied).verdict).toBe("equal-if");
});

test("a letter that means nothing in the other text is named", () => {
  const { copied } = copiedAnswer("z-p", "z-yhat");
  expect(copied.placed.line.tex).toBe(tex`\pd{\loss}{\logit} = p - y`);
  expect(verdictOf(copied)).toMatchObject({
    verdict: "cannot-tell",
    problem: { code: "unknown-letter", letter: "p" },
  });
});

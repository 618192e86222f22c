import { describe, expect, test } from "vitest";
import strings from "../fixtures/hostile.json";
import { answerTo } from "./answers";

interface Answer {
  readonly verdict: string;
  readonly reason: string | null;
  readonly place?: { readonly start: number; readonly end: number };
  readonly counterexample: object | null;
}

const answer = (question: object) => answerTo(JSON.stringify(question)) as Answer;

/** Too long to stand in a table of strings. */
const large = {
  "a megabyte": "s_i+".repeat(262_144),
  "10,000 braces": "{".repeat(10_000),
  "10,000 pairs of braces": "{".repeat(10_000) + "s_i" + "}".repeat(10_000),
  "1,900 brackets": "(".repeat(1900) + "s_i" + ")".repeat(1900),
  "1,000 fractions": String.raw`\frac{1}`.repeat(490) + "{2}",
  "a thousand roots": String.raw`\sqrt`.repeat(790) + "{s_i}",
  "a thousand powers": "s^{".repeat(99) + "2" + "}".repeat(99),
  "a thousand terms": "s_i - y_i + ".repeat(330) + "s_i - y_i",
  "a thousand derivatives": String.raw`\frac{\partial}{\partial z_i}`.repeat(130) + "s_i",
  "a thousand powers in brackets": "s^(".repeat(1000) + "2" + ")".repeat(1000),
  "a thousand words": "sqrt(".repeat(700) + "s_i" + ")".repeat(700),
  "a thousand sums": String.raw`\sum_k`.repeat(600) + "s_k",
};

const all = [...strings.map((line) => [line, line] as const), ...Object.entries(large)];

describe.each(["dl/dz_i", undefined])("hostile lines, claim %s", (claim) => {
  test.each(all)("%s", (_, line) => {
    const given = answer({ line, notation: "z-s", ...(claim && { claim }) });
    expect(given.verdict).toMatch(/^(different|cannot-tell)$/);
    if (given.verdict === "different") expect(given.counterexample).not.toBeNull();
    else expect(given.reason).toMatch(/[.”)]$/);
    expect(given.reason ?? "").not.toMatch(/fault of the judge/);
  });
});

test("what cannot be read is shown at its place", () => {
  const given = answer({ line: String.raw`s_i - \foo y_i`, claim: "dl/dz_i", notation: "z-s" });
  expect(given).toMatchObject({ verdict: "cannot-tell", place: { start: 6, end: 10 } });
  expect(given.reason).toContain(String.raw`\foo`);
});

import { describe, expect, test } from "vitest";
import { readFormula, texReader } from "../formula/read/lines";
import { linesOf, loadDerivations, type DerivationId } from ".";
import { canonical } from "./canonical";
import { inNotation } from "./inNotation";
import { meetingsOf } from "./meetings";
import { readLines } from "./readings";
import { differenceOf } from "./routes";

const tex = String.raw;
const all = await loadDerivations();
const read = (id: DerivationId) => {
  const derivation = inNotation(
    all.find((one) => one.id === id)!,
    "z-p",
  );
  return readLines(derivation, linesOf(derivation), texReader);
};
const meetingsBetween = (left: DerivationId, right: DerivationId) => {
  const [lines, others] = [read(left), read(right)];
  return meetingsOf(lines, others).map(({ left: one, right: other }) => [
    lines[one]!.placed.line.id,
    others[other]!.placed.line.id,
  ]);
};

describe("two formulas are the same whatever", () => {
  const text = (source: string, names: Record<string, string> = {}) =>
    canonical(readFormula(source, { notation: "z-p" }), new Map(Object.entries(names)));

  test.each([
    ["their bound indices are called", tex`\sum_k y_k p_i`, tex`\sum_m y_m p_i`],
    ["the order of terms and factors is", tex`p_i p_j - y_i`, tex`-y_i + p_j p_i`],
    ["stands before a minus sign", tex`-p_i (1 - p_j)`, tex`p_i (-(1 - p_j))`],
    ["way a square is written", tex`p_i^2`, tex`p_i p_i`],
    ["bounds of a sum over all say", tex`\sum_k y_k`, tex`\sum_{k=1}^{d} y_k`],
  ])("%s", (_, one, other) => {
    expect(text(one)).toBe(text(other));
  });

  test.each([
    ["p_i - y_i", "y_i - p_i"],
    ["p_i - y_i", "p_j - y_j"],
    [tex`\sum_{k \ne i} y_k`, tex`\sum_k y_k`],
    ["p_i^3", "p_i^2"],
  ])("%s is not %s", (one, other) => {
    expect(text(one)).not.toBe(text(other));
  });

  test("their free indices are called, if they are called alike", () => {
    expect(text("p_i - y_i", { i: "column" })).toBe(text("p_j - y_j", { j: "column" }));
  });
});

test("two routes meet where they say the same, in the order of both", () => {
  expect(meetingsBetween("case-split", "log-derivative")).toEqual([
    ["softmax-definition", "softmax-definition"],
    ["sum-derivative", "sum-one-term"],
    ["sum-derivative-result", "sum-result"],
    ["loss-definition", "loss-definition"],
    ["gradient-inside", "gradient-inside"],
    ["gradient-log", "gradient-log"],
    ["gradient-merged", "gradient-factored"],
    ["gradient-result", "gradient-result"],
  ]);
});

test("a row meets an entry that stands for all of it", () => {
  expect(meetingsBetween("log-sum-exp", "chain-rule")).toContainEqual([
    "gradient-sum-one",
    "product-result",
  ]);
});

test("every two derivations meet somewhere, but a line meets one line only", () => {
  for (const { id: left } of all)
    for (const { id: right } of all.filter(({ id }) => id !== left)) {
      const pairs = meetingsBetween(left as DerivationId, right as DerivationId);
      expect(pairs.length, `${left} and ${right}`).toBeGreaterThan(0);
      for (const side of [0, 1])
        expect(new Set(pairs.map((pair) => pair[side])).size).toBe(pairs.length);
    }
});

test("it does not matter whether lines were read now or when the page was built", () => {
  const lines = read("case-split");
  const kept = JSON.parse(JSON.stringify(lines)) as typeof lines; // drops what is undefined
  expect(meetingsOf(kept, read("log-derivative"))).toEqual(
    meetingsOf(lines, read("log-derivative")),
  );
});

test("what one route needs and another does not is read from its lines", () => {
  const of = (id: DerivationId) => all.find((one) => one.id === id)!;
  const { left, both, right } = differenceOf(of("chain-rule"), of("log-sum-exp"));
  expect(left.assumptions).toEqual(["one-hot"]);
  expect(left.premises).toEqual(["positive-outputs"]);
  expect(both.premises).toEqual(["fixed-label"]);
  expect(right.assumptions).toEqual([]);
  expect(left.rules).toContain("chain-rule");
  expect(right.rules).toContain("log-of-quotient");
  const { left: quotient, right: logarithm } = differenceOf(of("case-split"), of("log-derivative"));
  expect(quotient.rules).toContain("quotient-rule");
  expect(logarithm.rules).toContain("logarithmic-derivative");
});

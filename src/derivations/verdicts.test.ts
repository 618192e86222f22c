import { describe, expect, test } from "vitest";
import { plainState } from "../formula/judge/state";
import { caseSplit } from "./case-split";
import { cellAt } from "./cell";
import { chainRule } from "./chain-rule";
import { classCountIn } from "./classCountIn";
import { texReader } from "../formula/read/lines";
import { linesOf, loadDerivations } from ".";
import { withMistake } from "./withMistake";
import { readLines, withOpened } from "./readings";
import { assumptionId, assumptionIdsOf, stands } from "./assumptions";
import { separationsAt, turnsAt, verdictsOn } from "./verdicts";

const all = await loadDerivations();

describe.each(all)("$id", (derivation) => {
  const lines = readLines(derivation, linesOf(derivation), texReader);

  test.each(withOpened(lines))("line $placed.step ($placed.sub) stands", (line) => {
    for (const { step, claim } of verdictsOn(line)) {
      expect(stands(step, line.stated), step.verdict).toBe(true);
      expect(stands(claim, line.stated), claim.verdict).toBe(true);
    }
  });
});

test.each(all)("$id assumes nothing that its chains do not need", (derivation) => {
  const lines = withOpened(readLines(derivation, linesOf(derivation), texReader));
  for (const { placed, statements, options } of lines) {
    const { line } = placed;
    for (const assumption of line.assumes ?? []) {
      const needed = verdictsOn({ ...lines[0]!, statements, options, failure: undefined })
        .flatMap(({ step, claim }) => [step, claim])
        .flatMap((verdict) => (verdict.verdict === "equal-if" ? verdict.assumptions : []))
        .map((one) => assumptionId(one));
      expect(needed, line.id).toContain(assumption);
    }
  }
});

/** The ids of the lines that a state separates. */
const turning = (logits: readonly number[], target: readonly number[]) =>
  readLines(caseSplit, linesOf(caseSplit), texReader)
    .filter((line) => turnsAt(line, plainState(logits, target)))
    .map(({ placed }) => placed.line.id);

test("only the line that needs Σy = 1 turns where the label's weights do not sum to 1", () => {
  expect(turning([0.3, -1, 2], [1, 0.5, 0])).toEqual(["gradient-result"]);
  expect(turning([0.3, -1, 2], [0, 0, 0])).toEqual(["gradient-result"]);
  expect(turning([0.3, -1, 2], [0.1, 0.7, 0.2])).toEqual([]);
  expect(turning([0.3, -1, 2], [0, 1, 0])).toEqual([]);
});

describe.each(all)(
  "of $id, a label turns exactly the lines that say that they need another",
  (derivation) => {
    const lines = readLines(derivation, linesOf(derivation), texReader);
    const logits = [0.3, -1, 2];
    const turned = (target: readonly number[]) =>
      lines.filter((line) => turnsAt(line, plainState(logits, target)));
    /** The lines of the right number of classes that assume one of these. */
    const assuming = (...assumptions: readonly string[]) =>
      lines.filter(
        ({ placed: { line }, options }) =>
          (classCountIn(options.where) ?? 3) === 3 &&
          line.assumes?.some((assumption) => assumptions.includes(assumption)),
      );

    test("soft, with sum 1", () => {
      expect(turned([0.25, 0.5, 0.25])).toEqual(assuming("one-hot"));
    });

    test("with a sum that is not 1", () => {
      expect(turned([0.25, 1.5, 0.5])).toEqual(assuming("one-hot", "sum-one"));
    });

    test("one-hot", () => {
      expect(turned([0, 1, 0])).toEqual([]);
    });
  },
);

test("the route of the chain rule needs a one-hot label, its result only weights that sum to 1", () => {
  const line = readLines(chainRule, linesOf(chainRule), texReader).find(
    ({ placed }) => placed.line.id === "product-result",
  )!;
  const [verdict] = verdictsOn(line);
  expect(assumptionIdsOf(verdict!.step)).toEqual(["one-hot"]);
  expect(assumptionIdsOf(verdict!.claim)).toEqual(["sum-one"]);
  const [soft] = separationsAt(line, plainState([0.3, -1, 2], [0.25, 0.5, 0.25]));
  expect(soft!.step).toBeDefined();
  expect(soft!.claim).toBeUndefined();
});

describe("with the off-diagonal forgotten", () => {
  const wrong = withMistake(caseSplit, "forget-off-diagonal");
  const lines = readLines(wrong, linesOf(wrong), texReader);
  const marks = (id: string) => {
    const line = lines.find(({ placed }) => placed.line.id === id)!;
    return verdictsOn(line).map(({ step, claim }) => [step.verdict, claim.verdict]);
  };

  test("the wrong line differs from the line before and from the claim", () => {
    expect(marks("gradient-split")).toEqual([["different", "different"]]);
  });

  test("the right line after it differs from it, but not from the claim", () => {
    expect(marks("gradient-cancelled")).toEqual([["different", "equal"]]);
  });

  test("and the lines after that stand", () => {
    expect(marks("gradient-expanded")).toEqual([["equal", "equal"]]);
  });
});

test.each([
  ["off-diagonal-result", { i: 2, j: 3 }, { output: 1, logit: 2 }],
  ["gradient-merged", { i: 3 }, { logit: 2 }],
  ["softmax-definition", { i: 4 }, { output: 3 }],
  ["example-loss", {}, {}],
])("line %s at %o speaks of cell %o", (id, indices, cell) => {
  const line = readLines(caseSplit, linesOf(caseSplit), texReader).find(
    ({ placed }) => placed.line.id === id,
  )!;
  expect(cellAt(line.statements[0]!, indices)).toEqual(cell);
});

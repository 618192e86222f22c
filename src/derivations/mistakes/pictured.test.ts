import { describe, expect, test } from "vitest";
import { leavesOf, plainState } from "../../formula/judge/state";
import { texReader } from "../../formula/read/lines";
import { notationIds } from "../../formula/notation";
import { softmax, softmaxCrossEntropy, softmaxJacobian } from "../../math";
import { stands } from "../assumptions";
import { contradicts } from "../contradicts";
import { linesOf, loadDerivations } from "..";
import { lineEntries } from "../lineEntries";
import { readLines } from "../readings";
import { subjectOf } from "../subject";
import { verdictsOn } from "../verdicts";
import { mistakes } from "./library";
import {
  picturedEntries,
  picturedLines,
  picturedMistakes,
  type PicturedMistakeId,
} from "./pictured";

const logits = [0.3, -1, 2, 0.5];
const target = [0, 0, 1, 0];
const leaves = leavesOf([plainState(logits, target)]);
const p = softmax(logits);

const valuesOf = (id: PicturedMistakeId) => {
  const entries = picturedEntries(id, "z-p", texReader, logits.length);
  return Object.fromEntries(
    Object.entries(entries).map(([of, one]) => [of, Float64Array.from(one.update(leaves))]),
  );
};

describe("what a mistake makes of the picture", () => {
  test("diagonal only: nothing else in the matrix, and of the gradient the label's entry", () => {
    const { jacobian, gradient } = valuesOf("diagonal-only");
    const right = softmaxJacobian(logits);
    expect(jacobian).toBeAllClose(
      right.map((value, at) => (at % 5 === 0 ? value : 0)),
      { rtol: 1e-14 },
    );
    expect(gradient).toBeAllClose([0, 0, p[2]! - 1, 0], { atol: 1e-15 });
  });

  test("label minus output: the gradient with the other sign", () => {
    const { gradient } = valuesOf("label-minus-output");
    const right = softmaxCrossEntropy(logits, target).gradient;
    expect(gradient).toBeAllClose(
      right.map((value) => -value),
      { atol: 1e-15 },
    );
  });

  test("the sum inside the exponent: e to the zᵢ − Σz, and what is its derivative", () => {
    const sum = logits.reduce((total, logit) => total + logit, 0);
    const { probabilities, jacobian, gradient } = valuesOf("sum-inside-exp");
    const wrong = logits.map((logit) => Math.exp(logit - sum));
    expect(probabilities).toBeAllClose(wrong, { rtol: 1e-13 });
    expect(jacobian).toBeAllClose(
      wrong.flatMap((value, row) => wrong.map((_, column) => (row === column ? 0 : -value))),
      { atol: 1e-14 },
    );
    // −log p = Σz − z₃ there: 1 for every other logit, 0 for that of the label.
    expect(gradient).toBeAllClose([1, 1, 0, 1], { atol: 1e-14 });
  });
});

describe.each(picturedMistakes)("$id", ({ id }) => {
  test("it has a name, and no line of it stands, in every notation", () => {
    expect(mistakes.map((one) => one.id)).toContain(id);
    for (const notation of notationIds)
      for (const read of picturedLines(id, notation, texReader)) {
        const [verdict] = verdictsOn(read);
        // On the diagonal alone the first of them is right.
        expect(stands(verdict!.step, new Set()), read.placed.line.tex).toBe(false);
      }
  });
});

describe.each(await loadDerivations())("derivation $id", (derivation) => {
  const lines = readLines(derivation, linesOf(derivation), texReader);
  const against = (values: Parameters<typeof contradicts>[2]) =>
    lines.filter((read) =>
      contradicts(read, lineEntries(read, logits.length), values, leaves, logits.length),
    );
  const { probabilities, gradient } = softmaxCrossEntropy(logits, target);
  const right = { probabilities, gradient, jacobian: softmaxJacobian(logits) };

  test("no line contradicts what is right", () => {
    expect(against(right).map(({ placed }) => placed.line.id)).toEqual([]);
  });

  test("lines contradict what is wrong, and only what they speak of", () => {
    const { jacobian } = valuesOf("diagonal-only");
    const turned = against({ jacobian: jacobian! });
    for (const read of turned) expect(read.placed.line.where).not.toBe("\\iout = \\ilogit");
    const signed = against({ gradient: valuesOf("label-minus-output").gradient! });
    expect(signed.length).toBeGreaterThan(0);
    const speaksOfMatrix = lines.some(
      (read) => subjectOf(read) === "jacobian" && read.placed.line.where !== "\\iout = \\ilogit",
    );
    expect(turned.length > 0).toBe(speaksOfMatrix);
  });
});

test("of the two cases the one off the diagonal contradicts a matrix that has none", async () => {
  const [derivation] = await loadDerivations();
  const turned = readLines(derivation!, linesOf(derivation!), texReader).filter((read) =>
    contradicts(
      read,
      lineEntries(read, logits.length),
      { jacobian: valuesOf("diagonal-only").jacobian! },
      leaves,
      logits.length,
    ),
  );
  const ids = turned.map(({ placed }) => placed.line.id);
  expect(ids).toContain("off-diagonal-result");
  expect(ids).toContain("both-cases");
  expect(ids).not.toContain("diagonal-result");
});

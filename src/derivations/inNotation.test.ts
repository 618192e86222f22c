import { describe, expect, test } from "vitest";
import { notations, readableNotations, type NotationId } from "../formula/notation";
import { texReader } from "../formula/read/lines";
import type { Verdict } from "../formula/judge/verdict";
import { linesOf, loadDerivations, type Derivation } from ".";
import { inNotation, isWrittenIn } from "./inNotation";
import { withMistake } from "./withMistake";
import { readLines, withOpened, type LineReading } from "./readings";
import { assumptionId } from "./assumptions";
import { verdictsOn } from "./verdicts";

const all = await loadDerivations();

/** The roles of a notation's letters, by what stands for them in a verdict. */
const roleOf = (id: NotationId) =>
  new Map(Object.entries(notations[id]).map(([role, letter]) => [letter as string, role]));

/** What a verdict says, with the names of roles in place of letters. */
function inRoles(verdict: Verdict, notation: NotationId) {
  const roles = roleOf(notation);
  const role = (letter: string) => roles.get(letter) ?? letter;
  /** i = j, whichever of the two comes first in the alphabet. */
  const inWords = (id: string) =>
    id
      .split(/[=≠]/)
      .map(role)
      .toSorted()
      .join(id.includes("≠") ? "≠" : "=");
  return {
    verdict: verdict.verdict,
    points: verdict.points,
    assumptions: "assumptions" in verdict ? verdict.assumptions.map(assumptionId).map(inWords) : [],
    state: "counterexample" in verdict ? verdict.counterexample?.state : undefined,
    indices: Object.entries(
      ("counterexample" in verdict ? verdict.counterexample?.indices : undefined) ?? {},
    ).map(([letter, at]) => [role(letter), at]),
  };
}

function verdictsIn(derivation: Derivation) {
  const variants = [
    derivation,
    ...derivation.mistakes.map(({ id }) => withMistake(derivation, id)),
  ];
  return (notation: NotationId | undefined) =>
    variants.flatMap((variant) => {
      const own = notation ? inNotation(variant, notation) : variant;
      return withOpened(readLines(own, linesOf(own), texReader)).map((read) => ({
        line: read.placed.line.id,
        failure: read.failure,
        verdicts: verdictsOf(read),
      }));
    });
}

const verdictsOf = (read: LineReading) =>
  verdictsOn(read).map(({ step, claim }) =>
    [step, claim].map((verdict) => inRoles(verdict, read.options.notation)),
  );

describe.each(all)("$id", (derivation) => {
  const judged = verdictsIn(derivation);
  const own = judged(undefined);

  test.each(readableNotations)("gets the same verdicts in the letters of %s", (notation) => {
    expect(judged(notation)).toEqual(own);
  });
});

test("a derivation in its own letters stays as it is, unless it changes them midway", () => {
  for (const derivation of all) {
    const isOfOne = derivation.id !== "case-split";
    expect(inNotation(derivation, derivation.notation) === derivation).toBe(isOfOne);
    expect(isWrittenIn(inNotation(derivation, "z-p"), "z-p")).toBe(true);
  }
});

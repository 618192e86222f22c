import { expect, test } from "vitest";
import { texReader } from "../formula/read/lines";
import { linesOf } from ".";
import { caseSplit } from "./case-split";
import { inNotation } from "./inNotation";
import { withMistake } from "./withMistake";
import { opening, openingDerivationId, openingNotation } from "./opening";
import { readLines } from "./readings";
import { stands } from "./assumptions";
import { verdictsOn } from "./verdicts";

test("it is told of the derivation that it names", () => {
  expect(caseSplit.id).toBe(openingDerivationId);
});

test.each(opening.filter(({ line }) => line))(
  "scene $id shows a line that is there, and its verdict is what the scene says",
  ({ line, mistake }) => {
    const derivation = inNotation(withMistake(caseSplit, mistake ?? "none"), openingNotation);
    const read = readLines(derivation, linesOf(derivation), texReader).find(
      ({ placed }) => placed.line.id === line,
    )!;
    const holds = verdictsOn(read).every(({ step }) => stands(step, read.stated));
    expect(holds).toBe(mistake === undefined);
  },
);

test("every mistake that a scene switches on is one of the derivation", () => {
  const known = caseSplit.mistakes.map(({ id }): string => id);
  for (const { mistake } of opening) if (mistake) expect(known).toContain(mistake);
});

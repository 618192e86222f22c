import { describe, expect, test } from "vitest";
import { linesOf, loadDerivations } from ".";
import { judge } from "../formula/judge/judge";
import { atOnce } from "../formula/pausing";
import { readFormula, texReader } from "../formula/read/lines";
import { stands } from "./assumptions";
import { choosing } from "./choices";
import { mistakes } from "./mistakes/library";
import { readLines } from "./readings";

const derivations = await loadDerivations();

const guessable = derivations.flatMap((derivation) =>
  readLines(derivation, linesOf(derivation), texReader)
    .filter(({ statements }) => statements.length === 1)
    .map((read) => ({
      id: `${derivation.id} ${read.placed.line.id}`,
      abbreviations: derivation.abbreviations,
      read,
    })),
);

describe("every line with one relation", () => {
  const counts: number[] = [];
  test.each(guessable)("$id", ({ abbreviations, read: { statements, options, stated } }) => {
    const choices = atOnce(
      choosing({ statement: statements[0]!.step, options, stated: [...stated] }),
    );
    counts.push(choices.length);
    if (choices.length === 0) return;
    expect(choices.filter(({ mistake }) => mistake === undefined)).toHaveLength(1);
    expect(new Set(choices.map(({ tex }) => tex)).size).toBe(choices.length);
    // Read again as it is shown, the right one stands, and none of the others does.
    for (const { tex, mistake } of choices) {
      const expression = readFormula(tex, { notation: options.notation, abbreviations });
      const right = { kind: "formula" as const, expression };
      const verdict = judge({ ...statements[0]!.step, right }, options);
      expect(stands(verdict, stated), tex).toBe(mistake === undefined);
      if (mistake) expect(mistakes.map(({ id }) => id)).toContain(mistake);
    }
  });

  test("most of them have four choices", () => {
    const withFour = counts.filter((count) => count === 4).length;
    expect(withFour / guessable.length).toBeGreaterThan(0.8);
  });
});

test("the right one stands now here, now there", () => {
  const places = guessable
    .slice(0, 60)
    .map(({ read: { statements, options, stated } }) =>
      atOnce(choosing({ statement: statements[0]!.step, options, stated: [...stated] })).findIndex(
        ({ mistake }) => mistake === undefined,
      ),
    );
  for (const place of [0, 1, 2, 3]) expect(places).toContain(place);
});

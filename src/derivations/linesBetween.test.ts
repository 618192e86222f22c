import { expect, test } from "vitest";
import { linesOf, loadDerivations } from ".";
import { claimTex, type ClaimId } from "./claims";
import { texReader } from "../formula/read/lines";
import { linesBetween } from "./linesBetween";
import { readLines } from "./readings";

const derivations = await loadDerivations();

const between = (claim: ClaimId, notation: "z-p" | "a-S", texts: readonly string[]) =>
  linesBetween(
    {
      text: texts.at(-1)!,
      before: texts.slice(0, -1),
      start: { claim: claimTex(claim) },
      letters: {},
      options: { notation },
      stated: [],
    },
    derivations,
  );

test("what a line jumps over is found where a derivation goes the same way", () => {
  expect(
    between("dl/dz_i", "a-S", [
      "-sum_k y_k/S_k dS_k/da_i",
      "= -y_i (1-S_i) + sum_(k!=i) y_k S_i",
      "= S_i sum_k y_k - y_i",
    ]),
  ).toEqual({
    derivation: "case-split",
    lines: ["gradient-expanded", "gradient-whole-sum"],
  });
});

test("from the claim itself the whole way is found", () => {
  const found = between("dl/dz_i", "z-p", ["p_i - y_i"]);
  expect(found?.lines.length).toBeGreaterThan(3);
});

test("where no derivation goes that way there is nothing", () => {
  expect(between("dl/dz_i", "z-p", ["p_i - y_i + 0"])).toBeUndefined();
  expect(between("dl/dz_i", "z-p", ["p_i ("])).toBeUndefined();
});

test("a line that is tried in place of the next one jumps over nothing", () => {
  const derivation = derivations.find(({ id }) => id === "case-split")!;
  const read = readLines(derivation, linesOf(derivation), texReader).find(
    ({ placed }) => placed.line.id === "gradient-merged",
  )!;
  const { step, claim } = read.statements[0]!;
  const tried = (text: string) =>
    linesBetween(
      {
        text,
        before: [],
        start: { head: claim!.left, last: step.left },
        letters: { abbreviations: derivation.abbreviations },
        options: read.options,
        stated: [],
      },
      [derivation],
    );
  // Its own line jumps over what can be opened there, and over nothing else.
  expect(tried("p_i sum_k y_k - y_i")?.lines).toEqual(["gradient-whole-sum"]);
});

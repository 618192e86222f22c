import { expect, test } from "vitest";
import { loadDerivations } from ".";
import { claimTex, type ClaimId } from "./claims";
import { linesBetween } from "./linesBetween";

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

import { expect, test } from "vitest";
import { derivationIds, linesOf } from "../derivations";
import { readLines } from "../derivations/readings";
import { derivationOf, isLoaded, loadDerivation, preparedFormulas, readerOf } from "./derivations";

test("a derivation that has not been loaded is named", () => {
  expect(() => derivationOf("case-split")).toThrow("case-split");
});

test.each(derivationIds)("the build has read every line of %s", async (id) => {
  expect(isLoaded(id)).toBe(false);
  await loadDerivation(id);
  expect(isLoaded(id)).toBe(true);
  const derivation = derivationOf(id);
  const read = readLines(derivation, linesOf(derivation), readerOf(derivation));
  expect(read.filter(({ failure }) => failure)).toEqual([]);
});

test("a derivation is fetched once", async () => {
  const { length } = preparedFormulas;
  await Promise.all([loadDerivation("case-split"), loadDerivation("case-split")]);
  expect(preparedFormulas).toHaveLength(length);
});

import { expect, test } from "vitest";
import { derivationIds, linesOf } from "../derivations";
import { readLines, withOpened } from "../derivations/readings";
import {
  derivationOf,
  loadContents,
  loadDerivation,
  preparedFormulas,
  readerOf,
  titleOf,
} from "./derivations";

const timeout = 60_000; // the first makes the build prepare all of them

test("a derivation that has not been loaded is named", () => {
  expect(() => derivationOf("case-split")).toThrow("case-split");
});

test("a derivation that is asked for twice is fetched once", { timeout }, async () => {
  await Promise.all([loadDerivation("case-split"), loadDerivation("case-split")]);
  expect(preparedFormulas).toHaveLength(1);
  await loadDerivation("case-split");
  expect(preparedFormulas).toHaveLength(1);
});

test.each(derivationIds)("the build has read every line of %s", { timeout }, async (id) => {
  await loadDerivation(id);
  const derivation = derivationOf(id);
  const read = readLines(derivation, linesOf(derivation), readerOf(derivation));
  expect(withOpened(read).filter(({ failure }) => failure)).toEqual([]);
});

test("the list of all has what each derivation says of itself", { timeout }, async () => {
  const contents = await loadContents();
  expect(contents.map(({ id }) => id)).toEqual(derivationIds);
  for (const { id, title, lineCount, strip } of contents) {
    const derivation = derivationOf(id);
    expect([title, titleOf(id)]).toEqual([derivation.title, derivation.title]);
    expect(lineCount).toBe(linesOf(derivation).length);
    expect(strip.map((part) => part.length)).toEqual(
      derivation.parts.map(({ lines }) => lines.length),
    );
  }
});

import { expect, test } from "vitest";
import { derivations, linesOf } from "../derivations";
import { readLines } from "../derivations/readings";
import { preparedReader } from "./prepared";

test.each(derivations)("the build has read every line of $id", (derivation) => {
  const read = readLines(derivation, linesOf(derivation), preparedReader(derivation));
  expect(read.filter(({ failure }) => failure)).toEqual([]);
});

test("a derivation that was not prepared is named", () => {
  expect(() => preparedReader({ ...derivations[0], id: "another" })).toThrow("another");
});

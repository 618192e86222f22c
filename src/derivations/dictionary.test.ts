import { expect, test } from "vitest";
import { notationIds, notations } from "../formula/notation";
import { loadDerivations } from ".";
import { derivationOfLetters, dictionaryEntry, dictionaryRoles, meaningsOf } from "./dictionary";

test("each derivation has the letters that the dictionary gives its source", async () => {
  for (const { id, notation, parts } of await loadDerivations())
    for (const letters of [notation, ...parts.flatMap((part) => part.notation ?? [])])
      expect(derivationOfLetters[letters]).toBe(id);
});

test("the dictionary lists every letter but those of whole batches and the number that may be any", () => {
  const left = Object.keys(notations["z-p"]).filter(
    (role) => !(dictionaryRoles as readonly string[]).includes(role),
  );
  expect(left).toEqual([
    "variable",
    "batchInput",
    "batchLogits",
    "batchProbabilities",
    "batchTarget",
  ]);
});

test("ŷ is the probabilities of one source and the label of another", () => {
  expect(meaningsOf(String.raw`\hat{y}`)).toEqual(new Set(["probabilities", "target"]));
  expect(meaningsOf("W")).toEqual(new Set(["weights"]));
});

test("letters that two notations share are marked where their meanings differ", () => {
  for (const id of notationIds) {
    expect(dictionaryEntry(id, "weights").isElsewhereOther).toBe(false);
    expect(dictionaryEntry(id, "target").isElsewhereOther).toBe(true); // y or ŷ
  }
  expect(dictionaryEntry("x-s", "classCount")).toEqual({
    isAdded: false,
    isElsewhereOther: true,
  });
  expect(dictionaryEntry("x-s", "logitIndex").isAdded).toBe(true);
  expect(dictionaryEntry("z-p", "logitIndex").isAdded).toBe(false); // our own has no source
});

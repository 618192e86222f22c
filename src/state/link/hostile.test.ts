import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { noticeSentence } from "../noticeSentence";
import { en } from "../../words/en";
import { zh } from "../../words/zh";
import { formatLink } from "./format";
import { bombs, hostileFragment, megabyte } from "./hostile.fixture";
import { keys } from "./keys";
import { loadPacking } from "./packing";
import { parseLink } from "./parse";
import { withoutUnseen } from "./states.fixture";

beforeAll(loadPacking);

const isSaid = /NaN|undefined|\[object/;

/** Every state that comes of it can stand in a link, and every notice is a sentence that names its key. */
function expectSound(fragment: string, key?: string): void {
  const { state, notices } = parseLink(fragment);
  expect(parseLink(formatLink(state))).toEqual({ state: withoutUnseen(state), notices: [] });
  for (const { notices: words, sentenceGap } of [en, zh]) {
    const sentences = notices.map((notice) => noticeSentence(notice, words, sentenceGap));
    if (!isSaid.test(fragment))
      // a notice quotes what it is about
      for (const sentence of sentences) expect(sentence).not.toMatch(isSaid);
    if (key !== undefined) expect(sentences.join("\n")).toContain(key);
  }
}

test("100,000 hostile fragments give a state and a notice that names the key", () => {
  fc.assert(
    fc.property(hostileFragment, ({ fragment, key }) => expectSound(fragment, key)),
    { seed: 20181114, numRuns: 100_000 },
  );
}, 120_000);

test.each(keys)("a megabyte behind %s, or a bomb packed, is read to a state", (key) => {
  for (const value of megabyte) expectSound(`${key}=${value}`);
  for (const value of bombs) expectSound(`${key}=x&packed=${value}`, "packed");
});

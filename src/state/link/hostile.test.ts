import { deflateSync } from "fflate";
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { noticeSentence } from "../../components/panels/noticeSentence";
import { en } from "../../words/en";
import { zh } from "../../words/zh";
import { formatLink } from "./format";
import { keys } from "./keys";
import { loadPacking } from "./packing";
import { parseLink } from "./parse";
import { withoutUnseen } from "./states.fixture";

beforeAll(loadPacking);

/** What no key takes, whatever it stands for. */
const wrong = [
  ...["", " ", "NaN", "-Infinity", "1e309", "0x1F", "１２", "∞", "−1", "-1", "0.5.5", "1,,2", ";;"],
  ...["%00", "%0A", "%E0%A4%A", "%", "%GG", "%ED%A0%80", "\ud800", "\udfff\ud800", "\u202e1"],
  ...["__proto__", "constructor", "toString", "hasOwnProperty", "[object Object]", "undefined"],
  ...["<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "javascript:alert(1)"],
  ...["\"'><svg/onload=alert(1)>", "${7*7}", "{{7*7}}", "../../etc/passwd", "\\def\\x{\\x\\x}\\x"],
  ...["9".repeat(400), `1${",1".repeat(5000)}`, `zipf(${"9".repeat(300)},1)`, "zipf(1e9,7)"],
];

const megabyte = ["a", "9", "1,", ";", "%41", "%E0", "{", "\u{1f600}"].map((part) =>
  part.repeat(Math.ceil(2 ** 20 / part.length)),
);

const bomb = Buffer.from(deflateSync(new Uint8Array(2 ** 26))).toString("base64url");
const bombs = [bomb, bomb.slice(0, -9), "A".repeat(2 ** 20), `${bomb}${bomb}`];

/** Keys behind which any text is one of the reader's own. */
const takesAnything = new Set<string>(["lines"]);

const named = keys.filter((key) => !takesAnything.has(key));

/** A pair that is wrong, and the key that it is wrong with. */
const wrongPair = fc.oneof(
  { weight: 20, arbitrary: fc.tuple(fc.constantFrom(...named), fc.constantFrom(...wrong)) },
  { weight: 4, arbitrary: fc.tuple(fc.constantFrom("packed", "v"), fc.string({ unit: "binary" })) },
  {
    weight: 4,
    arbitrary: fc.tuple(
      fc.constantFrom("__proto__", "constructor", "toString", "valueOf", "Step", "step "),
      fc.constantFrom("1", "x"),
    ),
  },
);

const noise = fc.oneof(
  fc.constantFrom("", "&", "&&=", "=", "step=2", "step=2&step=3", "lang=zh&lang=en", "#", "?x=1"),
  fc.string({ unit: "binary", maxLength: 20 }),
);

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
    fc.property(wrongPair, noise, fc.boolean(), ([key, value], other, isFirst) => {
      const pair = `${key}=${value}`;
      // What comes after a notice's key is about the pair, too: the first of duplicates counts.
      expectSound(isFirst ? `${pair}&${other}` : `${other}&${pair}`, key);
    }),
    { seed: 20181114, numRuns: 100_000 },
  );
}, 120_000);

test.each(keys)("a megabyte behind %s, or a bomb packed, is read to a state", (key) => {
  for (const value of megabyte) expectSound(`${key}=${value}`);
  for (const value of bombs) expectSound(`${key}=x&packed=${value}`, "packed");
});

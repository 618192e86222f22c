import fc from "fast-check";
import { deflated } from "./deflated";
import { keys } from "./keys";

/*
 * Fragments that no reader of the page means: what is wrong with them, for the tests that read them.
 */

/** What no key takes, whatever it stands for. */
const wrong = [
  ...["", " ", "NaN", "-Infinity", "1e309", "0x1F", "１２", "∞", "−1", "-1", "0.5.5", "1,,2", ";;"],
  ...["%00", "%0A", "%E0%A4%A", "%", "%GG", "%ED%A0%80", "\ud800", "\udfff\ud800", "\u202e1"],
  ...["__proto__", "constructor", "toString", "hasOwnProperty", "[object Object]", "undefined"],
  ...["<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "javascript:alert(1)"],
  ...["\"'><svg/onload=alert(1)>", "${7*7}", "{{7*7}}", "../../etc/passwd", "\\def\\x{\\x\\x}\\x"],
  ...["9".repeat(400), `1${",1".repeat(5000)}`, `zipf(${"9".repeat(300)},1)`, "zipf(1e9,7)"],
];

export const megabyte = ["a", "9", "1,", ";", "%41", "%E0", "{", "\u{1f600}"].map((part) =>
  part.repeat(Math.ceil(2 ** 20 / part.length)),
);

const bomb = deflated("\0".repeat(2 ** 26));
export const bombs = [bomb, bomb.slice(0, -9), "A".repeat(2 ** 20), `${bomb}${bomb}`];

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

/** A fragment in which something is wrong, and the key that it is wrong with. */
export const hostileFragment: fc.Arbitrary<{ readonly fragment: string; readonly key: string }> = fc
  .tuple(wrongPair, noise, fc.boolean())
  .map(([[key, value], other, isFirst]) => {
    const pair = `${key}=${value}`;
    return { fragment: isFirst ? `${pair}&${other}` : `${other}&${pair}`, key };
  });

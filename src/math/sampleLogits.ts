import { checkCount } from "./checks";
import { seededRandom } from "./random";

/** The kinds of logits that can be made by name. */
export const logitGenerators = ["normal", "zipf", "uniform", "peaked"] as const;
export type LogitGenerator = (typeof logitGenerators)[number];

/**
 * Logits by name, the same for the same seed everywhere:
 *
 * - `normal`: 2 ν, where ν is nearly normal, a sum of twelve uniform numbers less 6;
 * - `zipf`: −log k + ν/2 at class k: the frequencies of words by rank, as a vocabulary in the order of
 *   its frequencies has them, and some noise;
 * - `uniform`: evenly between −4 and 4;
 * - `peaked`: ν/2, but log d + 3 at one class, which gets about nineteen twentieths.
 *
 * @param classCount d, a whole number ≥ 1
 * @param seed taken modulo 2³²
 * @returns shape [d]
 * @throws {RangeError} if `classCount` is not a whole number ≥ 1
 * @see Zipf (1949), "Human Behavior and the Principle of Least Effort"
 */
export function sampleLogits(
  generator: LogitGenerator,
  classCount: number,
  seed: number,
): Float64Array<ArrayBuffer> {
  checkCount("classCount", classCount);
  const random = seededRandom(seed);
  const logits = new Float64Array(classCount);
  switch (generator) {
    case "normal":
      return logits.map(() => 2 * nearlyNormal(random));
    case "zipf":
      return logits.map((_, index) => nearlyNormal(random) / 2 - Math.log(index + 1));
    case "uniform":
      return logits.map(() => 8 * random() - 4);
    case "peaked": {
      const peak = Math.floor(random() * classCount);
      return logits.map((_, index) => {
        const noise = nearlyNormal(random) / 2;
        return index === peak ? Math.log(classCount) + 3 : noise;
      });
    }
  }
}

/** Additions only, so that every browser has the same digits. */
function nearlyNormal(random: () => number): number {
  let sum = -6;
  for (let term = 0; term < 12; term++) sum += random();
  return sum;
}

import { describe, expect, test } from "vitest";
import { atOnce } from "../formula/pausing";
import { claimTex, type ClaimId } from "./claims";
import { judgingOwn, readOwn, type OwnLine } from "./ownLine";

const own = (texts: readonly string[], claim?: ClaimId): OwnLine => ({
  text: texts.at(-1)!,
  before: texts.slice(0, -1),
  start: claim && { claim: claimTex(claim) },
  letters: {},
  options: { notation: "z-p" },
  stated: [],
});

/** The verdicts on the last of some lines: of each relation against the line before, and against the start. */
const verdictsOn = (texts: readonly string[], claim?: ClaimId) => {
  const line = own(texts, claim);
  const { verdicts } = atOnce(judgingOwn(line, readOwn(line)));
  return verdicts.map(({ step, claim: start }) => [step.verdict, start.verdict]);
};

describe("a line of one's own", () => {
  test("goes on from the line before, with or without its equals sign", () => {
    const first = "p_i sum_k y_k - y_i";
    for (const next of ["= -y_i + p_i sum_k y_k", "-y_i + p_i sum_k y_k"])
      expect(verdictsOn([first, next], "dl/dz_i")).toEqual([["equal", "equal"]]);
  });

  test("that is right after a wrong one is right against the start", () => {
    expect(verdictsOn(["y_i", "p_i sum_k y_k - y_i"], "dl/dz_i")).toEqual([["different", "equal"]]);
  });

  test("with a left side of its own stands by itself, but the first begins where it was said to", () => {
    expect(verdictsOn(["p_i", "y_i = y_i"], "dl/dz_i")).toEqual([["equal", "equal"]]);
    expect(verdictsOn(["y_i = y_i"], "dl/dz_i")).toEqual([
      ["different", "different"],
      ["equal", "different"],
    ]);
  });

  test("passes over a line that cannot be read", () => {
    expect(
      verdictsOn(["p_i sum_k y_k - y_i", "p_i (", "= p_i sum_k y_k - y_i"], "dl/dz_i"),
    ).toEqual([["equal", "equal"]]);
  });

  test("after an inequality equals nothing that stood before it", () => {
    expect(verdictsOn(["0 <= p_i = softmax(z)_i"])).toEqual([
      ["equal", "equal"],
      ["equal", "equal"],
    ]);
    expect(verdictsOn(["p_i <= 1", "= sum_k p_k"])).toEqual([["equal", "equal"]]);
  });

  test("needs a relation where nothing stands before it", () => {
    expect(readOwn(own(["p_i"])).failure).toMatchObject({ problem: { code: "no-relation" } });
  });

  test("has its unreadable place in what was typed", () => {
    expect(readOwn(own(["p_i*foo"], "dl/dz_i")).failure).toMatchObject({
      place: { start: 4, end: 5 },
    });
  });
});

test("how it was read is said where that says more", () => {
  expect(readOwn(own(["p_i - y_i"], "dl/dz_i")).echo).toBeUndefined();
  expect(readOwn(own(["1/p_i y_i"], "dl/dz_i")).echo).toContain("\\frac{1}{\\prob_{i}}");
});

test("what a left side is known as is looked up once, however often it is read anew", () => {
  /** How often naming the mistake in a line pauses, that is, how many comparisons it takes. */
  const pausesFor = (text: string) => {
    const line = own([text], "dlog s_i/dz_j");
    const work = judgingOwn(line, readOwn(line));
    let pauses = 0;
    while (!work.next().done) pauses++;
    return pauses;
  };
  const first = pausesFor("[i = j] - p_i");
  expect(pausesFor("[i = j] - p_i")).toBeLessThan(first);
});

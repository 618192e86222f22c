import { deflateSync } from "fflate";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { smoothedLabel } from "../../math";
import { defaultState, settled, type ExplorerState } from "../explorerState";
import { blankSheet } from "../sheet";
import { formatLink, plainLink } from "./format";
import { loadPacking, longestSafeLink, needsUnpacking } from "./packing";
import { parseLink } from "./parse";
import { anyState, withoutUnseen } from "./states.fixture";

const long: ExplorerState = {
  ...defaultState,
  page: "own",
  sheet: {
    ...blankSheet,
    lines: Array.from({ length: 24 }, (_, at) => `= -\\sum_{k=1}^{${at}} \\frac{y_k}{p_k} 你好`),
  },
};

test("before what packs is here a long link is written plainly, and a packed one cannot be read", () => {
  const packed = "packed=abc";
  expect(needsUnpacking(`#step=2&${packed}`)).toBe(true);
  expect(needsUnpacking("step=2")).toBe(false);
  expect(() => parseLink(packed)).toThrow(RangeError);
  expect(formatLink(long)).toBe(plainLink(long));
  expect(parseLink(formatLink(long))).toEqual({ state: long, notices: [] });
});

describe("once what packs is here", () => {
  beforeAll(loadPacking);

  test("a long link is packed, and comes back as it was", () => {
    expect(plainLink(long).length).toBeGreaterThan(longestSafeLink);
    const link = formatLink(long);
    expect(link).toMatch(/^packed=[\w-]+$/);
    expect(link.length).toBeLessThan(longestSafeLink / 4);
    expect(parseLink(link)).toEqual({ state: long, notices: [] });
    expect(needsUnpacking(link)).toBe(false);
  });

  test(
    "so does any state, and no packed link is longer than the plain one",
    { timeout: 60_000 },
    () => {
      fc.assert(
        fc.property(anyState, (state) => {
          const link = formatLink(state);
          expect(link.length).toBeLessThanOrEqual(plainLink(state).length);
          expect(parseLink(link)).toEqual({ state, notices: [] });
        }),
        { seed: 20181114, numRuns: 1000 },
      );
    },
  );

  test("a link of all that sliders and switches can set stays under 2,000 characters", () => {
    const targets = Array.from({ length: 8 }, (_, sample) => [
      ...smoothedLabel(sample + 1, 12, 0.07, "others"),
    ]);
    const tenth = (at: number) => Math.round(100 * Math.sin(at)) / 10;
    const layer = {
      inputs: Array.from({ length: 8 }, (_, row) => [0, 1, 2, 3].map((at) => tenth(4 * row + at))),
      weights: Array.from({ length: 4 }, (_, row) =>
        Array.from({ length: 12 }, (_, at) => tenth(7 + 12 * row + at)),
      ),
      targets,
      sample: 7,
      reduction: "sum" as const,
    };
    const numbers = Array.from({ length: 100 }, (_, at) => tenth(at));
    const vocabulary = { ...defaultState.vocabulary, source: { numbers } };
    const link = formatLink(withoutUnseen(settled({ ...defaultState, layer, vocabulary })));
    expect(plainLink(settled({ ...defaultState, layer })).length).toBeGreaterThan(longestSafeLink);
    expect(link.length).toBeLessThan(longestSafeLink);
  });

  test("what stands beside it openly is used in its place, without a notice", () => {
    const { state, notices } = parseLink(`lang=zh&${formatLink({ ...long, language: "en" })}&v=1`);
    expect(state.language).toBe("zh");
    expect(state.sheet).toEqual(long.sheet);
    expect(notices).toEqual([]);
  });

  const base64url = (bytes: Uint8Array) => Buffer.from(bytes).toString("base64url");
  const deflated = (text: string) => base64url(deflateSync(new TextEncoder().encode(text)));

  test.each([
    ["cut off", deflated(plainLink(long)).slice(0, -8), "bad-encoding"],
    ["not of these letters", "§§§", "bad-encoding"],
    ["not deflated", "aGVsbG8", "bad-encoding"],
    ["not UTF-8", base64url(deflateSync(Uint8Array.of(0x6c, 0xff, 0xfe))), "bad-encoding"],
    ["empty", "", "bad-encoding"],
    ["a bomb", base64url(deflateSync(new Uint8Array(50_000_000))), "packed-length"],
    ["too long itself", "A".repeat(1_000_000), "packed-length"],
    ["packed twice", deflated(`step=2&packed=${deflated("step=3")}`), "duplicate"],
    ["of unknown keys", deflated("colour=red"), "unknown-key"],
    ["of one key twice", deflated("label=2&label=3"), "duplicate"],
  ])("what is %s gives a state and a notice", (_, value, code) => {
    const { state, notices } = parseLink(`logits=1,2,3&packed=${value}`);
    expect(state.logits).toEqual([1, 2, 3]);
    expect(notices.map((notice) => notice.code)).toEqual([code]);
  });
});

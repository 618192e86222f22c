import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { derivationIds, linesOf } from "../../derivations";
import { claimIds } from "../../derivations/claims";
import { openingDerivationId } from "../../derivations/opening";
import { readableNotations } from "../../formula/notation";
import { derivationOf } from "../derivations";
import { defaultState, settled, type ExplorerState } from "../explorerState";
import { formatLink } from "./format";
import { parseLink, saysSheet, wantedIn } from "./parse";
import { rememberPasted } from "../lastPasted";
import { longestLine, mostSheetLines } from "../sheet";
import { anyState, openableSteps, withoutUnseen } from "./states.fixture";
import { vocabularyValues } from "./vocabulary";

const lineCount = linesOf(derivationOf(defaultState.derivation)).length;

test("state → link → state is the identity, without a notice", { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(anyState, (state) => {
      expect(parseLink(formatLink(state))).toEqual({ state, notices: [] });
    }),
    { seed: 20181114, numRuns: 10_000 },
  );
});

test("the default state is the empty link, and the other way round", () => {
  expect(formatLink(defaultState)).toBe("");
  expect(parseLink("")).toEqual({ state: defaultState, notices: [] });
  expect(parseLink("#")).toEqual({ state: defaultState, notices: [] });
});

test.each([
  ["", "case-split"],
  ["step=4&derivation=case-split", "case-split"],
  ["derivation=none", "case-split"],
  ["opening=3&derivation=none", openingDerivationId],
])("the derivation of the link “%s” is %s", (fragment, id) => {
  expect(wantedIn(fragment)).toEqual({ derivation: id, notation: "own" });
  expect(parseLink(fragment).state.derivation).toBe(id);
});

test("the letters of a link are one of six; others are named, and each derivation keeps its own", () => {
  expect(wantedIn("notation=x-y").notation).toBe("x-y");
  const { state, notices } = parseLink("notation=x-p");
  expect(state.notation).toBe("own");
  expect(notices).toEqual([
    { code: "choice", key: "notation", value: "x-p", choices: readableNotations.join(", ") },
  ]);
});

test("a layer and its batch read as a person would write them", () => {
  const link = "x=1,0.5;-1,2&W=1,0,2;0,3,-1&batch=2;0.5,0,1&sample=2&reduction=sum";
  const { state, notices } = parseLink(link);
  expect(notices).toEqual([]);
  expect(state.layer).toEqual({
    inputs: [
      [1, 0.5],
      [-1, 2],
    ],
    weights: [
      [1, 0, 2],
      [0, 3, -1],
    ],
    targets: [
      [0, 1, 0],
      [0.5, 0, 1],
    ],
    sample: 1,
    reduction: "sum",
  });
  expect(state.logits).toEqual([-1, 6, -4]);
  expect(state.target).toEqual([0.5, 0, 1]);
  expect(formatLink(state)).toBe(link);
});

test("x and W beat logits; one sample has the label of the link", () => {
  const { state } = parseLink("logits=7,7&x=2&W=1,0.5&label=2");
  expect(state.logits).toEqual([2, 1]);
  expect(state.target).toEqual([0, 1]);
  expect(formatLink(state)).toBe("x=2&W=1,0.5"); // the last class is what is used when nothing was said
});

test.each([
  ["x=1,2&W=1,2;", [{ code: "empty-row", key: "W", row: 2 }]],
  ["x=1,two&W=1,2;3,4", [{ code: "matrix-entry", key: "x", value: "two", row: 1, column: 2 }]],
  [
    "x=1,2&W=1,2;3,1e99",
    [{ code: "matrix-entry-large", key: "W", value: "1e99", row: 2, column: 2 }],
  ],
  ["x=1,2;3&W=1,2;3,4", [{ code: "row-length", key: "x", row: 2, count: 1, first: 2 }]],
  ["x=1,2&W=1,2", [{ code: "layer-shapes", inputCount: 2, weightRows: 1 }]],
  ["x=1,2", [{ code: "layer-half", key: "x", missing: "W" }]],
  ["W=1,2", [{ code: "layer-half", key: "W", missing: "x" }]],
  ["x=1,2,3,4,5&W=1,2", [{ code: "layer-size", key: "x", count: 5, of: "inputs" }]],
  ["x=1;2;3;4;5;6;7;8;9&W=1,2", [{ code: "layer-size", key: "x", count: 9, of: "samples" }]],
  ["x=1&W=1", [{ code: "layer-size", key: "W", count: 1, of: "classes" }]],
  ["batch=1;2", [{ code: "without-layer", key: "batch" }]],
  ["reduction=sum", [{ code: "without-layer", key: "reduction" }]],
])("%s gives no layer, and says why", (fragment, expected) => {
  const { state, notices } = parseLink(fragment);
  expect(notices).toEqual(expected);
  expect(state.layer).toBeUndefined();
  expect(state.logits).toEqual(defaultState.logits);
});

test.each([
  ["batch=1", [{ code: "batch-count", count: 1, sampleCount: 2 }]],
  ["batch=1;5", [{ code: "batch-label", row: 2, value: "5", classCount: 2 }]],
  ["batch=1;0.5,-1", [{ code: "batch-label", row: 2, value: "0.5,-1", classCount: 2 }]],
  ["sample=3", [{ code: "sample", value: "3", sampleCount: 2 }]],
  ["reduction=none", [{ code: "choice", key: "reduction", value: "none", choices: "mean, sum" }]],
])("%s is named, and the layer stays", (fragment, expected) => {
  const { state, notices } = parseLink(`x=1;2&W=1,2&${fragment}`);
  expect(notices).toEqual(expected);
  expect(state.layer).toMatchObject({
    targets: [
      [0, 1],
      [0, 1],
    ],
    sample: 0,
    reduction: "mean",
  });
});

test("a link reads as a person would write it", () => {
  const { state } = parseLink("#step=4&logits=1,-2,0.5&label=2&lang=zh");
  expect(state).toMatchObject({ step: 4, logits: [1, -2, 0.5], target: [0, 1, 0], language: "zh" });
  expect(formatLink(state)).toBe("step=4&logits=1,-2,0.5&label=2&lang=zh");
});

test("target beats label, and a target that is one-hot is a label", () => {
  expect(parseLink("label=1&target=0,0,0,0,1").state.target).toEqual([0, 0, 0, 0, 1]);
  expect(parseLink("label=9&target=1,0,0,0,0").notices).toEqual([]);
  expect(formatLink(parseLink("target=0,0,0,0,1").state)).toBe("label=5");
  expect(formatLink(parseLink("target=0,0,0,0,2").state)).toBe("target=0,0,0,0,2");
});

test("with two classes the label left out is the last", () => {
  expect(parseLink("logits=0,1").state.target).toEqual([0, 1]);
});

describe("what is broken is said, and the rest is used", () => {
  test.each([
    ["label=9", { code: "label", value: "9", classCount: 5 }, { target: [1, 0, 0, 0, 0] }],
    ["label=1.5", { code: "label", value: "1.5", classCount: 5 }, { target: [1, 0, 0, 0, 0] }],
    ["step=99", { code: "step", value: "99", lineCount }, { step: 1 }],
    ["step=-1", { code: "step", value: "-1", lineCount }, { step: 1 }],
    ["logits=1,two,3", { code: "not-a-number", key: "logits", value: "two", position: 2 }, {}],
    ["logits=1,,3", { code: "not-a-number", key: "logits", value: "", position: 2 }, {}],
    ["logits=NaN,1", { code: "not-a-number", key: "logits", value: "NaN", position: 1 }, {}],
    ["logits=1e309,1", { code: "too-large", key: "logits", value: "1e309", position: 1 }, {}],
    ["logits=1", { code: "class-count", count: 1 }, {}],
    ["logits=0,0,0,0,0,0,0,0,0,0,0,0,0", { code: "class-count", count: 13 }, {}],
    ["target=1,0", { code: "target-length", count: 2, classCount: 5 }, {}],
    ["target=1,0,-1,0,0", { code: "negative-weight", value: "-1", position: 3 }, {}],
    [
      "target=1,0,x,0,0&label=2",
      { code: "not-a-number", key: "target", value: "x", position: 3 },
      { target: [0, 1, 0, 0, 0] },
    ],
    [
      "derivation=none",
      { code: "unknown-derivation", value: "none", known: derivationIds.join(", ") },
      {},
    ],
    ["focus=cell-6-1", { code: "focus", value: "cell-6-1", classCount: 5 }, {}],
    ["open=1", { code: "open", value: "1", openable: "9, 12, 21, 24" }, {}],
    ["present=yes", { code: "choice", key: "present", value: "yes", choices: "on, off" }, {}],
    ["present=on&keys=off", undefined, { isPresenting: true, areLettersKeys: false }],
    ["against=0", { code: "against", value: "0", lineCount }, {}],
    ["against=2", undefined, { against: 2 }],
    ["focus=probability-2", undefined, { pinned: { kind: "entry", name: "probability-2" } }],
    [
      "focus=cell-1-2,term-softmax-definition-2",
      undefined,
      {
        cell: { output: 0, logit: 1 },
        pinned: { kind: "term", line: "softmax-definition", number: 1 },
      },
    ],
    ["focus=probability-6", { code: "focus", value: "probability-6", classCount: 5 }, {}],
    [
      "focus=term-softmax-definition-99",
      { code: "focus", value: "term-softmax-definition-99", classCount: 5 },
      {},
    ],
    ["focus=term-no-line-1", { code: "focus", value: "term-no-line-1", classCount: 5 }, {}],
    [
      "focus=cell-1-2,none",
      { code: "focus", value: "none", classCount: 5 },
      { cell: { output: 0, logit: 1 } },
    ],
    ["focus=row-1", { code: "focus", value: "row-1", classCount: 5 }, {}],
    ["lang=fr", { code: "choice", key: "lang", value: "fr", choices: "en, zh" }, {}],
    ["theme=pink", { code: "choice", key: "theme", value: "pink", choices: "light, dark" }, {}],
    ["v=2", { code: "version", value: "2" }, {}],
    ["known=-1", { code: "known", value: "-1", lineCount }, {}],
    ["known=0", undefined, { known: 0 }],
    ["attempt=no-line:p_i", { code: "no-line", value: "no-line" }, {}],
    [
      "letters=p-q",
      { code: "choice", key: "letters", value: "p-q", choices: readableNotations.join(", ") },
      {},
    ],
    ["colour=red", { code: "unknown-key", key: "colour" }, {}],
    ["__proto__=1", { code: "unknown-key", key: "__proto__" }, {}],
    ["step=%E0%A4", { code: "bad-encoding", key: "step" }, {}],
    ["step=2&step=3", { code: "duplicate", key: "step" }, { step: 2 }],
  ])("%s", (fragment, notice, change) => {
    expect(parseLink(fragment)).toEqual({
      state: settled({ ...defaultState, ...(change as Partial<ExplorerState>) }),
      notices: notice ? [notice] : [],
    });
  });

  test("a long stranger's text is cut in its notice", () => {
    const { notices } = parseLink(`lang=${"x".repeat(1000)}`);
    expect(notices).toEqual([
      { code: "choice", key: "lang", value: `${"x".repeat(31)}…`, choices: "en, zh" },
    ]);
  });
});

test("the reader’s own lines read as they were typed", () => {
  const link = "page=own&claim=ds_i/dz_j&letters=z-s&lines=s_i%20(1%20-%20s_j)%0A=s_i%20%26%20%23";
  const { state, notices } = parseLink(link);
  expect(notices).toEqual([]);
  expect(state.sheet).toEqual({
    claim: "ds_i/dz_j",
    letters: "z-s",
    lines: ["s_i (1 - s_j)", "=s_i & #"],
  });
  expect(formatLink(state)).toBe(link);
  expect(saysSheet(link)).toBe(true);
  expect(saysSheet("page=own&step=3")).toBe(false);
});

test("too much of one’s own is cut, and said", () => {
  const { state, notices } = parseLink(`page=own&lines=${"a\n".repeat(100)}`);
  expect(notices).toEqual([{ code: "line-count", count: 101, most: mostSheetLines }]);
  expect(state.sheet.lines).toHaveLength(mostSheetLines);
  const long = parseLink(`attempt=softmax-definition:${"a".repeat(5000)}`);
  expect(long.notices).toEqual([{ code: "line-length", key: "attempt", most: longestLine }]);
  expect(long.state.attempt?.text).toHaveLength(longestLine);
});

test("a number of more digits than a link has room for is refused before it is read", () => {
  const { notices } = parseLink(`logits=${"1".repeat(100_000)}x,1`);
  expect(notices).toEqual([{ code: "value-length", key: "logits", most: 4096 }]);
});

test("of more parts than there are keys the first are read", () => {
  const { state, notices } = parseLink(`step=2${"&".repeat(300)}label=1`);
  expect(state).toEqual({ ...defaultState, step: 2 });
  expect(notices).toEqual([{ code: "part-count", most: 256 }]);
});

test("any of 10,000 random fragments gives a state that a link can hold", () => {
  const pieces = fc.constantFrom(
    ...[
      "derivation",
      "step",
      "logits",
      "label",
      "target",
      "focus",
      "lang",
      "theme",
      "v",
      "attempt",
      "lines",
      "claim",
      "constructor",
    ],
    ...[
      "=",
      "=",
      "&",
      "&",
      ",",
      "%",
      "#",
      "-",
      ".",
      "1",
      "2",
      "9",
      "0",
      "e",
      "cell-",
      "case-split",
      "zh",
    ],
    ...["%2C", "%00", "\ud800", "\u202e", "∞", "NaN", "<script>", "1e309", "１", "−"],
  );
  const fragment = fc.oneof(
    fc.string({ unit: "binary", maxLength: 60 }),
    fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join("")),
  );
  const ours = new Set([
    derivationIds.join(", "),
    ["none", ...claimIds].join(", "),
    ...derivationIds.map((id) => openableSteps(derivationOf(id)).join(", ")),
  ]);
  fc.assert(
    fc.property(fragment, (text) => {
      const { state, notices } = parseLink(text);
      expect(parseLink(formatLink(state))).toEqual({
        state: withoutUnseen(state),
        notices: [],
      });
      for (const value of notices.flatMap((notice) => Object.values(notice)))
        if (typeof value === "string" && !ours.has(value))
          expect(value.length).toBeLessThanOrEqual(64);
    }),
    { seed: 20181114, numRuns: 10_000 },
  );
});

describe("logits that are named", () => {
  const vocabularyAt = (fragment: string) => {
    const { state, notices } = parseLink(fragment);
    return { ...state.vocabulary, page: state.page, codes: notices.map(({ code }) => code) };
  };

  test("may stand in the place of listed ones, with their label: the link leads to their matrix", () => {
    expect(vocabularyAt("logits=zipf(50257,7)&label=9")).toMatchObject({
      source: { generator: "zipf", count: 50_257, seed: 7 },
      labelIndex: 8,
      page: "pictures",
      codes: [],
    });
    expect(parseLink("logits=zipf(50257,7)&label=9").state.logits).toEqual(defaultState.logits);
    expect(vocabularyAt("logits=normal(5,7)&page=letters")).toMatchObject({
      source: { generator: "normal", count: 5 },
      page: "letters",
    });
  });

  test.each([
    ["vocabulary=zapf(5,1)", "vocabulary"],
    ["vocabulary=zipf(5", "vocabulary"],
    ["vocabulary=zipf(5,99999999999)", "vocabulary"],
    ["vocabulary=1,two", "vocabulary"],
    ["vocabulary=1e301,1", "vocabulary"],
    ["vocabulary=zipf(1,1)", "vocabulary-size"],
    ["vocabulary=zipf(500001,1)", "vocabulary-size"],
    ["vocabulary=1", "vocabulary-size"],
    ["vocabulary=pasted(77)", "vocabulary-pasted"],
    ["vocabulary-label=50258", "form"],
    ["vocabulary-cell=3", "form"],
    ["vocabulary-cell=0-1", "form"],
    ["vocabulary-window=1,1", "form"],
    ["vocabulary-window=0,1,5", "form"],
    ["vocabulary-scale=log", "form"],
    ["vocabulary-moved=3:x", "form"],
    ["vocabulary-moved=3", "form"],
    ["corners=1,1,2", "form"],
    ["descent=0,5", "form"],
    ["size=1", "form"],
    ["stretch=1", "form"],
    ["stretch=1e6,1", "form"],
    ["stretch=0,-1", "form"],
    ["size=1e5", "form"],
    ["descent=1,-1", "form"],
    ["descent=1,2001", "form"],
    ["descent=1", "form"],
    ["corners=1,2", "form"],
    ["corners=1,2,13", "form"],
  ])("%s has its default, and a notice of the code %s", (fragment, code) => {
    const { page, codes, ...vocabulary } = vocabularyAt(fragment);
    expect(vocabulary).toEqual(defaultState.vocabulary);
    expect([page, codes]).toEqual(["derivation", [code]]);
  });

  test("that are too many for a link come back as long as the page is open", () => {
    const numbers = Float64Array.from({ length: 1000 }, (_, at) => Math.sin(at));
    const { vocabulary } = vocabularyValues({ ...defaultState.vocabulary, source: { numbers } });
    expect(vocabulary).toBe("pasted(1000)");
    expect(vocabularyAt("vocabulary=pasted(1000)").codes).toEqual(["vocabulary-pasted"]);
    rememberPasted({ numbers });
    expect(vocabularyAt("vocabulary=pasted(1000)")).toMatchObject({
      source: { numbers },
      codes: [],
    });
  });
});

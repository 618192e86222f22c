import { expect, test } from "vitest";
import { fragmentIn, heightIn, heightMessage, openMessage } from "./embedMessages";

const type = "softmax-line-by-line";

test("what one side says the other understands", () => {
  expect(heightMessage(120.25)).toEqual({ type, height: 121 });
  expect(heightIn(heightMessage(120.25))).toBe(121);
  expect(fragmentIn(openMessage("#step=3&logits=1,2,3"))).toBe("#step=3&logits=1,2,3");
});

test.each([
  undefined,
  null,
  "#step=3",
  7,
  [],
  {},
  { open: "#step=3" },
  { type: "other", open: "#step=3" },
  { type },
  { type, open: 3 },
  { type, open: ["#step=3"] },
  { type, open: "step=3" },
  { type, open: "https://example.org/#step=3" },
  { type, open: `#${"a".repeat(2 ** 17)}` },
  Object.assign(Object.create({ open: "#step=3" }) as object, { type }),
])("%j asks for nothing", (message) => {
  expect(fragmentIn(message)).toBeUndefined();
});

test.each([
  undefined,
  null,
  120,
  { height: 120 },
  { type: "other", height: 120 },
  { type, height: "120" },
  { type, height: NaN },
  { type, height: Infinity },
  { type, height: -1 },
  { type, height: 0 },
])("%j tells no height", (message) => {
  expect(heightIn(message)).toBeUndefined();
});

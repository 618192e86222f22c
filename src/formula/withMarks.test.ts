import { expect, test } from "vitest";
import { withMarks } from "./withMarks";

const mark = (start: number, end: number, name: string) => ({
  place: { start, end },
  before: `${name}[`,
  after: "]",
});

test.each([
  [[], "abcdef"],
  [[mark(0, 6, "A")], "A[abcdef]"],
  [[mark(1, 3, "B"), mark(3, 5, "C")], "aB[bc]C[de]f"],
  [[mark(2, 3, "C"), mark(1, 5, "A"), mark(3, 5, "B")], "aA[bC[c]B[de]]f"],
])("marks stand around their places, one inside the other: %#", (marks, text) => {
  expect(withMarks("abcdef", marks)).toBe(text);
});

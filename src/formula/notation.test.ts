import { expect, test } from "vitest";
import { notations } from "./notation";

test.each(Object.entries(notations))("no two roles of %s share a glyph", (_, notation) => {
  const glyphs = Object.values(notation);
  expect(new Set(glyphs).size).toBe(glyphs.length);
});

import { describe, expect, test } from "vitest";
import { notationIds } from "../formula/notation";
import { pictureLines, type PictureLineId } from "./pictureLines";
import { readPictureLine } from "./readPictureLine";
import { verdictsOn } from "./verdicts";

describe.each(Object.keys(pictureLines) as PictureLineId[])("%s", (id) => {
  test.each(notationIds)("holds where it says, in the letters of %s", (notation) => {
    const read = readPictureLine(id, notation);
    expect(read.failure).toBeUndefined();
    expect(read.options.where).toHaveLength("where" in pictureLines[id] ? 1 : 0);
    const verdicts = verdictsOn(read);
    expect(verdicts.length).toBeGreaterThan(0);
    for (const { step } of verdicts) expect(step.verdict).toBe("equal");
  });
});

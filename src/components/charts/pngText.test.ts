import { crc32 } from "node:zlib";
import { expect, test } from "vitest";
import { pngWithText } from "./pngText";

const onePixel = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

test("the text stands behind the header, in a chunk whose checksum is right", () => {
  const written = Buffer.from(pngWithText(onePixel, "Source", "#logits=1,2&lang=中"));
  const at = 8 + 25;
  const length = written.readUInt32BE(at);
  const chunk = written.subarray(at + 4, at + 8 + length);
  expect(chunk.toString("utf8")).toBe("iTXtSource\0\0\0\0\0#logits=1,2&lang=中");
  expect(written.readUInt32BE(at + 8 + length)).toBe(crc32(chunk));
  expect(Buffer.concat([written.subarray(0, at), written.subarray(at + 12 + length)])).toEqual(
    onePixel,
  );
});

test("what is no PNG is refused", () => {
  expect(() => pngWithText(new Uint8Array(60), "Source", "")).toThrow("not a PNG");
});

/**
 * A PNG with a text in it (an iTXt chunk, UTF-8, uncompressed), as cameras and editors keep what a
 * picture is of.
 *
 * @param keyword what the text is, such as "Source": 1 to 79 characters of Latin-1
 * @throws {RangeError} if the bytes are no PNG
 * @see PNG specification, third edition, 11.3.3.4
 */
export function pngWithText(
  png: Uint8Array,
  keyword: string,
  text: string,
): Uint8Array<ArrayBuffer> {
  if (signature.some((byte, at) => png[at] !== byte)) throw new RangeError("not a PNG");
  // Keyword, 0, not compressed, its method, no language, no translated keyword, the text
  const data = new TextEncoder().encode(`iTXt${keyword}\0\0\0\0\0${text}`);
  const chunk = new Uint8Array(data.length + 8);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, data.length - 4);
  chunk.set(data, 4);
  view.setUint32(data.length + 4, checksum(data));
  // Behind the header, which is the first chunk and has 13 bytes of data
  const end = signature.length + 25;
  const written = new Uint8Array(png.length + chunk.length);
  written.set(png.subarray(0, end));
  written.set(chunk, end);
  written.set(png.subarray(end), end + chunk.length);
  return written;
}

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** CRC-32 as of ISO 3309, bit by bit: there are few bytes. */
function checksum(bytes: Uint8Array): number {
  let rest = 0xffffffff;
  for (const byte of bytes) {
    rest ^= byte;
    for (let bit = 0; bit < 8; bit++) rest = (rest >>> 1) ^ (rest & 1 ? 0xedb88320 : 0);
  }
  return (rest ^ 0xffffffff) >>> 0;
}

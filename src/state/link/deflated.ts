import { deflateSync, Inflate } from "fflate";

/*
 * Text in fewer characters: UTF-8, deflated (RFC 1951), in the letters of base64url (RFC 4648), all of
 * which a link leaves as they are.
 */

/** Bytes that are unpacked at once: a thousand times as many may come of them, and no more. */
const sliceLength = 256;

export function deflated(text: string): string {
  const bytes = deflateSync(new TextEncoder().encode(text), { level: 9 });
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

/**
 * The text again. Undefined if it is cut off or not of this kind; what comes to more than `most`
 * characters is given up on as soon as that is seen.
 */
export function inflated(value: string, most: number): { text: string } | "too-long" | undefined {
  if (!/^[\w-]+$/.test(value)) return undefined;
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let text = "";
  try {
    const binary = atob(value.replaceAll("-", "+").replaceAll("_", "/"));
    const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
    const inflate = new Inflate((chunk) => {
      text += decoder.decode(chunk, { stream: true });
    });
    for (let from = 0; from < bytes.length; from += sliceLength) {
      const to = from + sliceLength;
      inflate.push(bytes.subarray(from, to), to >= bytes.length);
      if (text.length > most) return "too-long";
    }
    return { text: text + decoder.decode() };
  } catch {
    return undefined; // not base64, not deflated, not UTF-8, or not to its end
  }
}

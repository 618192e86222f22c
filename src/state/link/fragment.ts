import { keys, type Key } from "./keys";
import { isBroken, packedKey, unpacked } from "./packing";
import { shown, type Notify } from "./values";

/** What a link says, key by key, no longer encoded. */
export type Values = ReadonlyMap<Key, string>;

/**
 * Takes a fragment apart. The first of duplicates counts; what stands in it openly beats what is
 * packed, so that a packed link can be given another language by hand.
 *
 * @param fragment what follows `#` in the address, with or without it
 * @throws {RangeError} if it is packed and what unpacks it has not been loaded
 */
export function splitFragment(fragment: string, notify: Notify): Values {
  const values = split(fragment.replace(/^#/, ""), notify);
  const packed = values.get(packedKey);
  if (packed === undefined) return values;
  values.delete(packedKey);
  const text = unpacked(packed);
  if (isBroken(text)) {
    notify(text);
    return values;
  }
  const inner = split(text, notify);
  if (inner.delete(packedKey)) notify({ code: "duplicate", key: packedKey });
  return new Map([...inner, ...values]);
}

/** More parts than any link has: what comes after them is not looked at. */
const mostParts = 256;

/** As long as a value may be, but for keys behind which whatever the reader writes may stand. */
const longestValue = 4096;
const holdsText: ReadonlySet<Key> = new Set<Key>(["lines", "attempt", packedKey]);

function split(text: string, notify: Notify): Map<Key, string> {
  const values = new Map<Key, string>();
  const parts = text.split("&", mostParts + 1);
  if (parts.length > mostParts) notify({ code: "part-count", most: mostParts });
  for (const pair of parts.slice(0, mostParts)) {
    if (pair === "") continue;
    const [rawKey, ...rest] = pair.split("=");
    const key = keys.find((known) => known === rawKey);
    const value = decoded(rest.join("="));
    if (key === undefined) notify({ code: "unknown-key", key: shown(rawKey!) });
    else if (value === undefined) notify({ code: "bad-encoding", key });
    else if (values.has(key)) notify({ code: "duplicate", key });
    else if (value.length > longestValue && !holdsText.has(key))
      notify({ code: "value-length", key, most: longestValue });
    else values.set(key, value);
  }
  return values;
}

/** A fragment of what a link says, in the order of its keys. */
export const joined = (values: Partial<Record<Key, string | number | undefined>>): string =>
  keys
    .filter((key) => values[key] !== undefined)
    .map((key) => `${key}=${values[key]!}`)
    .join("&");

/** Text as it may stand in a link, whole wherever it is pasted. */
export const encoded = (text: string): string =>
  encodeURIComponent(text.replace(/\p{Cs}/gu, "\ufffd")).replace(
    /%(?:2C|2F|3A|3D)/g,
    decodeURIComponent,
  );

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined; // broken percent-encoding: the caller says so
  }
}

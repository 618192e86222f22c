import { untilItFails } from "../untilItFails";
import type { Notice } from "../notice";

/*
 * A long fragment may be packed: `packed=…` then stands for all that it says. Nothing of what packs
 * is fetched before a fragment is long, or is opened packed.
 */

/** The key behind which a fragment is packed. */
export const packedKey = "packed";

/** Beyond it some programs cut a link, or take it for text. */
export const longestSafeLink = 2000;

/** From here on a fragment is packed: the address before it needs room, too. */
const longestPlain = 1200;

/** As many characters as a fragment may come to when it is unpacked, and as it may have packed. */
const mostUnpacked = 2 ** 19;
const mostPacked = 2 ** 17;

type Codec = typeof import("./deflated");
let codec: Codec | undefined;

/** Fetches what packs and unpacks; the same promise unless it failed. */
export const loadPacking = untilItFails(async () => {
  codec = await import("./deflated");
});

/** Whether something must be fetched before a fragment can be read. */
export const needsUnpacking = (fragment: string): boolean =>
  codec === undefined && /(^|[#&])packed=/.test(fragment);

/** Acts at once if a fragment can be read, else when what unpacks it has been fetched. */
export function whenReadable(fragment: string, act: () => void, fail: () => void): void {
  if (needsUnpacking(fragment)) loadPacking().then(act, fail);
  else act();
}

/** Whether a fragment would be packed if what packs were here. */
export const canBePacked = (fragment: string): boolean =>
  codec === undefined && fragment.length > longestPlain;

/** A fragment as it stands in an address: a long one packed, where that is shorter and can be done. */
export function packed(fragment: string): string {
  if (fragment.length <= longestPlain || !codec || fragment.length > mostUnpacked) return fragment;
  const text = `${packedKey}=${codec.deflated(fragment)}`;
  return text.length < Math.min(fragment.length, mostPacked) ? text : fragment;
}

/**
 * What is packed, or what is wrong with it: never more than a link may say, however little it took.
 *
 * @throws {RangeError} if what unpacks has not been loaded
 */
export function unpacked(value: string): string | Notice {
  if (!codec) throw new RangeError("what unpacks a link has not been loaded");
  const tooLong = { code: "packed-length", most: mostUnpacked } as const;
  if (value.length > mostPacked) return tooLong;
  const text = codec.inflated(value, mostUnpacked);
  if (text === "too-long") return tooLong;
  return text?.text ?? { code: "bad-encoding", key: packedKey };
}

/** Whether unpacking has failed. */
export const isBroken = (outcome: string | Notice): outcome is Notice =>
  typeof outcome !== "string";

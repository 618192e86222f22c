/*
 * What an embedded page and the one around it say to each other; docs/embedding.md tells authors.
 */

/** What tells these messages from all others that a window gets. */
const messageType = "softmax-line-by-line";

/** As long as a link may be: nobody is to keep the page busy with a longer one. */
const longestFragment = 2 ** 17;

/** What the embedded page says: how high it is, in whole px. */
export const heightMessage = (height: number) =>
  ({ type: messageType, height: Math.ceil(height) }) as const;

/** The height that a message tells; undefined if it is another one. */
export function heightIn(message: unknown): number | undefined {
  const height = fieldOf(message, "height");
  return typeof height === "number" && Number.isFinite(height) && height > 0 ? height : undefined;
}

/** What the page around it says: which state is to be opened, as a link has it. */
export const openMessage = (fragment: string) => ({ type: messageType, open: fragment }) as const;

/** The fragment that a message asks to open; undefined if it is another one. */
export function fragmentIn(message: unknown): string | undefined {
  const fragment = fieldOf(message, "open");
  const isFragment = typeof fragment === "string" && fragment.startsWith("#");
  return isFragment && fragment.length <= longestFragment ? fragment : undefined;
}

/** A field of a message of ours, whatever came. */
function fieldOf(message: unknown, name: string): unknown {
  if (typeof message !== "object" || message === null) return undefined;
  const fields = message as Record<string, unknown>;
  return fields.type === messageType && Object.hasOwn(fields, name) ? fields[name] : undefined;
}

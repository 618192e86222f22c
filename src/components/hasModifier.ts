import type { KeyboardEvent } from "react";

/** Keys with Ctrl, Alt or Meta belong to the browser. */
export function hasModifier({
  ctrlKey,
  altKey,
  metaKey,
}: Pick<KeyboardEvent, "ctrlKey" | "altKey" | "metaKey">): boolean {
  return ctrlKey || altKey || metaKey;
}

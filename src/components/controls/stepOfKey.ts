import type { KeyboardEvent } from "react";

/** How far a key moves a number, as logits are moved: arrows ±0.1, with Shift or as PageUp and PageDown ±1; else 0. */
export function stepOfKey({ key, shiftKey }: Pick<KeyboardEvent, "key" | "shiftKey">): number {
  switch (key) {
    case "ArrowUp":
    case "ArrowRight":
      return shiftKey ? 1 : 0.1;
    case "ArrowDown":
    case "ArrowLeft":
      return shiftKey ? -1 : -0.1;
    case "PageUp":
      return 1;
    case "PageDown":
      return -1;
    default:
      return 0;
  }
}

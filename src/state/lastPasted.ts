import type { PastedLogits } from "./vocabulary";

let pasted: PastedLogits | undefined;

/** Logits that are too long for a link, as long as the page is open: the way back leads to them. */
export const lastPasted = (): PastedLogits | undefined => pasted;

export function rememberPasted(source: PastedLogits): void {
  pasted = source;
}

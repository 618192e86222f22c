import { chosenState } from "../chosen";
import { choose } from "../store";
import { isSameTerm, type TermRef } from "../termRef";

/** Keeps a term lit wherever the pointer goes; the one that is kept is freed. */
export function togglePinned(term: TermRef): void {
  choose({ pinned: isSameTerm(chosenState().pinned, term) ? undefined : term });
}

export function freePinned(): void {
  choose({ pinned: undefined });
}

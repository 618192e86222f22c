import { create } from "zustand";
import { asEmbedded } from "./embedded";
import { defaultState, settled, type ExplorerState } from "./explorerState";
import type { Notice } from "./notice";
import { withoutLine } from "./unfolded";
import type { Language } from "../words";

/** What the page is in the middle of. It is read by `chosen`, and changed by the `actions`. */
interface Store {
  readonly chosen: ExplorerState;
  /** What was wrong with the link that was opened, until it is dismissed */
  readonly notices: readonly Notice[];
  /** The language of the page: the chosen one as soon as its words are here */
  readonly language: Language;
}

export const useStore = create<Store>()(() => ({
  chosen: defaultState,
  notices: [],
  language: "en",
}));

/** Changes what the reader chose, and what follows from that at once. */
export const choose = (change: Partial<ExplorerState>) =>
  useStore.setState(({ chosen }) => {
    const next = { ...chosen, ...change };
    const isOtherLine = next.step !== chosen.step || next.derivation !== chosen.derivation;
    const ofLine = isOtherLine && { unfolded: withoutLine(next.unfolded), picked: undefined };
    return { chosen: asEmbedded(settled({ ...next, ...ofLine })) };
  });

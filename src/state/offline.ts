import { create } from "zustand";

/** Where the page stands with the network. It belongs to this visit, and to no link. */
interface Offline {
  /** Whether all of the page is kept: it opens without a network */
  readonly isKept: boolean;
  /** Whether a newer version is here, and waits for the reader */
  readonly isNewerHere: boolean;
}

export const useOffline = create<Offline>()(() => ({ isKept: false, isNewerHere: false }));

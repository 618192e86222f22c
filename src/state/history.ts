import type { DerivationId } from "../derivations";
import type { ExplorerState } from "./explorerState";
import { whenLoaded } from "./derivations";
import { asEmbedded } from "./embedded";
import { canRead } from "./lettersReader";
import { formatLink, plainLink } from "./link/format";
import { defaultTakeAway } from "./takeAway";
import { canBePacked, loadPacking, whenReadable } from "./link/packing";
import { saysSheet, wantedIn } from "./link/parse";
import { keepLeftAddress } from "./leftAddress";
import { lettersNotFetched, notifyAbsent, packingNotFetched } from "./actions/notices";
import { atBeginning, openLink, readersOwn } from "./actions/places";
import { chosenState, onChoice, onDismissal } from "./chosen";
import type { EmbeddedPart } from "./takeAway";

/**
 * How long a state stands still before the address follows: a browser refuses many calls, and each
 * costs a drag a frame.
 */
const restMs = 350;

/** What could not be fetched will be asked for again when it is next needed. */
const ignore = () => undefined;

/** What marks an entry as written by the page, not by a hand in the address bar. */
const ownEntry = "explorer";

/** The address of the present state, whole. */
export function currentLink(): string {
  return addressOf(chosenState());
}

/** The address of what is read, whichever page stands over it; of one of its lines, as a slide or among the others. */
export const addressOfReading = (place: ReadingPlace = {}) => addressOf(readingState(place));

/** The same with nothing packed, however long. */
export const readableAddressOfReading = () => withFragment(plainLink(readingState({})));

type ReadingPlace = Partial<Pick<ExplorerState, "step" | "isPresenting" | "embed">>;

function readingState(place: ReadingPlace): ExplorerState {
  const page = "derivation";
  const takeAway = defaultTakeAway; // it is about what is taken, and not in it
  return { ...chosenState(), page, takeAway, scene: 0, isPresenting: false, ...place };
}

/** The address of the same state with a part of it alone, for another page; undefined: the whole page. */
export const addressEmbedded = (embed: EmbeddedPart | undefined): string =>
  addressOf(asEmbedded({ ...chosenState(), embed }));

/** The address of a derivation, at its first line, with the reader's numbers. */
export const addressOfDerivation = (derivation: DerivationId): string =>
  addressOf({ ...chosenState(), ...atBeginning, derivation, step: 1 });

/**
 * Keeps the address and the store the same thing: a new line is a new entry, so that Back and
 * Forward walk the lines; anything else replaces the present entry, at once after a pause and else when
 * it has come to rest. In another page nothing is a new entry: Back is that page's, and would else walk
 * these lines first. The derivation of the address is here.
 */
export function connectHistory(): void {
  let pending: ReturnType<typeof setTimeout> | undefined;
  let isOpening = false;
  let lastChangeMs = -Infinity;

  /** Whether the derivation of the address is on its way: the address is ahead of the page. */
  let isAhead = false;

  const replaceNow = (state: ExplorerState) => {
    clearTimeout(pending);
    pending = undefined;
    write("replaceState", state);
    if (canBePacked(location.hash)) loadPacking().then(replaceSoon, ignore);
  };
  /** At once after a pause, else when the state has come to rest; the last state always arrives. */
  const replaceSoon = () => {
    if (isAhead) return;
    if (performance.now() - lastChangeMs > restMs) replaceNow(chosenState());
    else {
      clearTimeout(pending);
      pending = setTimeout(() => replaceNow(chosenState()), restMs);
    }
    lastChangeMs = performance.now();
  };

  openLink(location.hash);

  window.addEventListener("popstate", (event) => {
    clearTimeout(pending);
    pending = undefined;
    const isOwn = event.state === ownEntry;
    // Back walks the lines; it does not undo the reader's letters, language and theme.
    // What the reader has written is there until a link brings other lines.
    const kept = () =>
      isOwn
        ? { ...readersOwn(), ...writtenAt(location.hash) }
        : saysSheet(location.hash)
          ? {}
          : { sheet: chosenState().sheet };
    const address = location.hash;
    isAhead = true;
    const open = () => {
      if (location.hash !== address) return; // another way was taken since
      isAhead = false;
      isOpening = true;
      openLink(location.hash, kept());
      isOpening = false;
      if (isOwn) replaceSoon();
    };
    const stay = (sayWhy: () => void) => {
      if (location.hash !== address) return;
      isAhead = false;
      replaceNow(chosenState()); // the page stays where it is, and so does its address
      sayWhy();
    };
    const fetchWanted = () => {
      if (location.hash !== address) return;
      const wanted = wantedIn(address, kept());
      whenLoaded(wanted, open, () =>
        stay(() =>
          canRead(wanted.notation) ? notifyAbsent(wanted.derivation) : lettersNotFetched(),
        ),
      );
    };
    whenReadable(address, fetchWanted, () => stay(packingNotFetched));
  });

  window.addEventListener("pagehide", () => {
    if (pending === undefined) return;
    const was = location.hash;
    replaceNow(chosenState());
    keepLeftAddress({ was, is: location.hash });
  });

  onDismissal(replaceSoon);

  onChoice((state, before) => {
    if (isOpening) return;
    if (isElsewhere(state, before)) {
      isAhead = false;
      if (state.embed !== undefined) {
        replaceSoon();
        return;
      }
      if (pending !== undefined || history.state !== ownEntry) replaceNow(before);
      write("pushState", state);
    } else {
      replaceSoon();
    }
  });
}

/** What the reader has written on a line, and which lines are withheld, where that is of the same derivation. */
function writtenAt(fragment: string): Partial<ExplorerState> {
  const { derivation, attempt, known } = chosenState();
  return wantedIn(fragment).derivation === derivation ? { attempt, known } : {};
}

/** Another page, line, derivation or scene is another place, and so is a layer that comes or goes; anything else is the same place changed. */
const isElsewhere = (state: ExplorerState, before: ExplorerState) =>
  state.page !== before.page ||
  state.picture !== before.picture ||
  state.step !== before.step ||
  state.derivation !== before.derivation ||
  state.scene !== before.scene ||
  (state.layer === undefined) !== (before.layer === undefined); // a batch is not lost: Back has it

const addressOf = (state: ExplorerState): string => withFragment(formatLink(state));

function withFragment(fragment: string): string {
  const address = location.href.split("#", 1)[0]!;
  return fragment === "" ? address : `${address}#${fragment}`;
}

function write(method: "pushState" | "replaceState", state: ExplorerState): void {
  try {
    history[method](ownEntry, "", addressOf(state));
  } catch {
    // A browser that counts calls, or a document without a history: the page works on without it.
  }
}

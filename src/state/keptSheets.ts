import { blankSheet, isBlank, type Sheet } from "./sheet";
import { changeSheet } from "./actions/own";
import { isJustOpened } from "./actions/places";
import { chosenState, onChoice } from "./chosen";
import { plainLink } from "./link/format";
import { parseSheet } from "./link/parse";
import { defaultState } from "./explorerState";

/** What the browser keeps of the reader's own derivations: as links, the newest first. */
const storageKey = "softmax-line-by-line.own";
const mostKept = 8;

const restMs = 400;

/** A sheet as text, and back: as a link has it, so that what is kept is read as carefully. */
const textOf = (sheet: Sheet) => plainLink({ ...defaultState, page: "own", sheet });

/** The reader's earlier derivations, the newest first, without the one that is open. */
export function keptSheets(open: Sheet): readonly Sheet[] {
  const openText = textOf(open);
  return readKept()
    .filter((text) => text !== openText && text !== own)
    .map(parseSheet);
}

function readKept(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(storageKey) ?? "[]");
    return Array.isArray(kept) ? kept.filter((text) => typeof text === "string") : [];
  } catch {
    return []; // no storage here, or not ours
  }
}

function writeKept(kept: readonly string[]): void {
  try {
    localStorage.setItem(storageKey, JSON.stringify(kept.slice(0, mostKept)));
  } catch {
    // No storage here: the link holds the lines.
  }
}

/** What is kept of the sheet that is open; nothing of one that came by a link and was not changed */
let own: string | undefined;

function keep(sheet: Sheet): void {
  if (isBlank(sheet)) return;
  const text = textOf(sheet);
  writeKept([text, ...readKept().filter((kept) => kept !== own && kept !== text)]);
  own = text;
}

/** Keeps what the reader writes in the browser, and brings the last of it back where nothing is open. */
export function connectKeptSheets(): void {
  const isOpen = chosenState().sheet !== blankSheet; // it came by a link
  const [newest] = readKept();
  if (!isOpen && newest !== undefined) {
    changeSheet(() => parseSheet(newest));
    own = newest;
  }
  let pending: ReturnType<typeof setTimeout> | undefined;
  const keepPending = (sheet: Sheet) => {
    if (pending === undefined) return;
    clearTimeout(pending);
    pending = undefined;
    keep(sheet);
  };
  onChoice(({ sheet }, { sheet: before }) => {
    if (sheet === before) return;
    if (isJustOpened(sheet)) {
      keepPending(before);
      own = undefined;
      return;
    }
    clearTimeout(pending);
    pending = setTimeout(() => keepPending(chosenState().sheet), restMs);
  });
  window.addEventListener("pagehide", () => keepPending(chosenState().sheet));
}

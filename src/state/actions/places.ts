import { workedExample } from "../../derivations/workedExample";
import { linesOf, type DerivationId } from "../../derivations";
import { opening, openingDerivationId } from "../../derivations/opening";
import type { LineElsewhere } from "../../derivations/types";
import { derivationOf, whenLoaded, type Wanted } from "../derivations";
import { asEmbedded } from "../embedded";
import {
  defaultsAt,
  defaultState,
  notationIn,
  type ExplorerState,
  type Page,
  type PictureId,
} from "../explorerState";
import { parseLink } from "../link/parse";
import { canRead } from "../lettersReader";
import type { Sheet } from "../sheet";
import { useStore, choose } from "../store";
import { chosenState } from "../chosen";
import { withoutNotice, notifyAbsent, lettersNotFetched } from "./notices";

/**
 * Puts the page into the state of a link, whose derivation is here; whatever is wrong with it becomes
 * notices.
 */
export function openLink(fragment: string, kept: Partial<ExplorerState> = {}): void {
  wanted.clear();
  const { state, notices } = parseLink(fragment);
  openedSheets.add(state.sheet);
  useStore.setState({ chosen: asEmbedded({ ...state, ...kept }), notices });
}

/** Everything as on the first visit; letters, language and theme belong to the reader and stay. */
export function reset(): void {
  withDerivation(defaultState.derivation, () => {
    const { embed } = chosenState(); // it is the page around this one that chose it
    useStore.setState({ chosen: { ...defaultState, ...readersOwn(), embed }, notices: [] });
  });
}

/** What a reader reads by, and what he has written, wherever on the page. */
export function readersOwn() {
  const { notation, language, theme, sheet, isPresenting, areLettersKeys } = chosenState();
  return { notation, language, theme, sheet, isPresenting, areLettersKeys };
}

/** Opens the derivation in which a result is derived, at that line. */
export const openElsewhere = ({ derivation, line }: LineElsewhere) =>
  openDerivation(derivation as DerivationId, line); // a test holds that there is such a one

/** Opens a derivation at its first line, or at the line of an id. */
export function openDerivation(derivation: DerivationId, lineId?: string): void {
  withDerivation(derivation, () => {
    const placed = linesOf(derivationOf(derivation)).find(({ line }) => line.id === lineId);
    choose({ ...atBeginning, derivation, step: placed?.step ?? 1 });
  });
}

/** What belongs to one derivation, as it is when another one is opened. */
export const atBeginning = {
  page: "derivation",
  scene: 0,
  opened: [],
  listed: [],
  mistake: "none",
  against: undefined,
  pinned: undefined,
  attempt: undefined,
  known: undefined,
} as const;

/** The list of all derivations; from there, and from what stands beside it, back to where the reader was. */
export function toggleContents(): void {
  openPage(chosenState().page === "derivation" ? "contents" : "derivation");
}

/** Compares a derivation with the one beside it. */
export function chooseRoute(derivation: DerivationId): void {
  withDerivation(derivation, () => {
    const { page, derivation: before, beside } = chosenState();
    const exchanged = beside === derivation ? before : beside;
    choose({ ...atBeginning, page, derivation, step: 1, beside: exchanged });
  });
}

export const chooseBeside = (beside: DerivationId) =>
  withDerivation(beside, () => choose({ beside }), { as: "beside" });

export function openPage(page: Page): void {
  withDerivation(chosenState().derivation, () => choose({ page }), { page });
}

export const choosePicture = (picture: PictureId) => choose({ picture });

/** Shows what a line jumps over, or hides it again. */
export function toggleOpened(step: number): void {
  const { opened } = chosenState();
  choose({
    opened: opened.includes(step)
      ? opened.filter((one) => one !== step)
      : [...opened, step].toSorted((a, b) => a - b),
  });
}

/** What is on its way because the reader has asked for it: the place to go to, the derivation beside it. */
const wanted = new Map<"place" | "beside", Wanted>();

/** Does what needs a derivation when it is here, unless the reader has asked for another one by then. */
function withDerivation(
  derivation: DerivationId,
  act: () => void,
  { page = "derivation", as = "place" }: { page?: Page; as?: "place" | "beside" } = {},
): void {
  const asked: Wanted = { derivation, notation: notationIn({ ...chosenState(), page }) };
  wanted.set(as, asked);
  whenLoaded(
    asked,
    () => {
      if (wanted.get(as) !== asked) return;
      wanted.delete(as);
      withoutNotice("not-loaded");
      act();
    },
    () => {
      if (wanted.get(as) !== asked) return;
      if (canRead(asked.notation)) notifyAbsent(derivation);
      else lettersNotFetched();
    },
  );
}

export function goToStep(step: number): void {
  wanted.clear();
  const { derivation } = chosenState();
  const lineCount = linesOf(derivationOf(derivation)).length;
  choose({ step: Math.min(Math.max(step, 1), lineCount), against: undefined });
}

/** Compares the current line with another one; `undefined`: with the one that it goes on from. */
export const compareWith = (against: number | undefined) => choose({ against });

/** Puts the page into the state that a scene of the opening speaks of; past the last it ends. */
export function goToScene(scene: number): void {
  if (scene > opening.length) leaveOpening();
  else
    withDerivation(openingDerivationId, () => {
      const { derivation, step, cell, mistake } = defaultsAt(Math.max(scene, 1));
      choose({
        ...atBeginning,
        scene: Math.max(scene, 1),
        derivation,
        step,
        cell,
        mistake,
        ...workedExample,
        layer: undefined,
        wrong: "none",
      });
    });
}

export function leaveOpening(): void {
  choose({ ...atBeginning, step: defaultState.step });
}

/** The next line; in the opening the next scene. */
export function goOn(): void {
  const { page, scene, step } = chosenState();
  if (page !== "derivation") return;
  if (scene > 0) goToScene(scene + 1);
  else goToStep(step + 1);
}

export function goBack(): void {
  const { page, scene, step } = chosenState();
  if (page !== "derivation") return;
  if (scene > 0) goToScene(scene - 1);
  else goToStep(step - 1);
}

/** Switches a wrong line of the derivation on, and goes to it; `"none"` switches it off. */
export function chooseMistake(mistake: string): void {
  const derivation = derivationOf(chosenState().derivation);
  const wrong = derivation.mistakes.find(({ id }) => id === mistake);
  const placed = linesOf(derivation).find(({ line }) => line.id === wrong?.line);
  choose({
    mistake,
    against: undefined,
    pinned: undefined,
    ...(placed && { step: placed.step }),
  });
}

/** Shows the Jacobian in the cells, or the Hessian. */
export const chooseMatrix = (matrix: ExplorerState["matrix"]) => choose({ matrix });

/** Draws the picture with a mistake of public code; `"none"` as it is. */
export const drawWrong = (wrong: ExplorerState["wrong"]) => choose({ wrong });

export function openSheet(sheet: Sheet): void {
  openedSheets.add(sheet);
  choose({ sheet });
  openPage("own");
}

const openedSheets = new WeakSet<Sheet>();

/** Whether a sheet was opened as it is, and not made of the one before by writing on it. */
export const isJustOpened = (sheet: Sheet) => openedSheets.has(sheet);

import { create } from "zustand";
import {
  linesOf,
  type Derivation,
  type DerivationId,
  type Part,
  type PlacedLine,
} from "../derivations";
import { withMistake } from "../derivations/withMistake";
import { inNotation } from "../derivations/inNotation";
import { opening, openingDerivationId, openingNotation } from "../derivations/opening";
import type { LineElsewhere } from "../derivations/types";
import { notationOf } from "../derivations/statements";
import { workedExample } from "../derivations/workedExample";
import type { NotationChoice, NotationId } from "../formula/notation";
import { oneHot } from "../math";
import { derivationOf, whenLoaded, type Wanted } from "./derivations";
import {
  clampCell,
  classCountRange,
  defaultsAt,
  defaultState,
  isWorkedExample,
  notationIn,
  largestMagnitude,
  settled,
  type Cell,
  type ExplorerState,
  type Page,
  type Reading,
  type Theme,
  type View,
} from "./explorerState";
import {
  hardened,
  labelIndexOf,
  largestWeightIn,
  targetWithout,
  weightsSumToOne,
  weightSumOf,
} from "./label";
import { isBare, parseLink } from "./link";
import {
  layerOf,
  withAnotherClass,
  withAnotherSample,
  withInput,
  withInputCount,
  withoutClass,
  withoutSample,
  withTarget,
  withWeight,
  type Layer,
  type Reduction,
} from "./layer";
import { nudgeStep, steppedLogit } from "./logitStep";
import { canRead } from "./lettersReader";
import type { Notice } from "./notice";
import type { Sheet } from "./sheet";
import type { Language } from "../words";

interface Store {
  readonly chosen: ExplorerState;
  /** What was wrong with the link that was opened, until it is dismissed */
  readonly notices: readonly Notice[];
  /** The language of the page: the chosen one as soon as its words are here */
  readonly language: Language;
}

const useStore = create<Store>()(() => ({ chosen: defaultState, notices: [], language: "en" }));

const choose = (change: Partial<ExplorerState>) =>
  useStore.setState(({ chosen }) => ({ chosen: settled({ ...chosen, ...change }) }));

/** Other logits, or another label: of the layer's sample, if there is one that can have them. */
function chooseNumbers(change: Partial<Pick<ExplorerState, "logits" | "target" | "cell">>): void {
  const { layer } = chosenState();
  const { logits, target } = change;
  choose({ ...change, layer: layer && !logits && target ? withTarget(layer, target) : undefined });
}

// Reading

export const chosenState = () => useStore.getState().chosen;
export const useTarget = () => useStore(({ chosen }) => chosen.target);
export const useClassCount = () => useStore(({ chosen }) => chosen.target.length);
/** The class of the label, 0-based; undefined where it is not one-hot. */
export const useLabelIndex = () => useStore(({ chosen }) => labelIndexOf(chosen.target));
/** Whether the label is one-hot, and those of the other samples are. */
export const useIsOneHot = () =>
  useStore(({ chosen: { layer, target } }) =>
    (layer?.targets ?? [target]).every((label) => labelIndexOf(label) !== undefined),
  );
/** The same of weights that sum to 1. */
export const useWeightsSumToOne = () =>
  useStore(({ chosen: { layer, target } }) => (layer?.targets ?? [target]).every(weightsSumToOne));
export const useIsWorkedExample = () => useStore(({ chosen }) => isWorkedExample(chosen));
/** Whether the reader has come by a link that says nothing of where to go, and gone nowhere yet. */
export const useIsBare = () => useStore(({ chosen }) => isBare(chosen));
export const useCell = () => useStore(({ chosen }) => chosen.cell);
const useStep = () => useStore(({ chosen }) => chosen.step);
export const shownLanguage = () => useStore.getState().language;
export const useLanguage = () => useStore(({ language }) => language);
export const useChosenTheme = () => useStore(({ chosen }) => chosen.theme);
export const useNotices = () => useStore(({ notices }) => notices);
export const useHasLayer = () => useStore(({ chosen }) => chosen.layer !== undefined);
export const useLayer = () => useStore(({ chosen }) => chosen.layer);
export const useInputCount = () => useStore(({ chosen }) => chosen.layer?.weights.length ?? 1);
/** The sample that is looked at, 0-based. */
export const useSample = () => useStore(({ chosen }) => chosen.layer?.sample ?? 0);
export const useSampleCount = () => useStore(({ chosen }) => chosen.layer?.inputs.length ?? 1);
export const useScene = () => useStore(({ chosen }) => chosen.scene);
export const useView = () => useStore(({ chosen }) => chosen.view);
export const useReading = () => useStore(({ chosen }) => chosen.reading);
export const useDerivationId = () => useStore(({ chosen }) => chosen.derivation);
export const usePage = () => useStore(({ chosen }) => chosen.page);
export const useBeside = () => useStore(({ chosen }) => chosen.beside);
export const useChosenNotation = () => useStore(({ chosen }) => notationIn(chosen));
export const useOpened = () => useStore(({ chosen }) => chosen.opened);
/** The last line that is not withheld. */
export const useKnown = () => useStore(({ chosen }) => chosen.known ?? Infinity);
export const useAttempt = () => useStore(({ chosen }) => chosen.attempt);
export const useSheet = () => useStore(({ chosen }) => chosen.sheet);
export const useMistake = () => useStore(({ chosen }) => chosen.mistake);

/** The derivation that is read, in the letters that are chosen, with the wrong line that is switched on. */
export function useDerivation(): Derivation {
  const derivation = derivationOf(useDerivationId());
  const inMistake = withMistake(derivation, useMistake());
  const chosen = useChosenNotation();
  const usual = useScene() > 0 ? openingNotation : undefined;
  const notation = chosen === "own" ? usual : chosen;
  return notation ? inNotation(inMistake, notation) : inMistake;
}

/** The line that the reader is at. */
export function useCurrentLine(): PlacedLine {
  const derivation = useDerivation();
  return linesOf(derivation)[useStep() - 1]!;
}

/** The letters of a part. */
export const useNotationOf = (part: Part): NotationId => notationOf(useDerivation(), part);

/** The letters of a part in its source, whatever it is read in. */
export function useSourceNotationOf({ id }: Part): NotationId {
  const derivation = derivationOf(useDerivationId());
  return notationOf(
    derivation,
    derivation.parts.find((part) => part.id === id)!,
  );
}

/** The letters of the line that the reader is at. */
export const useNotation = (): NotationId => useNotationOf(useCurrentLine().part);

/** Calls back with the new and the old choice, outside React. */
export function onChoice(listener: (chosen: ExplorerState, before: ExplorerState) => void) {
  return useStore.subscribe((now, before) => {
    if (now.chosen !== before.chosen) listener(now.chosen, before.chosen);
  });
}

/** Calls back when notices were dismissed: the link that they speak of is done with. */
export function onDismissal(listener: () => void) {
  return useStore.subscribe((now, before) => {
    if (now.notices.length === 0 && before.notices.length > 0) listener();
  });
}

// Acting: what the reader does

/**
 * Puts the page into the state of a link, whose derivation is here; whatever is wrong with it becomes
 * notices.
 */
export function openLink(fragment: string, kept: Partial<ExplorerState> = {}): void {
  wanted = undefined;
  const { state, notices } = parseLink(fragment);
  openedSheets.add(state.sheet);
  useStore.setState({ chosen: { ...state, ...kept }, notices });
}

export const dismissNotices = () => useStore.setState({ notices: [] });

/** Everything as on the first visit; letters, language and theme belong to the reader and stay. */
export function reset(): void {
  withDerivation(defaultState.derivation, () =>
    useStore.setState({ chosen: { ...defaultState, ...readersOwn() }, notices: [] }),
  );
}

/** What a reader reads by, and what he has written, wherever on the page. */
export function readersOwn() {
  const { notation, language, theme, sheet } = chosenState();
  return { notation, language, theme, sheet };
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
  mistake: "none",
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
  withDerivation(beside, () => choose({ beside }));

export function openPage(page: Page): void {
  withDerivation(chosenState().derivation, () => choose({ page }), page);
}

/** Shows what a line jumps over, or hides it again. */
export function toggleOpened(step: number): void {
  const { opened } = chosenState();
  choose({
    opened: opened.includes(step)
      ? opened.filter((one) => one !== step)
      : [...opened, step].toSorted((a, b) => a - b),
  });
}

/** What is on its way because the reader has asked for it. */
let wanted: Wanted | undefined;

/** Does what needs a derivation when it is here, unless the reader has gone elsewhere by then. */
function withDerivation(
  derivation: DerivationId,
  act: () => void,
  page: Page = "derivation",
): void {
  const asked: Wanted = { derivation, notation: notationIn({ ...chosenState(), page }) };
  wanted = asked;
  whenLoaded(
    asked,
    () => {
      if (wanted !== asked) return;
      wanted = undefined;
      withoutNotice("not-loaded");
      act();
    },
    () => {
      if (wanted !== asked) return;
      if (canRead(asked.notation)) notifyAbsent(derivation);
      else lettersNotFetched();
    },
  );
}

/** What was missing has come: that it had not is no news any more. */
function withoutNotice(absence: Notice["code"]): void {
  const { notices } = useStore.getState();
  const others = notices.filter(({ code }) => code !== absence);
  if (others.length < notices.length) useStore.setState({ notices: others });
}

/** Says that a derivation could not be fetched; the page stays as it is. */
export const notifyAbsent = (derivation: DerivationId) =>
  sayOnly({ code: "not-loaded", derivation });

const sayOnly = (notice: Notice) => useStore.setState({ notices: [notice] });

export function showWorkedExample(): void {
  chooseNumbers({
    ...workedExample,
    cell: clampCell(chosenState().cell, workedExample.logits.length),
  });
}

export function goToStep(step: number): void {
  wanted = undefined;
  const { derivation } = chosenState();
  const lineCount = linesOf(derivationOf(derivation)).length;
  choose({ step: Math.min(Math.max(step, 1), lineCount) });
}

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

/** Moves a logit, unless a layer gives it. */
export function setLogit(classIndex: number, logit: number): void {
  const { logits, layer } = chosenState();
  if (!layer) choose({ logits: logits.with(classIndex, logit) });
}

/** As many classes, the first of those that there are; new ones have the logit 0. */
export const chooseClassCount = (count: number) =>
  chooseLogits(Array.from({ length: count }, (_, index) => chosenState().logits[index] ?? 0));

/** The same number added to all logits. */
export const shiftLogits = (shift: number) =>
  chooseLogits(chosenState().logits.map((logit) => logit + shift));

/** All logits at once; with another number of them the label stays where it can. */
function chooseLogits(logits: readonly number[]): void {
  const { target, cell } = chosenState();
  const { length } = logits;
  chooseNumbers({
    logits,
    cell: clampCell(cell, length),
    ...(length !== target.length && {
      target: [...oneHot(Math.min(largestWeightIn(target) + 1, length), length)],
    }),
  });
}

export const chooseTarget = (target: readonly number[]) => chooseNumbers({ target });

/** A small step on one logit, as the nudge foretells it; a layer is let go for it. */
export function nudgeLogit(classIndex: number): void {
  const { logits } = chosenState();
  chooseNumbers({ logits: logits.with(classIndex, steppedLogit(logits[classIndex]!, nudgeStep)) });
}

export function setWeight(classIndex: number, weight: number): void {
  chooseNumbers({ target: chosenState().target.with(classIndex, weight) });
}

/** The weights in their proportions, summing to 1; as they are where all are 0. */
export function scaleWeights(): void {
  const { target } = chosenState();
  const sum = weightSumOf(target);
  if (sum > 0) chooseNumbers({ target: target.map((weight) => weight / sum) });
}

export function chooseLabel(classIndex: number): void {
  chooseNumbers({ target: [...oneHot(classIndex + 1, chosenState().target.length)] });
}

export function addClass(): void {
  const { logits, target, layer } = chosenState();
  if (logits.length >= classCountRange.most) return;
  if (layer) choose({ layer: withAnotherClass(layer) });
  else choose({ logits: [...logits, 0], target: [...target, 0] });
}

/** Removes a class; if it was the label, its neighbour becomes the label. */
export function removeClass(classIndex: number): void {
  const { logits, target, cell, layer } = chosenState();
  if (logits.length <= classCountRange.fewest) return;
  const without = (label: readonly number[]) => targetWithout(label, classIndex);
  choose({
    logits: logits.toSpliced(classIndex, 1),
    target: without(target),
    cell: clampCell(cell, logits.length - 1),
    layer: layer && withoutClass(layer, classIndex, without),
  });
}

/** Every label as one class, that of its largest weight: those of all samples, where there are several. */
export function chooseLargestClasses(): void {
  const { target, layer } = chosenState();
  if (layer) choose({ layer: { ...layer, targets: layer.targets.map(hardened) } });
  else choose({ target: hardened(target) });
}

/** Puts a layer before the logits, which stay as they are. */
export function openLayer(): void {
  const { logits, target, layer } = chosenState();
  if (!layer) choose({ layer: layerOf(logits, target) });
}

/** Takes the layer away; the logits stay where it has put them, as far as a link can say it. */
export function closeLayer(): void {
  const within = (logit: number) => Math.min(Math.max(logit, -largestMagnitude), largestMagnitude);
  choose({ layer: undefined, logits: chosenState().logits.map(within) });
}

const changeLayer = (change: (layer: Layer) => Layer) => {
  const { layer } = chosenState();
  if (layer) choose({ layer: change(layer) });
};

export const setInput = (input: number, value: number) =>
  changeLayer((layer) => withInput(layer, input, value));
export const setLayerWeight = (input: number, classIndex: number, value: number) =>
  changeLayer((layer) => withWeight(layer, input, classIndex, value));
export const chooseInputCount = (count: number) =>
  changeLayer((layer) => withInputCount(layer, count));
/** Another layer in place of the one that is there. */
export const replaceLayer = (layer: Layer) => changeLayer(() => layer);
export const addSample = () => changeLayer(withAnotherSample);
export const removeSample = () => changeLayer(withoutSample);
export const chooseSample = (sample: number) => changeLayer((layer) => ({ ...layer, sample }));
export const chooseReduction = (reduction: Reduction) =>
  changeLayer((layer) => ({ ...layer, reduction }));

export function chooseCell(cell: Cell): void {
  const { output, logit } = chosenState().cell;
  if (cell.output !== output || cell.logit !== logit) choose({ cell });
}

/** Switches a wrong line of the derivation on, and goes to it; `"none"` switches it off. */
export function chooseMistake(mistake: string): void {
  const derivation = derivationOf(chosenState().derivation);
  const wrong = derivation.mistakes.find(({ id }) => id === mistake);
  const placed = linesOf(derivation).find(({ line }) => line.id === wrong?.line);
  choose({ mistake, ...(placed && { step: placed.step }) });
}

/** Puts the page into another state of logits and label, a counterexample for example. */
export function goToState(logits: readonly number[], target: readonly number[], cell: Cell): void {
  chooseNumbers({ logits, target, cell: clampCell(cell, logits.length) });
}

/** Withholds the line at hand and all after it, to be predicted. */
export const withholdLine = () => choose({ known: chosenState().step - 1 });
/** Shows the line at hand; the next ones stay withheld. */
export const revealLine = () => choose({ known: chosenState().step });
export const withholdNothing = () => choose({ known: undefined });

/** Tries a line of one's own in place of one of the derivation; an earlier one elsewhere is let go. */
export const setAttempt = (line: string, text: string) => choose({ attempt: { line, text } });
export const closeAttempt = () => choose({ attempt: undefined });

/** Another text, or another beginning, of the reader's own derivation. */
export const changeSheet = (change: (sheet: Sheet) => Sheet) =>
  choose({ sheet: change(chosenState().sheet) });
export function openSheet(sheet: Sheet): void {
  openedSheets.add(sheet);
  choose({ sheet });
  openPage("own");
}

const openedSheets = new WeakSet<Sheet>();

/** Whether a sheet was opened as it is, and not made of the one before by writing on it. */
export const isJustOpened = (sheet: Sheet) => openedSheets.has(sheet);

export const chooseView = (view: View) => choose({ view });
export const chooseReading = (reading: Reading) => choose({ reading });
/** All derivations in the letters of one notation, which can be read here, or each in its own. */
export function chooseNotation(notation: NotationChoice): void {
  withoutNotice("letters-not-loaded");
  choose({ notation });
}
export const chooseLanguage = (language: Language) => choose({ language });
export const chooseTheme = (theme: Theme) => choose({ theme });

/** The page speaks a language, whose words are here. */
export function showLanguage(language: Language): void {
  withoutNotice("language-not-loaded");
  useStore.setState({ language });
}

/** Says that what reads another notation could not be fetched; the page stays as it is. */
export const lettersNotFetched = () => sayOnly({ code: "letters-not-loaded" });

/** Says that the words of a language could not be fetched; the page goes on in the other one. */
export const languageNotFetched = () => sayOnly({ code: "language-not-loaded" });

import { linesOf, type Derivation, type Part, type PlacedLine } from "../derivations";
import { withMistake } from "../derivations/withMistake";
import { inNotation } from "../derivations/inNotation";
import { openingNotation } from "../derivations/opening";
import { notationOf } from "../derivations/statements";
import type { NotationId } from "../formula/notation";
import { derivationOf } from "./derivations";
import { isWorkedExample, notationIn, type ExplorerState } from "./explorerState";
import { labelIndexOf, weightsSumToOne } from "./label";
import { isBare } from "./link/format";
import { useStore } from "./store";

export const chosenState = () => useStore.getState().chosen;
/** Whatever the reader chose: for what shows all of it, as a link does. */
export const useChosen = () => useStore(({ chosen }) => chosen);
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

export const useAgainst = () => useStore(({ chosen }) => chosen.against);
export const usePinned = () => useStore(({ chosen }) => chosen.pinned);
export const useMatrix = () => useStore(({ chosen }) => chosen.matrix);
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
/** Whether slides are shown: of a derivation that is read, and not of the opening. */
export const useIsPresenting = () =>
  useStore(
    ({ chosen }) => chosen.isPresenting && chosen.page === "derivation" && chosen.scene === 0,
  );

export const useLetterKeys = () => useStore(({ chosen }) => chosen.areLettersKeys);
export const useView = () => useStore(({ chosen }) => chosen.view);
export const useReading = () => useStore(({ chosen }) => chosen.reading);
export const useDerivationId = () => useStore(({ chosen }) => chosen.derivation);
export const usePage = () => useStore(({ chosen }) => chosen.page);
export const usePicture = () => useStore(({ chosen }) => chosen.picture);
export const useVocabulary = () => useStore(({ chosen }) => chosen.vocabulary);
export const useCorners = () => useStore(({ chosen }) => chosen.corners);
export const useDescent = () => useStore(({ chosen }) => chosen.descent);
export const useSize = () => useStore(({ chosen }) => chosen.size);
export const useStretch = () => useStore(({ chosen }) => chosen.stretch);
export const useBeside = () => useStore(({ chosen }) => chosen.beside);
export const useChosenNotation = () => useStore(({ chosen }) => notationIn(chosen));
export const useListed = () => useStore(({ chosen }) => chosen.listed);
export const useUnfolded = () => useStore(({ chosen }) => chosen.unfolded);
export const useTakeAway = () => useStore(({ chosen }) => chosen.takeAway);
export const useEmbed = () => useStore(({ chosen }) => chosen.embed);
export const useGuess = () => useStore(({ chosen }) => chosen.guess);
export const useCopied = () => useStore(({ chosen }) => chosen.copied);
export const useOpened = () => useStore(({ chosen }) => chosen.opened);

/** The last line that is not withheld; slides withhold none. */
export const useKnown = () =>
  useStore(({ chosen }) => (chosen.isPresenting ? Infinity : (chosen.known ?? Infinity)));

export const usePicked = () => useStore(({ chosen }) => chosen.picked);
export const useAttempt = () => useStore(({ chosen }) => chosen.attempt);
export const useSheet = () => useStore(({ chosen }) => chosen.sheet);
export const useWrong = () => useStore(({ chosen }) => chosen.wrong);
export const useMistake = () => useStore(({ chosen }) => chosen.mistake);

/** The derivation that a state reads, in the letters that are chosen, with the wrong line that is switched on. */
export function derivationIn(chosen: ExplorerState): Derivation {
  const derivation = withMistake(derivationOf(chosen.derivation), chosen.mistake);
  const letters = notationIn(chosen);
  const usual = chosen.scene > 0 ? openingNotation : undefined;
  const notation = letters === "own" ? usual : letters;
  return notation ? inNotation(derivation, notation) : derivation;
}

/** The derivation that is read: the same object as long as it is. */
export const useDerivation = (): Derivation => useStore(({ chosen }) => derivationIn(chosen));

/** The same with no wrong line switched on. */
export const useRightDerivation = (): Derivation =>
  useStore(({ chosen }) => derivationIn({ ...chosen, mistake: "none" }));

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

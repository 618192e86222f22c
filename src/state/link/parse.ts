import { derivationIds } from "../../derivations";
import { claimIds } from "../../derivations/claims";
import { picturedMistakes } from "../../derivations/mistakes/pictured";
import { openingDerivationId } from "../../derivations/opening";
import { readableNotations, type NotationChoice } from "../../formula/notation";
import { languageIds, type Language } from "../../words";
import { derivationOf, type Wanted } from "../derivations";
import { descentsOn } from "../descent";
import { asEmbedded } from "../embedded";
import {
  defaultCell,
  defaultsAt,
  defaultState,
  defaultTarget,
  matrixIds,
  notationIn,
  pages,
  pictureIds,
  readings,
  views,
  type ExplorerState,
} from "../explorerState";
import {
  checkVersion,
  parseLineNumber,
  parseAttempt,
  parseFocus,
  parseGuess,
  parseChoice,
  parseCopied,
  parseCorners,
  parseKnown,
  parseDerivation,
  parseLabel,
  parseLayer,
  parseLines,
  parseLogits,
  parseOpened,
  parsePicked,
  parseScene,
  parseSize,
  parseSteps,
  parseStretch,
  parseTarget,
  parseListed,
  parseUnfolded,
  type Notify,
} from "./values";
import { reductions, sampleAt, type Layer } from "../layer";
import type { Notice } from "../notice";
import { blankSheet, type Sheet } from "../sheet";
import {
  defaultTakeAway,
  embeddedParts,
  takeAwayKeys,
  type TakeAway,
  type TakeAwayKey,
} from "../takeAway";
import { withNeeded } from "../unfolded";
import type { Vocabulary } from "../vocabulary";
import { splitFragment, type Values } from "./fragment";
import type { Key } from "./keys";
import { isSourceName, parseVocabulary } from "./vocabulary";

const wrongIds = picturedMistakes.map(({ id }) => id);

/**
 * The derivation that a fragment speaks of, in its letters: what must be here before it is read.
 *
 * @param kept what stays as it is, whatever the fragment says
 */
export function wantedIn(fragment: string, kept: Partial<ExplorerState> = {}): Wanted {
  const values = splitFragment(fragment, ignore);
  const {
    notation = parseNotation(values, ignore),
    page = parsePage(values, ignore),
    sheet = sheetIn(values, ignore),
    embed = parseEmbed(values, ignore),
  } = kept;
  const { derivation } = placeIn(values, ignore);
  const shown = asEmbedded({ ...defaultState, page, sheet, notation, embed });
  return { derivation, notation: notationIn(shown) };
}

const parseEmbed = (values: Values, notify: Notify) =>
  readFrom(values, "embed", (value) => parseChoice("embed", value, embeddedParts, notify));

function parseSwitch(key: Key, value: string, notify: Notify): boolean | undefined {
  const choice = parseChoice(key, value, ["on", "off"] as const, notify);
  return choice && choice === "on";
}

/** A link that names logits instead of listing them is one to the matrix of any size. */
const namesLogits = (values: Values): boolean => isSourceName(values.get("logits") ?? "");

function takeAwayIn(values: Values, notify: Notify): TakeAway {
  const chosen = Object.entries(takeAwayKeys).flatMap(([key, [name, choices]]) => {
    const choice = readFrom(values, key as TakeAwayKey, (value) =>
      parseChoice<string>(key, value, choices, notify),
    );
    return choice === undefined ? [] : [[name, choice]];
  });
  return { ...defaultTakeAway, ...(Object.fromEntries(chosen) as Partial<TakeAway>) };
}

const parsePage = (values: Values, notify: Notify) =>
  readFrom(values, "page", (value) => parseChoice("page", value, pages, notify)) ??
  (namesLogits(values) ? "pictures" : defaultState.page);

/** Named logits and their label may stand behind the keys that small ones have. */
function vocabularyIn(values: Values, notify: Notify): Vocabulary {
  const texts = Object.fromEntries(values);
  if (!namesLogits(values)) return parseVocabulary(texts, notify);
  const { logits, label, ...others } = texts;
  return parseVocabulary({ vocabulary: logits, "vocabulary-label": label, ...others }, notify);
}

const parseNotation = (values: Values, notify: Notify): NotationChoice =>
  readFrom(values, "notation", (value) =>
    parseChoice("notation", value, readableNotations, notify),
  ) ?? defaultState.notation;

/** The language that a fragment asks for. */
export const languageIn = (fragment: string): Language | "auto" =>
  parseLanguage(splitFragment(fragment, ignore), ignore);

const parseLanguage = (values: Values, notify: Notify) =>
  readFrom(values, "lang", (value) => parseChoice("lang", value, languageIds, notify)) ??
  defaultState.language;

const ignore = () => undefined;

/** Where a link leads: to a scene of the opening, which is told of one derivation, or to any. */
function placeIn(values: Values, notify: Notify) {
  const scene = readFrom(values, "opening", (value) => parseScene(value, notify)) ?? 0;
  const derivation =
    scene > 0
      ? readFrom(values, "derivation", (value) =>
          parseChoice("derivation", value, [openingDerivationId], notify),
        )
      : readFrom(values, "derivation", (value) => parseDerivation(value, notify));
  const fallback = scene > 0 ? openingDerivationId : defaultState.derivation;
  return { scene, derivation: derivation ?? fallback };
}

function readFrom<T>(
  values: Values,
  key: Key,
  parse: (value: string) => T | undefined,
): T | undefined {
  const value = values.get(key);
  return value === undefined ? undefined : parse(value);
}

/**
 * The state that a fragment stands for: ANY string gives a valid one, plus notices on what was
 * wrong. What is missing or broken keeps its default; the first of duplicates wins.
 *
 * @param fragment what follows `#` in the address, with or without it
 * @throws {RangeError} if its derivation has not been loaded
 */
export function parseLink(fragment: string): { state: ExplorerState; notices: Notice[] } {
  const notices: Notice[] = [];
  const notify = (notice: Notice) => notices.push(notice);
  const values = splitFragment(fragment, notify);
  const read = <T>(key: Key, parse: (value: string) => T | undefined, fallback: T): T =>
    readFrom(values, key, parse) ?? fallback;

  read("v", (value) => checkVersion(value, notify), undefined);
  const { scene, derivation } = placeIn(values, notify);
  const fallback = defaultsAt(scene);
  const step = read(
    "step",
    (value) => parseLineNumber("step", value, derivation, notify),
    fallback.step,
  );
  const targetOf = (count: number) =>
    read("target", (value) => parseTarget(value, count, notify), undefined) ??
    (namesLogits(values)
      ? defaultTarget(count)
      : read("label", (value) => parseLabel(value, count, notify), defaultTarget(count)));
  const layer = layerIn(values, targetOf, notify);
  const { logits, target } = layer
    ? sampleAt(layer)
    : numbersOf(
        namesLogits(values)
          ? fallback.logits
          : read("logits", (value) => parseLogits(value, notify), fallback.logits),
        targetOf,
      );
  const classCount = logits.length;
  const focus = read(
    "focus",
    (value) => parseFocus(value, derivation, classCount, notify),
    undefined,
  );
  const guess = read("guess", (value) => parseGuess(value, classCount, notify), undefined);
  const cell = focus?.cell ?? defaultCell(classCount, scene);
  const against = read(
    "against",
    (value) => parseLineNumber("against", value, derivation, notify),
    undefined,
  );
  const matrix = read(
    "matrix",
    (value) => parseChoice("matrix", value, matrixIds, notify),
    defaultState.matrix,
  );
  const mistakes = derivationOf(derivation).mistakes.map(({ id }) => id);
  const mistake = read(
    "mistake",
    (value) => parseChoice("mistake", value, ["none", ...mistakes], notify),
    fallback.mistake,
  );
  const wrong = read(
    "wrong",
    (value) => parseChoice("wrong", value, ["none", ...wrongIds], notify),
    defaultState.wrong,
  );
  const known = read("known", (value) => parseKnown(value, derivation, notify), undefined);
  const picked = read("picked", (value) => parsePicked(value, notify), undefined);
  const attempt = read("attempt", (value) => parseAttempt(value, derivation, notify), undefined);
  const sheet = sheetIn(values, notify);
  const opened = read("open", (value) => parseOpened(value, derivation, notify), []);
  const listed = read("quantities", (value) => parseListed(value, derivation, notify), []);
  const unfolded = read("unfolded", (value) => parseUnfolded(value, notify), []);
  const copied = read("copied", (value) => parseCopied(value, notify), defaultState.copied);
  const page = parsePage(values, notify);
  const picture = read(
    "picture",
    (value) => parseChoice("picture", value, pictureIds, notify),
    defaultState.picture,
  );
  const steps = read("descent", (value) => parseSteps(value, notify), undefined);
  const descent = {
    ...defaultState.descent,
    ...steps,
    on: read(
      "descent-on",
      (value) => parseChoice("descent-on", value, descentsOn, notify),
      defaultState.descent.on,
    ),
  };
  const stretch = read("stretch", (value) => parseStretch(value, notify), defaultState.stretch);
  const size = read("size", (value) => parseSize(value, notify), defaultState.size);
  const corners = read("corners", (value) => parseCorners(value, notify), defaultState.corners);
  const beside = read(
    "beside",
    (value) => parseChoice("beside", value, derivationIds, notify),
    defaultState.beside,
  );
  const view = read(
    "view",
    (value) => parseChoice("view", value, views, notify),
    defaultState.view,
  );
  const reading = read(
    "show",
    (value) => parseChoice("show", value, readings, notify),
    defaultState.reading,
  );
  const isPresenting = read("present", (value) => parseSwitch("present", value, notify), false);
  const areLettersKeys = read("keys", (value) => parseSwitch("keys", value, notify), true);
  const notation = parseNotation(values, notify);
  const language = parseLanguage(values, notify);
  const theme = read(
    "theme",
    (value) => parseChoice("theme", value, ["light", "dark"] as const, notify),
    defaultState.theme,
  );
  return {
    state: withNeeded({
      scene,
      guess,
      derivation,
      step,
      logits,
      target,
      layer,
      cell,
      matrix,
      against,
      pinned: focus?.pinned,
      page,
      picture,
      corners,
      descent,
      size,
      stretch,
      vocabulary: vocabularyIn(values, notify),
      beside,
      opened,
      listed,
      unfolded,
      copied,
      takeAway: takeAwayIn(values, notify),
      embed: parseEmbed(values, notify),
      view,
      reading,
      mistake,
      wrong,
      known,
      picked,
      attempt,
      sheet,
      isPresenting,
      areLettersKeys,
      notation,
      language,
      theme,
    }),
    notices,
  };
}

const numbersOf = (logits: readonly number[], targetOf: (count: number) => readonly number[]) => ({
  logits,
  target: targetOf(logits.length),
});

function layerIn(
  values: Values,
  labelOf: (classCount: number) => readonly number[],
  notify: Notify,
): Layer | undefined {
  const texts = {
    x: values.get("x"),
    W: values.get("W"),
    batch: values.get("batch"),
    sample: values.get("sample"),
    reduction: values.get("reduction"),
  };
  const layer = parseLayer(texts, labelOf, notify);
  const reduction = readFrom(values, "reduction", (value) =>
    parseChoice("reduction", value, reductions, notify),
  );
  return layer && { ...layer, reduction: reduction ?? "mean" };
}

const sheetKeys = ["claim", "letters", "lines"] as const satisfies readonly Key[];

/** Whether a link says anything of the reader's own lines. */
export const saysSheet = (fragment: string): boolean => {
  const values = splitFragment(fragment, ignore);
  return sheetKeys.some((key) => values.has(key));
};

/** The reader's own lines in a link, whatever else it says; nothing of it has to be loaded for that. */
export const parseSheet = (fragment: string): Sheet =>
  sheetIn(splitFragment(fragment, ignore), ignore);

function sheetIn(values: Values, notify: Notify): Sheet {
  const claim = readFrom(values, "claim", (value) =>
    parseChoice("claim", value, ["none", ...claimIds] as const, notify),
  );
  const letters = readFrom(values, "letters", (value) =>
    parseChoice("letters", value, readableNotations, notify),
  );
  const lines = readFrom(values, "lines", (value) => parseLines(value, notify));
  if (!claim && !letters && !lines) return blankSheet;
  return {
    claim: claim ?? blankSheet.claim,
    letters: letters ?? blankSheet.letters,
    lines: lines ?? blankSheet.lines,
  };
}
